export { renderCopy } from './render-copy';
