/** Applies a change to a Markdown text outside of its code, and another to the code: fenced blocks and code spans. */
export function outsideCode(
  text: string,
  change: (words: string) => string,
  inCode: (code: string) => string = (code) => code,
): string {
  const spans = codeRanges(text);
  if (spans.length === 0) return change(text);
  const hidden: string[] = [];
  let from = 0;
  for (const [index, [start, end]] of spans.entries()) {
    hidden.push(text.slice(from, start), `\u0001${index}\u0001`);
    from = end;
  }
  const changed = change([...hidden, text.slice(from)].join(''));
  return changed.replace(/\u0001(\d+)\u0001/g, (_, index: string) =>
    inCode(text.slice(...(spans[Number(index)] ?? [0, 0]))),
  );
}

type Range = readonly [start: number, end: number];

/** The ranges of code in a text, in order: fenced blocks, and code spans between them. */
function codeRanges(text: string): Range[] {
  const spans: Range[] = [];
  let start = 0;
  let fence: { start: number; marker: string } | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const marker = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence && isEnd(line, fence.marker)) {
      spans.push([fence.start, at + line.length]);
      start = at + line.length;
      fence = null;
    } else if (!fence && marker !== undefined) {
      spans.push(...codeSpansIn(text, start, at));
      fence = { start: at, marker };
    }
    at += line.length + 1;
  }
  return fence
    ? [...spans, [fence.start, text.length]]
    : [...spans, ...codeSpansIn(text, start, text.length)];
}

function isEnd(line: string, marker: string): boolean {
  const found = line.trim();
  return found.startsWith(marker) && found.replaceAll(marker[0] ?? '', '') === '';
}

/** The code spans of a passage, each within its paragraph. */
function codeSpansIn(text: string, from: number, to: number): Range[] {
  const spans: Range[] = [];
  const pending = new Map<number, number>();
  let runs: Range[] = [];
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
function pairRuns(runs: readonly Range[], next: Map<number, number>): Range[] {
  const partner = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const [start, end] = runs[index] ?? [0, 0];
    const other = next.get(end - start);
    if (other !== undefined) partner.set(index, other);
    next.set(end - start, index);
  }
  const spans: Range[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const other = partner.get(index);
    if (other === undefined) continue;
    spans.push([runs[index]?.[0] ?? 0, runs[other]?.[1] ?? 0]);
    index = other;
  }
  return spans;
}
