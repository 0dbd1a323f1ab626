export { renderCopy } from './copy';
export {
  composeRelease,
  embargoLine,
  figureCaption,
  oneLine,
  quotedContent,
  releaseContacts,
  renderPressMail,
  withoutControls,
} from './press';
export type { Contact, MailPicture, PressMail, Release } from './press';
export { hasHeadingRow, numericColumns } from './drawing/table-columns';
export { kitPictures, renderPressKit } from './press/kit';
export type { KitPicture, PressKit } from './press/kit';
export { drawBlock, numberFootnotes, drawMarkedLine } from './drawing/drawing';
export type { FilledBlock } from './drawing/filled-body';
export type { BlockHandlers, LineHandlers } from './drawing/drawing';
export { isReservedSlug, renderArticlePage, renderSite, siteSlug } from './site';
export type { RenderedSite, Rendition, SiteFile } from './site';
export { keepWords, renderLeaflet, wordsOf } from './leaflet';
export type { LeafletData } from './leaflet';
export { printLanguage } from './print/print-line';
export { renderRelease } from './release';
export type { ReleaseData } from './release';
