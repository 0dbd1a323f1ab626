import { rewrite } from './line';
import type { Line } from './line';
import { firmSpace, thinSpace } from './spaces';

const pairs = /(?<=(?<!\p{L})(?:z|d|u|o|i|s)\.)[ \u00A0\u202F]?(?=(?:B|h|a|ä|Ä|d|R|A|o|u|T|E)\.(?!\p{L}))/gu;
const titles = /(?<=(?<!\p{L})(?:Dr|Prof|Nr|Abs|Art|Bd|St)\.) (?=[\p{Lu}\d])|(?<=§§?) (?=\d)/gu;

/** z. B. and d. h. hold together by a thin space, Dr. and Nr. stay with what they announce (Duden). */
export function bindGermanAbbreviations(line: Line): void {
  rewrite(line, pairs, thinSpace);
  rewrite(line, titles, firmSpace);
}
