export type { ForeignFile, KeepPicture, Seed } from './foreign-file';
export { readMasthead } from './read-masthead';
export { readArticle } from './read-article';
export type { ReadArticle } from './read-article';
export { readInThread } from './paste/read-in-thread';
export { readPaste } from './paste/read-paste';
