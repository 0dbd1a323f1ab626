import { describe, expect, it } from 'vitest';
import { renderPressMail } from '../../../src/render';
import type { Article, Block } from '../../../src/article';
import { everyBlock } from '../../fixtures/every-block';
import { sampleMasthead, sampleRelease } from './sample-release';

const bare: Article = {
  ...sampleRelease,
  kicker: '',
  standfirst: '',
  lead: null,
  notesToEditors: [],
};
const silent = { ...sampleMasthead, spokespersons: [], email: '', boilerplate: {}, licence: '' };

/** What a mail has between its headline and its end mark. */
function between(document: string, start: RegExp, end: string): string {
  const from = start.exec(document);
  if (!from) throw new Error('no headline');
  return document.slice(from.index + from[0].length, document.indexOf(end, from.index)).trim();
}

describe.each(everyBlock.map((block) => [block.type, block] as const))(
  'a %s',
  (type: Block['type'], block) => {
    const number = everyBlock.filter((other) => other.type === type).indexOf(block) + 1;
    const mail = renderPressMail({ ...bare, body: [block] }, silent);

    it('reads well in plain text', async () => {
      const text = between(mail.text, /={10,}\n/, '– Fin –');
      await expect(`${text}\n`).toMatchFileSnapshot(`golden/${type}-${String(number)}.txt`);
    });

    it('is drawn for mail programs', async () => {
      const html = between(
        String(mail.html),
        /<\/h1>[^]*?<\/div>/,
        '<p style="margin:28px 0;text-align:center',
      );
      await expect(`${html}\n`).toMatchFileSnapshot(`golden/${type}-${String(number)}.html`);
    });
  },
);
