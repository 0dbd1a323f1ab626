export { argumentSchemas, callNames } from './arguments';
export { articleText } from './article-text';
export type { ArticleText } from './article-text';
export type {
  Argument,
  Bridge,
  CallName,
  Calls,
  DeskCommand,
  DeskStart,
  Events,
  ExportProgress,
  ExportReport,
  Handlers,
  Heard,
  KeptPicture,
  RememberedPicture,
  LeafletProof,
  LibraryPage,
  RemovedText,
  LibraryQuery,
  LibraryRow,
  MailProof,
  OpenArticle,
  Outlet,
  ProofPane,
  Reply,
  RevisionLine,
  Saved,
  Settings,
  SettingsChoice,
  SiteProof,
  SnippetRun,
  TurnBack,
} from './calls';
export type { Copied, LeftOut, PastedText } from './copied';
export type {
  ArchiveProblem,
  Cancelled,
  Conflict,
  ExportProblem,
  FileProblem,
  Invalid,
  NotFound,
  Notice,
  PictureProblem,
  Problem,
} from './problems';
export type {
  Account,
  AccountLine,
  AsideFile,
  ImportProgress,
  ImportReport,
  ImportedText,
  KeptCounts,
  KnownText,
  MissingPicture,
} from './import-report';
export {
  accountSentence,
  asideReason,
  isWhole,
  keptSentence,
  pictureReason,
  quotedWords,
} from './report/account-sentences';
export { accountLines, reportSummary, reportText } from './report/report-text';
export { reportWords } from './report/report-words';
export { done, failed } from './result';
export { noticeSentence, sentenceOf } from './sentences';
export type { Result } from './result';
