#!/bin/bash
# Builds the service and its benchmarks, runs them all, and writes benchmarks/results.md: JMH first,
# with GRAALVM_HOME as a native binary too, then the comparison with other programs (see compare.sh for
# what that needs). Takes half an hour to an hour; the machine should have nothing else to do.
#
#   benchmarks/run.sh [width ...]           of the comparison, in pixels
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -Dquick install
./mvnw -q -f benchmarks/pom.xml compile
cd benchmarks
{
  echo "# Benchmarks"
  echo
  echo "Written by \`benchmarks/run.sh\` on $(date -u +%F): $(nproc) cores of" \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)," \
    "$(java -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/Java \1/p')."
  echo "Four posters of the sample library, four badges in seven cells, quality 90, 4:2:0."
  echo
  echo "## JMH, one operation and poster"
  echo
  java -cp "target/classes:$(cat target/classpath)" dev.badgepipeline.rendering.RunBenchmarks
  echo
  if [ -n "${GRAALVM_HOME:-}" ]; then
    echo "## JMH, as a native binary"
    echo
    ./native.sh
    echo
  fi
  echo "## Beside other programs"
  echo
  echo "CPU time is relative to the first line. The JVM runs with \`-Xmx128m\` and the serial" \
    "collector; its peak memory is that of the process. Outside is where no badge is."
  ./compare.sh "$@"
} > target/results.md
mv target/results.md results.md
echo "benchmarks/results.md"
