export { createHandlers } from './create-handlers';
export type { ExportRun } from './export-order';
export { exportTexts } from './export-texts';
export type { DatedText, TextsOrder, TextsReport } from './export-texts';
export { importTexts } from './import-texts';
export type { Importing } from './import-texts';
export { openArchiveAt } from './open-archive-at';
export type { ChosenFile, ChosenText, Dialogs, HeldPage, Proofs, Spelling, Tools } from './tools';
export { typesetLate } from './typeset-late';
