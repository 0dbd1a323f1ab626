import type { Mark } from './schema';

/** Marks from the outermost in: a link holds its bold words, and not the other way round. */
export const markOrder: readonly Mark['type'][] = [
  'link',
  'language',
  'bold',
  'italic',
  'smallCapitals',
  'superscript',
  'subscript',
];
