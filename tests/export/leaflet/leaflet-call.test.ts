import { describe, expect } from 'vitest';
import { lineMasthead, mediumLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readWords } from '../pdf-readers';
import type { PrintedWord } from '../pdf-readers';
import { proofLeaflet } from '../../../electron/export';
import { proofOf, readPicture, typeset, whenSetWhole as it } from './leaflet-fixture';

const sentence =
  'Rejoignez le collectif, venez samedi sur le quai avec vos voisines et vos voisins, écrivez aux élus et faites circuler ce tract dans votre rue.';
const calls = [
  'Rejoignez-nous',
  sentence,
  `${sentence} ${sentence}`,
  [sentence, sentence, sentence, sentence].join(' '),
  `${'Rejoignez-nous '.repeat(3)}anticonstitutionnellement-et-pourtant-bien-vrai`,
];
const addresses = [
  '',
  'https://ligne-vilaine.example/adherer',
  'https://formulaires.fédération-des-usagers-du-rail.example/collectif-de-la-vilaine/adhésion-et-don/2026?source=tract-de-mars',
  `https://ligne-vilaine.example/${'a'.repeat(90)}`,
];

describe('the call at the foot of a leaflet', () => {
  it.each(
    calls.flatMap((call, row) =>
      addresses.map((address, column) => [call.length, address, call, row + column] as const),
    ),
  )('of %i letters is printed over nothing, its address "%s" neither', async (_, url, label, turn) => {
    // Under a text that leaves it room and under one that does not, by turns the one with a code and the other without.
    const sites = turn % 2 === 0 ? [lineMasthead.site, ''] : ['', lineMasthead.site];
    for (const [at, article] of [shortLeaflet, mediumLeaflet].entries()) {
      const site = sites[at] ?? '';
      const masthead = { ...lineMasthead, site, join: { label, url } };
      const words = readWords((await proofOf(article, masthead)).pdf);
      expect(overprinted(footOf(words))).toEqual([]);
      const printed = words.map(({ text }) => text).join('');
      const address = url.replace('https://', '');
      expect(printed).toContain(address);
      // Where there is a code, it has the last 21 mm before the margin.
      const foot = words.filter(({ text }) => address !== '' && text.length > 9 && address.includes(text));
      const right = Math.max(0, ...foot.map((word) => word.right));
      expect(right).toBeLessThan((148 - 10 - (site ? 21 : 0)) * (72 / 25.4) + 1);
    }
  });
});

describe('the foot of a leaflet', () => {
  const masthead = {
    ...lineMasthead,
    site: 'https://collectif-de-la-vilaine.example',
    address: '4, place de la Gare, 35580 Saint-Malo-de-Phily-sur-Vilaine',
  };
  const topsOf = (words: readonly PrintedWord[], text: RegExp) =>
    words.filter((word) => text.test(word.text)).map(({ top }) => top);

  it.each(['a5', 'a6-zine', 'a4-roll'] as const)(
    'breaks neither the address beside its code nor the name of a place: %s',
    async (format) => {
      const article = { ...shortLeaflet, slug: 'la-ligne-ferme' };
      const order = { article, masthead, readPicture, typeset, cache: null };
      const template = format === 'a5' ? ('tract' as const) : ('depliant' as const);
      const proof = await proofLeaflet(order, { format, template, ink: 'black' }, { now: 0 });
      if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
      const words = readWords(proof.value.pdf);
      expect(
        topsOf(
          words,
          /collectif-de-la-vilaine\.example\/fr\/|collectif-de-la-vilaine\.example\/la-ligne-ferme/,
        ),
      ).toHaveLength(1);
      expect(topsOf(words, /^Saint-Malo-de-Phily-sur-Vilaine\.?$/).length).toBeGreaterThan(0);
      expect(topsOf(words, /^Saint-$|^Saint-Malo-$|^Saint-Malo-de-$|^Saint-Malo-de-Phily-$/)).toEqual([]);
    },
    60_000,
  );
});

/** What is printed from the first line of the call on. */
function footOf(words: readonly PrintedWord[]): PrintedWord[] {
  const call = words.filter(({ text }) => text.startsWith('Rejoignez'));
  const [first] = call.toSorted((one, other) => one.top - other.top);
  return words.filter(({ page, top }) => first && page === first.page && top >= first.top - 1);
}

/** Pairs of words of which one is printed over the other: their boxes share half of the height of one. */
function overprinted(words: readonly PrintedWord[]): string[] {
  return words.flatMap((one, at) =>
    words.slice(at + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const least = Math.min(one.bottom - one.top, other.bottom - other.top);
      const isOver = one.page === other.page && across > 0.5 && down > 0.5 * least;
      return isOver ? [`${one.text} over ${other.text}`] : [];
    }),
  );
}
