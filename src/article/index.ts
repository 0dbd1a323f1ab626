export {
  appointmentSchema,
  articleKinds,
  articleSchema,
  articleStatuses,
  blockIdSchema,
  blockSchema,
  blockTypes,
  cellAlignments,
  downloadKinds,
  figureSchema,
  formerPathSchema,
  isInOrder,
  languageSchema,
  zonedTimeSchema,
  markTypes,
  newArticle,
  translationOfSchema,
} from './model/schema';
export type {
  Appointment,
  Article,
  ArticleId,
  ArticleKind,
  ArticleStatus,
  Block,
  CellAlignment,
  Correction,
  DownloadKind,
  Figure,
  Footnote,
  Inline,
  LinkedBlock,
  ListItem,
  Mark,
  PlainMark,
  NoteInline,
  PassageBlock,
  TranslationOf,
  Withdrawal,
  ZonedTime,
} from './model/schema';
export { fnv1a, blockIdsFor, randomBlockIds, withBlockIds, withoutBlockIds } from './model/block-ids';
export type { NextBlockId } from './model/block-ids';
export { partInView } from './model/picture-part';
export type { PicturePart } from './model/picture-part';
export { carryFigure, isSameShape, leadFigure, namedFigures, withNamedFigures } from './model/figure-changes';
export type { NamedFigures } from './model/figure-changes';
export {
  consentKinds,
  pictureFactsByHash,
  pictureFactsSchema,
  pictureWordNames,
} from './model/picture-facts';
export type { ConsentKind, PictureConsent, PictureFacts, PictureWords } from './model/picture-facts';
export {
  asksElsewhere,
  frontSections,
  linkedByMenu,
  madePages,
  pageStarters,
  siteFaces,
  siteLooks,
  siteSettingsSchema,
  usualSite,
  withoutTexts,
} from './model/site-settings';
export type {
  FrontSection,
  MadePage,
  MenuEntry,
  MenuTarget,
  PageStarter,
  SiteFaces,
  SiteLook,
  SiteSettings,
} from './model/site-settings';
export {
  addressLine,
  boilerplateOf,
  emptyMasthead,
  mastheadSchema,
  signingKeySchema,
} from './model/masthead';
export type { Masthead, MastheadWords } from './model/masthead';
export {
  groupLanguages,
  hasWords,
  isByLanguage,
  mastheadIn,
  ownLanguage,
  withWords,
  wordsIn,
} from './model/local-masthead';
export type { LocalMasthead, UntranslatedWords } from './model/local-masthead';
export { mastheadNames } from './spelling/masthead-names';
export {
  copiedPicture,
  exactFile,
  exactFolder,
  exactLineIn,
  pictureFactsFile,
  leafletsFile,
  withExactLine,
} from './copies/exact-copy';
export {
  attributionLine,
  creatorOf,
  creditLine,
  figuresOf,
  footnotesOf,
  linesOf,
  plainText,
  readAttribution,
  peopleNamedIn,
  textRun,
} from './text/walk';
export { asTyped, fromTyped } from './text/preformatted';
export { baseOf, scriptOf, writtenLanguage } from './model/language-tag';
export { apostrophes, elided, fold, formsOf, joinedWords, joints, plainLetters, wordsOf } from './text/fold';
export { isAddress, isLinkTarget, wellFormed } from './model/addresses';
export { searchableLines, searchableText } from './text/searchable-text';
export type { SearchableLine, SearchablePart } from './text/searchable-text';
export { hoursAtStart } from './text/hours';
export { programmeOf } from './text/programme';
export type { Programme, ProgrammeEntry } from './text/programme';
export { usualLengthsFor } from './text/usual-lengths';
export type { LengthRange, UsualLengths } from './text/usual-lengths';
export type {
  Check,
  CheckKind,
  CheckPlace,
  Excerpt,
  FieldName,
  PrintCheck,
  BlockPlace,
  Severity,
} from './checks/check';
export { withAcceptedWords, bareWord, elidedBefore } from './spelling/accepted-words';
export { gapsFor, withGapsNamed } from './imprint/masthead-gaps';
export type { GapNames, MastheadGap } from './imprint/masthead-gaps';
export { homesPrinted, imprintOf, isPartKnown } from './imprint/imprint';
export type { Imprint, ImprintFacts, ImprintName } from './imprint/imprint';
export { isLawCountry, lawCountries, lawsChecked, printLaws, responsibleParts } from './imprint/print-laws';
export type {
  ImprintNeed,
  ImprintPart,
  LawCountry,
  PrintedObject,
  PrintLaw,
  ResponsiblePart,
} from './imprint/print-laws';
export { typesetPlaces, checkedTexts } from './checks/checked-texts';
export { misspeltWords } from './checks/wording/misspelt-words';
export type { SpellCheck } from './checks/wording/misspelt-words';
export { checkArticle } from './checks/check-article';
export { saysTerms, checkBlock } from './checks/check-block';
export { longSentences, maxWordsOf, sentencesOf } from './checks/style/long-sentences';
export type { LongSentence } from './checks/style/long-sentences';
export { repeatedWords } from './checks/style/repeated-words';
export type { RepeatedWord } from './checks/style/repeated-words';
export { isAskedBeforeLeaving, severityOf } from './checks/check';
export { foreignWords, missingWords, outletWords } from './text/outlet-words';
export type { OutletShare } from './text/outlet-words';
export { countsOf, countWords, lengthOfBlocks } from './text/counts';
export type { Counts, Length } from './text/counts';
export { followedAddress } from './addresses/own-address';
export { plainAddress } from './addresses/plain-address';
export { partLinkedBy, partNames } from './text/parts';
export {
  leadsElsewhere,
  linkedByCalls,
  linksToTexts,
  mapLinks,
  textLink,
  textLinkedBy,
  withCallAddresses,
  withoutTracking,
} from './text/text-links';
export { linesOfText, oneLine } from './plain-text/clean-text';
export type { KnowsWord } from './plain-text/hyphens';
export { readPlainText } from './plain-text/read-plain-text';
export { readReleaseOpening } from './plain-text/release-opening';
export type { ReleaseOpening } from './plain-text/release-opening';
export { freeSlug, isSlugOf, slugify } from './addresses/slug';
export { correctionsOf, modifiedOn, publicPart } from './time/standing';
export { pictureSchema, pictureTypes } from './model/picture';
export type { Picture } from './model/picture';
export {
  isRelayed,
  logosOf,
  newSignatory,
  publicSignatories,
  signatoriesOf,
  signatoriesSchema,
} from './model/signatories';
export type { Signatories, Signatory } from './model/signatories';
export { duplicateOf, reuseOf, translationFrom } from './model/copies';
export { translatedWords } from './text/translated-words';
export { counterpartOf, passagesLeft, translatedFields } from './text/counterparts';
export { dictionaryFor, languagesOf } from './spelling/dictionaries';
export type { DictionaryName } from './spelling/dictionaries';
export {
  calendarKinds,
  appointmentWords,
  changeAppointment,
  dayAfter,
  isAppointmentPast,
  newAppointment,
  overAt,
  spanOf,
} from './time/appointment';
export type { AppointmentField, CalendarKind } from './time/appointment';
export { countries, countryOf, countryOfSystem, groupZone } from './model/countries';
export { instantOf, isoOf, laterOf, zonedNow } from './time/instant';
export { datelineJoint, datelineOf, heldUntil, isUnderEmbargo } from './time/dateline';
export {
  formatDate,
  formatDateTime,
  formatDay,
  formatDayOfYear,
  formatDaysOfMonth,
  formatWeekday,
  formatMoment,
  formatMonth,
  formatTime,
} from './time/format';
export { zoneWords } from './time/zone-names';
export { hitsIn, patternOf } from './find/pattern';
export type { FindQuery, Hit } from './find/pattern';
export { replacementFor } from './find/replacement';
export type { Replacement } from './find/replacement';
export type { WordPlace } from './find/editable-lines';
export { lettersAround, wordChanges } from './find/word-changes';
export type { WordChange } from './find/word-changes';
export { replaceWords } from './find/replace-words';
export { mapLines, placeKey } from './text/map-lines';
export type { FigureField, LinePlace, PressPart, TextPart } from './text/map-lines';
export type { Change, ChangeKind } from './typography/changes/change';
export { defaultHouseStyle } from './typography/languages/profile';
export type { HouseStyle } from './typography/languages/profile';
export { holdBreaks, holdTextBreaks, raisedPieces, withHeadlineOnOneLine } from './typography/hold-breaks';
export { polish, polishText } from './typography/polish';
export { applyChanges, polishChanges } from './typography/changes/polish-changes';
export type { KnownChanges } from './typography/changes/polish-changes';
export { polishTyping } from './typography/typing/polish-typing';
export type { TypedChange } from './typography/typing/typing-rules';
