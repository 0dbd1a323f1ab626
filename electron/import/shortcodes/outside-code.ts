/** Applies a change to a Markdown text outside of its code: fenced blocks and code spans. */
export function outsideCode(text: string, change: (words: string) => string): string {
  const spans = codeRanges(text);
  if (spans.length === 0) return change(text);
  const hidden: string[] = [];
  let from = 0;
  for (const [place, [start, end]] of spans.entries()) {
    hidden.push(text.slice(from, start), `\u0001${place}\u0001`);
    from = end;
  }
  const changed = change([...hidden, text.slice(from)].join(''));
  return changed.replace(/\u0001(\d+)\u0001/g, (_, place: string) =>
    text.slice(...(spans[Number(place)] ?? [0, 0])),
  );
}

type Span = readonly [start: number, end: number];

/** The ranges of code in a text, in order: fenced blocks, and code spans between them. */
function codeRanges(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let fence: { start: number; fenceMarker: string } | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const fenceMarker = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence && isEnd(line, fence.fenceMarker)) {
      spans.push([fence.start, at + line.length]);
      start = at + line.length;
      fence = null;
    } else if (!fence && fenceMarker !== undefined) {
      spans.push(...codeSpansIn(text, start, at));
      fence = { start: at, fenceMarker };
    }
    at += line.length + 1;
  }
  return fence
    ? [...spans, [fence.start, text.length]]
    : [...spans, ...codeSpansIn(text, start, text.length)];
}

function isEnd(line: string, fenceMarker: string): boolean {
  const found = line.trim();
  return found.startsWith(fenceMarker) && found.replaceAll(fenceMarker[0] ?? '', '') === '';
}

/** The code spans of a passage, each within its paragraph. */
function codeSpansIn(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  const pending = new Map<number, number>();
  let runs: Span[] = [];
  const end = () => {
    spans.push(...pairRuns(runs, pending));
    runs = [];
    pending.clear();
  };
  for (const match of text.slice(from, to).matchAll(/`+|\n[^\S\n]*\n/g)) {
    const start = from + match.index;
    if (match[0].startsWith('\n')) end();
    else runs.push([start, start + match[0].length]);
  }
  end();
  return spans;
}

/** Pairs each run of backticks with the next of its length; what is between them is code. */
function pairRuns(runs: readonly Span[], next: Map<number, number>): Span[] {
  const partner = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const [start, end] = runs[index] ?? [0, 0];
    const other = next.get(end - start);
    if (other !== undefined) partner.set(index, other);
    next.set(end - start, index);
  }
  const spans: Span[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const other = partner.get(index);
    if (other === undefined) continue;
    spans.push([runs[index]?.[0] ?? 0, runs[other]?.[1] ?? 0]);
    index = other;
  }
  return spans;
}
