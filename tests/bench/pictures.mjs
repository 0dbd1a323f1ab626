import sharp from 'sharp';

/** The bytes of a JPEG of 12 megapixels with as much in it as a photo. */
export function largePicture(at) {
  const noise = { type: 'gaussian', mean: 100 + 20 * at, sigma: 40 };
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#888', noise } })
    .blur(1.2)
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** The bytes of a JPEG of 1800 by 1200 pixels, each of another grey. */
export function greyPicture(at) {
  const background = { r: at * 7, g: at * 7, b: at * 7 };
  return sharp({ create: { width: 1800, height: 1200, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
