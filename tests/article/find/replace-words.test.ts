import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultHouseStyle,
  footnotesOf,
  hitsIn,
  patternOf,
  replaceWords,
  searchableText,
  wordChanges,
} from '../../../src/article';
import type { Article, Block, FindQuery, Inline, Mark } from '../../../src/article';
import { everyBlock } from '../../fixtures/every-block';
import { releaseWith } from '../release';
import { sampleArticle, sampleNames } from '../sample';

const asWritten = { matchCase: true, matchAccents: true, wholeWord: false, expression: false };
const loosely = { matchCase: false, matchAccents: false, wholeWord: false, expression: false };

function changes(article: Article, query: FindQuery, by: string, keepCase = false) {
  const pattern = patternOf(query);
  if (!pattern) throw new Error('no pattern');
  return wordChanges(article, (texts) => texts.map((text) => hitsIn(text, pattern)), {
    by,
    keepCase,
    expression: query.expression,
    house: defaultHouseStyle,
  });
}

function replaced(article: Article, sought: string, by: string, how = asWritten): Article {
  return replaceWords(article, changes(article, { ...how, sought }, by)).article;
}

const text = (words: string, ...marks: Mark[]): Extract<Inline, { type: 'text' }> => ({
  type: 'text',
  text: words,
  marks,
});
const bold: Mark = { type: 'bold' };
const note = (words: string): Inline => ({ type: 'footnote', content: [text(words)] });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

const corpus = await Promise.all((await sampleNames()).map((name) => sampleArticle(name)));
const whole = (words: string) => words.match(/\p{L}{3,}/gu) ?? [];

describe('words put in the place of others, and taken back', () => {
  it('give the same article, marks and notes included', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus, releaseWith({ body: everyBlock })),
        fc.nat(),
        (article, chosen) => {
          // A word across marks takes those of its first letter, which its way back cannot know.
          const runs = [...JSON.stringify(article).matchAll(/"text":"([^"]*)"/g)].map(([, run = '']) => run);
          const words = [...new Set(whole([article.headline, ...runs].join('\n')))];
          const old = words[chosen % words.length] ?? 'ligne';
          const there = replaced(article, old, 'Zyxwvut');
          expect(JSON.stringify(there)).not.toContain(`"text":"${old}"`);
          expect(replaced(there, 'Zyxwvut', old)).toEqual(unapprovedWhereChanged(article, there));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leave links, pictures, addresses, tags and dates as they are', () => {
    for (const article of corpus) {
      const after = replaced(article, 'e', 'Œ');
      expect({ ...after, body: [], lead: null, notesToEditors: [] }).toMatchObject({
        slug: article.slug,
        tags: article.tags,
        date: article.date,
        id: article.id,
      });
      expect(linksIn(after)).toEqual(linksIn(article));
      expect(footnotesOf(after)).toHaveLength(footnotesOf(article).length);
    }
  });
});

/** Loss of an approval is not taken back by words. */
function unapprovedWhereChanged(article: Article, changed: Article): Article {
  const body = article.body.map((block, at) => {
    const now = changed.body[at];
    if (block.type !== 'quotation' || now?.type !== 'quotation' || now.approvedBy === block.approvedBy)
      return block;
    const { approvedBy: _gone, ...others } = block;
    return others;
  });
  return { ...article, body };
}

function linksIn(article: Article): string[] {
  return JSON.stringify(article).match(/"(href|hash)":"[^"]*"/g) ?? [];
}

describe('the replacement', () => {
  it('has the marks of the first letter that it replaces, across marks', () => {
    const article = releaseWith({
      body: [paragraph(text('La '), text('gare', bold), text(' de Rennes ferme.'))],
    });
    expect(replaced(article, 'gare de Rennes', 'halte').body).toEqual([
      paragraph(text('La '), text('halte', bold), text(' ferme.')),
    ]);
  });

  it('keeps a note that is called in the words, behind them', () => {
    const article = releaseWith({
      body: [paragraph(text('La gare'), note('gare de Rennes'), text(' de Rennes ferme.'))],
    });
    expect(replaced(article, 'gare de Rennes', 'halte').body).toEqual([
      paragraph(text('La halte'), note('halte'), text(' ferme.')),
    ]);
  });

  it('is set by the rules of the text’s language, and by none in code', () => {
    const body = [paragraph(text("Voir l'accord ; le "), text('accord', { type: 'code' }))];
    const put = (language: string) =>
      changes(
        releaseWith({ language, headline: '', body }),
        { ...asWritten, sought: 'accord' },
        'avis "d\'Ana"',
      ).map((change) => change.put);
    expect(put('fr')).toEqual(['avis «\u202fd’Ana\u202f»', 'avis "d\'Ana"']);
    expect(put('en-GB')[0]).toBe('avis ‘d’Ana’');
  });

  it('is no change where the words are right already', () => {
    const article = releaseWith({ headline: 'Le prefet écrit au Préfet', body: [] });
    const found = changes(article, { ...loosely, sought: 'prefet' }, 'préfet', true);
    expect(found.map(({ found: words, put }) => [words, put])).toEqual([['prefet', 'préfet']]);
  });

  it('takes away a paragraph or an item that has no words left', () => {
    const item = (words: string) => ({ content: [paragraph(text(words))] as never });
    const body: Block[] = [
      paragraph(text('Gratuit')),
      { type: 'bulletedList', items: [item('Gratuit'), item('Payant')] },
    ];
    expect(replaced(releaseWith({ body }), 'Gratuit', '').body).toEqual([
      { type: 'bulletedList', items: [item('Payant')] },
    ]);
  });
});

