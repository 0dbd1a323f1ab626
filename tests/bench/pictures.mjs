import sharp from 'sharp';

/** The bytes of a JPEG of 1800 by 1200 pixels, each of another grey. */
export function greyPicture(at) {
  const background = { r: at * 7, g: at * 7, b: at * 7 };
  return sharp({ create: { width: 1800, height: 1200, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
