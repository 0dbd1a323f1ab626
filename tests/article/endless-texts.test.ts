import { describe, expect, it } from 'vitest';
import { applyChanges, polishChanges, polishText } from '../../src/article';
import { paragraph, releaseWith } from './release';

/** So many that work which grows with the square of a text's length never ends. */
const many = 250_000;

const set: [string, string][] = [
  ['"', '«' + '\u202f»'.repeat(many - 1)],
  ['.', '…'],
  ...['a', ' ', '(', '-', "'", '`', '<', '1', ':', '/', '@'].map((mark): [string, string] => [
    mark,
    mark.repeat(many),
  ]),
];

describe('typography comes to an end', () => {
  it('of one endless paragraph, set as each of its sentences is', () => {
    const sentence = 'Il dit "oui" ; l\'eau... ';
    expect(polishText(sentence.repeat(many / 10), 'fr')).toBe(polishText(sentence, 'fr').repeat(many / 10));
  });

  it('of a paragraph of ordinals, each of which is raised', () => {
    const ordinals = 'le 1er et le 2e et la XXe '.repeat(many / 25);
    const changes = polishChanges(releaseWith({ body: [paragraph(ordinals)] }));
    expect(changes.flatMap(({ set }) => set).filter(({ raised }) => raised)).toHaveLength((3 * many) / 25);
  });

  it('of making a hundred thousand changes in one paragraph', () => {
    const text = "l'eau ".repeat((4 * many) / 10);
    const article = releaseWith({ body: [paragraph(text)] });
    const changes = polishChanges(article);
    expect(changes).toHaveLength((4 * many) / 10);
    expect(applyChanges(article, changes).body).toEqual([paragraph(text.replaceAll("'", '’'))]);
  });

  it.each(set)('of one sign endlessly repeated: %s', (mark, expected) => {
    expect(polishText(mark.repeat(many), 'fr')).toBe(expected);
  });
});
