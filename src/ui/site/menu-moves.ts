import type { MenuEntry } from '../../article';

/** Where an entry of the menu stands: at the top, or below an entry at the top. */
export type MenuPlace = readonly [top: number] | readonly [top: number, below: number];

/** The ways in which an entry can be moved. */
export const menuMoves = ['up', 'down', 'indent', 'outdent'] as const;
export type MenuMove = (typeof menuMoves)[number];

type Menu = readonly MenuEntry[];
type SubEntry = MenuEntry['below'][number];

/** All entries with their places, in the order in which they are read. */
export function entriesOf(menu: Menu): { place: MenuPlace; entry: MenuEntry | SubEntry }[] {
  return menu.flatMap((entry, top) => [
    { place: [top] as const, entry },
    ...entry.below.map((below, at) => ({ place: [top, at] as const, entry: below })),
  ]);
}

/** Moves an entry; null where it cannot go that way. What stands below it goes with it. */
export function moveEntry(
  menu: Menu,
  place: MenuPlace,
  move: MenuMove,
): { menu: MenuEntry[]; place: MenuPlace } | null {
  const [top, below] = place;
  switch (move) {
    case 'up':
      return swap(menu, place, -1);
    case 'down':
      return swap(menu, place, 1);
    case 'indent': {
      const entry = menu[top];
      const before = menu[top - 1];
      if (below !== undefined || !entry || !before || entry.below.length > 0) return null;
      const { below: _none, ...own } = entry;
      const grown = { ...before, below: [...before.below, own] };
      return { menu: menu.toSpliced(top - 1, 2, grown), place: [top - 1, before.below.length] };
    }
    case 'outdent': {
      const parent = menu[top];
      const entry = below === undefined ? undefined : parent?.below[below];
      if (below === undefined || !parent || !entry) return null;
      const left = { ...parent, below: parent.below.toSpliced(below, 1) };
      return { menu: menu.toSpliced(top, 1, left, { ...entry, below: [] }), place: [top + 1] };
    }
  }
}

/** The menu without an entry and what stands below it. */
export function removeEntry(menu: Menu, [top, below]: MenuPlace): MenuEntry[] {
  if (below === undefined) return menu.toSpliced(top, 1);
  return menu.map((entry, at) => (at === top ? { ...entry, below: entry.below.toSpliced(below, 1) } : entry));
}

/** The menu with other words for an entry. */
export function nameEntry(menu: Menu, [top, below]: MenuPlace, label: MenuEntry['label']): MenuEntry[] {
  return menu.map((entry, at) => {
    if (at !== top) return entry;
    if (below === undefined) return { ...entry, label };
    return {
      ...entry,
      below: entry.below.map((each, inside) => (inside === below ? { ...each, label } : each)),
    };
  });
}

/** Changes places with a neighbour at the same height. */
function swap(
  menu: Menu,
  [top, below]: MenuPlace,
  by: 1 | -1,
): { menu: MenuEntry[]; place: MenuPlace } | null {
  if (below === undefined) {
    const moved = swapped(menu, top, top + by);
    return moved && { menu: moved, place: [top + by] };
  }
  const entry = menu[top];
  const moved = entry && swapped(entry.below, below, below + by);
  return moved ? { menu: menu.with(top, { ...entry, below: moved }), place: [top, below + by] } : null;
}

function swapped<Item>(items: readonly Item[], one: number, other: number): Item[] | null {
  const [first, second] = [items[one], items[other]];
  return first === undefined || second === undefined ? null : items.with(one, second).with(other, first);
}
