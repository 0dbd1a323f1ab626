/** A code where it stands in a text, with what opens and closes it taken off its words. */
export interface Span {
  index: number;
  source: string;
  open: string;
  words: string;
}

/** Pairs of what opens and what closes a code: ["{{<", ">}}"]. */
export type Delimiters = readonly (readonly [open: string, close: string])[];

/**
 * Finds codes by what opens and closes them, in a time that grows with the text alone: what was once not closed to the
 * text's end is not looked for again.
 */
export function spansOf(text: string, delimiters: Delimiters): Span[] {
  const spans: Span[] = [];
  const seekers = delimiters.map(([open, close]) => ({ open, close, at: text.indexOf(open) }));
  let from = 0;
  for (;;) {
    for (const each of seekers) if (each.at >= 0 && each.at < from) each.at = text.indexOf(each.open, from);
    const next = firstOf(seekers);
    if (!next) return spans;
    const index = next.at;
    const inside = index + next.open.length;
    const end = text.indexOf(next.close, inside);
    if (end < 0) next.at = -1;
    else {
      from = end + next.close.length;
      const source = text.slice(index, from);
      spans.push({ index, source, open: next.open, words: text.slice(inside, end) });
    }
  }
}

function firstOf<Seeker extends { at: number }>(seekers: readonly Seeker[]): Seeker | undefined {
  return seekers.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0];
}
