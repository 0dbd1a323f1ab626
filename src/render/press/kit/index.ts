export type { KitPicture } from './read-me';
export { kitPictures, renderPressKit } from './press-kit';
export type { PressKit } from './press-kit';
