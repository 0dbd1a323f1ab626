export type { ImportFile, KeepPicture, ArticleDefaults } from './article/import-file';
export { countTexts, findTexts } from './sources/find-texts';
export { openSource } from './sources/disk';
export type { SourceEntry, FoundText, Source, SourceFile } from './sources/source';
export { readMasthead } from './fields/read-masthead';
export { readArticle } from './article/read-article';
export type { ImportedArticle } from './article/read-article';
export { createPasteReader } from './paste/read-in-thread';
export { readPaste } from './paste/read-paste';
