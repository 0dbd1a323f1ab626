import { mkdir } from 'node:fs/promises';
import { print } from './duplicator.mjs';
import { platform } from './platform.mjs';
import { viaduct } from './viaduct.mjs';

// Draws the pictures of the sample article: node scripts/makers/sample-pictures/draw.mjs
const folder = new URL('../../../resources/sample/', import.meta.url).pathname;
await mkdir(folder, { recursive: true });
await print(viaduct(), `${folder}viaduc.jpg`);
await print(platform(), `${folder}quai.jpg`);
