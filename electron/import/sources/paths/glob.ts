/** The most letters of a pattern, and alternatives that its braces make, that are looked at. */
const limits = { letters: 300, alternatives: 50 };

/**
 * Whether a path matches a pattern as Hugo and others write it: `*` and `?` stay within a folder, `**` does not, `{a,b}` and `[a-z]`
 * choose. Null for a pattern that is not understood. Each letter of the path is compared with each part of the pattern once, so that no
 * pattern takes long: path and pattern may come from a stranger.
 */
export function matchesGlob(pattern: string, path: string): boolean | null {
  const alternatives = pattern.length > limits.letters ? null : withoutBraces(pattern);
  const parsed = alternatives?.map(partsOf) ?? [null];
  if (parsed.some((parts) => parts === null)) return null;
  return parsed.some((parts) => parts !== null && fits(parts, path));
}

/** A letter, a set of them, or what repeats: anything, or anything within a folder. */
interface Part {
  isRepeated: boolean;
  takes: (letter: string) => boolean;
}

function withoutBraces(pattern: string): string[] | null {
  const open = pattern.indexOf('{');
  if (open < 0) return pattern.includes('}') ? null : [pattern];
  const close = pattern.indexOf('}', open);
  const inner = pattern.slice(open + 1, close);
  if (close < 0 || /[\\[{]/.test(inner)) return null;
  const rest = withoutBraces(pattern.slice(close + 1));
  const before = pattern.slice(0, open);
  const all = rest && inner.split(',').flatMap((each) => rest.map((after) => `${before}${each}${after}`));
  return all && all.length <= limits.alternatives ? all : null;
}

function partsOf(pattern: string): Part[] | null {
  const parts: Part[] = [];
  for (const [token] of pattern.matchAll(/\*+|\?|\\[^]|\[[^\]]*\]|[^]/g)) {
    if (token === '\\' || token === '[') return null;
    const isRepeated = token.startsWith('*');
    parts.push({ isRepeated, takes: isRepeated && token.length > 1 ? () => true : takerOf(token) });
  }
  return parts;
}

function takerOf(token: string): Part['takes'] {
  if (token === '*' || token === '?') return (letter) => letter !== '/';
  if (!token.startsWith('[')) return (letter) => letter === token.replace(/^\\(?=[^])/, '');
  const isOther = /^\[[!^]/.test(token);
  const sets = [...token.slice(isOther ? 2 : 1, -1).matchAll(/([^])-([^])|([^])/g)];
  const isIn = (letter: string) =>
    sets.some(([, from, to, one]) => (from && to ? letter >= from && letter <= to : letter === one));
  return (letter) => letter !== '/' && isIn(letter) !== isOther;
}

/** Follows every way of matching at once. */
function fits(parts: readonly Part[], path: string): boolean {
  let places = reached(new Set([0]), parts);
  for (const letter of path) {
    const next = new Set<number>();
    for (const place of places) {
      const part = parts[place];
      if (part?.takes(letter)) next.add(part.isRepeated ? place : place + 1);
    }
    places = reached(next, parts);
  }
  return places.has(parts.length);
}

/** Adds the places that are reached by ending the repetition of a part. */
function reached(places: Set<number>, parts: readonly Part[]): Set<number> {
  for (const place of places) if (parts[place]?.isRepeated) places.add(place + 1);
  return places;
}
