import { useEffect, useRef } from 'react';
import { misspeltWords } from '../../article';
import type { SpellCheck } from '../../article';
import type { Draft } from '../article/draft';
import { useProofreading } from '../article/checks/proofreading';
import { useSpellingMarks } from '../article/checks/spelling';
import { fieldOverlay } from '../article/find/field-highlights';
import { useValue } from '../kit/state/store';

/** The fields whose spelling is checked. */
const checkedFields = '.press-field textarea[spellcheck="true"]';

/**
 * Marks misspelt words in fields that have not been focused yet: the browser checks a field only when it is focused, and keeps
 * its marks from then on. Drawn with the checks, after a delay.
 */
export function MisspeltMarks({ draft }: { draft: Draft }) {
  const proofreading = useProofreading();
  const spelling = useSpellingMarks();
  const knows = useValue(spelling.check);
  const layerRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const layer = layerRef.current;
    const sheet = layer?.parentElement;
    if (!knows || !layer || !sheet) return;
    const visited = new WeakSet<EventTarget>(document.activeElement ? [document.activeElement] : []);
    let frame = 0;
    const drawOnNextFrame = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const fields = [...sheet.querySelectorAll<HTMLTextAreaElement>(checkedFields)];
        const { language } = draft.fields.get();
        const origin = layer.getBoundingClientRect();
        layer.replaceChildren(
          ...fields
            .filter((field) => !visited.has(field))
            .flatMap((field) => marksOf(field, { language, knows, origin })),
        );
      });
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLTextAreaElement) || visited.has(target)) return;
      visited.add(target);
      drawOnNextFrame();
    };
    const resize = new ResizeObserver(drawOnNextFrame);
    resize.observe(sheet);
    const unsubscribe = proofreading.report.subscribe(drawOnNextFrame);
    sheet.addEventListener('focusin', onFocus);
    drawOnNextFrame();
    return () => {
      cancelAnimationFrame(frame);
      resize.disconnect();
      unsubscribe();
      sheet.removeEventListener('focusin', onFocus);
      layer.replaceChildren();
    };
  }, [draft, knows, proofreading]);
  return <div ref={layerRef} className="field-spaces field-misspelt" aria-hidden />;
}

/** A copy of the field's text, invisible but for the lines under its misspelled words; nothing when there are none. */
function marksOf(
  field: HTMLTextAreaElement,
  { language, knows, origin }: { language: string; knows: SpellCheck; origin: DOMRect },
): HTMLElement[] {
  const hits = misspeltWords(field.value, language, knows).map((range) => ({
    ...range,
    groups: [],
    named: {},
  }));
  if (hits.length === 0) return [];
  const overlay = fieldOverlay({ field, hits, current: null }, origin);
  overlay.className = 'field-spaces-words';
  return [overlay];
}
