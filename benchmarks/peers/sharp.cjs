// Badges posters with sharp (libvips). Arguments: the folders of posters, badges and results, and
// the rounds. Prints the CPU milliseconds of a poster.
const fs = require("node:fs");
const path = require("node:path");
const sharp = require("sharp");

const [posters, badges, results, rounds] = process.argv.slice(2);

function overlays() {
  const lines = fs.readFileSync(path.join(badges, "list.txt"), "ascii").trim().split("\n");
  return lines.map((line) => {
    const [, file, left, top, width, height] = line.split(" ");
    return {
      input: fs.readFileSync(path.join(badges, file)),
      raw: { width: Number(width), height: Number(height), channels: 4 },
      left: Number(left),
      top: Number(top),
    };
  });
}

async function main() {
  sharp.concurrency(1);
  sharp.cache(false);
  const cells = overlays();
  const badged = (poster) => sharp(poster).composite(cells).jpeg({ quality: 90 }).toBuffer();
  fs.mkdirSync(results, { recursive: true });
  const files = fs.readdirSync(posters).map((name) => fs.readFileSync(path.join(posters, name)));
  for (const name of fs.readdirSync(posters)) {
    const poster = fs.readFileSync(path.join(posters, name));
    fs.writeFileSync(path.join(results, name), await badged(poster));
  }
  const before = process.cpuUsage();
  for (let round = 0; round < Number(rounds); round++) {
    for (const poster of files) {
      await badged(poster);
    }
  }
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000 / Number(rounds) / files.length);
}

main();
