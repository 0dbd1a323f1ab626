import { basename, join } from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { done, failed } from '../../../src/contract';
import type { Events, Handlers, Result } from '../../../src/contract';
import { openArchive, putBack } from '../../archive';
import type { ApartOrder, ApartProblem, Archive, StorageProblem } from '../../archive';
import type { Article } from '../../../src/article';
import type { Backups } from '../../handlers';
import { today } from '../dialogs/ways-back';
import type { Log } from '../start/log';

/** What an archive whose file was replaced needs of the program. */
interface ReplacedTools {
  archive: Archive;
  backups: Backups;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
}

/** How often the archive's files are looked at, in milliseconds: three questions to the system, none of which reads a file. */
const every = 2000;

/**
 * Notices that another program put another file in the place of the open archive's, or wrote into it: what was saved is copied beside at
 * once, and the window told. Nothing is written into either file until the person has chosen.
 */
export function watchArchiveFiles(
  { archive, backups, emit }: ReplacedTools,
  window: BrowserWindow,
  log: Log,
): void {
  let told: Events['archives:replaced'] = null;
  let isCopying = false;
  const look = async () => {
    if (isCopying || window.isDestroyed()) return;
    const refusal = archive.refusal();
    // The log was deleted while a backup reads the archive, which keeps it from being made anew, and every save waits.
    if (refusal?.kind === 'archive-busy') await backups.stop();
    if (refusal?.kind !== 'archive-replaced') {
      if (told) emit('archives:replaced', (told = null));
      return;
    }
    if (!told) {
      isCopying = true;
      log.error('archive', new Error(`its file is ${refusal.how}`));
      const copied = await keepApart({ archive, backups, emit }).finally(() => (isCopying = false));
      if (!copied.ok) log.error('archive', new Error(`no copy was made: ${copied.problem.kind}`));
      told = { how: refusal.how, kept: copied.ok ? copied.value : null };
    }
    told = { ...told, how: refusal.how }; // A file may be taken away first, and another put there later.
    emit('archives:replaced', told); // Again and again: the page may have been loaded anew.
  };
  setInterval(() => void look().catch((error: unknown) => log.error('archive', error)), every).unref();
}

/** Copies what is held of the archive beside, the most of it in the process that makes backups. */
async function keepApart(
  { archive, backups, emit }: ReplacedTools,
  isTold = false,
): Promise<Result<string, ApartProblem>> {
  await backups.stop();
  const backup = await newestBackup(backups);
  const finish = async (order: ApartOrder): Promise<Result<null, ApartProblem>> => {
    const finished = await backups.care.run('finishApart', { ...order, backup }, (progress) => {
      if (isTold) emit('backup:progress', progress);
    });
    return finished ?? failed({ kind: 'cancelled' });
  };
  return archive.replaced.copyOut(today(), finish);
}

/** The file of the archive's last backup, to make the archive of again where its own file is lost. */
async function newestBackup(backups: Backups): Promise<string | null> {
  const { places } = await backups.state();
  const own = places.filter(({ kind }) => kind !== 'earlier');
  const all = own.flatMap(({ folder, backups: made }) =>
    made.map(({ name, madeAt }) => ({ file: join(folder, name), madeAt: madeAt ?? 0 })),
  );
  return all.sort((one, other) => other.madeAt - one.madeAt)[0]?.file ?? null;
}

/** The calls by which a person chooses between the archive that is held open and the one that lies in its place. */
export function replacedHandlers({
  archive,
  backups,
  emit,
}: ReplacedTools): Pick<Handlers, 'archives:write-apart' | 'archives:settle'> {
  return {
    'archives:write-apart'(isAllowed) {
      archive.replaced.allowWriting(isAllowed);
      return Promise.resolve(done(null));
    },
    async 'archives:settle'({ keep, unsaved }) {
      const copied = await keepApart({ archive, backups, emit }, true);
      emit('backup:progress', null);
      const put = copied.ok && unsaved ? putInto(copied.value, unsaved) : done(null);
      if (!copied.ok || !put.ok) archive.replaced.allowWriting(false);
      if (!copied.ok) return copied;
      if (!put.ok) return put;
      await archive.end();
      const settled =
        keep === 'ours'
          ? putBack(archive.folder, copied.value, today())
          : done({ kept: basename(copied.value) });
      app.relaunch();
      setTimeout(() => app.exit(0), 400); // Once the window has been answered.
      return settled;
    },
  };
}

/** Keeps a text that could not be saved in an archive that no program has open. */
function putInto(folder: string, unsaved: Article): Result<null, StorageProblem> {
  const copy = openArchive(folder, { create: false });
  if (!copy.ok) return copy;
  const put = copy.value.articles.takeBack(unsaved, Date.now());
  copy.value.close();
  return put.ok ? done(null) : put;
}
