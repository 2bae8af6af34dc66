#!/bin/bash
# Badges the same posters with this program and with others that are installed, and prints Markdown
# tables: CPU time, peak memory of the process, size of the result against the original, and the
# signal-to-noise ratio outside the badges and inside them against an exact drawing.
#
#   benchmarks/compare.sh [width ...]       1000 pixels when none is given; run.sh builds first
#
# Each figure is the mean of ROUNDS rounds; of REPEATS such runs, by turns with the other programs, the
# fastest counts, which is what helps on a machine that does other things too.
#
# With GRAALVM_HOME the splice is measured as a native binary too. For the others, on Debian:
#   apt-get install python3-pil imagemagick gcc libjpeg62-turbo-dev nodejs npm time
#   npm install --prefix benchmarks/target sharp
set -euo pipefail
cd "$(dirname "$0")"
rounds=${ROUNDS:-10}
repeats=${REPEATS:-1}
classpath=target/classes:$(cat target/classpath)
java=(java -Xmx128m -XX:+UseSerialGC -Djava.awt.headless=true
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "$classpath")
package=dev.badgepipeline.rendering

# A program that badges one poster after the other keeps its memory, as the JVM does: on virtual
# machines memory fetched anew for each poster can cost more than the poster.
export MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_TOP_PAD_=67108864

# Runs a program and notes its name, the milliseconds that it prints, and its peak memory.
measure() {
  local name=$1 peak=
  shift
  if [ -x /usr/bin/time ]; then
    milliseconds=$(/usr/bin/time -f %M -o target/peak "$@" | tail -n 1)
    peak=$(tail -n 1 target/peak)
  else
    milliseconds=$("$@" | tail -n 1)
  fi
  printf '%s\t%s\t%s\n' "$name" "$milliseconds" "$peak" >> "$coding/measured.tsv"
}

# The CPU time of ImageMagick is that of its processes.
measure_processes() {
  local name=$1 posters
  shift
  posters=$(ls "$coding/in" | wc -l)
  /usr/bin/time -f '%U %S %M' -o target/peak "$@" "$rounds"
  awk -v name="$name" -v posters=$((rounds * posters)) \
    '{ printf "%s\t%f\t%s\n", name, 1000 * ($1 + $2) / posters, $3 }' target/peak \
    >> "$coding/measured.tsv"
}

skip() {
  echo "- skipped: $1" >> target/skipped
}

find_python() {
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import PIL' 2> target/log; then return 0; fi
  done
  return 1
}

# A binary of the splice alone, with the memory settings of the service's; needs two of the libraries.
build_native() {
  local libraries memory
  memory=$(grep -o -- '-H:LargeArrayThreshold=[0-9]*' ../src/main/resources/application.properties)
  libraries=$(tr : '\n' < target/classpath | grep -E '/(badge-pipeline|caffeine)-[0-9]' | paste -sd:)
  [ -n "${GRAALVM_HOME:-}" ] && "$GRAALVM_HOME/bin/native-image" --no-fallback \
    -march=compatibility "$memory" -cp "target/classes:$libraries" $package.MeasureSplice target/splice \
    > target/log 2>&1
}

measure_all() {
  local posters=$coding/in badges=$folder/overlays
  for way in service service-again splice splice-again imageio; do
    measure "${java_names[$way]}" "${java[@]}" $package.MeasureJava \
      $way "$posters" "$badges" "$coding/${java_names[$way]}" "$rounds"
  done
  if [ -x target/splice ]; then
    for way in splice splice-again; do
      measure "${java_names[$way]}, native" target/splice -Xmx128m \
        $way "$posters" "$badges" "$coding/${java_names[$way]}, native" "$rounds"
    done
  fi
  if [ -x target/turbo ]; then
    for way in roundtrip transcode; do
      measure "libjpeg-turbo, $way" target/turbo \
        $way "$posters" "$badges" "$coding/libjpeg-turbo, $way" "$rounds"
    done
  fi
  if find_python; then
    for way in one-pass each-badge; do
      measure "Pillow, $way" "$python" peers/pillow.py \
        $way "$posters" "$badges" "$coding/Pillow, $way" "$rounds"
    done
  fi
  if $has_sharp; then
    measure sharp node peers/sharp.cjs "$posters" "$badges" "$coding/sharp" "$rounds"
  fi
  if $has_imagemagick; then
    measure_processes "ImageMagick, a process" \
      peers/imagemagick.sh "$posters" "$badges" "$coding/ImageMagick, a process"
  fi
}

compare() {
  rm -f "$coding/measured.tsv"
  for ((repeat = 0; repeat < repeats; repeat++)); do
    measure_all
  done
  "${java[@]}" -Xmx512m $package.ComparisonTable "$coding" "$folder/overlays"
}

declare -A java_names=(
  [service]="badge-pipeline" [service-again]="badge-pipeline, one rating changed"
  [splice]="badge-pipeline, splice only" [splice-again]="badge-pipeline, splice only, one rating changed"
  [imageio]="ImageIO"
)
rm -f target/skipped target/splice
touch target/skipped
build_native || skip "the native binary (needs GRAALVM_HOME)"
gcc -O2 -o target/turbo peers/turbo.c -ljpeg 2> target/log \
  || skip "libjpeg-turbo (needs gcc and its headers)"
find_python || skip "Pillow"
export NODE_PATH=${NODE_PATH:-$PWD/target/node_modules}
has_sharp=true
node -e 'require("sharp")' 2> target/log || { has_sharp=false; skip "sharp (needs node)"; }
has_imagemagick=true
export CONVERT=${CONVERT:-convert}
if [ ! -x /usr/bin/time ] || ! "$CONVERT" -version 2> target/log | grep -q ImageMagick; then
  has_imagemagick=false
  skip "ImageMagick (needs /usr/bin/time too)"
fi

[ $# -gt 0 ] || set -- 1000
for width in "$@"; do
  folder=target/comparison/$width
  rm -rf "$folder"
  "${java[@]}" -Xmx512m $package.PrepareComparison "$folder" "$width"
  for coding in "$folder"/{standard,optimised,progressive}; do
    printf '\n### %s pixels wide, %s input\n\n' "$width" "${coding##*/}"
    compare
  done
done
echo
cat target/skipped
