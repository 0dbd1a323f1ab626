export { html, Html, joinHtml, trusted } from './html';
export type { Piece } from './html';
