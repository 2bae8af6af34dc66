#!/bin/bash
# Has the packaged service badge a stand-in library with a PostgreSQL of its own, badge it again, look
# for changes, answer for single items meanwhile, and be killed ten times amid a run, and prints a
# Markdown table of what that took. Ends with 1 if an item was left out or uploaded twice.
#
#   benchmarks/library.sh [titles [sweeps]]  100,000 when no number is given; run.sh builds first
#
# With gcc and libjpeg62-turbo-dev installed, processor time is also given in round trips of libjpeg-turbo
# (decode, blend the badges, encode) over the same pictures, measured just before.
#
# With the word sweeps nothing is badged but one title, and only what it costs to look through the library
# is measured, in a minute or two.
#
# JAVA_OPTIONS is what the service's virtual machine is started with: a heap of 512 MB and G1 as in
# the images when nothing is set. With SERVICE the path of a native binary, that is measured instead,
# with JAVA_OPTIONS such as -Xmx256m. With BADGE_PIPELINE_RABBITMQ_URL the work goes by a broker, and its
# processor time is a row too with BROKER_PROCESS the id of its process. Uploaded posters are kept on disk:
# 100,000 take 20 GB. Linux only.
set -euo pipefail
cd "$(dirname "$0")"
titles=${1:-100000}
what=${2:-all}
service=${SERVICE:-../target/quarkus-app/quarkus-run.jar}
collector="-XX:+UseG1GC $(grep -o -- '-XX:G1HeapRegionSize[^"]*' ../src/main/docker/Dockerfile.jvm)"
read -ra options <<< "${JAVA_OPTIONS:--Xmx512m $collector}"
round_trip=
if gcc -O2 -o target/turbo peers/turbo.c -ljpeg 2> target/log; then
  posters=target/comparison/1000
  java -Xmx512m -Djava.awt.headless=true -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -cp "target/classes:$(cat target/classpath)" dev.badgepipeline.rendering.PrepareComparison "$posters" 1000
  round_trip=$(MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=4294967296 \
    target/turbo roundtrip "$posters/standard/in" "$posters/overlays" target/turbo-results 20 | tail -n 1)
fi
# Without nodelay, each answer of Java's small HTTP server takes 40 ms.
exec java -Xmx512m -Dround-trip="$round_trip" -Djava.awt.headless=true -Dsun.net.httpserver.nodelay=true \
  -cp "target/classes:$(cat target/classpath)" \
  dev.badgepipeline.job.MeasureLibrary "$service" "$titles" "$what" "${options[@]}"
