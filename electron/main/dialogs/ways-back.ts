import { rm } from 'node:fs/promises';
import { dialog } from 'electron';
import { problemMessage, messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';
import {
  backupFolders,
  backupsIn,
  backupLineOf,
  preparedFor,
  putInPlace,
  restoreArchive,
} from '../../archive';
import type { BackupFile } from '../../archive';

/** The day of this machine's clock: "2026-11-28". */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(Date.now());

/** Asks for a backup of an archive that cannot be opened, and puts it in the archive's place; the archive is kept beside it. */
export async function goBackToBackup(archive: string, language: Language): Promise<void> {
  const backup = await chooseBackup(await backupsBeside(archive), language);
  if (!backup) return;
  const to = preparedFor(archive);
  await rm(to, { recursive: true, force: true });
  const restored = await restoreArchive({ backup: backup.file, to });
  const put = restored.ok ? putInPlace(archive, today()) : restored;
  const { archiveKept } = messagesIn(language).dialogs;
  await say(put.ok ? archiveKept(put.value.kept) : problemMessage(put.problem, language), language);
}

async function backupsBeside(archive: string): Promise<BackupFile[]> {
  const all = await Promise.all(backupFolders(archive).map((folder) => backupsIn(folder).catch(() => [])));
  return all.flat().filter(({ proof }) => proof !== null);
}

/** Offers one backup at a time, the last one first, or those of another folder. */
async function chooseBackup(backups: readonly BackupFile[], language: Language): Promise<BackupFile | null> {
  const { dialogs, backupLines } = messagesIn(language);
  const [backup, ...earlier] = backups;
  if (!backup) return chooseElsewhere(language);
  const { madeAt, lastChange, texts, removed, revisions, pictures } = backupLineOf(backup);
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  const held = backupLines.holds(texts, removed, revisions, pictures);
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: dialogs.backupOf(moment.format(madeAt)),
    detail: lastChange === null ? held : `${held}\n${backupLines.lastChange(moment.format(lastChange))}`,
    buttons: [dialogs.restoreThis, dialogs.earlierBackup, dialogs.elsewhere, dialogs.back],
    defaultId: 0,
    cancelId: 3,
  });
  if (response === 0) return backup;
  if (response === 1) return chooseBackup(earlier.length > 0 ? earlier : [], language);
  return response === 2 ? chooseElsewhere(language) : null;
}

async function chooseElsewhere(language: Language): Promise<BackupFile | null> {
  const { findBackups: title, lookHere: buttonLabel } = messagesIn(language).dialogs;
  const { filePaths } = await dialog.showOpenDialog({ title, buttonLabel, properties: ['openDirectory'] });
  const [folder] = filePaths;
  if (folder === undefined) return null;
  const found = (await backupsIn(folder).catch(() => [])).filter(({ proof }) => proof !== null);
  if (found.length > 0) return chooseBackup(found, language);
  await say(problemMessage({ kind: 'backup-missing', path: folder }, language), language);
  return null;
}

async function say(message: string, language: Language): Promise<void> {
  await dialog.showMessageBox({ type: 'info', message, buttons: [messagesIn(language).dialogs.goOn] });
}
