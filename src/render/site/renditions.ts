import { figuresOf } from '../../article';
import type { Article, Masthead, Picture } from '../../article';
import type { SitePath } from './paths';

/** A picture made ready for the site: which one, how wide in pixels, and where it is written. */
export interface Rendition {
  path: SitePath;
  hash: string;
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp';
}

/**
 * The renditions of a picture, narrowest first: 640, 1280 and 1920 pixels wide, never wider than the picture; 640 and 1280 for
 * a drawing in SVG.
 */
export function renditionsOf(picture: Picture): Rendition[] {
  const widest = picture.type === 'image/svg+xml' ? 1280 : Math.min(picture.width, 1920);
  const steps = [640, 1280].filter((width) => width < widest * 0.9);
  return [...steps, widest].map((width) => renditionAt(picture, width));
}

/** The rendition of a picture at one width. */
export function renditionAt(picture: Picture, width: number): Rendition {
  const format = formatOf(picture);
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

/** Every rendition that the pages of some articles show, each once, in the order they are met. */
export function picturesOf(articles: readonly Article[], { logo }: Masthead): Rendition[] {
  const figures = articles.flatMap(figuresOf);
  const all = figures.flatMap(({ picture }) => renditionsOf(picture));
  const byPath = new Map(
    [...(logo ? [logoRendition(logo)] : []), ...all].map((wanted) => [wanted.path, wanted]),
  );
  return [...byPath.values()];
}
