import type { Archive } from '../../archive';
import { answer, notFound, picturePolicy } from './responses';

type Pictures = Pick<Archive, 'readPicture' | 'findPicture'>;

/** Widths that pictures are made in, in pixels; a wish between two of them gets the larger. */
const widths = [160, 320, 640, 960, 1280, 1920, 2560];
const remembered = 80;

/**
 * Answers `app://picture/<hash>?w=640` with an archive's picture at that width, upright and without its camera's data; the
 * same address always means the same bytes, so the window may keep it for good.
 */
export function pictureRenditions(pictures: () => Promise<Pictures>): (address: URL) => Promise<Response> {
  const made = new Map<string, Promise<Uint8Array | null>>();
  return async (address) => {
    const hash = address.pathname.slice(1);
    const width = widthFor(Number(address.searchParams.get('w') ?? 0));
    if (!/^[0-9a-f]{64}$/.test(hash)) return notFound();
    const key = `${hash} ${width}`;
    const rendition = made.get(key) ?? makeRendition(await pictures(), hash, width);
    remember(made, key, rendition);
    const bytes = await rendition;
    if (!bytes) made.delete(key);
    return bytes ? answer(bytes, 'image/webp', kept) : notFound();
  };
}

const kept = {
  'Content-Security-Policy': picturePolicy,
  'Cache-Control': 'private, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

function widthFor(wish: number): number {
  return widths.find((width) => width >= wish && wish > 0) ?? 2560;
}

async function makeRendition(pictures: Pictures, hash: string, width: number): Promise<Uint8Array | null> {
  const bytes = await pictures.readPicture(hash);
  if (!bytes) return null;
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { limitInputPixels: 268_000_000, animated: false }).rotate();
  return picture.resize({ width, withoutEnlargement: true }).webp({ quality: 82, effort: 2 }).toBuffer();
}

function remember<Value>(made: Map<string, Value>, key: string, value: Value): void {
  made.delete(key);
  made.set(key, value);
  const [oldest] = made.keys();
  if (made.size > remembered && oldest) made.delete(oldest);
}
