export { createThumbnails, printWidths } from './articles/picture-library';
export { createHandlers } from './desk/create-handlers';
export { machineMemory, memoryFile } from './desk/machine-memory';
export type { MachineMemory } from './desk/machine-memory';
export type { ExportRun } from '../export';
export { listTemplates } from './export/leaflet-templates';
export { exportAllTexts } from './export/all-texts';
export { exportTexts } from './export/export-texts';
export type { DatedText, TextsOrder, TextsReport } from './export/export-texts';
export { keyNumber, publicKeyFile } from '../export';
export { makeKey, revokeKey, signFiles } from './signing/signing';
export { openSigner } from './signing/unlocked-key';
export { verifyFiles } from './signing/signing-calls';
export { checkTexts } from './leaving/check-texts';
export { importTexts } from './import/import-texts';
export type { Imported, Importing, ImportRun } from './import/import-texts';
export { createMaintenance } from './backup/maintenance';
export type { Maintenance } from './backup/maintenance';
export { createBackups } from './backup/backups';
export { dayAt, exportPeople, planFor, takeIn } from './press-list/press-list-calls';
export { keepUntilIn } from './press-list/plan-import';
export { startReader } from './process/bounded-reader';
export { Jobs } from './jobs/jobs';
export { needsSecret } from './publish/destinations';
export {
  buildSiteIn,
  createPublishing,
  drySend,
  openDestinations,
  openMailLines,
  readReturnedMails,
} from './publish/on-demand';
export type { PublishJob, Publishing } from './publish/publishing';
export type { Backups } from './backup/backups';
export {
  archiveTools,
  openChosen,
  openArchiveAt,
  readArchiveAt,
  typesetOnDemand,
  startTypesetting,
} from './desk/on-demand';
export type {
  ChosenText,
  Dialogs,
  PrintedDocument,
  StoredPage,
  Proofs,
  Secrets,
  Spelling,
  SystemClipboard,
  SystemFiles,
  Tools,
} from './desk/tools';
