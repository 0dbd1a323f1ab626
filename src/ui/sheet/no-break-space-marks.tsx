import { useEffect, useRef } from 'react';
import type { Draft } from '../article/draft';
import { useSettings } from '../kit/state/settings-store';
import { fieldOverlay } from '../article/find/field-highlights';
import { useStore } from '../kit/state/store';

/** Marks no-break spaces in the sheet's fields, as the editor marks them in the body; a layer under the fields. */
export function NoBreakSpaceMarks({ draft }: { draft: Draft }) {
  const isShown = useStore(useSettings().state, (state) => state.spaces);
  const layerRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const layer = layerRef.current;
    const sheet = layer?.parentElement;
    if (!isShown || !layer || !sheet) return;
    let frame = 0;
    const drawOnNextFrame = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => draw(layer, sheet));
    };
    const resize = new ResizeObserver(drawOnNextFrame);
    resize.observe(sheet);
    const unsubscribe = draft.fields.subscribe(drawOnNextFrame);
    drawOnNextFrame();
    return () => {
      cancelAnimationFrame(frame);
      resize.disconnect();
      unsubscribe();
      layer.replaceChildren();
    };
  }, [draft, isShown]);
  return <div ref={layerRef} className="field-spaces" aria-hidden />;
}

function draw(layer: HTMLElement, sheet: HTMLElement): void {
  const origin = layer.getBoundingClientRect();
  const fields = [...sheet.querySelectorAll<HTMLTextAreaElement>('.press-field textarea')];
  layer.replaceChildren(
    ...fields.filter(({ value }) => /[\u00A0\u202F]/.test(value)).map((field) => marksOf(field, origin)),
  );
}

/** A copy of the field's text, invisible but for its marked spaces. */
function marksOf(field: HTMLTextAreaElement, origin: DOMRect): HTMLElement {
  const hits = [...field.value.matchAll(/[\u00A0\u202F]/g)].map(({ index }) => ({
    from: index,
    to: index + 1,
    groups: [],
    named: {},
  }));
  const overlay = fieldOverlay({ field, hits, current: null }, origin);
  overlay.className = 'field-spaces-words';
  for (const mark of overlay.querySelectorAll('mark'))
    mark.className = mark.textContent === '\u202F' ? 'thin-space' : 'firm-space';
  return overlay;
}
