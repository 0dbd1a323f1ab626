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
