import { describe, expect, it } from 'vitest';
import { applyChanges, polishChanges } from '../../src/article';
import type { Article, Change } from '../../src/article';
import { noPassedOver } from '../../src/ui/polish/skipped-changes';
import { paragraph, releaseWith } from '../article/release';

const release = releaseWith({
  body: [paragraph('La 2ème fois... "pas sans nous !" dit-elle, puis "non" ; L\'Etat n\'a rien dit !')],
});

/** Passes one change over, makes others, and answers what is passed over then. */
function passedAfter(article: Article, passed: number, isMade: (index: number) => boolean): Change[] {
  const over = noPassedOver();
  const before = polishChanges(article);
  over.add(before[passed] as Change);
  const made = before.filter((_, index) => index !== passed && isMade(index));
  const after = polishChanges(applyChanges(article, made));
  over.follow(before, made, after);
  return after.filter(over.has);
}

describe('a change that was passed over', () => {
  const changes = polishChanges(release);

  it.each(changes.map(({ given }, index) => [given, index] as const))(
    'stays so whatever is made around it: %s',
    (given, passed) => {
      for (const isMade of [() => true, (at: number) => at < passed, (at: number) => at > passed])
        expect(passedAfter(release, passed, isMade).map((change) => change.given)).toEqual([given]);
    },
  );

  it('is no other of the same words', () => {
    const twice = releaseWith({ body: [paragraph('Elle dit "non".'), paragraph('Et lui aussi : "non".')] });
    const [first, , last] = polishChanges(twice);
    expect(last?.given).toBe(first?.given);
    expect(passedAfter(twice, 0, (at) => at === 1)).toEqual([first]);
  });
});
