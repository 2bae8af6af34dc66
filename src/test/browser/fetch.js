// Run by Deno in an empty folder: brings a Chromium from the npm registry and leaves there a program
// "chromium", which starts it with the libraries and fonts that come along. Nothing is installed.
import { brotliDecompressSync } from 'node:zlib';
// Only for its files: Deno puts what is imported into node_modules.
import 'npm:@sparticuz/chromium@147.0.0';

const PACKED = 'node_modules/@sparticuz/chromium/bin';

/** @param {string} name */
async function unpacked(name) {
  return brotliDecompressSync(await Deno.readFile(`${PACKED}/${name}.br`));
}

/** @param {string} name of an archive */
async function unpackInto(name) {
  const tar = new Deno.Command('tar', { args: ['-x'], stdin: 'piped' }).spawn();
  const input = tar.stdin.getWriter();
  await input.write(await unpacked(name));
  await input.close();
  const { success } = await tar.status;
  if (!success) {
    throw new Error(`${name} cannot be unpacked`);
  }
}

const here = Deno.cwd();

/** Its libraries and fonts have to be found by it and by nothing else. */
const START = `#!/bin/sh
LD_LIBRARY_PATH='${here}/lib' FONTCONFIG_FILE='${here}/fonts.conf' exec '${here}/headless-shell' "$@"
`;
const FONTS = `<?xml version="1.0"?>
<fontconfig><dir>${here}/fonts</dir><cachedir>${here}/fonts-cache</cachedir></fontconfig>
`;

await Deno.writeFile('headless-shell', await unpacked('chromium'), { mode: 0o755 });
// Without swiftshader beside it, it cannot draw.
for (const archive of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
  await unpackInto(archive);
}
await Deno.writeTextFile('fonts.conf', FONTS);
await Deno.writeTextFile('chromium', START, { mode: 0o755 });
