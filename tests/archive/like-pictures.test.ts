import { describe, expect, it } from 'vitest';
import { sameGroups, similarGroups } from '../../electron/archive/pictures/like-pictures';
import type { ComparedPicture } from '../../electron/archive/pictures/like-pictures';

/** A look in which the first `steps` of the 256 steps rise, and each of the 48 colours is as given. */
function lookOf(steps: number, colours: (index: number) => number): string {
  const bits = Array.from({ length: 256 }, (_, index) => (index < steps ? 1 : 0));
  const bytes = Array.from({ length: 32 }, (_, index) =>
    Number.parseInt(bits.slice(8 * index, 8 * index + 8).join(''), 2),
  );
  return Buffer.from([...bytes, ...Array.from({ length: 48 }, (_, index) => colours(index))]).toString('hex');
}

const grey = () => 100;

const picture = (hash: string, given: Partial<ComparedPicture> = {}): ComparedPicture => ({
  hash,
  width: 1500,
  height: 1000,
  pixels: hash,
  look: lookOf(0, grey),
  ...given,
});

const hashes = (groups: ComparedPicture[][]) => groups.map((group) => group.map(({ hash }) => hash).sort());

it('two pictures or more of the same pixels are a group, and one alone or of unknown pixels is none', () => {
  const unknown = [picture('e', { pixels: '' }), picture('f', { pixels: '' })];
  const groups = sameGroups([
    picture('a', { pixels: 'x' }),
    picture('b'),
    picture('c', { pixels: 'x' }),
    ...unknown,
  ]);
  expect(hashes(groups)).toEqual([['a', 'c']]);
});

describe('two pictures look alike', () => {
  it.each([
    ['up to 20 of 256 steps', 'a', { look: lookOf(20, grey) }, true],
    ['not from 21 steps on', 'a', { look: lookOf(21, grey) }, false],
    ['where all steps that differ are the last', 'a', { look: lookOf(20, () => 110) }, true],
    ['up to an average of 10 in their colours', 'a', { look: lookOf(0, () => 110) }, true],
    ['also when they are darker', 'a', { look: lookOf(0, () => 90) }, true],
    ['not when one colour more differs', 'a', { look: lookOf(0, (at) => (at === 47 ? 111 : 110)) }, false],
    [
      'not when lighter and darker fields make up for each other',
      'a',
      { look: lookOf(0, (at) => (at % 2 ? 111 : 89)) },
      false,
    ],
    ['in any size', 'a', { width: 300, height: 200 }, true],
    ['up to 3 of 100 in their shapes', 'a', { width: 1545 }, true],
    ['also when it is higher', 'a', { height: 1030 }, true],
    ['not when it is a cut of the other', 'a', { width: 1546 }, false],
    ['not when it is a higher one', 'a', { height: 1031 }, false],
    ['not when its shape is another', 'a', { width: 1000, height: 1500 }, false],
    ['not when the look of one is not known', 'a', { look: '' }, false],
    ['not when they are the same pixels', 'z', {}, false],
  ])('%s', (_what, pixels, given, isAlike) => {
    const groups = similarGroups([picture('z'), picture('a', { pixels, ...given })]);
    expect(hashes(groups)).toEqual(isAlike ? [['a', 'z']] : []);
  });

  it('in one group when each is like another of it, whatever their order', () => {
    const row = [0, 1, 2, 3].map((at) => picture(`${at}`, { look: lookOf(15 * at, () => 100 + 8 * at) }));
    const other = [picture('x', { look: lookOf(200, grey) }), picture('y', { look: lookOf(201, grey) })];
    for (const order of [
      [0, 1, 2, 3],
      [3, 0, 2, 1],
      [2, 3, 0, 1],
    ]) {
      const pictures = [...order.flatMap((at) => row[at] ?? []), ...other];
      expect(hashes(similarGroups(pictures)).sort()).toEqual([
        ['0', '1', '2', '3'],
        ['x', 'y'],
      ]);
    }
  });

  it('past others that are as bright and look otherwise', () => {
    const between = ['b', 'c'].map((hash, at) =>
      picture(hash, { look: lookOf(90 * (at + 1), () => 103 + at) }),
    );
    const pictures = [picture('a'), ...between, picture('d', { look: lookOf(1, () => 108) })];
    expect(hashes(similarGroups(pictures))).toEqual([['a', 'd']]);
    expect(hashes(similarGroups([pictures[0], between[0], pictures[3]].flatMap((one) => one ?? [])))).toEqual(
      [['a', 'd']],
    );
  });

  it('with those of the same pixels beside them in the group', () => {
    const pictures = [
      picture('a', { pixels: 'p' }),
      picture('b', { pixels: 'p' }),
      picture('c', { look: lookOf(3, grey) }),
    ];
    expect(hashes(similarGroups(pictures))).toEqual([['a', 'b', 'c']]);
  });
});

it('every step counts, wherever in the look it lies', () => {
  for (let from = 0; from + 21 <= 256; from += 1) {
    const look = (steps: number) => {
      const one = BigInt(`0x${lookOf(steps, grey).slice(0, 64)}`) >> BigInt(from);
      return one.toString(16).padStart(64, '0') + lookOf(0, grey).slice(64);
    };
    const alike = (steps: number) =>
      similarGroups([picture('a'), picture('b', { look: look(steps) })]).length;
    expect([alike(20), alike(21)]).toEqual([1, 0]);
  }
});
