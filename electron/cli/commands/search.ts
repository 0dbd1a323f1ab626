import { resolve } from 'node:path';
import type { LibraryRow } from '../../../src/contract';
import { openArchiveAt } from '../../handlers';
import type { Command } from './command';
import { WrongUsage } from './command';

/** The most articles a search answers. */
const most = 200;

/** `roneo search`: the articles of an archive that hold some words, the best first. */
export const searchCommand: Command = {
  name: 'search',
  options: { archive: 'value', json: 'flag' },
  async run({ operands, values, flags }, { speech, terminal }) {
    const folder = values.get('archive');
    const words = operands.join(' ').trim();
    if (words === '') throw new WrongUsage(speech.words.missingWords);
    if (folder === undefined) throw new WrongUsage(speech.words.missingOption('--archive'));
    const archive = await openArchiveAt(resolve(terminal.folder, folder), false);
    if (!archive.ok) return complain(archive.problem);
    const page = archive.value.listArticles({ words: words.slice(0, 500), limit: most, offset: 0 });
    archive.value.close();
    if (!page.ok) return complain(page.problem);
    if (flags.has('json')) speech.json(page.value);
    else for (const row of page.value.rows) speech.result(lineOf(row));
    if (page.value.total === 0) speech.aside(speech.words.nothingFound(words));
    return 0;

    function complain(problem: Parameters<typeof speech.problem>[0]): number {
      speech.problem(problem);
      return 1;
    }
  },
};

/** Date, headline and passage, with tabs between them. */
function lineOf({ date, headline, snippet }: LibraryRow): string {
  const passage = (snippet ?? [])
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return [date.slice(0, 10), headline, passage].join('\t');
}
