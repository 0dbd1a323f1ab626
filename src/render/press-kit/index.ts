export { kitPictures, renderPressKit } from './press-kit';
export type { KitPicture, PressKit } from './press-kit';
