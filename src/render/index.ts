export { momentLine } from './appointment/appointment-lines';
export { writeSchedule } from './appointment/calendar';
export { cardAlternative, cardPosts, cardsText } from './cards/card-words';
export type { Post } from './cards/card-words';
export { chooseCards, linkCard, otherCover } from './cards/choose-cards';
export type { Card } from './cards/choose-cards';
export { cardBand, cardExtracts, cardFields, renderCard } from './cards/render-card';
export { renderCopy } from './copy/render-copy';
export { drawBlock, drawMarkedLine, numberFootnotes } from './drawing/drawing';
export type { BlockHandlers, LineHandlers } from './drawing/drawing';
export type { FilledBlock } from './drawing/filled-body';
export { linkedParts, noParts } from './drawing/linked-parts';
export type { LinkedParts } from './drawing/linked-parts';
export { localMasthead } from './drawing/local-masthead';
export { oneLine, printedAddress, withoutControls } from './drawing/plain-text';
export { drawTable } from './drawing/table-cells';
export type { DrawnCell } from './drawing/table-cells';
export type { LeafletData } from './leaflet/leaflet-data';
export { isReachable } from './leaflet/coupon';
export { withPrintedLinks } from './leaflet/printed-links';
export { separateThoughts } from './leaflet/separate-thoughts';
export { renderNewsletter } from './leaflet/render-newsletter';
export { renderLeaflet } from './leaflet/render-leaflet';
export { imprintLine, suggestedImprint } from './leaflet/legal-lines';
export { truncateWords, countPrintedWords } from './leaflet/truncate-words';
export { releaseContacts } from './drawing/contacts';
export type { Contact } from './drawing/contacts';
export { kitPictures, logoNames, renderPlainText, renderPressKit } from './press/kit/press-kit';
export type { KitLogoForm, KitLogos, PressKit } from './press/kit/press-kit';
export type { KitPicture } from './press/kit/read-me';
export { maxSubject, renderPressMail } from './press/press-mail';
export type { MailPicture, PressMail } from './press/press-mail';
export { figureCaption, quotedContent } from './press/quoted-content';
export { composeRelease, embargoLine } from './press/release';
export type { GroupLogo } from './drawing/signatories';
export type { Release, ShortContact } from './press/release';
export { printLanguage } from './print/print-line';
export { renderRelease } from './print/render-release';
export type { ReleaseData } from './print/render-release';
export {
  ownStylesPath,
  publicAddress,
  publicPage,
  isReservedSlug,
  searchScriptPath,
  siteSlug,
  stylePath,
} from './site/paths';
export { downloadPath, signedTextPath } from './site/downloads';
export type { ShareCard, SiteDownload } from './site/paths';
export { drawColours, menuFace } from './site/colour';
export { renderArticlePage, renderFrontPage, renderSite } from './site/render-site';
export type { WholeSite } from './site/render-site';
export type { RenderedSite } from './site/render-site';
export type { Rendition } from './site/renditions';
export type { KeyedFile, SiteFile } from './site/site-file';
