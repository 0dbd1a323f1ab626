import sharp from 'sharp';

/** Size of the printed picture, in pixels. */
export const size = { width: 2400, height: 1600 };

const inks = [
  { colour: [48, 38, 128], angle: 75, pitch: 7.5, shift: [0, 0] },
  { colour: [226, 84, 48], angle: 45, pitch: 8, shift: [5, -4] },
];
const paper = [245, 238, 222];

/**
 * Prints shapes as a two-drum duplicator does: each has a tone from 0 to 1 in violet and in red, painted over what lies
 * beneath; each plate is screened, grained and laid down a little off its place.
 */
export async function print(shapes, file) {
  const plates = await Promise.all([0, 1].map((ink) => plateOf(shapes, ink)));
  const pixels = Buffer.alloc(size.width * size.height * 3);
  const random = randomFrom(7);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) inkPixel(pixels, x, y, plates, random);
  }
  const raw = { width: size.width, height: size.height, channels: 3 };
  await sharp(pixels, { raw }).jpeg({ quality: 70, mozjpeg: true }).toFile(file);
}

/** Random numbers from 0 to 1 that are the same each time. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function plateOf(shapes, ink) {
  const defs = [];
  const body = shapes.map(({ draw, tones }, index) => {
    const tone = tones[ink];
    if (typeof tone === 'number') return draw(grey(tone));
    defs.push(gradient(`g${index}`, tone));
    return draw(`url(#g${index})`);
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 2400 1600"><defs>${defs.join('')}</defs><rect width="2400" height="1600" fill="#fff"/>${body.join('')}</svg>`;
  return sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
}

function gradient(id, [from, to, line = [0, 0, 0, 1]]) {
  const [x1, y1, x2, y2] = line;
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="${grey(from)}"/><stop offset="1" stop-color="${grey(to)}"/></linearGradient>`;
}

function grey(tone) {
  const value = Math.round(255 * (1 - tone));
  return `rgb(${value},${value},${value})`;
}

function inkPixel(pixels, x, y, plates, random) {
  const at = (y * size.width + x) * 3;
  const light = paper.map((part) => part - random() * 5);
  inks.forEach(({ colour, angle, pitch, shift }, ink) => {
    const covered = cover(plates[ink], x + shift[0], y + shift[1], angle, pitch) * (0.93 + random() * 0.07);
    colour.forEach((part, channel) => (light[channel] *= 1 - covered * (1 - part / 255)));
  });
  light.forEach((value, channel) => (pixels[at + channel] = Math.max(0, Math.min(255, Math.round(value)))));
}

/** How much of a pixel a screened plate covers: dots that grow with the tone, with a soft edge of one pixel. */
function cover(plate, x, y, angle, pitch) {
  const column = Math.max(0, Math.min(size.width - 1, x));
  const row = Math.max(0, Math.min(size.height - 1, y));
  const tone = 1 - plate[row * size.width + column] / 255;
  if (tone < 0.02) return 0;
  if (tone > 0.97) return 1;
  const turn = (angle * Math.PI) / 180;
  const u = ((x * Math.cos(turn) + y * Math.sin(turn)) * 2 * Math.PI) / pitch;
  const v = ((y * Math.cos(turn) - x * Math.sin(turn)) * 2 * Math.PI) / pitch;
  const screen = 0.5 + (Math.cos(u) + Math.cos(v)) / 4;
  return Math.max(0, Math.min(1, (tone - (1 - screen)) * pitch * 0.55 + 0.5));
}
