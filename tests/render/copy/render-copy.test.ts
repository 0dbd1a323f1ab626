import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Article, Block, Figure } from '../../../src/article';
import { renderCopy } from '../../../src/render';
import { callToMarch } from '../../fixtures/appointment';
import { closingStations } from '../../fixtures/closing-stations';
import { everyBlock, specimenPicture } from '../../fixtures/every-block';

const figure: Figure = {
  type: 'figure',
  picture: specimenPicture,
  caption: 'Le quai',
  credit: 'Ada Morin',
  licence: 'CC BY',
  alt: 'Un <quai> & un train.',
};
const asWords = [
  '# pas un titre',
  '1. pas une liste',
  '- ni celle-ci',
  '> ni cela',
  'une * étoile et [un crochet]',
];
const spoken: Block = {
  type: 'quotation',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nous restons.', marks: [] }] }],
  speaker: '',
  role: '',
};

const article: Article = {
  ...callToMarch,
  status: 'ready',
  slug: 'la-marche',
  tags: ['transports', 'petite ligne'],
  embargo: { local: '2026-05-13T06:00', zone: 'Europe/Paris' },
  formerPaths: ['2024/05/marche'],
  lead: figure,
  body: [
    ...everyBlock,
    spoken,
    closingStations,
    ...asWords.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] })),
  ],
  notesToEditors: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Joindre Maud avant 20 h.', marks: [] }] },
  ],
};

it('the copy of a text has all its fields, blocks and notes, its pictures in words', async () => {
  await expect(renderCopy(article)).toMatchFileSnapshot('golden/every-block.md');
});

it('the copy of a text shows the pictures that lie beside it, with what is said of them', () => {
  expect(renderCopy({ ...article, body: [] }, ({ hash }) => `pictures/${hash.slice(0, 4)}.jpg`)).toContain(
    `<figure><img src="pictures/${specimenPicture.hash.slice(0, 4)}.jpg" alt="Un &#60;quai&#62; &#38; un train."><figcaption>Le quai <small>Ada Morin, CC BY</small></figcaption></figure>`,
  );
});

/** The front matter of a copy, as any reader of YAML has it. */
function fieldsOf(given: Partial<Article>): Record<string, unknown> {
  const copy = renderCopy({ ...article, formerPaths: [], body: [], ...given });
  return parse(copy.split('---\n')[1] ?? '') as Record<string, unknown>;
}

it('the copy of a text that is not public says so in the fields that Hugo reads', () => {
  expect(fieldsOf({ status: 'draft', embargo: null })).toMatchObject({ draft: true, status: 'draft' });
  expect(Object.keys(fieldsOf({ status: 'ready', embargo: null }))).toEqual(
    expect.not.arrayContaining(['draft', 'publishDate', 'kind']),
  );
  const date = { local: '2026-05-12T11:30', zone: 'Europe/Paris' };
  const embargo = { local: '2026-05-13T06:00', zone: 'America/New_York' };
  expect(fieldsOf({ date, embargo })).toMatchObject({
    title: article.headline,
    genre: article.kind,
    date: '2026-05-12T11:30:00+02:00',
    zone: 'Europe/Paris',
    embargo: '2026-05-13 06:00 America/New_York',
    publishDate: '2026-05-13T06:00:00-04:00',
  });
  expect(fieldsOf({ date: { ...date, local: '2026-06-01T00:00' }, embargo })).toMatchObject({
    publishDate: '2026-06-01T00:00:00+02:00',
  });
});

it('the copy of a text has no shortcode that Hugo would run, wherever one is written', () => {
  const signs = [
    '{{< figure src="a.png" >}}',
    '{{% note %}}',
    '{{<< x',
    '{{%',
    '{{</* x */>}}',
    '{{< a\nb >}} {{% c */ %}}',
  ];
  for (const sign of signs) {
    const word = { type: 'text', text: sign, marks: [] } as const;
    const copy = renderCopy(
      {
        ...article,
        lead: { ...figure, caption: sign, alt: sign },
        body: [
          { type: 'paragraph', content: [{ ...word, marks: [] }] },
          { type: 'preformatted', content: [{ ...word, marks: [] }] },
          { ...spoken, approvedBy: sign },
          {
            type: 'paragraph',
            content: [
              { ...word, marks: [{ type: 'link', href: `https://exemple.org/${sign.replace(/\s/g, '')}` }] },
            ],
          },
        ],
      },
      () => 'a.jpg',
    );
    const written = copy.split('---\n').slice(2).join('---\n');
    expect(written.replace(/\{\{<\/\*.*?\*\/>\}\}|\{\{%\/\*.*?\*\/%\}\}/gs, ''), sign).not.toMatch(
      /\{\{[<%]/,
    );
  }
});
