import { expect, it } from 'vitest';
import { newArticle } from '../../../src/article';
import type { Article } from '../../../src/article';
import { renderCopy } from '../../../src/render';
import { closingStations } from '../../fixtures/closing-stations';
import { everyBlock } from '../../fixtures/every-block';
import { read, seed } from '../support/read-fixture';

const article: Article = {
  ...newArticle({
    id: seed.id,
    kind: 'release',
    language: 'fr',
    date: { local: '2026-05-12T11:30', zone: 'Europe/Paris' },
  }),
  kicker: 'Ligne de la Lorsanne',
  headline: 'Trains supprimés : « nous restons », disent 4 812 habitants',
  standfirst: 'Le "collectif" a remis ce mardi ses signatures: 100 % sur papier.',
  byline: 'La Petite Ligne',
  dateline: 'Montrelay',
  embargo: { local: '2026-05-13T06:00', zone: 'Europe/Paris' },
  status: 'ready',
  slug: 'trains-supprimes',
  tags: ['transports', 'petite ligne'],
  signatories: {
    groups: [
      {
        name: 'Ligue des quais',
        site: 'https://ligue-des-quais.example',
        contact: { name: 'La permanence', phone: '06 39 98 41 22', email: 'presse@ligue-des-quais.example' },
        about: 'La Ligue des quais réunit : "cinq" gares.\n\nElle a dix ans.',
      },
      { name: 'Union, des riverains', site: '', contact: { name: '', phone: '', email: '' }, about: '' },
    ],
    isRelayed: true,
  },
  corrections: [
    { date: { local: '2026-05-14T09:10', zone: 'Europe/Paris' }, words: '4 812 habitants, et non : 4 821.' },
    { date: { local: '2026-05-15T18:00', zone: 'Indian/Reunion' }, words: 'La date était "fausse".' },
  ],
  withdrawn: { date: { local: '2026-05-16T08:00', zone: 'Europe/Paris' }, reason: '' },
  body: [
    ...everyBlock,
    closingStations,
    ...[
      '# pas un titre',
      '1. pas une liste',
      '- ni celle-ci',
      'deux * étoiles * et _des traits_ <ni balise> & [ni lien]',
    ].map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text, marks: [] }] })),
  ],
  notesToEditors: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Joindre Maud avant 20 h.', marks: [] }] },
  ],
};

/** Every word of an article, wherever it is, in alphabetical order. */
function wordsIn(value: unknown, name = ''): string[] {
  const apart = ['type', 'hash', 'href', 'language', 'id', 'approvedBy'];
  if (typeof value === 'string') return apart.includes(name) ? [] : (value.match(/[\p{L}\p{N}]+/gu) ?? []);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .flatMap(([key, inner]) => wordsIn(inner, Array.isArray(value) ? name : key))
    .sort();
}

it('an article rendered as Markdown is read back with every word and every field', async () => {
  const { article: back } = await read('copie.md', renderCopy(article));
  const { body: bodyBack, notesToEditors: notesBack, id: _other, ...fieldsBack } = back;
  const { body, notesToEditors, id: _id, ...fields } = article;
  expect(fieldsBack).toEqual(fields);
  expect(wordsIn(notesBack)).toEqual(wordsIn(notesToEditors));
  expect(wordsIn(bodyBack)).toEqual(wordsIn(body));
  expect(renderCopy(article)).toContain('Maud Kerbrat, le 2 mars');
});

it('an article rendered as Markdown keeps the types of its blocks, except pictures', async () => {
  const { article: back } = await read('copie.md', renderCopy({ ...article, body: everyBlock }));
  const kinds = (blocks: Article['body']) => [...new Set(blocks.map(({ type }) => type))].sort();
  expect(kinds(back.body)).toEqual(
    kinds(everyBlock).filter((kind) => !['figure', 'boilerplate', 'contacts'].includes(kind)),
  );
});

it('a picture whose pixels stay in the archive is told in words, without empty lines for what is not said', () => {
  const told = {
    type: 'figure',
    caption: ' ',
    credit: 'Zélie Amrani',
    alt: '\n',
    licence: 'CC BY 4.0',
  } as const;
  const picture = { hash: '1'.repeat(64), type: 'image/jpeg', width: 4, height: 3 } as const;
  const copy = renderCopy({ ...article, body: [{ ...told, picture }], notesToEditors: [] });
  expect(copy.trimEnd().split('\n').slice(-3)).toEqual(['Zélie Amrani', '', 'CC BY 4.0']);
  expect(copy).not.toMatch(/\n\s*\n\s*\n/);
});
