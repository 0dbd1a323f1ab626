export { cleanPicture } from './pictures-clean';
export type { CleanedPicture } from './pictures-clean';
export { cutPicture } from './pictures-cut';
export { probePicture } from './pictures-probe';
export type { ProbedPicture } from './pictures-probe';
export type { PictureWords } from './pictures-words';
