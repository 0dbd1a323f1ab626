import type { Pictures } from '../../archive';
import { createResponse, notFound, picturePolicy } from './responses';

/** Where pictures come from: the archive, and what makes their thumbnails in another process and keeps them. */
interface Sources {
  pictures: () => Promise<Pick<Pictures, 'read'>>;
  thumbnail: (hash: string) => Promise<Uint8Array | null>;
}

/** Widths of renditions in pixels; a requested width between two of them gets the larger. */
const widths = [320, 640, 960, 1280, 1920, 2560];

/** Renditions kept in memory; the smallest are thumbnails. */
const cacheSize = 80;

/**
 * Serves `app://picture/<hash>?w=640`: a picture of the archive at that width, upright and without its metadata. An address
 * always means the same bytes, so the window may cache it for good.
 */
export function servePictures({ pictures, thumbnail }: Sources): (address: URL) => Promise<Response> {
  const cache = new Map<string, Promise<Uint8Array | null>>();
  return async (address) => {
    const hash = address.pathname.slice(1);
    const width = roundUpWidth(Number(address.searchParams.get('w') ?? 0));
    if (!/^[0-9a-f]{64}$/.test(hash)) return notFound();
    const key = `${hash} ${width}`;
    const make = async () =>
      width === widths[0] ? thumbnail(hash) : makeRendition(await pictures(), hash, width);
    const rendition = cache.get(key) ?? make();
    cacheRendition(cache, key, rendition);
    const bytes = await rendition;
    if (!bytes) cache.delete(key);
    return bytes ? createResponse(bytes, 'image/webp', pictureHeaders) : notFound();
  };
}

const pictureHeaders = {
  'Content-Security-Policy': picturePolicy,
  'Cache-Control': 'private, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

function roundUpWidth(requested: number): number {
  return widths.find((width) => width >= requested && requested > 0) ?? 2560;
}

async function makeRendition(
  pictures: Pick<Pictures, 'read'>,
  hash: string,
  width: number,
): Promise<Uint8Array | null> {
  const bytes = await pictures.read(hash);
  if (!bytes) return null;
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { limitInputPixels: 268_000_000, animated: false }).rotate();
  return picture.resize({ width, withoutEnlargement: true }).webp({ quality: 82, effort: 2 }).toBuffer();
}

function cacheRendition<Value>(cache: Map<string, Value>, key: string, value: Value): void {
  cache.delete(key);
  cache.set(key, value);
  const [oldest] = cache.keys();
  if (cache.size > cacheSize && oldest) cache.delete(oldest);
}
