import { resolve } from 'node:path';
import { messagesIn } from '../../../src/messages';
import { onlyOptions, required, withArchive } from './command';
import type { Command } from './command';
import { filterOptions, filtersOf, limitOf, readRows } from './library-options';

/** `roneo list`: the texts of an archive, the last dated first. */
export const listCommand: Command = {
  name: 'list',
  options: filterOptions,
  async run(options, context) {
    const { output, terminal } = context;
    onlyOptions(options, output.messages);
    const folder = required(options, 'archive', output.messages);
    const filters = filtersOf(options, output);
    const limit = limitOf(options, output, Number.MAX_SAFE_INTEGER);
    return withArchive('read', resolve(terminal.folder, folder), context, async (archive) => {
      const listed = readRows(archive, { words: '', filters, sort: 'date' }, limit);
      const code = output.notices(archive.notices());
      if (!listed.ok) return output.problem(listed.problem);
      const { total, rows } = listed.value;
      const { kinds, statuses, untitled } = messagesIn(output.language);
      if (options.flags.has('json')) output.json(listed.value);
      else
        for (const { date, kind, status, language, headline, id } of rows)
          output.result(
            [date.slice(0, 10), kinds[kind], statuses[status], language, headline || untitled, id].join('\t'),
          );
      output.info(
        rows.length < total ? output.messages.partOf(rows.length, total) : output.messages.textsListed(total),
      );
      return code;
    });
  },
};
