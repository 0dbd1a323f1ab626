import { describe, expect, it } from 'vitest';
import { applyChanges, polishChanges } from '../../src/article';
import type { Article, Change } from '../../src/article';
import { createSkippedChanges } from '../../src/ui/polish/skipped-changes';
import { paragraph, releaseWith } from '../article/release';

const release = releaseWith({
  body: [paragraph('La 2ème fois... "pas sans nous !" dit-elle, puis "non" ; L\'Etat n\'a rien dit !')],
});

/** Skips one change, applies others, and returns what is skipped then. */
function skippedAfter(
  article: Article,
  skippedIndex: number,
  isApplied: (index: number) => boolean,
): Change[] {
  const skipped = createSkippedChanges();
  const before = polishChanges(article);
  skipped.add(before[skippedIndex] as Change);
  const applied = before.filter((_, index) => index !== skippedIndex && isApplied(index));
  const after = polishChanges(applyChanges(article, applied));
  skipped.carryOver(before, applied, after);
  return after.filter(skipped.has);
}

describe('a skipped change', () => {
  const changes = polishChanges(release);

  it.each(changes.map(({ given }, index) => [given, index] as const))(
    'stays skipped whatever is applied around it: %s',
    (given, skippedIndex) => {
      for (const isApplied of [
        () => true,
        (at: number) => at < skippedIndex,
        (at: number) => at > skippedIndex,
      ])
        expect(skippedAfter(release, skippedIndex, isApplied).map((change) => change.given)).toEqual([given]);
    },
  );

  it('is not mistaken for another with the same words', () => {
    const twice = releaseWith({ body: [paragraph('Elle dit "non".'), paragraph('Et lui aussi : "non".')] });
    const [first, , last] = polishChanges(twice);
    expect(last?.given).toBe(first?.given);
    expect(skippedAfter(twice, 0, (at) => at === 1)).toEqual([first]);
  });
});
