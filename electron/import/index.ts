export type { ForeignFile, KeepPicture, Seed } from './article/foreign-file';
export { countTexts, textsIn } from './sources/find-texts';
export { sourceAt } from './sources/disk';
export type { Found, FoundText, Source, SourceFile } from './sources/source';
export { readMasthead } from './fields/read-masthead';
export { readArticle } from './article/read-article';
export type { ReadArticle } from './article/read-article';
export { readInThread } from './paste/read-in-thread';
export { readPaste } from './paste/read-paste';
