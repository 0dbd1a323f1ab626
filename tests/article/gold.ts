import { readFileSync } from 'node:fs';
import { defaultHouseStyle } from '../../src/article';
import type { HouseStyle } from '../../src/article';

/** A table of tests/fixtures/typography, and what it is about. */
export interface Table {
  file: string;
  language: string;
  house: HouseStyle;
}

/** Every profile, each with its table; French has two, one for each space inside « ». */
export const tables: readonly Table[] = [
  ...['fr', 'fr-CA', 'fr-CH', 'en-GB', 'en-US', 'de', 'es', 'it', 'br'].map((language) => ({
    file: language,
    language,
    house: defaultHouseStyle,
  })),
  { file: 'fr-firm', language: 'fr-FR', house: { guillemets: 'firm' } },
];

/** One line of a table: what is given, and how it must be set. */
export interface Gold {
  rule: string;
  given: string;
  set: string;
}

/** Reads tests/fixtures/typography/<file>.tsv. */
export function goldOf(name: string): Gold[] {
  const file = new URL(`../fixtures/typography/${name}.tsv`, import.meta.url);
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
