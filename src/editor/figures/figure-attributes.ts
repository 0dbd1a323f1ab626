import type { KeptPicture } from './kept-picture';

/** What a figure takes from a picture that is placed: the whole of it, and what is known of it. */
export function wordsOf({ picture, caption, credit, licence, alt }: KeptPicture) {
  return { picture, caption, credit, licence, alt, crop: null, focus: null };
}
