import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  articleSchema,
  copiedPicture,
  exactFile,
  markTypes,
  newArticle,
  withExactLine,
} from '../../../src/article';
import type { Article, Block, Inline, Mark, Picture } from '../../../src/article';
import { done } from '../../../src/contract';
import { readHere } from '../../../electron/import';
import { renderCopy } from '../../../src/render';
import { everyBlock } from '../../fixtures/every-block';
import { seed } from '../support/read-fixture';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const line = fc.string({
  unit: fc.constantFrom(...' \t\nab»«"\'-#*_`~[]{}<>|\\&$^!:;1.é€\u00a0\u202f\u0301'),
});
const mark: fc.Arbitrary<Mark> = fc.constantFrom(...markTypes).map((type): Mark => {
  if (type === 'link') return { type, href: 'https://exemple.org/a?b=(c)' };
  return type === 'language' ? { type, language: 'en' } : { type };
});
const text = fc.record({
  type: fc.constant('text' as const),
  text: fc.oneof(
    words,
    line.filter((each) => each !== ''),
  ),
  marks: fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }),
});
const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    text,
    fc.constant({ type: 'lineBreak' as const }),
    fc.record({ type: fc.constant('footnote' as const), content: fc.array(text) }),
  ),
  { maxLength: 6 },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), content: inlines }),
  fc.record({
    type: fc.constant('crosshead' as const),
    level: fc.constantFrom(1 as const, 2 as const),
    content: inlines,
  }),
  fc.record({ type: fc.constant('pullQuote' as const), content: inlines }),
  fc.record({ type: fc.constant('preformatted' as const), content: fc.array(text) }),
  fc.record({
    type: fc.constant('quotation' as const),
    content: fc.array(fc.record({ type: fc.constant('paragraph' as const), content: inlines })),
    speaker: words,
    role: words,
    approvedBy: words,
  }),
  fc.record({
    type: fc.constant('table' as const),
    caption: words,
    rows: fc.array(fc.record({ cells: fc.array(fc.record({ header: fc.boolean(), content: inlines })) })),
  }),
  fc.constantFrom<Block>(
    { type: 'divider' },
    { type: 'boilerplate' },
    { type: 'contacts' },
    ...everyBlock.filter(({ type }) => type !== 'figure'),
  ),
);
const article: fc.Arbitrary<Article> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('release', 'article', 'leaflet'),
  language: fc.constantFrom('fr', 'en-GB', 'de'),
  kicker: words,
  headline: line,
  standfirst: line,
  byline: words,
  dateline: words,
  date: fc.constant({ local: '2026-05-12T11:30', zone: 'Europe/Paris' }),
  embargo: fc.constantFrom(null, { local: '2026-05-13T06:00', zone: 'Europe/Paris' }),
  status: fc.constantFrom('draft', 'ready', 'published'),
  slug: fc.constantFrom('', 'trains-supprimes'),
  tags: fc.array(words.map((tag) => tag.slice(0, 80))),
  translationKey: words,
  translationOf: fc.record({ article: fc.uuid(), words: fc.constantFrom('a'.repeat(64), '0'.repeat(64)) }),
  lead: fc.constant(null),
  body: fc.array(block, { maxLength: 5 }),
  notesToEditors: fc.constant([]),
});

const sha256 = (of: string) => createHash('sha256').update(of).digest('hex');

async function readCopy(copy: string, files: ReadonlyMap<string, string>, kept?: Picture) {
  const bytes = new TextEncoder().encode(copy);
  const sibling = (path: string) => {
    const found = files.get(path);
    return Promise.resolve(found === undefined ? null : new TextEncoder().encode(found));
  };
  const keep = () =>
    kept
      ? Promise.resolve(done({ picture: kept, caption: '', credit: '' }))
      : Promise.reject(new Error('there is no picture'));
  const copyOf = (of: Article) => renderCopy(of, copiedPicture);
  return readHere.article({ name: 'texte.md', bytes, sibling, copyOf }, seed, keep);
}

/** The Markdown copy of an article that names its exact one, as an export writes them. */
const copyNaming = (exact: Article, json = JSON.stringify(exact)) =>
  withExactLine(renderCopy(exact, copiedPicture), { file: exactFile(exact.id), json }, sha256);

