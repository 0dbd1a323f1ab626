import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle } from '../../src/article';
import type { Article, Block } from '../../src/article';
import { bodyLines } from '../../src/ui/history/compare/article-lines';
import { changedFields } from '../../src/ui/history/compare/changed-fields';
import { compareArticles, isChange } from '../../src/ui/history/compare/compare-articles';
import type { Row } from '../../src/ui/history/compare/compare-articles';
import { messagesIn } from '../../src/messages';
import { march } from '../fixtures/appointment';
import { everyBlock } from '../fixtures/every-block';

const empty = newArticle({
  id: '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b11',
  kind: 'release',
  language: 'fr',
  date: { local: '2026-03-03T09:00', zone: 'Europe/Paris' },
});

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [] }],
});
const withTexts = (...texts: string[]): Article => ({ ...empty, body: texts.map(paragraph) });

/** A row as text: what happened to it, then its runs, [-removed-] and [+added+]. */
function sketch({ kind, formerRole, role, runs, splitOrJoined: recut, restyled }: Row): string {
  const words = runs.map((run) =>
    run.kind === 'same' ? run.text : run.kind === 'added' ? `[+${run.text}+]` : `[-${run.text}-]`,
  );
  const signs = [kind, formerRole && `${formerRole} → ${role}`, recut, restyled && 'restyled'];
  return `${signs.filter(Boolean).join(', ')}: ${words.join('')}`;
}

function bodyOf(before: Article, after: Article): string[] {
  return compareArticles(before, after).parts.flatMap(({ name, rows }) =>
    name === 'body' ? rows.map(sketch) : [],
  );
}

const gare = 'La gare de Montrelay reste ouverte tous les matins.';
const cars = 'Neuf cars remplaceraient les quatorze trains de chaque jour.';
const recours = 'Le collectif a déposé un recours devant le tribunal administratif.';

describe('two states of a text', () => {
  it('that are equal show no change', () => {
    const article = { ...empty, headline: 'Un titre', body: everyBlock };
    const { parts, added, removed } = compareArticles(article, structuredClone(article));
    expect(parts.flatMap(({ rows }) => rows).filter(isChange)).toEqual([]);
    expect([added, removed]).toEqual([0, 0]);
  });

  it('show the words that changed inside their paragraph', () => {
    const after = 'La gare de Montrelay ferme tous les matins, sauf le lundi.';
    expect(bodyOf(withTexts(gare, cars), withTexts(after, cars))).toEqual([
      'changed: La gare de Montrelay [-reste ouverte-][+ferme+] tous les matins[+, sauf le lundi+].',
      `same: ${cars}`,
    ]);
  });

  it('show an added paragraph, and a removed one', () => {
    expect(bodyOf(withTexts(gare, cars), withTexts(gare, recours, cars))).toEqual([
      `same: ${gare}`,
      `added: [+${recours}+]`,
      `same: ${cars}`,
    ]);
    expect(bodyOf(withTexts(gare, recours, cars), withTexts(gare, cars))).toEqual([
      `same: ${gare}`,
      `removed: [-${recours}-]`,
      `same: ${cars}`,
    ]);
  });

  it('show a moved paragraph as moved, with its changes, and none of its words as removed', () => {
    const comparison = compareArticles(
      withTexts(recours, gare, cars),
      withTexts(gare, cars, recours.replace('déposé', 'gagné')),
    );
    expect(comparison.parts.find(({ name }) => name === 'body')?.rows.map(sketch)).toEqual([
      `movedAway: ${recours}`,
      `same: ${gare}`,
      `same: ${cars}`,
      'movedHere: Le collectif a [-déposé-][+gagné+] un recours devant le tribunal administratif.',
    ]);
    expect([comparison.added, comparison.removed]).toEqual([1, 1]);
  });

  it('show a paragraph split in two, or two joined, without removed words', () => {
    expect(bodyOf(withTexts(`${gare} ${cars}`), withTexts(gare, cars))).toEqual([
      `changed, split: ${gare}[- -][+\n+]${cars}`,
    ]);
    expect(bodyOf(withTexts(gare, cars), withTexts(`${gare} ${cars}`))).toEqual([
      `changed, joined: ${gare}[-\n-][+ +]${cars}`,
    ]);
  });

  it('treat all kinds of space as equal, since nobody sees the difference', () => {
    expect(bodyOf(withTexts('Qui paiera ? Nous.'), withTexts('Qui paiera\u202f? Nous.'))).toEqual([
      'same: Qui paiera\u202f? Nous.',
    ]);
  });

  it('show when a paragraph became a crosshead, and when only its marks changed', () => {
    const crosshead: Block = {
      type: 'crosshead',
      level: 1,
      content: [{ type: 'text', text: 'Nos trois demandes', marks: [] }],
    };
    expect(bodyOf(withTexts('Nos trois demandes'), { ...empty, body: [crosshead] })).toEqual([
      'same, paragraph → crosshead: Nos trois demandes',
    ]);
    const bold: Block = {
      type: 'paragraph',
      content: [{ type: 'text', text: gare, marks: [{ type: 'bold' }] }],
    };
    expect(bodyOf(withTexts(gare), { ...empty, body: [bold] })).toEqual([`same, restyled: ${gare}`]);
  });

  it('show what changed in the headline, the notes, the captions and the tables', () => {
    const before: Article = { ...empty, headline: 'Trains supprimés', body: everyBlock };
    const after: Article = structuredClone({ ...before, headline: 'Trains maintenus' });
    after.body = JSON.parse(
      JSON.stringify(after.body)
        .replace('Rapport de la région', 'Étude de la région')
        .replace('Douze', 'Treize'),
    ) as Block[];
    const changes = compareArticles(before, after).parts.flatMap(({ rows }) => rows.filter(isChange));
    expect(changes.map(({ role }) => role)).toEqual(expect.arrayContaining(['headline', 'note']));
    expect(sketch(changes[0] as Row)).toBe('changed: Trains [-supprimés-][+maintenus+]');
    expect(changes.map(sketch).join(' ')).toContain('[-Rapport-][+Étude+] de la région');
    expect(changes.map(sketch).join(' ')).toContain('[-Douze-][+Treize+]');
  });

  it('compare each field with itself, also when it was empty', () => {
    const { parts } = compareArticles(
      { ...empty, headline: 'Un titre', standfirst: 'Un chapô' },
      { ...empty, headline: 'Un titre', byline: 'La Petite Ligne' },
    );
    expect(parts[0]?.rows.map((row) => `${row.role} ${sketch(row)}`)).toEqual([
      'headline same: Un titre',
      'standfirst removed: [-Un chapô-]',
      'byline added: [+La Petite Ligne+]',
    ]);
  });
});

