#!/bin/bash
# Builds the JMH benchmarks as a native binary, with the settings of the service's, runs them, and
# prints their table. Needs GRAALVM_HOME; run.sh builds the benchmarks first.
#
#   benchmarks/native.sh [pattern]          of the benchmarks' names
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -f benchmarks/pom.xml install
./mvnw -q -Dquick -Dnative -Pbenchmarks package > benchmarks/target/log
target/benchmarks-runner -Xmx512m -Djava.awt.headless=true "$@"