it('any text comes back exactly from its Markdown copy and the data beside it', async () => {
  await fc.assert(
    fc.asyncProperty(article, async (given) => {
      const exact = articleSchema.parse(given);
      const place = exactFile(exact.id);
      const copy = copyNaming(exact);
      const read = await readCopy(copy, new Map([[place, JSON.stringify(exact)]]));
      expect(read.ok && read.value.article).toEqual(exact);
      const approvals = exact.body.flatMap((each) =>
        each.type === 'quotation' && each.approvedBy ? [each.approvedBy] : [],
      );
      expect(read.ok && read.value.conversion.changed.map(({ what, count }) => [what, count])).toEqual(
        approvals.length > 0 ? [['approval-from-copy', approvals.length]] : [],
      );
    }),
    { numRuns: 1000 },
  );
}, 120_000);

it.each([
  ['is missing', () => new Map<string, string>()],
  ['is damaged', (place: string) => new Map([[place, '{"id":']])],
  ['is no article', (place: string) => new Map([[place, '{"id":"1"}']])],
])('a copy is read as Markdown when the data beside it %s', async (_why, files) => {
  const [given] = fc.sample(article, { numRuns: 1, seed: 7 });
  if (!given) throw new Error('no article');
  const exact = { ...given, headline: 'La gare reste', body: [] };
  const place = exactFile(exact.id);
  const read = await readCopy(copyNaming(exact), files(place));
  expect(read.ok && read.value.article.headline).toBe('La gare reste');
  expect(read.ok && read.value.conversion.dropped).toEqual([]);
});

it('a drawing that an earlier release had cleaned otherwise is the one that is kept now, and its text comes back exactly', async () => {
  const [given] = fc.sample(article, { numRuns: 1, seed: 7 });
  if (!given) throw new Error('no article');
  const drawing = '<svg/>';
  const picture = { hash: sha256(drawing), type: 'image/svg+xml', width: 9, height: 9 } as const;
  const lead = { type: 'figure', picture, caption: '', credit: '', alt: 'Le plan' } as const;
  const exact = articleSchema.parse({ ...given, id: exactId, lead });
  const place = exactFile(exact.id);
  const copy = copyNaming(exact);
  const files = new Map([
    [place, JSON.stringify(exact)],
    [copiedPicture(picture), drawing],
  ]);
  const read = await readCopy(copy, files, { ...picture, hash: 'b'.repeat(64) });
  expect(read.ok && read.value.article).toEqual({
    ...exact,
    lead: { ...exact.lead, picture: { ...picture, hash: 'b'.repeat(64) } },
  });
});

it('a copy that was changed since is read as Markdown with its fields, its time zones and its code as they were', async () => {
  const code = ['{{< figure src="a.png" >}}', '{{% note %}}', 'a {{< b', '{{</* c */>}}', '{{% d */ %}}'];
  const exact = articleSchema.parse({
    ...newArticle({
      id: exactId,
      kind: 'leaflet',
      language: 'fr',
      date: { local: '2026-05-12T11:30', zone: 'Europe/Paris' },
    }),
    headline: 'La gare {{< reste >}}',
    standfirst: 'Tous les jours.',
    status: 'ready',
    slug: 'la-gare',
    embargo: { local: '2026-11-01T01:30', zone: 'America/New_York' },
    body: [
      ...code.map((each) => ({ type: 'preformatted', content: [{ type: 'text', text: each, marks: [] }] })),
      { type: 'paragraph', content: [{ type: 'text', text: code.join(' '), marks: [] }] },
    ],
  });
  const copy = renderCopy(exact).replace('Tous les jours.', 'Chaque jour.');
  const read = await readCopy(copy, new Map());
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { id: _, ...fields } = exact;
  expect({ ...read.value.article, id: '' }).toMatchObject({
    ...fields,
    standfirst: 'Chaque jour.',
    body: fields.body.map((each) => ({ ...each })),
  });
  expect(read.value.conversion.dropped).toEqual([]);
});

const paid = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });

/** A text that was published, with an approved quotation, and what somebody made of its exact copy. */
function aDisagreement(alter: (exact: Article) => Article) {
  const [given] = fc.sample(article, { numRuns: 1, seed: 7 });
  if (!given) throw new Error('no article');
  const shown = {
    ...given,
    id: exactId,
    status: 'draft' as const,
    headline: 'La gare',
    body: [paid('Il reste 61 M€.')],
  };
  return { shown, hidden: alter(shown) };
}

