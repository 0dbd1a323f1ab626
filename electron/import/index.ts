export type { ForeignFile, KeepPicture, Seed } from './foreign-file';
export { zonedAt } from './fields/dates';
export { readArticle } from './read-article';
export type { ReadArticle } from './read-article';
