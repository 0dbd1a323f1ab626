import { useEffect, useRef } from 'react';
import type { Draft } from '../article/draft';
import { useFinding } from '../article/find/finding';
import { useStore } from '../kit/state/store';
import { boxOverlay, fieldOverlay } from '../article/find/field-highlights';
import type { FieldHits } from '../article/find/field-highlights';
import { elementOfField } from '../article/find/find-fields';
import type { FindState } from '../article/find/find-state';
import { findTexts } from '../article/find/match';
import type { Match } from '../article/find/match';

/** Highlights the matches on the sheet; drawn again when the sheet is scrolled or resized. */
export function FindHighlights({ draft }: { draft: Draft }) {
  const finding = useFinding();
  const layerRef = useRef<HTMLDivElement>(null);
  const isOpen = useStore(finding.state, (state) => state.open);
  useEffect(() => {
    const layer = layerRef.current;
    const sheet = layer?.parentElement;
    if (!isOpen || !layer || !sheet) return;
    let frame = 0;
    const drawOnNextFrame = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => drawMatches(draft, finding.state.get(), layer));
    };
    const resize = new ResizeObserver(drawOnNextFrame);
    resize.observe(sheet);
    const scroller = sheet.closest('.sheet-place');
    scroller?.addEventListener('scroll', drawOnNextFrame, { passive: true });
    const unsubscribe = finding.state.subscribe(drawOnNextFrame);
    drawOnNextFrame();
    return () => {
      cancelAnimationFrame(frame);
      resize.disconnect();
      scroller?.removeEventListener('scroll', drawOnNextFrame);
      unsubscribe();
      clearMatches(layer);
    };
  }, [draft, finding, isOpen]);
  return <div ref={layerRef} className="find-marks" aria-hidden />;
}

/** Highlights visible matches: in running texts by CSS highlights, elsewhere by overlays under the text. */
function drawMatches(draft: Draft, { matches, current }: FindState, layer: HTMLElement): void {
  const currentMatch = current === null ? undefined : matches[current];
  const visible = visibleMatches(draft, matches);
  highlight(
    'found',
    visible.flatMap((match) => (match === currentMatch ? [] : rangesOf(draft, match))),
  );
  highlight('found-here', currentMatch ? rangesOf(draft, currentMatch) : []);
  const origin = layer.getBoundingClientRect();
  layer.replaceChildren(
    ...fieldsOf(draft, visible, currentMatch).map((field) => fieldOverlay(field, origin)),
    ...boxesOf(draft, visible).map(([element, match]) => boxOverlay(element, match === currentMatch, origin)),
  );
}

function clearMatches(layer: HTMLElement): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-here');
  layer.replaceChildren();
}

function highlight(name: string, ranges: Range[]): void {
  CSS.highlights.set(name, new Highlight(...ranges));
}

function visibleMatches(draft: Draft, matches: readonly Match[]): Match[] {
  const visible = new Map(findTexts.map((name) => [name, draft.editor(name)?.finder.inSight()]));
  return matches.filter((match) => {
    if (match.in === 'field') return true;
    const range = visible.get(match.name);
    return !!range && match.found.from >= range.from && match.found.from <= range.to;
  });
}

function rangesOf(draft: Draft, match: Match): Range[] {
  const range = match.in === 'text' ? draft.editor(match.name)?.finder.range(match.found) : null;
  return range ? [range] : [];
}

/** The text fields with matches: those of the sheet, and those of figures in the text. */
function fieldsOf(draft: Draft, matches: readonly Match[], current: Match | undefined): FieldHits[] {
  const fields = new Map<HTMLTextAreaElement, FieldHits>();
  for (const match of matches) {
    const field = elementOf(draft, match);
    if (!(field instanceof HTMLTextAreaElement)) continue;
    const before = fields.get(field) ?? { field, hits: [], current: null };
    const { hit } = match.in === 'field' ? match : match.found;
    fields.set(field, {
      field,
      hits: [...before.hits, hit],
      current: match === current ? hit : before.current,
    });
  }
  return [...fields.values()];
}

/** The elements that stand for matches in hidden text. */
function boxesOf(draft: Draft, matches: readonly Match[]): [HTMLElement, Match][] {
  return matches.flatMap((match): [HTMLElement, Match][] => {
    if (match.in === 'field' || (match.found.call === null && match.found.attribute === null)) return [];
    const element = elementOf(draft, match);
    return element && !(element instanceof HTMLTextAreaElement) ? [[element, match]] : [];
  });
}

function elementOf(draft: Draft, match: Match): HTMLElement | null {
  if (match.in === 'field') return elementOfField(match.field);
  const { call, attribute } = match.found;
  if (call === null && attribute === null) return null;
  return draft.editor(match.name)?.finder.element(match.found) ?? null;
}