it.each<[string, (exact: Article) => Article]>([
  ['one figure', (exact) => ({ ...exact, body: [paid('Il reste 71 M€.')] })],
  ['another state', (exact) => ({ ...exact, status: 'published' })],
  [
    'a quotation that nobody approved',
    (exact) => ({
      ...exact,
      body: [
        ...exact.body,
        {
          type: 'quotation',
          content: [paid('Oui.') as Extract<Block, { type: 'paragraph' }>],
          speaker: 'L’élue',
          role: '',
          approvedBy: 'L’élue',
        },
      ],
    }),
  ],
])(
  'what the Markdown says wins, its state too, over an exact copy that says %s, and that is said',
  async (_what, alter) => {
    const { shown, hidden } = aDisagreement(alter);
    const json = JSON.stringify(hidden);
    // A stranger can make every hash right.
    const read = await readCopy(copyNaming(shown, json), new Map([[exactFile(exactId), json]]));
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.value.article).toMatchObject({
      headline: 'La gare',
      status: 'draft',
      body: [{ type: 'paragraph' }],
    });
    expect(JSON.stringify(read.value.article)).toContain('61 M€');
    expect(read.value.conversion.changed).toContainEqual(expect.objectContaining({ what: 'exact-copy' }));
  },
);

const said = (approvedBy: string): Block => ({
  type: 'quotation',
  content: [paid('Nous ne fermerons rien.') as Extract<Block, { type: 'paragraph' }>],
  speaker: 'L’élue',
  role: '',
  ...(approvedBy && { approvedBy }),
});

it('an approval comes in from an exact copy only where the fields at the head of the Markdown say it, and is named', async () => {
  const { shown } = aDisagreement((exact) => exact);
  const approved = { ...shown, body: [said(''), said('L’élue, le 2 mars')] };
  const read = async (copy: string) => {
    const json = JSON.stringify(approved);
    const answer = await readCopy(copy, new Map([[exactFile(exactId), json]]));
    if (!answer.ok) throw new Error(answer.problem.kind);
    return answer.value;
  };
  const copy = renderCopy(approved, copiedPicture);
  const fields = copy.slice(0, copy.indexOf('\n---\n'));
  expect(fields).toContain(
    '"quotation":2,"approvedBy":"L’élue, le 2 mars","begins":"Nous ne fermerons rien."',
  );

  const own = await read(copyNaming(approved));
  expect(own.article).toEqual(articleSchema.parse(approved));
  expect(own.conversion.changed).toEqual([
    { what: 'approval-from-copy', count: 1, words: ['L’élue, le 2 mars'] },
  ]);
  // Earlier copies said it where only a reader of the source sees it.
  const unseen = `${renderCopy({ ...shown, body: [said(''), said('')] }, copiedPicture)}\n<!-- ✓ L’élue, le 2 mars -->\n`;
  const json = JSON.stringify(approved);
  const place = { file: exactFile(exactId), json };
  const moved = copy.replace('"quotation":2', '"quotation":1');
  for (const forged of [unseen, copyNaming({ ...shown, body: [said(''), said('')] }), moved]) {
    const { article, conversion } = await read(
      forged.includes('roneo: ') ? forged : withExactLine(forged, place, sha256),
    );
    expect(JSON.stringify(article)).not.toContain('approvedBy');
    expect(conversion.changed).toContainEqual(expect.objectContaining({ what: 'exact-copy' }));
  }
});

it('a bit of an exact copy that the disk flipped where the Markdown says nothing of it is found by its hash', async () => {
  const { shown } = aDisagreement((exact) => exact);
  const json = JSON.stringify(shown);
  const altered = json.replace('"translationKey":"', '"translationKey":"x');
  expect(altered).not.toBe(json);
  const read = await readCopy(copyNaming(shown), new Map([[exactFile(exactId), altered]]));
  expect(read.ok && read.value.conversion.changed).toContainEqual(
    expect.objectContaining({ what: 'exact-copy' }),
  );
});

const exactId = '0b8f7c1e-53a2-4c4f-9d55-0a3f6a1b2c3d';
