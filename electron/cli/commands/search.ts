import { resolve } from 'node:path';
import type { LibraryRow } from '../../../src/contract';
import { messagesIn } from '../../../src/messages';
import { required, UsageError, withArchive } from './command';
import type { Command } from './command';
import { filterOptions, filtersOf, limitOf, readRows } from './library-options';

/** How many texts a search prints when nobody says another number: each is read for its passage. */
const usualLimit = 200;

/** `roneo search`: finds the articles of an archive by words, phrases and fields, the most telling first. */
export const searchCommand: Command = {
  name: 'search',
  options: filterOptions,
  async run(options, context) {
    const { output, terminal } = context;
    const words = options.operands.join(' ').trim();
    if (words === '') throw new UsageError(output.messages.missingWords);
    const folder = required(options, 'archive', output.messages);
    const filters = filtersOf(options, output);
    const limit = limitOf(options, output, usualLimit);
    return withArchive('read', resolve(terminal.folder, folder), context, async (archive) => {
      const query = { words: words.slice(0, 500), filters, sort: 'relevance' } as const;
      const found = readRows(archive, query, limit);
      const code = output.notices(archive.notices());
      if (!found.ok) return output.problem(found.problem);
      const { total, rows } = found.value;
      if (options.flags.has('json')) output.json(found.value);
      else for (const row of rows) output.result(formatRow(row, messagesIn(output.language).untitled));
      const damaged = rows.flatMap((row) => (row.damaged ? row.headline : []));
      const lost = damaged.length > 0 ? output.notices([{ kind: 'damaged-left-out', articles: damaged }]) : 0;
      if (total === 0) output.info(output.messages.nothingFound(words));
      else if (rows.length < total) output.info(output.messages.partOf(rows.length, total));
      return code || lost;
    });
  },
};

/** Date, headline, passage and identifier, with tabs between them; the identifier is last, as in `list`. */
function formatRow({ date, headline, snippet, id }: LibraryRow, untitled: string): string {
  const passage = (snippet ?? [])
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return [date.slice(0, 10), headline || untitled, passage, id].join('\t');
}
