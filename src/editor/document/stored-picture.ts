import type { Figure, Picture } from '../../article';

/** A picture in the archive, with what its file or the last article that showed it says of it. */
export interface StoredPicture {
  picture: Picture;
  caption: string;
  credit: string;
  licence: string;
  alt: string;
  /** Headline of the article that the texts come from; null when they come from none. */
  from: string | null;
}

/** How a picture is cropped, and its focal point. */
export type FigureCrop = Pick<Figure, 'picture' | 'crop' | 'focus'>;

/** The attributes of a new figure: the whole picture, and its texts. */
export function figureAttributes({ picture, caption, credit, licence, alt }: StoredPicture) {
  return { picture, caption, credit, licence, alt, crop: null, focus: null };
}

/** Whether a file is a picture; systems give HEIC and TIFF files no MIME type. */
export function isPictureFile({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return type.startsWith('image/') || /\.(?:jpe?g|png|webp|avif|gif|tiff?|svgz?|hei[cf])$/i.test(name);
}
