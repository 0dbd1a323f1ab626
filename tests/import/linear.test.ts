import { expect, it } from 'vitest';
import {
  checkArticle,
  emptyMasthead,
  fold,
  formsOf,
  linesOfText,
  newArticle,
  oneLine,
  partNames,
  polish,
} from '../../src/article';
import type { Article } from '../../src/article';
import { plainTextMarkup } from '../../electron/import/formats/text/plain-text';
import { readYaml } from '../../electron/import/fields/front-matter';
import { ImportError } from '../../electron/import/report/import-error';
import { withIndentedValues } from '../../electron/import/fields/loose-yaml';

/* eslint-disable no-restricted-properties -- What is compared is the growth of two costs, in processor time, not a speed. */

/** Milliseconds of processor time, the least of three runs. */
function cost(work: () => unknown): number {
  const once = () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}

const textOf = (text: string): Article => ({
  ...newArticle({
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'article',
    language: 'fr',
    date: { local: '2026-01-01T09:00', zone: 'Europe/Paris' },
  }),
  body: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }],
});

const works: readonly [string, string, (text: string) => unknown][] = [
  ['the forms of its words', 'a', (text) => formsOf(fold(`${text}'`))],
  ['the names of its parts', 'a', (text) => partNames([...text], 'fr')],
  ['one line', ' ', oneLine],
  ['lines', ' ', linesOfText],
  ['plain text', '\r', plainTextMarkup],
  ['loose fields', 'a: [\n', withIndentedValues],
  ['checks of a word', 'a', (text) => checkArticle(textOf(text), emptyMasthead())],
  ['checks of spaces', ' ', (text) => checkArticle(textOf(`a${text}`), emptyMasthead())],
  ['checks of initials', 'A.', (text) => checkArticle(textOf(text), emptyMasthead())],
  ['typography of spaces', ' ', (text) => polish(textOf(`a${text}b`))],
];

// Four times the text may take four times as long, and not sixteen times.
it.each(works)('%s of a stranger’s text grow with it', (_what, sign, work) => {
  const text = (length: number) => sign.repeat(length / sign.length);
  work(text(1000));
  const [short, long] = [cost(() => work(text(10_000))), cost(() => work(text(40_000)))];
  expect(long).toBeLessThan(9 * short + 60);
});

it('fields that are nested beyond reason are refused in a sentence', () => {
  for (const deep of ['['.repeat(100_000), `a: ${'{a: '.repeat(100_000)}`, '- '.repeat(100_000)])
    expect(problemOf(() => readYaml(deep, 'masthead.yaml', 1))).toMatchObject({
      kind: 'invalid',
      file: 'masthead.yaml',
      why: 'it is nested too deeply',
    });
});

function problemOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof ImportError ? error.problem : error;
  }
}
