import { useEffect, useRef } from 'react';
import type { Draft } from '../article/draft';
import { useStore } from '../kit/store';
import { useDesk } from '../desk/use-desk';
import { markedBox, markedWords } from './field-highlights';
import type { MarkedField } from './field-highlights';
import { elementOfField } from './find-fields';
import type { FindState } from './find-state';
import { findTexts } from './match';
import type { Match } from './match';

/** Marks under the sheet's words what was found; drawn again when the sheet is scrolled or takes another size. */
export function FindMarks({ draft }: { draft: Draft }) {
  const { finding } = useDesk();
  const layer = useRef<HTMLDivElement>(null);
  const isOpen = useStore(finding.state, (state) => state.open);
  useEffect(() => {
    const place = layer.current;
    const sheet = place?.parentElement;
    if (!isOpen || !place || !sheet) return;
    let frame = 0;
    const draw = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => drawMatches(draft, finding.state.get(), place));
    };
    const size = new ResizeObserver(draw);
    size.observe(sheet);
    const scroller = sheet.closest('.sheet-place');
    scroller?.addEventListener('scroll', draw, { passive: true });
    const forget = finding.state.subscribe(draw);
    draw();
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      scroller?.removeEventListener('scroll', draw);
      forget();
      clearMatches(place);
    };
  }, [draft, finding, isOpen]);
  return <div ref={layer} className="find-marks" aria-hidden />;
}

/** Marks the matches that are in sight: in the text by the page's own highlights, in fields by words that lie under them. */
function drawMatches(draft: Draft, { matches, current }: FindState, layer: HTMLElement): void {
  const here = current === null ? undefined : matches[current];
  const seen = matchesInSight(draft, matches);
  highlight(
    'found',
    seen.flatMap((match) => (match === here ? [] : rangesOf(draft, match))),
  );
  highlight('found-here', here ? rangesOf(draft, here) : []);
  const origin = layer.getBoundingClientRect();
  layer.replaceChildren(
    ...fieldsOf(draft, seen, here).map((field) => markedWords(field, origin)),
    ...boxesOf(draft, seen).map(([element, match]) => markedBox(element, match === here, origin)),
  );
}

/** Takes all marks off the sheet. */
function clearMatches(layer: HTMLElement | null): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-here');
  layer?.replaceChildren();
}

function highlight(name: string, ranges: Range[]): void {
  CSS.highlights.set(name, new Highlight(...ranges));
}

function matchesInSight(draft: Draft, matches: readonly Match[]): Match[] {
  const stretches = new Map(findTexts.map((name) => [name, draft.editor(name)?.finder.inSight()]));
  return matches.filter((match) => {
    if (match.in === 'field') return true;
    const stretch = stretches.get(match.name);
    return !!stretch && match.found.from >= stretch.from && match.found.from <= stretch.to;
  });
}

function rangesOf(draft: Draft, match: Match): Range[] {
  const range = match.in === 'text' ? draft.editor(match.name)?.finder.range(match.found) : null;
  return range ? [range] : [];
}

/** The fields that show matches: the sheet's own, and those of the pictures in the text. */
function fieldsOf(draft: Draft, matches: readonly Match[], here: Match | undefined): MarkedField[] {
  const fields = new Map<HTMLTextAreaElement, MarkedField>();
  for (const match of matches) {
    const field = elementOf(draft, match);
    if (!(field instanceof HTMLTextAreaElement)) continue;
    const marked = fields.get(field) ?? { field, hits: [], here: null };
    const { hit } = match.in === 'field' ? match : match.found;
    fields.set(field, {
      field,
      hits: [...marked.hits, hit],
      here: match === here ? hit : marked.here,
    });
  }
  return [...fields.values()];
}

/** What stands for matches whose words are not seen where they are. */
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
