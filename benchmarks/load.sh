#!/bin/bash
# Starts the packaged service with a heap of 256 MB and a PostgreSQL of its own, sends it posters of
# the sample library from more clients than it draws posters at once, and prints a Markdown table of
# its speed, its memory and its pauses. Ends with 1 unless every poster came back badged.
#
#   benchmarks/load.sh [posters]            10,000 when no number is given; run.sh builds first
#
# CLIENTS is how many clients there are, JAVA_OPTIONS what the service's virtual machine is started
# with: a heap of 256 MB and G1 as in the images when nothing is set. With SERVICE the path of
# a native binary, that is measured instead, with JAVA_OPTIONS such as -Xmx256m. A machine that does
# other things too makes pauses longer. Linux only.
set -euo pipefail
cd "$(dirname "$0")"
posters=${1:-10000}
clients=${CLIENTS:-32}
service=${SERVICE:-../target/quarkus-app/quarkus-run.jar}
collector="-XX:+UseG1GC $(grep -o -- '-XX:G1HeapRegionSize[^"]*' ../src/main/docker/Dockerfile.jvm)"
read -ra options <<< "${JAVA_OPTIONS:--Xmx256m $collector}"
# Without nodelay, each answer of Java's small HTTP server takes 40 ms.
exec java -Xmx512m -Djava.awt.headless=true -Dsun.net.httpserver.nodelay=true -cp "target/classes:$(cat target/classpath)" \
  dev.badgepipeline.load.MeasureLoad "$service" "$posters" "$clients" "${options[@]}"
