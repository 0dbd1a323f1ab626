import { fromHtml } from 'hast-util-from-html';
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
import { renderCopy } from '../../src/render';
import { importsPackage } from '../../electron/export/leaflet/own-templates';
import { readIptc } from '../../electron/export/pictures/embedded-metadata';
import { vectorDrawing } from '../../electron/export/pictures/vector-drawing';
import { captionAndCredit } from '../../electron/import/blocks/figures';
import { cropOfImageData } from '../../electron/import/formats/docx/crops';
import { markdownMarkup } from '../../electron/import/formats/markdown/read-markdown';
import { middlemanSettings } from '../../electron/import/sources/middleman/middleman';
import { XmlElement } from '../../electron/import/formats/office/xml';
import { parseSettings } from '../../electron/import/chosen/read-here';
import { pictureInAddress } from '../../electron/import/html/images';
import { ownFields } from '../../electron/import/formats/convert-file';
import { applyStyleSheets } from '../../electron/import/html/style-sheets';
import { newElement, styleOf } from '../../electron/import/html/tree';
import { ConversionReport } from '../../electron/import/report/conversion-report';
import { convertLiquid } from '../../electron/import/sources/shortcodes/liquid';
import { plainTextMarkup } from '../../electron/import/formats/text/plain-text';
import { readYaml, splitFrontMatter } from '../../electron/import/fields/front-matter';
import { ImportError } from '../../electron/import/report/import-error';
import { withIndentedValues } from '../../electron/import/fields/loose-yaml';

/* eslint-disable no-restricted-properties -- What is compared is the growth of two costs, in processor time, not a speed. */

/** Milliseconds of processor time, the least of three runs. */
async function cost(work: () => unknown): Promise<number> {
  const once = async () => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(await once(), await once(), await once());
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
  ['a Markdown copy', ' ', (text) => renderCopy(textOf(`a${text}b`))],
  ['a template’s imports', '\n', (text) => importsPackage(`a${text}b`)],
  ['a photograph’s words', '\0', (text) => readIptc(dataset(`a${text.slice(0, 32_000)}b`))],
  ['a drawing’s style', ' ', (text) => vectorDrawing(drawing(`<path style="fill:red${text}!"/>`), 'colour')],
  ['rules of one class', '.a{font-weight:700}', (text) => spansOf(text)],
  ['a caption', ' ', (text) => captionAndCredit(`Photo :${text}— a`)],
  ['a crop in Word', ' ', (text) => cropOfImageData(imageData(`1${text}x`))],
  ['labels of notes', ' ', (text) => markdownMarkup(`[^a${text}`)],
  ['front matter', '\u2028', (text) => splitFrontMatter(`---\n${text}\n---\n`, 'a.md')],
  ['settings of Middleman', '\n', (text) => middlemanSettings(`a${text}b`)],
  ['a blog of Middleman', ' ', (text) => middlemanSettings(`activate${text}b`)],
  ['settings in JavaScript', '\n', (text) => parseSettings(Buffer.from(`a${text}b`), 'a.js')],
  ['a picture in its address', 'a', (text) => pictureInAddress(`data:image/${text}~,`)],
  ['the address of our own page', 'a', (text) => ownFields(`<link rel=canonical href="${text}">`)],
  [
    'a tag of Liquid',
    ' ',
    (text) => convertLiquid(`{% a b${text}c %}`, { base: null }, new ConversionReport('a.md')),
  ],
  ['a style', ' ', (text) => styleOf(newElement('p', [], { style: `a:b${text}c${(fresh += 1)}` }))],
];

/** Words that each have the class of all the rules. */
function spansOf(rules: string): void {
  const words = '<span class=a>a</span>'.repeat(rules.length / 20);
  applyStyleSheets(fromHtml(`<style>${rules}</style>${words}`, { fragment: true }));
}

/** Styles that were read are remembered. */
let fresh = 0;

const drawing = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`);

const imageData = (croptop: string) => new XmlElement('v:imagedata', { croptop });

/** A block of IPTC with one set of words: those of the caption. */
function dataset(words: string): Buffer {
  const head = Buffer.from([0x1c, 2, 120, 0, 0]);
  head.writeUInt16BE(words.length, 3);
  return Buffer.concat([head, Buffer.from(words)]);
}

// Four times the text may take four times as long, and not sixteen times.
it.each(works)('%s of a stranger’s text grow with it', async (_what, sign, work) => {
  const text = (length: number) => sign.repeat(length / sign.length);
  await work(text(1000));
  const [short, long] = [await cost(() => work(text(10_000))), await cost(() => work(text(40_000)))];
  expect(long).toBeLessThan(9 * short + 60);
});

it('a list in JavaScript that never closes is not tried in every way', async () => {
  const open = `tags: [${`"a"${' '.repeat(200)}`.repeat(19)}`;
  expect(await parseSettings(Buffer.from(open), 'a.js')).toEqual({});
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
