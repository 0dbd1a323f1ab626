import type { Editor, EditorEvents } from '@tiptap/core';
import { Mapping } from '@tiptap/pm/transform';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { unitAtCaret, unitBetween, unitsAt } from '../block-commands/unit';
import type { Unit } from '../block-commands/unit';
import { childAt, placeOfUnit, positionOf, unitAtHeight } from './handle-place';
import type { HandlePlace } from './handle-place';

/**
 * Milliseconds after the last change at which the handle moves to the caret, so that it does not move while one
 * types.
 */
const settleDelay = 150;

interface HandlePlaces {
  place: HandlePlace | null;
  /** The handle's unit in the current document; null when it was deleted. */
  currentUnit: () => Unit | null;
  /** Keeps the handle at a unit while its menu is open or it is dragged; null releases it. */
  pin: (unit: Unit | null) => void;
}

/** The place of the handle: at the block under the pointer, else at the block with the caret; it stays while the pointer is on it. */
export function useHandlePlace(editor: Editor, layer: RefObject<HTMLElement | null>): HandlePlaces {
  const [place, setPlace] = useState<HandlePlace | null>(null);
  const held = useRef(false);
  const shown = useRef<{ unit: Unit; since: Mapping } | null>(null);

  const currentUnit = useCallback(() => {
    if (!shown.current) return null;
    const { unit, since } = shown.current;
    return unitBetween(editor.state.doc, since.map(unit.start, 1), since.map(unit.end, -1));
  }, [editor]);

  const show = useCallback(
    (unit: Unit | null) => {
      shown.current = unit && { unit, since: new Mapping() };
      const next = unit && layer.current && placeOfUnit(editor.view, unit, layer.current);
      setPlace((former) => (former && next && isSame(former, next) ? former : next));
    },
    [editor, layer],
  );

  useEffect(() => {
    const frame = layer.current?.parentElement;
    if (!frame) return;
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawn = 0;
    let hovering = false;

    const settle = () => {
      if (held.current || hovering || editor.isDestroyed) return;
      const pointed = layer.current?.matches(':hover') ? currentUnit() : null; // A person who points at it is about to press it.
      show(pointed ?? unitAtFocus(editor));
    };
    const settleSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, settleDelay);
    };
    const typed = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
      for (const { mapping } of [transaction, ...appendedTransactions])
        shown.current?.since.appendMapping(mapping);
      if (!transaction.docChanged && !transaction.selectionSet) return;
      hovering = false;
      settleSoon();
    };
    const point = ({ clientY, target }: PointerEvent) => {
      cancelAnimationFrame(drawn);
      drawn = requestAnimationFrame(() => {
        if (held.current || editor.isDestroyed || layer.current?.contains(target as Node)) return;
        hovering = true;
        show(unitAtHeight(editor.view, clientY, target));
      });
    };
    const leave = () => {
      cancelAnimationFrame(drawn);
      hovering = false;
      settleSoon();
    };
    frame.addEventListener('pointermove', point, { signal });
    frame.addEventListener('pointerleave', leave, { signal });
    frame.addEventListener('focusin', settleSoon, { signal });
    frame.addEventListener('focusout', settleSoon, { signal });
    editor.on('transaction', typed);
    const resized = new ResizeObserver(settleSoon);
    resized.observe(editor.view.dom);
    return () => {
      stop.abort();
      clearTimeout(timer);
      cancelAnimationFrame(drawn);
      editor.off('transaction', typed);
      resized.disconnect();
    };
  }, [editor, layer, currentUnit, show]);

  const pin = useCallback(
    (unit: Unit | null) => {
      held.current = unit !== null;
      show(unit ?? unitAtFocus(editor));
    },
    [editor, show],
  );
  return { place, currentUnit, pin };
}

/** The unit that has the caret or the focused field of a figure; null when the focus is elsewhere. */
function unitAtFocus({ view, state }: Editor): Unit | null {
  const active = document.activeElement;
  if (active === view.dom) return unitAtCaret(state);
  if (!active || !view.dom.contains(active)) return null;
  const block = childAt(view.dom, active.getBoundingClientRect().top);
  const start = block ? positionOf(view, block) : null;
  const node = start === null ? null : state.doc.nodeAt(start);
  if (start === null || !node) return null;
  return (
    unitsAt({ $from: state.doc.resolve(start), $to: state.doc.resolve(start + node.nodeSize) })[0] ?? null
  );
}

function isSame(one: HandlePlace, other: HandlePlace): boolean {
  return (
    one.line === other.line &&
    one.top === other.top &&
    one.height === other.height &&
    one.unit.start === other.unit.start &&
    one.unit.parent === other.unit.parent
  );
}
