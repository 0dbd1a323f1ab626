export { html, Html, joinHtml, trusted } from './html';
export type { Piece } from './html';
export { renderPressMail } from './press-mail';
export type { MailPicture, PressMail } from './press-mail';
export { renderArticlePage, renderSite } from './site';
export type { RenderedSite, Rendition, SiteFile } from './site';
