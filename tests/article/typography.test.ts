import { describe, expect, it } from 'vitest';
import { polishText } from '../../src/article';
import { goldOf, shown } from './gold';

describe.each(['fr', 'fr-CA', 'fr-CH', 'en-GB', 'en-US', 'de', 'es', 'it', 'br'])(
  'typography of %s',
  (language) => {
    const gold = goldOf(language);

    it.each(gold)('$rule: $given', ({ given, set }) => {
      expect(shown(polishText(given, language))).toBe(shown(set));
    });

    it.each(gold)('set twice is set once: $given', ({ set }) => {
      expect(shown(polishText(set, language))).toBe(shown(set));
    });
  },
);
