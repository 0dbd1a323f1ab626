import { describe, expect, it } from 'vitest';
import type { Format } from '../../../electron/import/formats/detect-format';
import { blockTypes, markTypes } from '../../../src/article';
import type { Block, Mark } from '../../../src/article';
import { everyLanguage, problemMessage } from '../../../src/messages';
import { sketch } from '../support/read-fixture';
import { docx } from './docx';
import { html, mail, mhtml, pastedHtml } from './html';
import { markdown, plainText } from './markdown';
import { odt } from './odt';
import { rtf } from './rtf';
import { markedWords, sketches } from './specimen';
import type { Specimen, Trial } from './specimen';

/** Every reader of a format: of files, and of what other programs put on the clipboard. */
const trials: Readonly<Record<Format | 'pasted html', Trial>> = {
  markdown,
  html,
  text: plainText,
  docx,
  odt,
  rtf,
  mail,
  mhtml,
  'pasted html': pastedHtml,
};

/** Blocks that stand for words of the masthead: no text from outside can ask for them. */
const linked: readonly Block['type'][] = ['boilerplate', 'contacts'];

const kindsOf = <Kind extends string>(record: Readonly<Record<Kind, unknown>>) =>
  Object.keys(record) as Kind[];

describe.each(kindsOf(trials))('the reader of %s', (name) => {
  const { specimens, read } = trials[name];

  /** What was read otherwise than the specimen says; nothing for a kind that the format cannot hold. */
  async function difference(kind: string, specimen: Specimen<unknown>, usual: readonly string[]) {
    if (isWithout(specimen)) return [];
    const { source, reads } = isOwn(specimen) ? specimen : { source: specimen, reads: usual };
    const found = sketch(await read(source));
    const wanted = ['p Avant.', ...reads, 'p Après.'];
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ kind, found, wanted }];
  }

  it('reads every kind of block', async () => {
    const kinds = kindsOf(specimens.blocks);
    const missing = await Promise.all(
      kinds.map((kind) => difference(kind, specimens.blocks[kind], sketches[kind])),
    );
    expect(missing.flat()).toEqual([]);
  });

  it('reads every kind of mark', async () => {
    const missing = await Promise.all(
      kindsOf(specimens.marks).map((kind) =>
        difference(kind, specimens.marks[kind], [`p Le ${markedWords[kind]} dit.`]),
      ),
    );
    expect(missing.flat()).toEqual([]);
  });

  it('is tried with every kind of the article', () => {
    expect([...kindsOf(specimens.blocks), ...linked].sort()).toEqual([...blockTypes].sort());
    expect(kindsOf(specimens.marks).sort()).toEqual([...markTypes].sort());
  });
});

/** What the sentence about an unknown format and the help of the command line call each format. */
const formatNames: Readonly<Record<Format, RegExp>> = {
  markdown: /Markdown|\.md\b/i,
  html: /HTML/i,
  text: /plain text|texte (brut|simple|seul)|\.txt\b/i,
  docx: /docx/i,
  odt: /odt/i,
  rtf: /rtf/i,
  mail: /eml/i,
  mhtml: /mhtml/i,
};

describe.each(everyLanguage)('in $language', ({ language, commandLine }) => {
  it.each(kindsOf(formatNames))('%s is named where the formats are listed', (format) => {
    const sentences = [
      problemMessage({ kind: 'format-unknown', path: 'a.xyz' }, language),
      commandLine.help.export,
      commandLine.help.import,
    ];
    for (const sentence of sentences) expect(sentence).toMatch(formatNames[format]);
  });
});

describe('what the formats cannot hold', () => {
  it('is this and nothing else', () => {
    const without = kindsOf(trials).map((name) => {
      const { blocks, marks } = trials[name].specimens;
      const all: [Block['type'] | Mark['type'], Specimen<unknown>][] = [
        ...kindsOf(blocks).map((kind) => [kind, blocks[kind]] as [Block['type'], Specimen<unknown>]),
        ...kindsOf(marks).map((kind) => [kind, marks[kind]] as [Mark['type'], Specimen<unknown>]),
      ];
      return [name, all.flatMap(([kind, specimen]) => (isWithout(specimen) ? [kind] : []))];
    });
    expect(Object.fromEntries(without)).toEqual({
      markdown: [],
      html: [],
      text: [
        'crosshead',
        'preformatted',
        'quotation',
        'pullQuote',
        'figure',
        'table',
        'divider',
        'box',
        ...markTypes,
      ],
      docx: ['language'],
      odt: [],
      rtf: ['language'],
      mail: [],
      mhtml: [],
      'pasted html': ['language'],
    });
  });
});

function isWithout(specimen: Specimen<unknown>): specimen is { without: string } {
  return typeof specimen === 'object' && specimen !== null && 'without' in specimen;
}

function isOwn(specimen: Specimen<unknown>): specimen is { source: unknown; reads: readonly string[] } {
  return typeof specimen === 'object' && specimen !== null && 'reads' in specimen;
}
