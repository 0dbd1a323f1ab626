import { element, escaped } from '../../html/markup';

/** An item of a list of which a document gives the level, from 0, and the marker: "3.", "•". */
interface ListItem {
  list: number | string;
  level: number;
  marker: string;
  /** "a" where the marker is a letter or a Roman numeral; null for any other. */
  sign?: 'a' | null;
}

/** A paragraph that is an item of a list, in the form of Word's HTML, which `cleanOfficeHtml` makes lists of. */
export function listItemMarkup({ list, level, marker, sign = null }: ListItem, line: string): string {
  const style = `mso-list:l${list} level${Math.min(8, level) + 1} lfo${list}`;
  const shown = element('span', { style: 'mso-list:Ignore' }, escaped(marker));
  return element('p', { style, 'data-sign': sign }, shown + line);
}

/** A paragraph that goes on with the last item of a level; of any level where none is given. */
export function continuationMarkup(line: string, level: number | null): string {
  const within = level === null ? null : String(level + 1);
  return element('p', { class: 'MsoListParagraph', 'data-level': within }, line);
}
