export type { ForeignFile, KeepPicture, Seed } from './foreign-file';
export { readMasthead } from './read-masthead';
export { readArticle } from './read-article';
export type { ReadArticle } from './read-article';
