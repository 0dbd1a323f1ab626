import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../../../src/contract';
import { archiveTools } from '../../handlers';
import { UsageError, withArchive } from './command';
import type { Command } from './command';

/** `roneo delete`: deletes texts of an archive for ever; without --for-ever it does nothing, since nothing brings them back. */
export const deleteCommand: Command = {
  name: 'delete',
  options: { archive: 'value', removed: 'flag', 'for-ever': 'flag' },
  async run({ operands, values, flags }, context) {
    const { output, terminal } = context;
    const folder = values.get('archive');
    if (operands.length === 0 && !flags.has('removed')) throw new UsageError(output.messages.missingArticle);
    if (folder === undefined) throw new UsageError(output.messages.missingOption('--archive'));
    if (!flags.has('for-ever')) throw new UsageError(output.messages.deletingIsForEver);
    return withArchive('write', resolve(terminal.folder, folder), context, async (archive) => {
      for (const id of operands) {
        const known = archive.revisions.list(id);
        if (!known.ok) return output.problem(known.problem);
      }
      const removed = flags.has('removed') ? archive.articles.removed() : null;
      if (removed && !removed.ok) return output.problem(removed.problem);
      const ids = archive.erasing.withCopies([...operands, ...(removed?.value ?? []).map(({ id }) => id)]);
      const erased = await archive.erasing.erase(ids, terminal.clock());
      if (!erased.ok) return output.problem(erased.problem);
      const left = await eraseFromBackups(archive, ids, terminal.clock());
      for (const problem of left) output.problem(problem);
      for (const id of ids) output.result(id);
      output.info(output.messages.deleted(ids.length));
      return left.length > 0 ? 1 : 0;
    });
  },
};

/** Takes texts out of the backups beside an archive; answers why it could not, where it could not. */
async function eraseFromBackups(
  { folder: archive, identity }: { folder: string; identity: string },
  ids: string[],
  now: number,
): Promise<Problem[]> {
  const { backupFolders, eraseFromBackups: erase } = await archiveTools();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const problems: Problem[] = [];
  for (const folder of backupFolders(archive).filter((each) => existsSync(each))) {
    const erased = await erase({ archive, identity, folder, ids, now, zone });
    if (!erased.ok) problems.push(erased.problem);
  }
  return problems;
}
