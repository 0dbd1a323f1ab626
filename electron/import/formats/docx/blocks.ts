import { anchors, element } from '../../html/markup';
import { continuationMarkup, listItemMarkup } from '../office/list-items';
import { paragraphMarkup, styleRole } from '../office/style-roles';
import type { StyleRole } from '../office/style-roles';
import type { XmlElement } from '../office/xml';
import type { DocxContext } from './context';
import type { ListPosition } from './numbering';
import { DocxParagraph } from './paragraph';
import { tableMarkup } from './tables';
import { chooseAlternative, textIn } from './text';

/** Writes the blocks of a part of a Word document as HTML. */
export class DocxBlocks {
  readonly #context: DocxContext;
  /** The beginning of a paragraph whose end was deleted, or a drop cap; it is put before the next paragraph. */
  #pending = '';

  constructor(context: Omit<DocxContext, 'writeBlocks'>) {
    const blocks = (elements: readonly XmlElement[]) =>
      new DocxBlocks({ ...context, fields: context.fields.nested() }).blocks(elements);
    this.#context = { ...context, writeBlocks: blocks };
  }

  blocks(elements: readonly XmlElement[]): string {
    return joinBlocks([...this.#pieces(elements), ...this.#flushPending()]);
  }

  #flushPending(): Piece[] {
    const markup = this.#pending;
    this.#pending = '';
    return markup === '' ? [] : [{ markup: element('p', {}, markup) }];
  }

  #pieces(elements: readonly XmlElement[]): Piece[] {
    return elements.flatMap((each) => this.#piece(each));
  }

  #piece(each: XmlElement): Piece[] {
    switch (each.name) {
      case 'w:p':
        return this.#paragraph(each);
      case 'w:tbl':
        return [{ markup: this.#table(each) }];
      case 'w:sdt':
        return this.#control(each);
      case 'mc:AlternateContent':
        return this.#pieces(chooseAlternative(each).elements());
      case 'w:altChunk':
        this.#altChunk(each);
        return [];
      case 'w:sectPr':
      case 'w:tcPr':
        return [];
      default:
        return this.#pieces(each.elements());
    }
  }

  /** A part that Word would have merged in when it was opened: a whole document of another program. */
  #altChunk(chunk: XmlElement): void {
    const { targets, report } = this.#context;
    report.drop('alt-chunk', 1, targets.get(chunk.get('r:id'))?.path ?? '');
  }

  /** A content control around a table of contents is left out; of any other the content is written. */
  #control(control: XmlElement): Piece[] {
    const gallery = control.find('w:docPartGallery')?.get('w:val') ?? '';
    const inside = control.elements('w:sdtContent').flatMap((content) => content.elements());
    if (!/table of contents/i.test(gallery)) return this.#pieces(inside);
    this.#context.report.drop('table-of-contents', 1, inside.map(textIn).join(' '));
    return [];
  }

  #table(table: XmlElement): string {
    const inside = (cell: XmlElement) => this.#context.writeBlocks(cell.elements());
    return tableMarkup(table, inside, (cell) => this.#isHeading(cell), this.#context.report);
  }

