export { renderCopy } from './copy';
export {
  composeRelease,
  figureCaption,
  oneLine,
  quotedContent,
  releaseContacts,
  renderPressMail,
  withoutControls,
} from './press-mail';
export type { Contact, MailPicture, PressMail, Release } from './press-mail';
export { hasHeadingRow, numericColumns } from './table-columns';
export { kitPictures, renderPressKit } from './press-kit';
export type { KitPicture, PressKit } from './press-kit';
export { drawBlock, numberFootnotes } from './drawing';
export type { FilledBlock } from './filled-body';
export type { BlockHandlers } from './drawing';
export { drawMarkedLine } from './marked-line';
export type { LineHandlers } from './marked-line';
export { isReservedSlug, renderArticlePage, renderSite, siteSlug } from './site';
export type { RenderedSite, Rendition, SiteFile } from './site';
export { keepWords, renderLeaflet, wordsOf } from './leaflet';
export type { LeafletData } from './leaflet';
export { printLanguage } from './print/print-language';
export { renderRelease } from './release';
export type { ReleaseData } from './release';
