import { describe, expect, it } from 'vitest';
import { applyChanges, polish, polishChanges, polishText } from '../../src/article';
import type { Article, Change, KnownChanges, Mark } from '../../src/article';
import { everyBlock } from '../fixtures/every-block';
import { goldOf, shown } from './gold';
import { paragraph, releaseWith, run } from './release';

const bold: Mark = { type: 'bold' };
const english: Mark = { type: 'language', language: 'en-GB' };

/** A change as the list shows it: before → after, raised letters after ^. */
function written({ given, set }: Change): string {
  const after = set.map(({ text, raised }) => (raised ? `^${shown(text)}` : shown(text)));
  return `${shown(given)} → ${after.join('')}`;
}

const release = releaseWith({
  headline: 'Fermeture : "pas sans nous !"',
  body: [
    paragraph("L'Etat ferme la gare le 1er mai, sans qu'aucune réunion n'ait eu lieu."),
    paragraph('Elle dit "non" ', run('et', bold), ' part.', {
      type: 'footnote',
      content: [{ type: 'text', text: 'Voir p. 12.', marks: [] }],
    }),
    paragraph(run('"what now?"', english), ' demande-t-il !'),
  ],
});

describe('the changes that typography asks for', () => {
  it('are listed in reading order, each in its words', () => {
    expect(polishChanges(release).map(written)).toEqual([
      'Fermeture : → Fermeture⍽:',
      '"pas → «˽pas',
      'nous !" → nous˽!˽»',
      "L'Etat → L’État",
      '1er mai, → 1^er⍽mai,',
      "qu'aucune → qu’aucune",
      "n'ait → n’ait",
      '"non" → «˽non˽»',
      'p. 12. → p.⍽12.',
      '"what → ‘what',
      'now?" → now?’',
      'demande-t-il ! → demande-t-il˽!',
    ]);
  });

  it('say where they stand, with words around, and which rule asks', () => {
    const [, , , etat, , , , , note] = polishChanges(release);
    expect(etat).toMatchObject({
      place: { part: 'body', block: 0, line: 0, note: null },
      kind: 'capital',
      from: 0,
      to: 6,
      lead: '',
      tail: ' ferme la gare le 1er mai,',
    });
    expect(note).toMatchObject({ place: { part: 'body', block: 1, line: 0, note: 0 }, kind: 'number' });
  });

  it('show no more than a few words before and after, also where no space is near', () => {
    const long = 'a'.repeat(40);
    const breaks = { type: 'lineBreak' } as const;
    const [change] = polishChanges(
      releaseWith({ body: [paragraph(long, breaks, "l'eau", breaks, long, breaks, 'reste')] }),
    );
    expect([change?.lead, change?.tail]).toEqual([`${'a'.repeat(27)} `, ` ${'a'.repeat(27)}`]);
  });

  it.each([
    ['ordinal', 'fr', ['le 2e tour', 'la 1re', 'la 2ème', 'le XXe']],
    ['capital', 'fr', ["L'Etat", 'A Paris, ils']],
    ['ligature', 'fr', ['le coeur', 'Oeuvre']],
    ['quotes', 'fr', ['"non"', '« non »', '«non»', '<< non >>', '« non', 'non »', '«non', 'non»', '«  non']],
    ['quotes', 'en-GB', ['"no", he said', "'no' he said"]],
    ['quotes', 'de', ['"nein"']],
    ['stop', 'en-US', ['"no", he said', '"no". He']],
    ['ellipsis', 'fr', ['non...', 'bon....', 'etc...']],
    ['apostrophe', 'fr', ["qu'aucune", 'qu´aucune']],
    ['dash', 'fr', ['un - deux', '- un', 'un -- deux', 'un – deux', 'un  – deux', '– un']],
    ['dash', 'en-GB', ['one - two', 'one -- two']],
    ['punctuation', 'fr', ['Fermeture : oui', 'oui !', 'oui  !', 'oui!', 'oui?', 'oui;']],
    ['number', 'fr', ['p. 12', '12 000 euros', '12 %', '25 km', 'le 3 mai', '10 h 30', 'n° 5']],
    ['number', 'fr', ['10%', '5€', '12  %', 'p.12', 'n°5', '12  000 euros']],
    ['bound', 'fr', ['Mme Roux', 'Mme  Roux', 'M. Roux']],
    ['bound', 'de', ['z. B.']],
    ['space', 'fr', ['un  deux', 'oui , non', '(  oui', 'M.  5 Roux']],
  ])('are each of one kind: %s in %s', (kind, language, texts) => {
    for (const text of texts) {
      const kinds = polishChanges(releaseWith({ language, body: [paragraph(text)] })).map((one) => one.kind);
      expect([text, ...kinds]).toEqual([text, kind]);
    }
  });

  it('see a stop and a comma before the number of a note as at the end of their words', () => {
    const words = { type: 'text' as const, text: 'Voir plus bas.', marks: [] };
    const note = { type: 'footnote' as const, content: [words] };
    const article = releaseWith({ body: [paragraph('Un train ,', note, ' deux trains .', note)] });
    expect(polishChanges(article).map(written)).toEqual(['train , → train,', 'trains . → trains.']);
  });

  it('change nothing until they are made, and made all together are what polishing does', () => {
    const before = structuredClone(release);
    const changes = polishChanges(release);
    expect(release).toEqual(before);
    expect(applyChanges(release, changes)).toEqual(polish(release));
    expect(applyChanges(release, [])).toEqual(release);
  });

  it('are made one at a time, the blocks that they leave alone being the very same', () => {
    const changes = polishChanges(release);
    const after = applyChanges(release, changes.slice(3, 4));
    expect(after.body[0]).toEqual(
      paragraph("L’État ferme la gare le 1er mai, sans qu'aucune réunion n'ait eu lieu."),
    );
    expect(after.body[1]).toBe(release.body[1]);
    expect(after.headline).toBe(release.headline);
  });

  it('accepted one after the other, from the first or from the last, lead where polishing does', () => {
    for (const end of [0, -1]) {
      let article: Article = release;
      for (let change = polishChanges(article).at(end); change; change = polishChanges(article).at(end))
        article = applyChanges(article, [change]);
      expect(article).toEqual(polish(release));
    }
  });

  it('reach every line of an article that has them all', () => {
    const figure = everyBlock.find((block) => block.type === 'figure') ?? null;
    const article = releaseWith({
      body: everyBlock,
      lead: figure && { ...figure, caption: "l'eau", credit: "l'eau", alt: "l'eau" },
      notesToEditors: [paragraph("l'eau")],
      ...Object.fromEntries(
        ['kicker', 'headline', 'standfirst', 'byline', 'dateline'].map((name) => [name, "l'eau"]),
      ),
    });
    const parts = polishChanges(article).map(({ place }) => ('field' in place ? place.field : place.part));
    expect(parts).toEqual(
      expect.arrayContaining(['kicker', 'headline', 'standfirst', 'byline', 'dateline', 'caption', 'alt']),
    );
    expect(applyChanges(article, polishChanges(article))).toEqual(polish(article));
  });

  it.each(goldOf('fr').filter(({ given, set }) => given !== set))('hold together: $given', ({ given }) => {
    const article = releaseWith({ body: [paragraph(given)] });
    for (const { from, to, edits, lead, tail } of polishChanges(article)) {
      expect(edits.every(({ at }) => at >= from && at < to)).toBe(true);
      expect(given).toContain(lead + given.slice(from, to) + tail);
    }
  });

  it('know the lines that they have seen', () => {
    const known = new Map();
    const first = polishChanges(release, undefined, known);
    expect(known.size).toBeGreaterThan(3);
    expect(polishChanges(release, undefined, known)).toEqual(first);
    const firm = polishChanges(release, { guillemets: 'firm' }, known);
    expect(firm.map(written)).toContain('"pas → «⍽pas');
  });

  it('are sought again only in the lines that are new', () => {
    const known: KnownChanges = new Map();
    polishChanges(release, undefined, known);
    const lines = known.size;
    for (const line of known.keys()) known.set(line, []);
    const next = releaseWith({ ...release, body: [...release.body, paragraph('Elle redit "non".')] });
    expect(polishChanges(next, undefined, known).map(written)).toEqual(['"non". → «˽non˽».']);
    expect(known.size).toBe(lines + 1);
  });
});

it('a plain text is set as the same words in an article', () => {
  const [block] = polish(releaseWith({ body: [paragraph('Il dit "non" !')] })).body;
  expect(block).toEqual(paragraph(polishText('Il dit "non" !', 'fr')));
});
