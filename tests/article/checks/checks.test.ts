import { describe, expect, it } from 'vitest';
import { checkArticle, emptyMasthead, severityOf } from '../../../src/article';
import type { Article, Block, Figure, Inline, Masthead, PrintCheck } from '../../../src/article';
import { coarsePrint, leafletFormats } from '../../../src/leaflet';
import { specimenPicture } from '../../fixtures/every-block';
import { paragraph, releaseWith, run } from '../release';

const masthead: Masthead = {
  ...emptyMasthead(),
  email: 'presse@exemple.org',
  boilerplate: { fr: 'Nous sommes.' },
};
const sound: Partial<Article> = {
  headline: 'L’eau n’est pas à vendre',
  standfirst: 'Qui, quoi, où, quand, pourquoi.',
  dateline: 'Rennes',
  body: [paragraph('La régie publique sera défendue jusqu’au bout.')],
};
const large = { ...specimenPicture, width: 2400, height: 1600 };
const figure: Figure = {
  type: 'figure',
  picture: large,
  caption: 'Le quai',
  credit: 'La Petite Ligne, CC BY-SA 4.0',
  alt: 'Un quai.',
};
const quotation: Block = {
  type: 'quotation',
  content: [paragraph('Assez.')],
  speaker: 'Maud Kerbrat',
  role: '',
};

const printCheck: PrintCheck = (picture, place) => coarsePrint(picture, place, leafletFormats.a5);

/** The kinds of what is found in a sound release, changed. */
function found(changes: Partial<Article>, of: Masthead = masthead, nowMs?: number): string[] {
  const context = { ...(nowMs === undefined ? {} : { nowMs }), printCheck };
  return checkArticle(releaseWith({ ...sound, ...changes }), of, context).map(({ kind }) => kind);
}

function note(...content: string[]): Inline {
  return { type: 'footnote', content: content.map((text) => ({ type: 'text', text, marks: [] })) };
}

function crosshead(level: 1 | 2, text: string): Block {
  return { type: 'crosshead', level, content: text ? [run(text)] : [] };
}

function linked(href: string): Block {
  return paragraph('Voir ', run('ici', { type: 'link', href }), '.');
}

