import type { Draft } from '../article/draft';
import { markedBox, markedWords } from './field-marks';
import type { MarkedField } from './field-marks';
import { elementOfField } from './find-fields';
import type { FindState } from './find-state';
import type { Match } from './match';
import { findTexts } from './match';

/** Marks the matches that are in sight: in the text by the page's own highlights, in fields by words that lie under them. */
export function drawMatches(draft: Draft, { matches, current }: FindState, layer: HTMLElement): void {
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
export function clearMatches(layer: HTMLElement | null): void {
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
