import { expect, it } from 'vitest';
import {
  designedFormat,
  designFor,
  estimateFit,
  imposePages,
  leafletFormatNames,
  leafletFormats,
  leafletTemplateNames,
  leafletTemplates,
  pixelsEnough,
  printWidth,
  stepsFor,
  usualLeaflets,
} from '../../src/leaflet';
import type { LeafletFormat, LeafletFormatName, Sheet, SheetLine, Slot } from '../../src/leaflet';
import type { Article } from '../../src/article';
import { march } from '../fixtures/appointment';
import { specimenPicture } from '../fixtures/every-block';
import { longLeaflet, mediumLeaflet, shortLeaflet } from '../fixtures/leaflet-articles';

// What is printed hangs on these numbers, and a change of one must be seen and meant: they are kept in files that a person reads.

const round = (value: number) => String(Math.round(value * 100) / 100);
const range = ([least, most]: readonly [number, number]) => `${round(least)}–${round(most)}`;

function written(format: LeafletFormat): string[] {
  const { width, height, pageCounts, margin, gutter, settings, display } = format;
  const { standfirst, headline, picture, note } = display;
  return [
    `${width} × ${height}, pages ${pageCounts.join(' ')}, margins ${margin.side} ${margin.top} ${margin.bottom}, gutter ${gutter}`,
    ...settings.map(
      ({ columns, body, leading, roomy }) =>
        `columns ${columns}, body ${range(body)}, leading ${range(leading)}, roomy ${String(roomy ?? 'never')}`,
    ),
    `standfirst ${range(standfirst)}, picture ${range(picture)}, note ${note}`,
    `headline ${range(headline.largest)}, tallest ${range(headline.tallest)}, above ${range(headline.above)}`,
  ];
}

const writtenSlot = ({ page, x, y, turned }: Slot) =>
  `${page} at ${round(x)} ${round(y)}${turned ? ' turned' : ''}`;
const writtenLine = ({ kind, direction, at }: SheetLine) => `${kind} ${direction} ${round(at)}`;

function writtenSheet({ width, height, front, back, lines }: Sheet): string {
  const sides = [front, ...(back ? [back] : [])].map((side) => side.map(writtenSlot).join(', '));
  return `${width} × ${height}: ${sides.join(' / ')}; ${lines.map(writtenLine).join(', ')}`;
}

/** Texts of several lengths and parts, for an estimate. */
const texts: readonly (readonly [string, Article])[] = [
  ['short', shortLeaflet],
  ['medium', mediumLeaflet],
  ['long', longLeaflet],
  ['three times as long', thrice()],
  ['the same, led by a picture', { ...thrice(), lead: picture() }],
  ['the same, with two pictures', { ...thrice(), body: [...thrice().body, picture(), picture()] }],
  ['the same, with an appointment', { ...thrice(), appointment: march }],
];

function thrice(): Article {
  const { body } = longLeaflet;
  return { ...longLeaflet, body: [...body, ...body, ...body] };
}

function picture() {
  return { type: 'figure' as const, picture: specimenPicture, caption: '', credit: '', alt: '' };
}

it.each(leafletFormatNames)('the format %s is as it was meant', async (name) => {
  const format = leafletFormats[name];
  const [small, large] = [format.pageCounts[0] ?? 1, format.pageCounts.at(-1) ?? 1];
  const sheets = [...new Set([small, Math.min(large, 8)])].flatMap((pages) =>
    imposePages(format, pages).map((sheet) => `${pages} pages on ${writtenSheet(sheet)}`),
  );
  const fits = texts.map(([what, article]) => {
    const { pages, wordsTooMany } = estimateFit(article, format);
    return `a text that is ${what}: ${pages} pages, ${wordsTooMany} words too many`;
  });
  const widths = [
    `width of a lead ${round(printWidth(format, 'lead'))}, of a column ${round(printWidth(format, 'column'))}`,
    `pixels enough for a lead ${pixelsEnough('lead', format)}, in a column ${pixelsEnough('column', format)}`,
  ];
  const lines = [
    ...written(format),
    `larger ${String(format.larger)}, template ${designFor(usualLeaflets, name).template}`,
    ...widths,
    `steps ${stepsFor(format).join(', ')}`,
    ...sheets,
    ...fits,
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});

it.each(leafletTemplateNames)('the template %s sets its formats as it was meant', async (name) => {
  const plain = (format: LeafletFormatName) => written(leafletFormats[format]);
  const lines = leafletTemplates[name].formats.flatMap((format) => {
    const set = written(designedFormat({ format, template: name, ink: 'black' }));
    const own = set.filter((line) => !plain(format).includes(line));
    return [`${format}:`, ...own.map((line) => `  ${line}`)];
  });
  const { cover, printsText } = leafletTemplates[name];
  lines.push(`cover ${cover.before} before and ${cover.after} after, prints its text: ${String(printsText)}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/template-${name}.txt`);
});
