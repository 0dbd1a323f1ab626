/** What a code was called with: values by their place, and by their name in lower case. */
export interface CodeWords {
  positional: string[];
  named: ReadonlyMap<string, string>;
}

/** Reads `src="a b.png" alt='x' 12 title=`…``, as Hugo, Liquid and WordPress write it. */
export function codeWords(words: string): CodeWords {
  const positional: string[] = [];
  const named = new Map<string, string>();
  const pattern = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`=]+))/gs;
  for (const [, name, double, single, back, bare] of words.matchAll(pattern)) {
    const value = (double ?? single ?? back ?? bare ?? '').replace(/\\(["'\\])/g, '$1');
    if (name === undefined) positional.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { positional, named };
}

/** The first of some names that has a value, else the value at a place; "" for none. */
export function valueOf({ positional, named }: CodeWords, names: readonly string[], place?: number): string {
  const found = names.map((name) => named.get(name)).find((value) => value !== undefined && value !== '');
  return found ?? (place === undefined ? '' : (positional[place] ?? ''));
}
