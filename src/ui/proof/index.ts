export { openPages } from './leaflet/pdf-pages';