describe('the checks', () => {
  it('find nothing in a sound release', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['release', 'fr', 14, 450, 330],
    ['release', 'fr-CA', 14, 450, 330],
    ['release', 'en-GB', 12, 300, 500],
    ['article', 'fr', 14, 450, 1500],
    ['leaflet', 'fr', 10, 250, 300],
  ] as const)(
    'find no %s in %s too long up to the lengths that the trade advises, and one more too long',
    (kind, language, headline, standfirst, body) => {
      const text = (more: number): Partial<Article> => ({
        ...{
          kind,
          language,
          headline: Array<string>(headline + more)
            .fill('mot')
            .join(' '),
        },
        standfirst: 'm'.repeat(standfirst + more),
        body: [
          paragraph(
            Array<string>(body + more)
              .fill('mot')
              .join(' '),
          ),
        ],
      });
      const long = (more: number) => found(text(more)).filter((one) => one.endsWith('-long'));
      expect(long(0)).toEqual([]);
      expect(long(1).sort()).toEqual(['body-long', 'headline-long', 'standfirst-long']);
    },
  );

  it.each<[string, Partial<Article>]>([
    ['headline-missing', { headline: ' ' }],
    ['headline-empty-words', { headline: 'Communiqué de presse' }],
    ['headline-empty-words', { headline: 'COMMUNIQUÉ' }],
    ['headline-empty-words', { headline: 'Press release:' }],
    ['headline-long', { headline: 'un '.repeat(30) }],
    ['standfirst-missing', { standfirst: '' }],
    ['standfirst-long', { standfirst: 'mot '.repeat(200) }],
    ['body-missing', { body: [] }],
    ['body-long', { body: [paragraph('mot '.repeat(900))] }],
    ['dateline-missing', { dateline: '' }],
    ['speaker-missing', { body: [{ ...quotation, speaker: ' ' }] }],
    ['quotation-unapproved', { body: [quotation] }],
    ['crosshead-empty', { body: [crosshead(1, ''), paragraph('Un.')] }],
    [
      'crosshead-empty',
      { body: [{ type: 'box', content: [{ ...crosshead(2, ' ') }] } as Block, paragraph('Un.')] },
    ],
    ['crosshead-orphan', { body: [paragraph('Un.'), crosshead(2, 'Petit')] }],
    ['note-empty', { body: [paragraph('Un mot', note(), '.')] }],
    ['note-empty', { body: [paragraph('Un mot', note(' '), '.')] }],
    ['link-tracked', { body: [linked('https://exemple.org/plan?utm_source=lettre&page=2')] }],
    ['link-broken', { body: [linked('https://')] }],
    ['link-broken', { body: [linked('http://exemple')] }],
    ['link-broken', { body: [linked('https://localhost:3000/page')] }],
    ['link-broken', { body: [linked('https://192.168.1.12/page')] }],
    ['link-broken', { body: [linked('mailto:presse')] }],
    ['link-broken', { body: [linked('tel:+')] }],
    ['link-broken', { body: [linked('#')] }],
    ['link-broken', { body: [crosshead(1, 'Nos revendications'), linked('#revendications')] }],
    ['alt-missing', { lead: { ...figure, alt: '' } }],
    ['credit-missing', { lead: { ...figure, credit: '' } }],
    ['licence-missing', { lead: { ...figure, credit: 'Camille Roux' } }],
    ['picture-small', { lead: { ...figure, picture: { ...large, width: 640 } } }],
    ['picture-small', { body: [paragraph('Un.'), { ...figure, picture: { ...large, width: 320 } }] }],
    ['placeholder', { headline: 'Réunion le XX mai' }],
    ['straight-quotes', { lead: { ...figure, caption: "L'aube" } }],
    ['joined-words', { body: [paragraph('Un mot', note('Voir demain.Nous verrons.'))] }],
    ['telephone', { body: [paragraph('Appelez le 06 12 34 56 78.')] }],
  ])('find %s', (kind, changes) => {
    expect(found(changes)).toEqual([kind]);
  });

  it.each<[string, Partial<Article>]>([
    ['an approved quotation', { body: [{ ...quotation, approvedBy: 'elle-même, par courriel' }] }],
    ['an unapproved quotation of an article', { kind: 'article', body: [quotation] }],
    ['a headline that holds the word', { headline: 'Communiqué de presse : la ligne ferme' }],
    [
      'a link to a part of the text',
      { body: [linked('#nos-revendications'), crosshead(1, 'Nos revendications'), paragraph('Un.')] },
    ],
    [
      'a link to a part in a box, by words with accents',
      {
        body: [
          linked('#%C3%89tapes'),
          { type: 'box', content: [crosshead(2, 'Étapes'), paragraph('Un.')] } as Block,
        ],
      },
    ],
    [
      'a small crosshead under a crosshead',
      { body: [crosshead(1, 'Un'), crosshead(2, 'Deux'), paragraph('Un.')] },
    ],
    [
      'a small crosshead in a box',
      { body: [{ type: 'box', content: [crosshead(2, 'Dates')] } as Block, paragraph('Un.')] },
    ],
    ['a written note', { body: [paragraph('Un mot', note('Étude, p. 37.'), '.')] }],
    [
      'web, mail and telephone links, and those to other texts',
      {
        body: [
          'https://exemple.org/a?b',
          'http://xn--cole-9oa.fr',
          'mailto:presse@exemple.org?subject=x',
          'tel:3939',
          'roneo:5f0c7f0e-5a43-4b0a-9a54-0d9d2b7c6a11',
        ].map(linked),
      },
    ],
    [
      'a drawing of any size',
      { lead: { ...figure, picture: { ...large, type: 'image/svg+xml', width: 24 } } },
    ],
    [
      'a picture large enough for its column',
      { body: [paragraph('Un.'), { ...figure, picture: { ...large, width: 500 } }] },
    ],
    ['terms in their own field', { lead: { ...figure, credit: 'Camille Roux', licence: 'CC BY 4.0' } }],
    ['a telephone number in the notes to editors', { notesToEditors: [paragraph('Au 06 12 34 56 78.')] }],
    [
      'a line break between two sentences',
      {
        body: [paragraph('Fin.', { type: 'lineBreak' }, 'Début. ', { type: 'lineBreak' }, ' Suite.')],
      },
    ],
    ['an empty paragraph and a divider', { body: [paragraph('Un.'), { type: 'divider' }] }],
    [
      'the masthead’s own blocks',
      { body: [paragraph('Un.'), { type: 'boilerplate' }, { type: 'contacts' }] },
    ],
  ])('find nothing in %s', (_what, changes) => {
    expect(found(changes)).toEqual([]);
  });

  it('leave a number alone that the masthead itself gives to everybody', () => {
    const spokespersons = [{ name: 'Maud Kerbrat', role: '', phone: '+33 6 12 34 56 78', email: '' }];
    expect(found({ body: [paragraph('Au 06 12 34 56 78.')] }, { ...masthead, spokespersons })).toEqual([]);
  });

  it('say where in the body a thing is, down to the character', () => {
    const item = (text: string) => ({ content: [paragraph(text)] });
    const body: Block[] = [
      paragraph('Un début.'),
      { type: 'bulletedList', items: [item('Un.'), item('Deux mots.'), item('La  suite.')] },
      paragraph('Une ', note('Un  mot.'), 'fin.'),
    ];
    expect(checkArticle(releaseWith({ ...sound, body }), masthead)).toEqual([
      {
        kind: 'double-space',
        place: { part: 'body', block: 1, within: { line: 2, from: 2, to: 4 } },
        excerpt: { before: 'La', words: '  ', after: 'suite.' },
        key: 'double-space La  suite.',
      },
      {
        kind: 'double-space',
        place: { part: 'body', block: 2, within: { line: 0, note: 0, from: 2, to: 4 } },
        excerpt: { before: 'Un', words: '  ', after: 'mot.' },
        key: 'double-space Un  mot.',
      },
    ]);
  });

  it('name a point by its words, so that it stays set aside when the text around it grows', () => {
    const key = (...body: Block[]) => checkArticle(releaseWith({ ...sound, body }), masthead)[0]?.key;
    const said = paragraph('Appelez le 06 12 34 56 78 demain.');
    expect(key(said)).toBe(key(paragraph('Autre chose.'), paragraph('Ce soir, appelez le 06 12 34 56 78.')));
    expect(key(said)).not.toBe(key(paragraph('Appelez le 06 12 34 56 79 demain.')));
  });

  it('do not read again a block that has not changed', () => {
    const read = new Set<number>();
    const body = Array.from({ length: 200 }, (_none, at): Block => {
      const { content } = paragraph(`Il a dit ${at}  fois non.`);
      return {
        type: 'paragraph',
        get content() {
          read.add(at);
          return content;
        },
      };
    });
    const check = () => checkArticle(releaseWith({ ...sound, kind: 'article', body }), masthead).length;
    expect([check(), read.size]).toEqual([200, 200]);
    read.clear();
    expect([check(), read.size]).toEqual([200, 0]);
    body[7] = paragraph('Deux  fois  trop.');
    expect([check(), read.size]).toEqual([201, 0]);
  });

  it('hold an embargo against the reader’s clock, or else the article’s date', () => {
    const embargo = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
    expect(found({ embargo })).toEqual([]);
    expect(found({ embargo }, masthead, Date.parse('2026-03-03T05:00:00Z'))).toEqual(['embargo-past']);
    expect(found({ embargo, date: { ...embargo, local: '2026-03-04T00:00' } })).toEqual(['embargo-past']);
  });

  it('name a translation that is older than its original, until its original changes again', () => {
    const translationOf = { article: '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c10', words: 'ab' };
    const text = releaseWith({ ...sound, translationOf });
    expect(checkArticle(text, masthead)).toEqual([]);
    expect(checkArticle(text, masthead, { isBehind: true })).toEqual([
      {
        kind: 'translation-behind',
        place: { part: 'original' },
        excerpt: null,
        key: 'translation-behind ab',
      },
    ]);
    expect(checkArticle(releaseWith(sound), masthead, { isBehind: true })).toEqual([]);
  });

  it('ask of the masthead only what this kind of text prints', () => {
    expect(found({}, emptyMasthead())).toEqual(['contact-missing', 'boilerplate-missing']);
    expect(found({ kind: 'leaflet' }, emptyMasthead())).toEqual(['imprint-missing']);
    expect(found({ kind: 'article' }, emptyMasthead())).toEqual([]);
    expect(found({ language: 'fr-CA' })).toEqual([]);
    expect(found({ language: 'en-GB' })).toEqual(['boilerplate-missing']);
  });

  it('say in which field of a figure, a table or a quotation they found something', () => {
    const body: Block[] = [
      { ...figure, caption: "L'aube" },
      { ...figure, alt: "L'aube" },
      {
        type: 'table',
        caption: "L'aube",
        rows: [{ cells: [{ header: true, content: paragraph('x').content }] }],
      },
      { ...quotation, speaker: "Maud L'Hostis", role: 'porte-parole' },
      { ...quotation, role: "membre de l'association" },
    ];
    const checks = checkArticle(releaseWith({ ...sound, kind: 'article', body }), masthead, { printCheck });
    expect(checks.map(({ kind, place }) => [kind, place])).toEqual(
      ['caption', 'alt', 'caption', 'speaker', 'speaker'].map((field, block) => [
        'straight-quotes',
        { part: 'body', block, within: { field } },
      ]),
    );
  });

  it('ask for headings in a table', () => {
    const cell = (header: boolean) => ({ header, content: paragraph('x').content });
    const table = (header: boolean): Block => ({
      type: 'table',
      caption: '',
      rows: [{ cells: [cell(header)] }],
    });
    expect(found({ body: [table(false)] })).toEqual(['table-headers-missing']);
    expect(found({ body: [table(true)] })).toEqual([]);
  });

  it('weigh what would embarrass once sent more than what could be better', () => {
    expect(severityOf({ kind: 'placeholder' })).toBe('mend');
    expect(severityOf({ kind: 'headline-long' })).toBe('consider');
  });
});
