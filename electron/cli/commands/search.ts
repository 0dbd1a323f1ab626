import { resolve } from 'node:path';
import type { LibraryRow } from '../../../src/contract';
import { readArchiveAt } from '../../handlers';
import { UsageError } from './command';
import type { Command } from './command';

/** Most articles that a search returns. */
const limit = 200;

/** `roneo search`: finds the articles of an archive that contain some words, best match first. */
export const searchCommand: Command = {
  name: 'search',
  options: { archive: 'value', json: 'flag' },
  async run({ operands, values, flags }, { output, terminal }) {
    const folder = values.get('archive');
    const words = operands.join(' ').trim();
    if (words === '') throw new UsageError(output.messages.missingWords);
    if (folder === undefined) throw new UsageError(output.messages.missingOption('--archive'));
    const archive = await readArchiveAt(resolve(terminal.folder, folder));
    if (!archive.ok) return output.problem(archive.problem);
    const page = archive.value.listArticles({
      words: words.slice(0, 500),
      filters: {},
      sort: 'relevance',
      limit,
      offset: 0,
    });
    output.notices(archive.value.notices());
    archive.value.close();
    if (!page.ok) return output.problem(page.problem);
    if (flags.has('json')) output.json(page.value);
    else for (const row of page.value.rows) output.result(formatRow(row));
    const damaged = page.value.rows.flatMap((row) => (row.damaged ? row.headline : []));
    if (damaged.length > 0) output.notices([{ kind: 'damaged-left-out', articles: damaged }]);
    if (page.value.total === 0) output.info(output.messages.nothingFound(words));
    return 0;
  },
};

/** Date, headline and passage, with tabs between them. */
function formatRow({ date, headline, snippet }: LibraryRow): string {
  const passage = (snippet ?? [])
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return [date.slice(0, 10), headline, passage].join('\t');
}
