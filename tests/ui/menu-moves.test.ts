import { describe, expect, it } from 'vitest';
import type { MenuEntry } from '../../src/article';
import { entriesOf, moveEntry, nameEntry, removeEntry } from '../../src/ui/site/menu-moves';
import type { MenuMove, MenuPlace } from '../../src/ui/site/menu-moves';

const none = { kind: 'none' } as const;
const entry = (label: string, ...below: string[]): MenuEntry => ({
  label,
  target: none,
  below: below.map((each) => ({ label: each, target: none })),
});
const menu = [entry('a', 'a1', 'a2'), entry('b'), entry('c', 'c1')];

/** "a(a1 a2) b c(c1)" */
const written = (entries: readonly MenuEntry[]) =>
  entries
    .map(({ label, below }) =>
      below.length > 0
        ? `${String(label)}(${below.map((each) => String(each.label)).join(' ')})`
        : String(label),
    )
    .join(' ');

describe('an entry of the menu', () => {
  it.each<[MenuMove, MenuPlace, string | null, MenuPlace?]>([
    ['down', [0], 'b a(a1 a2) c(c1)', [1]],
    ['up', [0], null],
    ['up', [2], 'a(a1 a2) c(c1) b', [1]],
    ['down', [0, 0], 'a(a2 a1) b c(c1)', [0, 1]],
    ['down', [0, 1], null],
    ['indent', [1], 'a(a1 a2 b) c(c1)', [0, 2]],
    ['indent', [2], null],
    ['indent', [0], null],
    ['indent', [0, 0], null],
    ['outdent', [0, 0], 'a(a2) a1 b c(c1)', [1]],
    ['outdent', [1], null],
  ])('goes %s from %j', (move, place, then, at) => {
    const moved = moveEntry(menu, place, move);
    expect(moved && written(moved.menu)).toBe(then);
    expect(moved?.place).toEqual(at);
  });

  it('is found again where it went', () => {
    const moved = moveEntry(menu, [1], 'indent');
    const found = entriesOf(moved?.menu ?? []).find(
      ({ place }) => place.join('.') === moved?.place.join('.'),
    );
    expect(found?.entry.label).toBe('b');
  });

  it('is removed with what stands below it, and named alone', () => {
    expect(written(removeEntry(menu, [0]))).toBe('b c(c1)');
    expect(written(removeEntry(menu, [0, 1]))).toBe('a(a1) b c(c1)');
    expect(written(nameEntry(menu, [2, 0], 'x'))).toBe('a(a1 a2) b c(x)');
    expect(written(nameEntry(menu, [1], 'x'))).toBe('a(a1 a2) x c(c1)');
  });
});
