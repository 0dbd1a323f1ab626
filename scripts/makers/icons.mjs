// Draws the program's icons from the SVG, at every size that desktops ask for.
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { inRoot } from '../setup/root.mjs';

const folder = inRoot('resources/icons');
const drawing = fs.readFileSync(path.join(folder, 'roneo.svg'));

for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  const image = sharp(drawing, { density: (72 * size) / 512 }).resize(size, size);
  await image.png({ compressionLevel: 9 }).toFile(path.join(folder, `${size}x${size}.png`));
}
