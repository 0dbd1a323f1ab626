export type { Archive } from './archive';
export type { KeptSettings } from './tables/documents';
export { readInstallation } from './opening/installation';
export { openArchive, openToRead } from './opening/open-archive';
export { canOpenReadOnly, readArchive } from './opening/read-archive';
export type { Opening } from './opening/open-archive';
export type { KnownArticle, Origin } from './tables/origins';
export type { NewPicture } from './tables/pictures';
export type { StorageProblem } from './storage-problem';
