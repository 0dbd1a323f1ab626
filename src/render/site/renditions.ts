import { figuresOf } from '../../article';
import type { Article, Masthead, Picture } from '../../article';
import type { SitePath } from './paths';

/** A picture made ready for the site: which one, how wide in pixels, and where it is written. */
export interface Rendition {
  path: SitePath;
  hash: string;
  width: number;
  height: number;
  format: 'avif' | 'jpeg' | 'png' | 'svg' | 'webp';
}

/**
 * The renditions of a picture, narrowest first: 640, 800, 1280 and 1920 pixels wide, never wider than the picture; 640, 800 and 1280
 * for a drawing in SVG.
 */
export function renditionsOf(picture: Picture): Rendition[] {
  const widest = picture.type === 'image/svg+xml' ? 1280 : Math.min(picture.width, 1920);
  const steps = [...narrowWidths, 1280].filter((width) => width < widest * 0.9);
  return [...steps, widest].map((width) => renditionAt(picture, width));
}

/** Widths that a telephone needs, in pixels: one of 346 CSS pixels at two dots each takes 692. */
const narrowWidths = [640, 800];

/** The renditions of a photo for narrow screens, half as large as JPEG; other pictures gain nothing. */
export function narrowRenditionsOf(picture: Picture): Rendition[] {
  if (formatOf(picture) !== 'jpeg') return [];
  return narrowWidths
    .filter((width) => width <= picture.width)
    .map((width) => renditionAt(picture, width, 'avif'));
}

/** The rendition of a picture at one width. */
export function renditionAt(picture: Picture, width: number, format = formatOf(picture)): Rendition {
  return {
    path: `pictures/${picture.hash.slice(0, 20)}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    hash: picture.hash,
    width,
    height: Math.max(1, Math.round((picture.height * width) / picture.width)),
    format,
  };
}

/** The group's logo, for a line 48 pixels high on dense screens. */
export function logoRendition(logo: Picture): Rendition {
  const widest = logo.type === 'image/svg+xml' ? 640 : logo.width;
  return renditionAt(logo, Math.max(1, Math.min(widest, Math.round((96 * logo.width) / logo.height), 640)));
}

function formatOf(picture: Picture): Rendition['format'] {
  switch (picture.type) {
    case 'image/jpeg':
    case 'image/tiff':
      return 'jpeg';
    case 'image/png':
    case 'image/gif':
    case 'image/svg+xml':
      return 'png';
    case 'image/webp':
    case 'image/avif':
      return 'webp';
  }
}

/** The logo for those who print it: as it was drawn where it is a drawing, and in pixels. */
export function logoDownloads(logo: Picture): Rendition[] {
  const isDrawing = logo.type === 'image/svg+xml';
  const width = isDrawing ? 1280 : Math.min(logo.width, 1920);
  const { hash, height } = renditionAt(logo, width);
  const pixels = { hash, width, height };
  return [
    ...(isDrawing ? [{ ...pixels, path: 'press/logo.svg', format: 'svg' } as const] : []),
    { ...pixels, path: 'press/logo.png', format: 'png' },
  ];
}

/** Every rendition that the pages of some articles show, each once, in the order they are met. */
export function picturesOf(
  articles: readonly Article[],
  { logo }: Pick<Masthead, 'logo'>,
  { hasPressRoom = false } = {},
): Rendition[] {
  const pictures = new Map<string, Picture>();
  for (const { picture } of articles.flatMap(figuresOf)) {
    const { hash, type, width, height } = picture;
    pictures.set([hash, type, width, height].join(' '), picture);
  }
  const all = [...pictures.values()].flatMap((picture) => [
    ...renditionsOf(picture),
    ...narrowRenditionsOf(picture),
  ]);
  const logos = logo ? [logoRendition(logo), ...(hasPressRoom ? logoDownloads(logo) : [])] : [];
  const byPath = new Map([...logos, ...all].map((wanted) => [wanted.path, wanted]));
  return [...byPath.values()];
}
