export { keepWords, wordsOf } from './truncate-words';
export type { LeafletData } from './leaflet-data';
export { renderLeaflet } from './render-leaflet';
