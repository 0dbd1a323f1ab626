import { describe, expect, it } from 'vitest';
import { polishText } from '../../src/article';

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

  it.each(set)('of one sign endlessly repeated: %s', (mark, expected) => {
    expect(polishText(mark.repeat(many), 'fr')).toBe(expected);
  });
});
