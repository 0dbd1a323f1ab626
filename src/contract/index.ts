export { argumentSchemas, callNames } from './arguments';
export type {
  Argument,
  Bridge,
  CallName,
  Calls,
  DeskCommand,
  Events,
  ExportProgress,
  ExportReport,
  Handlers,
  ImportReport,
  KeptPicture,
  LeafletProof,
  LibraryPage,
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
export type { Copied, LeftOut, PastedText } from './copied';
} from './calls';
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
export { done, failed } from './result';
export { noticeSentence, sentenceOf } from './sentences';
export type { Result } from './result';