describe('a quotation that was approved', () => {
  const quotation: Block = {
    type: 'quotation',
    content: [{ type: 'paragraph', content: [text('La ligne restera ouverte.')] }],
    speaker: 'Ana Kerbrat',
    role: 'usagère',
    approvedBy: 'Ana Kerbrat, le 2 mars',
  };
  it('loses its approval when it is changed, and the change says whose', () => {
    const article = releaseWith({ body: [quotation] });
    const [change] = changes(article, { ...asWritten, sought: 'ligne' }, 'gare');
    expect(change?.approvedBy).toBe('Ana Kerbrat, le 2 mars');
    const [block] = replaced(article, 'ligne', 'gare').body;
    expect(block).not.toHaveProperty('approvedBy');
  });

  it('keeps it otherwise, and no approval is ever rewritten', () => {
    expect(replaced(releaseWith({ body: [quotation] }), 'mars', 'avril').body).toEqual([quotation]);
  });

  it('is found by speaker and role together, as on the sheet', () => {
    const [block] = replaced(releaseWith({ body: [quotation] }), 'Kerbrat, usagère', 'Le Goff, élue').body;
    expect(block).toMatchObject({ speaker: 'Ana Le Goff', role: 'élue' });
  });
});

describe('changes of a text that was edited since they were found', () => {
  const before = releaseWith({
    body: [paragraph(text('Écrire à la mairie.')), paragraph(text('La mairie répond.'))],
  });
  const found = changes(before, { ...asWritten, sought: 'mairie' }, 'préfecture');
  it('are made where their words stand now', () => {
    const now = { ...before, body: [paragraph(text('En bref.')), ...before.body] };
    const { article, skipped } = replaceWords(now, found);
    expect(searchableText(article)).toContain('Écrire à la préfecture.\nLa préfecture répond.');
    expect(skipped).toEqual([]);
  });

  it('are skipped and answered where their words are no longer the same', () => {
    const now = { ...before, body: [paragraph(text('Écrire à cette mairie.')), before.body[1] as Block] };
    const { article, skipped } = replaceWords(now, found);
    expect(searchableText(article)).toContain('Écrire à cette mairie.\nLa préfecture répond.');
    expect(skipped).toEqual([found[0]]);
  });

  it('are skipped where their words stand in several places now', () => {
    const line = (): Block => paragraph(text('Appeler la mairie.'));
    const once = releaseWith({ body: [paragraph(text('Un.')), line()] });
    const [change] = changes(once, { ...asWritten, sought: 'mairie' }, 'gare');
    const now = { ...once, body: [line(), paragraph(text('Un.')), line()] };
    expect(replaceWords(now, change ? [change] : []).skipped).toHaveLength(1);
  });
});

describe('a link whose words are its address', () => {
  const link = (href: string): Mark => ({ type: 'link', href });
  const linked = (words: string, href: string) =>
    releaseWith({
      body: [{ type: 'paragraph', content: [text('Écrivez : '), text(words, link(href)), text('.')] }],
    });
  const hrefsOf = ({ body }: Article) =>
    [...JSON.stringify(body).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href);

  it.each([
    ['06 12 34 56 78', 'tel:0612345678', '34 56', '99 99', 'tel:0612999978'],
    ['06 12 34 56 78', 'tel:+33612345678', '06 12 34 56 78', '07 00 00 00 01', 'tel:+33700000001'],
    ['06\u00a012\u00a034\u00a056\u00a078', 'tel:+33612345678', '12', '13', 'tel:+33613345678'],
    ['+33 6 12 34 56 78', 'tel:+33612345678', '78', '79', 'tel:+33612345679'],
    ['quai@exemple.org', 'mailto:quai@exemple.org', 'quai', 'gare', 'mailto:gare@exemple.org'],
    [
      'quai@exemple.org',
      'mailto:quai@exemple.org?subject=Quai',
      'quai',
      'gare',
      'mailto:gare@exemple.org?subject=Quai',
    ],
    ['exemple.org/quai', 'https://exemple.org/quai/', 'quai', 'gare', 'https://exemple.org/gare/'],
    ['http://exemple.org', 'http://exemple.org', 'exemple', 'ailleurs', 'http://ailleurs.org'],
  ])('“%s” leading to %s follows its words: “%s” by “%s”', (words, href, sought, by, next) => {
    const article = linked(words, href);
    const found = changes(article, { ...asWritten, sought }, by);
    expect(found.map((change) => change.link)).toEqual([{ from: href, to: next }]);
    expect(hrefsOf(replaceWords(article, found).article)).toEqual([next]);
  });

  it.each([
    ['le quai', 'mailto:quai@exemple.org', 'quai', 'gare'],
    ['notre permanence', 'tel:+33612345678', 'permanence', 'antenne'],
    ['06 12 34 56 78', 'tel:+33612345678', '06 12 34 56 78', 'par courriel'],
    ['exemple.org', 'https://exemple.org/quai', 'exemple', 'ailleurs'],
  ])('other words stay linked as they were: “%s” leading to %s', (words, href, sought, by) => {
    const article = linked(words, href);
    const found = changes(article, { ...asWritten, sought }, by);
    expect(found.map((change) => change.link)).toEqual([undefined]);
    expect(hrefsOf(replaceWords(article, found).article)).toEqual([href]);
  });

  it('is followed over marks within it, twice in one link, and beside a link of other words to the same place', () => {
    const to = link('mailto:quai.quai@exemple.org');
    const content = [
      text('quai.', to, bold),
      text('quai@exemple.org', to),
      text(' ou '),
      text('écrivez au quai', to),
    ];
    const after = replaced(releaseWith({ body: [{ type: 'paragraph', content }] }), 'quai', 'gare');
    const next = 'mailto:gare.gare@exemple.org';
    expect(hrefsOf(after)).toEqual([next, next, 'mailto:quai.quai@exemple.org']);
  });
});
