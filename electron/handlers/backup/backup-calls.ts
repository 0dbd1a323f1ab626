import { join } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { BackupCalls, Handlers, NamedBackup, Problem, Result } from '../../../src/contract';
import type { Tools } from '../desk/tools';
import { pathOf } from './backups';

/** What the calls on backups need. */
type BackupCallTools = Pick<Tools, 'archive' | 'clock' | 'dialogs' | 'reveal' | 'backups' | 'putInPlace'>;

/** The calls on backups, the check of the archive and the ways back. */
export function backupHandlers(tools: BackupCallTools): Pick<Handlers, keyof BackupCalls> {
  const { archive, backups, clock, putInPlace, reveal } = tools;
  const stateAfter = async (outcome: Result<null, Problem>) =>
    outcome.ok ? done(await backups.state()) : outcome;
  /** Only the archive's own backups in one of the places are read: the window names no other. */
  const known = async ({ folder, name }: NamedBackup): Promise<Result<string, Problem>> => {
    const path = pathOf({ folder, name });
    return (await backups.has({ folder, name })) ? done(path) : failed({ kind: 'backup-missing', path });
  };
  const prepared = async () => (await import('../../archive')).preparedFor(archive.folder);
  return {
    'backup:state': async () => done(await backups.state()),
    'backup:now': async () => stateAfter(await backups.run('all', 'hand')),
    async 'backup:keep'({ isKept, ...backup }) {
      const path = await known(backup);
      if (!path.ok) return path;
      const order = { path: path.value, keptFor: isKept ? ('choice' as const) : null };
      return stateAfter((await backups.maintenance.run('keep', order)) ?? failed({ kind: 'cancelled' }));
    },
    async 'backup:cancel'() {
      await backups.stop();
      return done(null);
    },
    ...placeHandlers(tools),
    async 'backup:show'(folder) {
      if (await backups.isPlace(folder)) await reveal(folder);
      return done(null);
    },
    async 'backup:texts'(backup) {
      const path = await known(backup);
      if (!path.ok) return path;
      return (await backups.maintenance.run('texts', path.value)) ?? failed({ kind: 'cancelled' });
    },
    async 'backup:read-text'({ id, ...backup }) {
      const path = await known(backup);
      if (!path.ok) return path;
      const text = await backups.maintenance.run('take', { path: path.value, id });
      if (!text) return failed({ kind: 'cancelled' });
      return text.ok ? done(text.value.article) : text;
    },
    async 'backup:take-text'({ id, ...backup }) {
      const path = await known(backup);
      if (!path.ok) return path;
      const text = await backups.maintenance.run('take', { path: path.value, id });
      if (!text?.ok) return text ?? failed({ kind: 'cancelled' });
      const { putText } = await import('../../archive');
      const put = await putText(archive, text.value, clock());
      if (put.ok) backups.mended(id);
      return put.ok ? done({ id, headline: text.value.article.headline, how: put.value.how }) : put;
    },
    async 'backup:restore'(backup) {
      const path = await known(backup);
      if (!path.ok) return path;
      const to = await prepared();
      await removePrepared(to);
      const restored = await backups.maintenance.run('restore', { backup: path.value, to });
      if (!restored) return failed({ kind: 'cancelled' });
      return restored.ok ? putInPlace() : restored;
    },
    async 'backup:recover'() {
      const to = await prepared();
      await removePrepared(to);
      const order = { archive: archive.folder, to };
      return (await backups.maintenance.run('recover', order)) ?? failed({ kind: 'cancelled' });
    },
    'backup:go-on-recovered': () => putInPlace(),
  };
}

/** Where backups are made by themselves, and what they hold there. */
function placeHandlers({
  backups,
  dialogs,
}: BackupCallTools): Pick<
  Handlers,
  'backup:choose-place' | 'backup:forget-place' | 'backup:automatic' | 'backup:people'
> {
  return {
    async 'backup:choose-place'() {
      const folder = await dialogs.chooseBackupFolder();
      if (folder === null) return failed({ kind: 'cancelled' });
      backups.choose(await placeIn(folder));
      const made = await backups.run('all');
      return made.ok ? done(await backups.state()) : made;
    },
    async 'backup:forget-place'() {
      backups.choose(null);
      return done(await backups.state());
    },
    async 'backup:automatic'(isAutomatic) {
      backups.setAutomatic(isAutomatic);
      return done(await backups.state());
    },
    async 'backup:people'(isThere) {
      backups.setPeopleInSecond(isThere);
      return done(await backups.state());
    },
  };
}

/** An archive that was prepared and never put in place. */
async function removePrepared(folder: string): Promise<void> {
  const { rm } = await import('node:fs/promises');
  await rm(folder, { recursive: true, force: true });
}

/** A folder that has backups, or is empty, is taken as it is; in another one, backups get a folder of their own. */
async function placeIn(folder: string): Promise<string> {
  const { readdir } = await import('node:fs/promises');
  const names = await readdir(folder).catch(() => []);
  const isOurs = names.some((name) => name === 'backup.lock' || /^[0-9-]+\.sqlite$/.test(name));
  const isEmpty = names.every((name) => name.startsWith('.'));
  // The root of a stick is empty too, until something else is put there.
  const isRoot = /^(\/media\/|\/run\/media\/|\/Volumes\/|[A-Z]:\\?$)/.test(folder);
  return isOurs || (isEmpty && !isRoot) ? folder : join(folder, 'roneo-backups');
}