  #isHeading(cell: XmlElement): boolean {
    const [first] = cell.elements('w:p');
    return first !== undefined && this.#namesOf(first).includes('Table Heading');
  }

  #paragraph(paragraph: XmlElement): Piece[] {
    const names = this.#namesOf(paragraph);
    const { fields, report } = this.#context;
    if (
      fields.isGenerated ||
      names.some((name) => /^(toc( heading| \d)|table of (figures|authorities)|index \d)/i.test(name))
    )
      return this.#reportGenerated(paragraph);
    const properties = paragraph.elements('w:pPr')[0];
    const style = properties?.elements('w:pStyle')[0]?.get('w:val') ?? '';
    const rank = this.#rankOf(paragraph, names);
    const role = names.map(styleRole).find((found) => found !== undefined);
    const position = rank === null ? this.#positionOf(paragraph, style) : null;
    const isPlain = rank === null && role === undefined && !names.includes('Table Heading');
    const textStyle = isPlain ? this.#context.styles.textStyle(style) : {};
    const { line, boxes } = new DocxParagraph(this.#context, textStyle).write(paragraph.elements());
    if (joinsNext(properties)) {
      this.#pending += line;
      return boxes === '' ? [] : [{ markup: boxes }];
    }
    const whole = `${this.#pending}${line}`;
    this.#pending = '';
    if (rank !== null && this.#positionOf(paragraph, style)?.number != null && line !== '')
      report.change('heading-number');
    const bookmarks = rank === null ? [] : paragraph.all('w:bookmarkStart').map((each) => each.get('w:name'));
    return this.#paragraphPieces({
      whole: whole === '' ? '' : `${anchors(bookmarks)}${whole}`,
      boxes,
      rank,
      role,
      position,
      continues: isContinuation(properties, names),
    });
  }

  #paragraphPieces(parts: ParagraphParts): Piece[] {
    const { whole, boxes, rank, role, position } = parts;
    const after: Piece[] = boxes === '' ? [] : [{ markup: boxes }];
    if (rank !== null) return [{ markup: element(`h${rank}`, {}, whole) }, ...after];
    if (position) return [{ markup: positioned(position, whole), isListed: true }, ...after];
    if (parts.continues && whole.trim() !== '' && role === undefined)
      return [{ markup: continuationMarkup(whole, null), isListed: true }, ...after];
    return [{ markup: paragraphMarkup(role, whole) }, ...after];
  }

  #reportGenerated(paragraph: XmlElement): Piece[] {
    new DocxParagraph(this.#context, {}).write(paragraph.elements());
    const words = textIn(paragraph);
    if (words.trim() !== '') this.#context.report.drop('table-of-contents', 1, words);
    return [];
  }

  #namesOf(paragraph: XmlElement): string[] {
    const style = paragraph.elements('w:pPr')[0]?.elements('w:pStyle')[0]?.get('w:val') ?? '';
    return this.#context.styles.namesOf(style);
  }

  /** The rank of a heading, 1 to 6, from its style's name or its outline level; null for other paragraphs. */
  #rankOf(paragraph: XmlElement, names: readonly string[]): number | null {
    const named = names.flatMap(
      (name) => /^(?:heading|titre|überschrift|título|titolo|kop) ?([1-9])$/i.exec(name)?.[1] ?? [],
    );
    const properties = paragraph.elements('w:pPr')[0];
    const style = properties?.elements('w:pStyle')[0]?.get('w:val') ?? '';
    const own = properties?.elements('w:outlineLvl')[0];
    const outline = own ?? this.#context.styles.paragraphProperty(style, 'w:outlineLvl');
    const level = outline ? Number(outline.get('w:val')) + 1 : 10;
    const rank = named[0] === undefined ? level : Number(named[0]);
    return rank <= 9 && !names.some((name) => /^(sub)?title$/i.test(name)) ? Math.min(6, rank) : null;
  }

  #positionOf(paragraph: XmlElement, style: string): ListPosition | null {
    const own = paragraph.elements('w:pPr')[0]?.elements('w:numPr')[0];
    const given = own ?? this.#context.styles.paragraphProperty(style, 'w:numPr');
    const inherited = this.#context.styles.paragraphProperty(style, 'w:numPr');
    const value = (name: string) =>
      own?.elements(name)[0]?.get('w:val') || (inherited?.elements(name)[0]?.get('w:val') ?? '');
    if (!given) return null;
    return this.#context.numbering.next(value('w:numId'), Number(value('w:ilvl') || '0'));
  }
}

/** Markup that was written, and whether it is in a list. */
interface Piece {
  markup: string;
  isListed?: boolean;
}

/** Joins blocks in order; an empty paragraph does not end a list. */
function joinBlocks(pieces: readonly Piece[]): string {
  const written: string[] = [];
  let isInList = false;
  for (const { markup, isListed = false } of pieces) {
    if (markup === '' || (isInList && markup === '<p></p>')) continue;
    written.push(markup);
    isInList = isListed;
  }
  return written.join('');
}

/** A paragraph at its place in a list. */
function positioned({ level, list, number, isLettered, isContinuation }: ListPosition, line: string): string {
  if (isContinuation) return continuationMarkup(line, level);
  const marker = number === null ? '•' : `${number}.`;
  return listItemMarkup({ list, level, marker, sign: isLettered ? 'a' : null }, line);
}

interface ParagraphParts {
  whole: string;
  boxes: string;
  rank: number | null;
  role: StyleRole | undefined;
  position: ListPosition | null;
  continues: boolean;
}

/** Whether a paragraph is joined to the next: its end mark was deleted, or it is the drop cap of the next. */
function joinsNext(properties: XmlElement | undefined): boolean {
  const mark = properties?.elements('w:rPr')[0]?.elements('w:del', 'w:moveFrom') ?? [];
  const drop = properties?.elements('w:framePr')[0]?.get('w:dropCap') ?? '';
  return mark.length > 0 || drop === 'drop' || drop === 'margin';
}

/** Whether a paragraph without a marker is indented as the items of a list are. */
function isContinuation(properties: XmlElement | undefined, names: readonly string[]): boolean {
  const indent = properties?.elements('w:ind')[0];
  const left = Number(indent?.get('w:left') || (indent?.get('w:start') ?? '0'));
  return left > 0 && names.some((name) => /^(list|liste|paragraphe de liste)/i.test(name));
}
