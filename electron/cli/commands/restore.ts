import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { faultMessage } from '../../../src/messages';
import { archiveTools, openArchiveAt } from '../../handlers';
import { installationFile } from '../terminal/terminal';
import { pathOf, UsageError } from './command';
import type { Command, CommandContext } from './command';

/** `roneo restore`: makes an archive of a backup, or takes one text of it into an archive; lists what there is to restore. */
export const restoreCommand: Command = {
  name: 'restore',
  options: { archive: 'value', text: 'value', list: 'flag', json: 'flag' },
  async run(options, context) {
    const { output, terminal } = context;
    const [given, tooMany] = options.operands;
    if (given === undefined) throw new UsageError(output.everything.backupLines.missingBackup);
    if (tooMany !== undefined) throw new UsageError(output.messages.tooManyWords(tooMany));
    const backup = resolve(terminal.folder, given);
    const isJson = options.flags.has('json');
    if (options.flags.has('list')) return list(backup, isJson, context);
    const to = pathOf(options, 'archive', context);
    const id = options.values.get('text');
    return id === undefined
      ? restoreAll(backup, to, isJson, context)
      : restoreText({ backup, id, to }, isJson, context);
  },
};

async function restoreAll(
  backup: string,
  to: string,
  isJson: boolean,
  { output, terminal }: CommandContext,
): Promise<number> {
  const { restoreArchive } = await archiveTools();
  const restored = await restoreArchive({ backup, to }, { signal: terminal.interrupted });
  if (!restored.ok) return output.problem(restored.problem);
  if (isJson) output.json({ archive: to, ...restored.value });
  else output.result(to);
  const { texts, removed, revisions, pictures } = restored.value.backup;
  const lines = output.everything.backupLines;
  output.info(`${lines.restored} ${lines.holds(texts, removed, revisions, pictures)}.`);
  for (const fault of restored.value.faults) output.error(faultMessage(fault, output.language));
  return restored.value.faults.length > 0 ? 1 : 0;
}

async function restoreText(
  { backup, id, to }: { backup: string; id: string; to: string },
  isJson: boolean,
  { output, terminal }: CommandContext,
): Promise<number> {
  const { putText, takeText } = await archiveTools();
  const text = await takeText(backup, id);
  if (!text.ok) return output.problem(text.problem);
  const installation = existsSync(to) ? null : installationFile(terminal.environment);
  const archive = await openArchiveAt(to, installation);
  if (!archive.ok) return output.problem(archive.problem);
  try {
    const put = await putText(archive.value, text.value, terminal.clock());
    if (!put.ok) return output.problem(put.problem);
    if (isJson) output.json({ archive: to, ...put.value, headline: text.value.article.headline });
    else output.result(`${id}\t${text.value.article.headline}`);
    output.info(output.everything.backupLines.returned[put.value.how]);
    return 0;
  } finally {
    archive.value.close();
  }
}

async function list(path: string, isJson: boolean, { output }: CommandContext): Promise<number> {
  const { backupsIn, backupLineOf, textsOfBackup } = await archiveTools();
  if ((await stat(path).catch(() => null))?.isDirectory()) {
    const backups = (await backupsIn(path)).map(backupLineOf);
    if (backups.length === 0) return output.problem({ kind: 'backup-missing', path });
    const { holds, unproved } = output.everything.backupLines;
    const kept = output.everything.archive.keptFor;
    if (isJson) output.json(backups);
    else
      for (const { name, provedAt, keptFor, texts, removed, revisions, pictures } of backups) {
        const held = provedAt === null ? unproved : holds(texts, removed, revisions, pictures);
        output.result([name, held, ...(keptFor ? [kept[keptFor]] : [])].join('\t'));
      }
    return 0;
  }
  const texts = await textsOfBackup(path);
  if (!texts.ok) return output.problem(texts.problem);
  if (isJson) output.json(texts.value);
  else
    for (const { id, headline, savedAt } of texts.value)
      output.result([id, new Date(savedAt).toISOString().slice(0, 10), headline].join('\t'));
  return 0;
}
