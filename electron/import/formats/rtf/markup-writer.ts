import { element, emptyElement, escaped, noteReference } from '../../html/markup';
import { listItemMarkup } from '../office/list-items';
import { paragraphMarkup } from '../office/style-roles';
import type { StyleRole } from '../office/style-roles';
import { inMarks } from '../office/text-marks';
import type { TextStyle } from '../office/text-marks';

/** The properties of a paragraph: the rank of its heading, the role of its style, its list, whether it is in a table. */
interface Paragraph {
  rank: number;
  role: StyleRole | undefined;
  list: number;
  level: number;
  marker: string;
  inTable: boolean;
}

const plainParagraph: Paragraph = {
  rank: 0,
  role: undefined,
  list: 0,
  level: 0,
  marker: '',
  inTable: false,
};

/** Writes the HTML of a text or of a note: paragraphs, headings, lists in Word's form, tables. */
export class MarkupWriter {
  readonly #out: string[] = [];
  #paragraph: Paragraph = plainParagraph;
  #line = '';
  #cell: string[] = [];
  #row: string[] = [];
  #rows: string[] = [];
  #link = '';

  text(text: string, style: TextStyle): void {
    if (text !== '')
      this.#line += linked(
        inMarks(style.strikethrough ? element('s', {}, escaped(text)) : escaped(text), style),
        this.#link,
      );
  }

  marker(text: string): void {
    this.#paragraph = { ...this.#paragraph, marker: this.#paragraph.marker + text };
  }

  /** Begins a link to an address; "" ends it. */
  beginLink(address: string): void {
    this.#link = address;
  }

  note(key: string): void {
    this.#line += noteReference(key, Number(key));
  }

  /** A picture whose bytes are read separately, in the same order. */
  picture(): void {
    this.#line += emptyElement('img', { src: 'picture' });
  }

  heading(rank: number): void {
    if (rank > 0) this.#paragraph = { ...this.#paragraph, rank };
  }

  role(role: StyleRole | undefined): void {
    this.#paragraph = { ...this.#paragraph, role };
  }

  control(name: string, number: number | null): void {
    if (name === 'pard') this.#paragraph = { ...plainParagraph, marker: this.#paragraph.marker };
    else if (name === 'par' || name === 'sect' || name === 'page') this.#endParagraph();
    else if (name === 'line' || name === 'lbr') this.#line += emptyElement('br');
    else if (name === 'ls') this.#paragraph = { ...this.#paragraph, list: number ?? 0 };
    else if (name === 'ilvl') this.#paragraph = { ...this.#paragraph, level: number ?? 0 };
    else if (name === 'intbl') this.#paragraph = { ...this.#paragraph, inTable: true };
    else if (name === 'cell' || name === 'nestcell') this.#endCell();
    else if (name === 'row') this.#endRow();
  }

  end(): string {
    this.#endParagraph();
    this.#endTable();
    return this.#out.join('\n');
  }

  #endParagraph(): void {
    const isEmpty =
      this.#line.trim() === '' && !['rule', 'preformatted'].includes(this.#paragraph.role ?? '');
    const markup = isEmpty ? '' : blockMarkup(this.#line, this.#paragraph);
    this.#line = '';
    if (this.#paragraph.inTable) this.#cell.push(markup);
    else {
      this.#endTable();
      this.#out.push(markup);
    }
    this.#paragraph = { ...this.#paragraph, marker: '' };
  }

  #endCell(): void {
    this.#paragraph = { ...this.#paragraph, inTable: true };
    this.#endParagraph();
    this.#row.push(element('td', {}, this.#cell.join('')));
    this.#cell = [];
  }

  #endRow(): void {
    this.#rows.push(element('tr', {}, this.#row.join('')));
    this.#row = [];
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.#out.push(element('table', {}, this.#rows.join('')));
    this.#rows = [];
  }
}

function blockMarkup(line: string, { rank, role, list, level, marker }: Paragraph): string {
  if (rank > 0) return element(`h${rank}`, {}, withoutUniformItalic(line));
  if (list === 0 && marker.trim() === '') return paragraphMarkup(role, line);
  return listItemMarkup({ list, level, marker: marker.trim() || '•' }, line);
}

/** A heading that is italic as a whole is so by its style. */
function withoutUniformItalic(line: string): string {
  const upright = line.replace(/<em>.*?<\/em>/gs, '').replace(/<[^>]*>/g, '');
  return upright.trim() === '' ? line.replace(/<\/?em>/g, '') : line;
}

function linked(markup: string, address: string): string {
  return address === '' ? markup : element('a', { href: address }, markup);
}
