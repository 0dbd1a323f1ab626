import type { Figure, Picture } from '../../article';

/** A picture that the archive keeps, with what its file, or the last article that showed it, says of it. */
export interface KeptPicture {
  picture: Picture;
  caption: string;
  credit: string;
  licence: string;
  alt: string;
  /** Headline of the article that the words come from; null when they come from none. */
  from: string | null;
}

/** How a picture is shown: what is cut out of it, and the point that stays in view. */
export type Framed = Pick<Figure, 'picture' | 'crop' | 'focus'>;

/** What a figure takes from a picture that is placed: the whole of it, and what is known of it. */
export function figureAttributes({ picture, caption, credit, licence, alt }: KeptPicture) {
  return { picture, caption, credit, licence, alt, crop: null, focus: null };
}

/** Whether a pasted or dropped file is a picture; systems give HEIC and TIFF files no type of their own. */
export function isPictureFile({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return type.startsWith('image/') || /\.(?:jpe?g|png|webp|avif|gif|tiff?|svgz?|hei[cf])$/i.test(name);
}