describe('whatever changed', () => {
  const words = fc.constantFrom('gare', 'train', 'l’école', 'matin', ',', 'reste', 'ouverte', '12', 'café');
  const line = fc.array(words, { minLength: 1, maxLength: 14 }).map((all) => all.join(' '));
  const text = fc.array(line, { maxLength: 9 });
  const spaces = (lines: string[]) => lines.map((one) => one.replace(/\s+/gu, ' ')).sort();

  it('each text can be read whole out of the comparison', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = compareArticles(withTexts(...before), withTexts(...after)).parts.flatMap(
          (part) => part.rows,
        );
        const side = (kind: 'added' | 'removed', apart: Row['kind'][]) =>
          rows
            .filter((row) => !apart.includes(row.kind))
            .flatMap(({ runs }) =>
              runs
                .filter((run) => run.kind === 'same' || run.kind === kind)
                .map((run) => run.text)
                .join('')
                .split('\n'),
            );
        expect(spaces(side('added', ['movedAway', 'removed']))).toEqual(spaces(after));
        expect(spaces(side('removed', ['movedHere', 'added']))).toEqual(spaces(before));
        expect(side('added', ['movedAway', 'removed']).join('\n')).toBe(after.join('\n'));
      }),
      { numRuns: 300 },
    );
  });
});

it('an article of 50,000 words of which every third paragraph changed is compared word by word', () => {
  const sentence = (n: number) =>
    `Le paragraphe ${n} parle de la ligne, de la gare ${n * 7} et de ses ${n * 13} voyageurs du matin. `;
  const texts = Array.from({ length: 900 }, (_, n) => sentence(n).repeat(3));
  const after = texts.map((one, n) => (n % 3 === 0 ? one.replace('matin', 'soir') : one));
  const { added, removed } = compareArticles(withTexts(...texts), withTexts(...after));
  expect([added, removed]).toEqual([300, 300]);
  expect(bodyLines(withTexts(...texts).body).join(' ').length).toBeGreaterThan(0);
});

it('an appointment whose spaces alone became others is not changed, one of another hour is', () => {
  const call: Article = {
    ...empty,
    appointment: { ...march, access: 'Train de 9 h 46 ; quai de plain-pied' },
  };
  const calling = (change: Partial<typeof march>) => ({ ...call, appointment: { ...march, ...change } });
  const french = messagesIn('fr');
  const typeset = calling({ access: 'Train de 9\u00a0h\u00a046\u202f; quai de plain-pied' });
  expect(changedFields(call, typeset, french)).toEqual([]);
  const later = calling({ access: 'Train de 9 h 52 ; quai de plain-pied' });
  expect(changedFields(call, later, french).map(({ was, is }) => [was, is])).toEqual([
    ['Train de 9 h 46 ; quai de plain-pied', 'Train de 9 h 52 ; quai de plain-pied'],
  ]);
});
