import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { ArticleId } from '../../../article';
import type { LibraryRow } from '../../../contract';
import { useLibrary } from '../../article/library/library';

interface Place {
  rows: ReadonlyMap<number, LibraryRow>;
  list: number;
}

/**
 * Keeps the scroll position when the same list is read again in another order, as after a save: the first visible line stays at
 * its height, and the active line stays the same text. `open` is the text on the sheet, which moves by itself.
 */
export function useKeptPlace(now: {
  scroller: RefObject<HTMLDivElement | null>;
  rows: ReadonlyMap<number, LibraryRow>;
  height: number;
  /** Which list the rows are of. */
  list: number;
  active: number;
  setActive: (index: number) => void;
  open: ArticleId | undefined;
}): void {
  const { scroller, rows, height, list, active, setActive, open } = now;
  const before = useRef<Place>({ rows, list });
  useLayoutEffect(() => {
    const { rows: old, list: oldList } = before.current;
    before.current = { rows, list };
    const view = scroller.current;
    if (old === rows || oldList !== list || !view) return;
    const places = new Map([...rows].map(([index, { id }]) => [id, index]));
    const activeId = old.get(active)?.id;
    const nowActive = activeId === undefined ? undefined : places.get(activeId);
    if (nowActive !== undefined && nowActive !== active) setActive(nowActive);
    if (view.scrollTop < height) return; // A list at its top shows the newest.
    const anchor = firstStaying(old, Math.ceil(view.scrollTop / height), places, open);
    if (anchor && anchor.now !== anchor.then) view.scrollTop += (anchor.now - anchor.then) * height;
  }, [scroller, rows, height, list, active, setActive, open]);
}

/** The first line from an index on that is still in the list and not the text on the sheet. */
function firstStaying(
  old: ReadonlyMap<number, LibraryRow>,
  from: number,
  places: ReadonlyMap<ArticleId, number>,
  open: ArticleId | undefined,
): { then: number; now: number } | null {
  for (let then = from; old.has(then); then += 1) {
    const id = old.get(then)?.id;
    const now = id === undefined || id === open ? undefined : places.get(id);
    if (now !== undefined) return { then, now };
  }
  return null;
}

/** Shows the line of the text on the sheet whenever another one is opened, as from the palette, or begun. */
export function useOpenInView(open: ArticleId | undefined, show: (index: number) => void): void {
  const library = useLibrary();
  const latest = useRef(show);
  useEffect(() => void (latest.current = show));
  useEffect(() => {
    if (open === undefined) return;
    let isCurrent = true;
    void library.indexOf(open).then((index) => {
      if (isCurrent && index !== null) latest.current(index);
    });
    return () => void (isCurrent = false);
  }, [library, open]);
}
