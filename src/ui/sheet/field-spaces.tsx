import { useEffect, useRef } from 'react';
import type { Draft } from '../article/draft';
import { markedWords } from '../find/field-highlights';
import { useStore } from '../kit/store';
import { useDesk } from '../desk/use-desk';

/** Under the sheet's fields, the same faint signs that the text has where no line breaks; drawn anew as they change. */
export function FieldSpaces({ draft }: { draft: Draft }) {
  const shown = useStore(useDesk().settings.state, (state) => state.spaces);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = layer.current;
    const sheet = place?.parentElement;
    if (!shown || !place || !sheet) return;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => draw(place, sheet));
    };
    const size = new ResizeObserver(soon);
    size.observe(sheet);
    const forget = draft.fields.subscribe(soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      forget();
      place.replaceChildren();
    };
  }, [draft, shown]);
  return <div ref={layer} className="field-spaces" aria-hidden />;
}

function draw(place: HTMLElement, sheet: HTMLElement): void {
  const origin = place.getBoundingClientRect();
  const fields = [...sheet.querySelectorAll<HTMLTextAreaElement>('.press-field textarea')];
  place.replaceChildren(
    ...fields.filter(({ value }) => noBreak.test(value)).map((field) => signs(field, origin)),
  );
}

const noBreak = /[\u00A0\u202F]/;

function signs(field: HTMLTextAreaElement, origin: DOMRect): HTMLElement {
  const hits = [...field.value.matchAll(/[\u00A0\u202F]/g)].map(({ index }) => ({
    from: index,
    to: index + 1,
    groups: [],
    named: {},
  }));
  const words = markedWords({ field, hits, here: null }, origin);
  words.className = 'field-spaces-words';
  for (const mark of words.querySelectorAll('mark'))
    mark.className = mark.textContent === '\u202F' ? 'thin-space' : 'firm-space';
  return words;
}
