export { articleSchema, blockSchema, isAddress, languageSchema, zonedTimeSchema } from './schema';
export type {
  Article,
  ArticleId,
  ArticleKind,
  ArticleStatus,
  Block,
  Figure,
  Footnote,
  Inline,
  LinkedBlock,
  ListItem,
  Mark,
  NoteInline,
  PassageBlock,
  Picture,
  ZonedTime,
} from './schema';
export { markOrder } from './mark-order';
export { partInView } from './picture-part';
export type { PicturePart } from './picture-part';
export { printsCoarse } from './print-size';
export type { PrintPlace, PrintSize } from './print-size';
export { addressLine, boilerplateOf, emptyMasthead, mastheadSchema } from './masthead';
export type { Masthead } from './masthead';
export { mastheadNames } from './masthead-names';
export { newArticle } from './new-article';
export { creditLine, figuresOf, footnotesOf, linesOf, plainText } from './walk';
export { articleWords } from './article-words';
export { bandsFor } from './bands';
export type { Band, Bands } from './bands';
export type { Check, CheckKind, CheckPlace, Excerpt, FieldName, Spot, Weight } from './checks/check';
export { checkArticle } from './checks/check-article';
export { checkBlock } from './checks/check-block';
export { longSentences, mostWordsOf } from './checks/style/long-sentences';
export type { LongSentence } from './checks/style/long-sentences';
export { repeatedWords } from './checks/style/repeated-words';
export type { RepeatedWord } from './checks/style/repeated-words';
export { weightOf } from './checks/weight-of';
export { countsOf, countWords, lengthOfBlocks } from './counts';
export type { Counts, Length } from './counts';
export { plainAddress } from './plain-address';
export { linesOfText, oneLine } from './plain-text/clean-text';
export type { KnowsWord } from './plain-text/hyphens';
export { readPlainText } from './plain-text/read-plain-text';
export { leafletRoom } from './leaflet-room';
export type { LeafletRoom } from './leaflet-room';
export { slugify } from './slug';
export { dictionaryFor, languagesOf } from './spelling';
export type { DictionaryName } from './spelling';
export { instantOf, isoOf, zonedNow } from './time/instant';
export { datelineOf, embargoLine, isHeld } from './time/release-lines';
export { formatDate, formatDateTime, formatDay, formatTime } from './time/written';
export { placeKey } from './line-place';
export type { FigureField, LinePlace, PressPart, TextPart } from './line-place';
export type { Change, ChangeKind } from './typography/change';
export { plainHouse } from './typography/house';
export type { House } from './typography/house';
export { polish } from './typography/polish';
export { applyChanges, polishChanges } from './typography/polish-changes';
export type { KnownChanges } from './typography/polish-changes';
export { polishText } from './typography/polish-text';
export { polishTyping } from './typography/polish-typing';
export type { TypedChange } from './typography/typed-change';
