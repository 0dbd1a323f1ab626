export type { KitPicture } from './kit-parts';
export { kitPictures, renderPressKit } from './press-kit';
export type { PressKit } from './press-kit';
