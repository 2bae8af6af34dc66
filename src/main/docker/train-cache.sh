#!/bin/sh
# Lets the program run once in its image, where it badges the sample library that it carries, and has the
# virtual machine write down what it had loaded by then: a start that finds that is several times
# quicker. From JDK 24 on that is an AOT cache, before it a class archive.
set -eu

readonly APP=/app
readonly SECONDS_FOR_ALL=300

main() {
  if knows -XX:AOTMode=auto; then
    train "-XX:AOTCacheOutput=$APP/cache.aot"
    echo "-XX:AOTCache=$APP/cache.aot" >$APP/cache.options
  else
    train "-XX:ArchiveClassesAtExit=$APP/cache.jsa"
    echo "-XX:SharedArchiveFile=$APP/cache.jsa" >$APP/cache.options
  fi
}

knows() {
  java "$1" -version >/dev/null 2>&1
}

# Nobody listens where the database is said to be: the sample library is badged without one.
train() {
  work=$(mktemp -d)
  HOME=$work QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 BADGE_PIPELINE_DATA_DIR=$work/data \
    BADGE_PIPELINE_DATABASE_EMBEDDED=false QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://127.0.0.1:1/none \
    java "$1" -Djava.awt.headless=true -jar $APP/quarkus-run.jar >"$work/log" 2>&1 &
  program=$!
  await_end_of_sample_run
  kill -TERM $program
  wait $program || [ $? -eq 143 ] # as a JVM says that it has ended in order
  rm -rf "$work"
}

await_end_of_sample_run() {
  waited=0
  until grep -q 'badged posters are in' "$work/log"; do
    if [ $waited -ge $SECONDS_FOR_ALL ] || ! kill -0 $program; then
      cat "$work/log" >&2
      exit 1
    fi
    sleep 1
    waited=$((waited + 1))
  done
}

main
