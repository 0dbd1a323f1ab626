export type {
  ArchiveMoved,
  ArchivesCalls,
  ArchivesEvents,
  KeptVersion,
  KnownArchive,
  Unsaved,
} from './archives';
export { minPassphrase } from './signing';
export type { SigningKeyLine, SigningKeys } from './signing';
export { argumentSchemas } from './arguments';
export { articleText } from './article-text';
export type { ArticleText } from './article-text';
export type { OpenArticle, ReusedArticle, RevisionLine, Saved } from './articles';
export { actWithout, keptActs, keptActSchema } from './acts';
export type { ActDone, ActSummary, KeptAct } from './acts';
export { choiceLimit } from './batch';
export type { FamilyMember } from './translations';
export type { BatchAct, BatchDone, BatchFields, ChangedText, FigureName } from './batch';
export type {
  ArchiveFault,
  BackupCalls,
  BackupConcern,
  BackupLine,
  BackupPlace,
  BackupProgress,
  BackupState,
  BackupText,
  NamedBackup,
  RecoveryReport,
  RestoredText,
} from './backup';
export { keptFor } from './backup';
export type { CalendarDays, CalendarEntry } from './calendar';
export type { Argument, Bridge, CallName, Calls, Events, Handlers, ParsedArgument, ReplyTo } from './calls';
export type { DeskCommand, DeskStart, UndoCommand } from './desk';
export { comparedDocuments, documentKinds, outlets, possibleOutlets, usualOutlets } from './outlets';
export type { ComparedDocument, DocumentKind, Outlet } from './outlets';
export { mustBeMended, withoutListed } from './leaving';
export type { LeavingMend, LeavingPoint } from './leaving';
export type { AllTexts, ExportedDocument, ExportProgress, ExportReport, OpenFile } from './export';
export { guidePages } from './guide';
export type { GuidePage } from './guide';
export type { ClipboardContent, LeftOut, PastedText } from './import';
export { issueSchema, leafletsOfTexts, ownTemplateNameSchema } from './leaflet-choice';
export { templateManifestSchema, templatesFolder } from './leaflet-templates';
export type { OwnTemplateLine } from './leaflet-templates';
export type {
  ChosenFilters,
  FacetCount,
  FoundPlace,
  LibraryFacets,
  LibraryFilters,
  LibraryPage,
  LibraryQuery,
  ChosenText,
  ChosenTexts,
  LibraryRow,
  LibraryView,
  LibrarySort,
  RemovedText,
  SnippetRun,
} from './library';
export { pictureFilters, pictureSorts } from './picture-library';
export type {
  PictureDetails,
  PictureFilter,
  PictureLine,
  PictureList,
  PictureNote,
  PictureQuery,
  PictureSort,
  PictureUse,
} from './picture-library';
export { maxChanges, replaceSlice } from './replace';
export type {
  FoundTexts,
  LookedThrough,
  ReplaceDone,
  ReplaceOrder,
  ReplaceScope,
  RewrittenText,
  TextChanges,
  TextToReplace,
} from './replace';
export type { DocumentCrop, KeptPicture, RememberedPicture } from './pictures';
export {
  everybody,
  foldPerson,
  inThreeYears,
  lawfulGrounds,
  mailAddressSchema,
  notAddressedReasons,
  peopleIn,
  pressFields,
  pressGroupSchema,
  pressListLimits,
  pressPersonSchema,
  refusalReasons,
} from './press-list/press-list';
export type {
  Addressee,
  Addressees,
  Delivery,
  DeliveryLine,
  DeliveryState,
  FoldedPerson,
  LawfulGround,
  MailAnswer,
  NotAddressed,
  PressDifference,
  PressField,
  PressFilter,
  PressGroup,
  PressImportLine,
  PressListCalls,
  PressListContent,
  PressOutcome,
  PressPerson,
  PressTable,
  PressTakeIn,
  PressImport,
  PressTarget,
  RefusalReason,
} from './press-list/press-list';
export { mailAccountSchema, mailSecurities, usualPace } from './outbox/mail-account';
export type { MailAccount, MailSecurity, MailServer, MailService } from './outbox/mail-account';
export {
  heavyMail,
  mailAttachments,
  mailingStates,
  isWritten,
  mailingWays,
  maxHidden,
  mailStates,
  returnedLimits,
} from './outbox/outbox';
export type {
  AccountState,
  LeafletWithheld,
  Mail,
  MailAttachment,
  PreparingStep,
  Mailing,
  MailingOrder,
  MailingPlan,
  MailingState,
  MailingTarget,
  MailingTrouble,
  MailingWay,
  ShownMail,
  MailState,
  OutboxState,
  ReturnedFound,
  TextOrder,
  WhoHas,
} from './outbox/outbox';
export { destinationKinds, isOnThisComputer } from './publishing/destination';
export type { DestinationKind, DestinationSettings, SettingsOf } from './publishing/destination';
export { siteDestinationSchema } from './publishing/publish';
export type {
  DestinationLine,
  Overdue,
  PlannedFiles,
  PlannedText,
  Published,
  PublishedEdition,
  PublishOrder,
  PublishPlan,
  SiteChanges,
  PublishProgress,
  PublishState,
  TextOnLine,
  SiteDestination,
} from './publishing/publish';
export { isOfOtherWords, isWeighty, sortNotices } from './notices';
export type { Notice } from './notices';
export type {
  ArchiveProblem,
  ArchiveReplaced,
  BackupProblem,
  Cancelled,
  Conflict,
  DeliveryProblem,
  TranslationExists,
  ExportProblem,
  FileProblem,
  Invalid,
  NotFound,
  PictureProblem,
  PlaceProblem,
  PressListProblem,
  Problem,
  OutboxProblem,
  PublishProblem,
  TextDamaged,
} from './problems';
export { callNames, eventNames } from './names';
export { leafletNotices } from './proofs';
export type { LeafletNotice, LeafletProof, CardsProof, MailProof, SiteProof } from './proofs';
export { interfaceLanguages, stretchedLanguage, themes } from './appearance';
export type { InterfaceLanguage, OfferedLanguage } from './appearance';
export { isChoice } from './settings';
export type { ProofPane, Settings, SettingsChoice } from './settings';
export type {
  TextConversion,
  ConversionLine,
  Arrival,
  BesidePicture,
  SkippedFile,
  ImportProgress,
  ImportReport,
  ImportedText,
  KeptCounts,
  KnownText,
  MissingPicture,
} from './import-report';
export { done, failed } from './call';
export type { Result } from './call';
export { isNothingSought, readWords } from './words/read-words';
export type { SoughtTerm, SoughtWords } from './words/read-words';
export type { Period } from './words/read-period';
export { kindWords, languagesNamed, languageWords, namedBy, statusWords } from './words/vocabulary';
export type { SearchPart } from './words/vocabulary';
