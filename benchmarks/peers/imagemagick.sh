#!/bin/sh
# Badges posters with ImageMagick, one process a poster, as scripts do. Arguments: the folders of
# posters, badges and results, and the rounds.
set -eu
posters=$1 badges=$2 results=$3 rounds=$4
mkdir -p "$results"
cells=
while read -r _ file left top width height; do
  cells="$cells ( -size ${width}x$height -depth 8 rgba:$badges/$file ) -geometry +$left+$top -composite"
done < "$badges/list.txt"
round=0
while [ "$round" -lt "$rounds" ]; do
  for poster in "$posters"/*.jpg; do
    # shellcheck disable=SC2086 # the cells are arguments
    "${CONVERT:-convert}" "$poster" $cells -quality 90 -sampling-factor 4:2:0 "$results/${poster##*/}"
  done
  round=$((round + 1))
done
