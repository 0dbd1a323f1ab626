export { keepWords, wordsOf } from './keep-words';
export type { LeafletData } from './leaflet-data';
export { renderLeaflet } from './render-leaflet';
