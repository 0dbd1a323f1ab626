import { creditLine } from '../../article';
import { oneLine } from '../press-mail';
import type { KitPicture } from './kit-parts';
import { kitWords } from './kit-words';

/** What every picture of the kit shows and who made it, as a table that spreadsheets open (RFC 4180). */
export function captionTable(pictures: readonly KitPicture[], language: string): string {
  const rows = pictures.map(({ name, figure, width, height }) => [
    name.slice(name.lastIndexOf('/') + 1),
    figure.caption,
    creditLine(figure),
    figure.alt,
    String(width),
    String(height),
  ]);
  const { columns, separator } = kitWords(language);
  return [columns, ...rows].map((row) => `${row.map(field).join(separator)}\r\n`).join('');
}

/** A field that starts like a formula is kept from being one by an apostrophe. */
function field(value: string): string {
  const text = oneLine(value).replace(/^(?=[=+@\t-])/, "'");
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
