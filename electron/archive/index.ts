export type { Archive } from './archive';
export type { KeptSettings } from './documents';
export { openArchive } from './open-archive';
export { readArchive } from './read-archive';
export type { Opening } from './open-archive';
export type { FromBefore, Origin } from './origins';
export type { NewPicture } from './pictures';
export type { Trouble } from './trouble';
