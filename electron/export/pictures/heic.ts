/** Whether a photo is encoded in HEVC, as iPhones do: sharp is built without a decoder for it, which is patented. */
export function isHeic(bytes: Uint8Array): boolean {
  const brands = new TextDecoder('latin1').decode(bytes.subarray(4, 32));
  return brands.startsWith('ftyp') && /hei[cxms]|hev[cxms]/.test(brands) && !brands.includes('avif');
}

/**
 * A photo in HEIC as a JPEG: upright, of full size, with its colour profile and without any other metadata. Throws when it
 * is damaged. The decoder is WebAssembly, loaded when the first one is met; each photo has a decoder of its own, whose
 * memory is given back with it.
 */
export async function heicAsJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  // @ts-expect-error TS7016: the bundle for ES modules has no types.
  const { default: libheif } = (await import('libheif-js/libheif-wasm/libheif-bundle.mjs')) as LibHeif;
  const { default: sharp } = await import('sharp');
  const { HeifDecoder } = libheif();
  const images = new HeifDecoder().decode(bytes);
  const image = images.find((each) => each.is_primary()) ?? images[0];
  if (!image) throw new Error('it is cut or damaged');
  const [width, height] = [image.get_width(), image.get_height()];
  const data = await new Promise<Uint8ClampedArray>((resolve, reject) => {
    const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
    image.display(target, (drawn) => {
      if (drawn) resolve(drawn.data);
      else reject(new Error('it is cut or damaged'));
    });
  });
  for (const each of images) each.free();
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const { icc } = await sharp(bytes).metadata();
  return icc ? withProfile(jpeg, icc) : jpeg;
}

/** What is used of libheif-js: a decoder of its own each time, with memory of its own. */
interface LibHeif {
  default: () => { HeifDecoder: new () => { decode(bytes: Uint8Array): DecodedImage[] } };
}

interface DecodedImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  /** Draws the picture, turned and cut as its file says, in RGBA; answers null when that fails. */
  display(target: RawPixels, drawn: (target: RawPixels | null) => void): void;
  free(): void;
}

interface RawPixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The longest colour profile that fits in one segment of a JPEG; photos have some hundred bytes. */
const longestProfile = 65_519;

/** Puts a colour profile in a JPEG (ICC.1:2022, annex B.4): sharp has no way to give one to pixels. */
function withProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array {
  if (profile.length > longestProfile) return jpeg;
  const header = Buffer.from('\xff\xe2\0\0ICC_PROFILE\0\x01\x01', 'latin1');
  header.writeUInt16BE(header.length - 2 + profile.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), header, profile, jpeg.subarray(2)]);
}
