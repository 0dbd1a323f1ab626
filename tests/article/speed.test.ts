import { describe, expect, it } from 'vitest';
import { linesOf, plainText, polish, polishChanges, polishText, polishTyping } from '../../src/article';
import { paragraph, releaseWith, run } from './release';
import { sampleArticle } from './sample';

/** The least of a few runs in milliseconds of the processor: what the work costs, whatever else the machine does. */
function cost(work: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('the speed of typography', () => {
  it('sets an article of ten thousand words in less than 100 ms, set or not yet', async () => {
    const { body } = await sampleArticle('quarante-et-un-kilometres.md');
    const lines = linesOf(body).map(plainText);
    const words = Array.from({ length: 14 }, () => lines).flat();
    const untidy = words.map((line) => line.replaceAll('’', "'").replace(/[\u00A0\u202F]/g, ' '));
    for (const each of [words, untidy]) {
      const runs = each.map((line) => {
        const [first = '', ...rest] = line.split(' ');
        return paragraph(run(`${first} `, { type: 'bold' }), rest.join(' ') || '.');
      });
      const article = releaseWith({ body: runs });
      expect(each.join(' ').split(' ').length).toBeGreaterThan(10_000);
      expect(cost(() => polish(article))).toBeLessThan(100);
    }
  });

  it('lists the changes of fifty thousand words in half a second, and again in a fifth of that', async () => {
    const { body } = await sampleArticle('quarante-et-un-kilometres.md');
    const lines = linesOf(body).map((line) => plainText(line).replaceAll('’', "'"));
    const paragraphs = Array.from({ length: 65 }, (_, copy) =>
      lines.map((line) => paragraph(`${copy} ${line}`)),
    );
    const article = releaseWith({ body: paragraphs.flat() });
    expect(JSON.stringify(article.body).split(' ').length).toBeGreaterThan(50_000);
    expect(polishChanges(article).length).toBeGreaterThan(2000);
    const known = new Map();
    expect(cost(() => polishChanges(article))).toBeLessThan(500);
    polishChanges(article, undefined, known);
    expect(cost(() => polishChanges(article, undefined, known))).toBeLessThan(100);
  });

  it('sets one endless paragraph in time that grows with its length only', () => {
    const text = 'Il dit "oui" ; l\'eau... '.repeat(2500);
    const whole = cost(() => polishText(text, 'fr'));
    const half = cost(() => polishText(text.slice(0, text.length / 2), 'fr'));
    expect(whole / half).toBeLessThan(4);
    expect(whole).toBeLessThan(400);
  });

  it.each(['a', '"', '.', ' ', '(', '-', "'", '`', '<', '1', ':', '/', '@'])(
    'is not slowed by twenty thousand %s',
    (mark) => {
      expect(cost(() => polishText(mark.repeat(20_000), 'fr'))).toBeLessThan(400);
    },
  );

  it('sets a typed key in microseconds', () => {
    const before = 'Elle répond : « On ne vote pas les yeux fermés. » '.repeat(20);
    const keys = ['"', "'", '?', ':', '.', ' ', 'e'];
    const each = cost(() => {
      for (let at = 0; at < 1000; at += 1) polishTyping(before, keys[at % keys.length] ?? '', 'fr');
    });
    expect(each / 1000).toBeLessThan(0.1);
  });
});
