import { readFileSync } from 'node:fs';

/** One line of a table of typography: what is given, and how it must be set. */
export interface Gold {
  rule: string;
  given: string;
  set: string;
}

/** Reads tests/fixtures/typography/<language>.tsv. */
export function goldOf(language: string): Gold[] {
  const file = new URL(`../fixtures/typography/${language}.tsv`, import.meta.url);
  let rule = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) rule = line.slice(3);
      const [given, set] = line.split('\t').map(spaced);
      return line.startsWith('# ') || given === undefined || set === undefined ? [] : [{ rule, given, set }];
    });
}

/** The special spaces of a table, as they are: ⍽ is U+00A0, ˽ is U+202F. */
export function spaced(text: string): string {
  return text.replaceAll('⍽', '\u00A0').replaceAll('˽', '\u202F');
}

/** The reverse of `spaced`, so that a failing test can be read. */
export function shown(text: string): string {
  return text.replaceAll('\u00A0', '⍽').replaceAll('\u202F', '˽');
}
