import { resolve } from 'node:path';
import { openArchiveAt } from '../../handlers';
import { UsageError } from './command';
import type { Command } from './command';

/** `roneo delete`: deletes texts of an archive for ever; without --for-ever it does nothing, since nothing brings them back. */
export const deleteCommand: Command = {
  name: 'delete',
  options: { archive: 'value', removed: 'flag', 'for-ever': 'flag' },
  async run({ operands, values, flags }, { output, terminal }) {
    const folder = values.get('archive');
    if (operands.length === 0 && !flags.has('removed')) throw new UsageError(output.messages.missingArticle);
    if (folder === undefined) throw new UsageError(output.messages.missingOption('--archive'));
    if (!flags.has('for-ever')) throw new UsageError(output.messages.deletingIsForEver);
    const archive = await openArchiveAt(resolve(terminal.folder, folder));
    if (!archive.ok) return output.problem(archive.problem);
    try {
      for (const id of operands) {
        const known = archive.value.listRevisions(id);
        if (!known.ok) return output.problem(known.problem);
      }
      const removed = flags.has('removed') ? archive.value.removedArticles() : null;
      if (removed && !removed.ok) return output.problem(removed.problem);
      const ids = [...new Set([...operands, ...(removed?.value ?? []).map(({ id }) => id)])];
      const erased = await archive.value.eraseArticles(ids, terminal.clock());
      if (!erased.ok) return output.problem(erased.problem);
      for (const id of ids) output.result(id);
      output.info(output.messages.deleted(ids.length));
      return 0;
    } finally {
      archive.value.close();
    }
  },
};
