"""Badges posters with Pillow.

Arguments: 'one-pass' or 'each-badge', the folders of posters, badges and results, and the rounds.
Prints the CPU milliseconds of a poster.
"""
import io
import os
import sys
import time
from itertools import groupby

from PIL import Image


def overlays(folder):
    with open(os.path.join(folder, "list.txt"), encoding="ascii") as lines:
        for line in lines:
            badge, file, left, top, width, height = line.split()
            with open(os.path.join(folder, file), "rb") as pixels:
                image = Image.frombytes("RGBA", (int(width), int(height)), pixels.read())
            yield badge, image, (int(left), int(top))


def pasted(poster, cells):
    image = Image.open(io.BytesIO(poster)).convert("RGB")
    for _, cell, place in cells:
        image.paste(cell, place, cell)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=90)
    return out.getvalue()


def badged(poster, passes):
    for cells in passes:
        poster = pasted(poster, cells)
    return poster


def main():
    way, posters, badges, results, rounds = sys.argv[1:]
    cells = list(overlays(badges))
    passes = [cells]
    if way == "each-badge":
        passes = [list(group) for _, group in groupby(cells, key=lambda cell: cell[0])]
    files = {}
    for name in sorted(os.listdir(posters)):
        with open(os.path.join(posters, name), "rb") as file:
            files[name] = file.read()
    os.makedirs(results, exist_ok=True)
    for name, poster in files.items():
        with open(os.path.join(results, name), "wb") as out:
            out.write(badged(poster, passes))
    before = time.process_time()
    for _ in range(int(rounds)):
        for poster in files.values():
            badged(poster, passes)
    print(1000 * (time.process_time() - before) / int(rounds) / len(files))


main()
