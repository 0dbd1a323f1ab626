import type { ConversionReport } from '../../report/conversion-report';
import { anchors, element, emptyElement, escaped, noteList, noteReference } from '../../html/markup';
import { DocumentPictures, framedFigure } from '../office/pictures';
import { paragraphMarkup, styleRole } from '../office/style-roles';
import { privateInUnicode } from '../../html/symbol-fonts';
import { markedMarkup } from '../office/text-marks';
import type { TextStyle } from '../office/text-marks';
import type { XmlElement } from '../office/xml';
import { itemsMarkup, OdtNumbering } from './numbering';
import type { OdtStyles } from './styles';
import { cropOf } from '../../html/crops';
import type { Crop } from '../../model/import-file';

/** The longest run of spaces that is written out: a file may give any number. */
const maxSpaces = 1000;

/** Writes an OpenDocument text as HTML. */
export class OdtBlocks {
  readonly pictures = new DocumentPictures();
  readonly #styles: OdtStyles;
  readonly #report: ConversionReport;
  readonly #notes: { key: string; markup: string }[] = [];
  readonly #numbering = new OdtNumbering();

  constructor(styles: OdtStyles, report: ConversionReport) {
    this.#styles = styles;
    this.#report = report;
  }

  write(text: XmlElement): string {
    const body = this.#children(text);
    return body + noteList(this.#notes);
  }

  #children(parent: XmlElement, ...except: string[]): string {
    return parent.children
      .map((child) => {
        if (typeof child === 'string') return escaped(child);
        return except.includes(child.name) ? '' : this.#element(child);
      })
      .join('');
  }

  /** Content of a list or a table that is in no item or row, which the format does not allow. */
  #strays(parent: XmlElement, ...names: string[]): string {
    const strays = this.#children(parent, ...names);
    return strays.trim() === '' ? '' : element('div', {}, strays);
  }

  #element(each: XmlElement): string {
    if (Object.hasOwn(omittedElements, each.name)) return this.#omit(each);
    const write = this.#writers[each.name];
    return write ? write(each) : this.#children(each);
  }

  #omit(each: XmlElement): string {
    const what = omittedElements[each.name];
    if (!what) return '';
    const deletions = each.name === 'text:tracked-changes' ? each.all('text:deletion') : [each];
    for (const passage of deletions) this.#report.drop(what, 1, textIn(passage));
    if (each.name === 'text:tracked-changes') this.#reportInsertions(each);
    return '';
  }

  /** Tracked insertions are part of the text. */
  #reportInsertions(changes: XmlElement): void {
    const count = changes.all('text:insertion').length;
    if (count > 0) this.#report.change('tracked-insertion', count);
  }

  readonly #writers: Readonly<Partial<Record<string, (each: XmlElement) => string>>> = {
    'text:p': (each) => this.#paragraph(each),
    'text:h': (each) => this.#heading(each),
    'text:span': (each) => this.#span(each),
    'text:a': (each) => element('a', { href: addressOf(each) }, this.#children(each)),
    'text:s': (each) => ' '.repeat(Math.min(Math.max(Number(each.get('text:c')) || 1, 1), maxSpaces)),
    'text:tab': () => ' ',
    'text:line-break': () => emptyElement('br'),
    'text:note': (each) => this.#note(each),
    'text:list': (each) => this.#list(each, '', 1),
    'table:table': (each) => this.#table(each),
    'draw:frame': (each) => this.#frame(each),
    'text:section': (each) => this.#section(each),
  };

  #paragraph(each: XmlElement): string {
    const names = this.#styles.namesOf(each.get('text:style-name'));
    const role = names.map(styleRole).find((found) => found !== undefined);
    const inner = this.#styled(each, role !== undefined || names.includes('Table Heading'));
    return paragraphMarkup(role, inner);
  }

  #heading(each: XmlElement): string {
    const bookmarks = each.all('text:bookmark', 'text:bookmark-start');
    const names = bookmarks.map((bookmark) => bookmark.get('text:name'));
    return element(`h${rankOf(each)}`, {}, `${anchors(names)}${this.#styled(each, true)}`);
  }

  /** The text of a paragraph with the formatting of its own style; titles and headings are not formatted again. */
  #styled(each: XmlElement, hasRole: boolean): string {
    const style = this.#styles.textStyle('paragraph', each.get('text:style-name'));
    const ownStyle = !hasRole ? style : { ...style, bold: false, italic: false, smallCapitals: false };
    return this.#formatted(this.#children(each), ownStyle);
  }

  #span(each: XmlElement): string {
    const name = each.get('text:style-name');
    const style = this.#styles.textStyle('text', name);
    return this.#formatted(this.#children(each), style);
  }

  #formatted(inner: string, style: TextStyle): string {
    const marked = markedMarkup(privateInUnicode(inner, style.font ?? ''), style, this.#report);
    return style.language && marked.trim() !== ''
      ? element('span', { lang: style.language }, marked)
      : marked;
  }

  /** A section may be hidden as a whole, or by a condition. */
  #section(each: XmlElement): string {
    const isHidden = each.get('text:display') === 'none' || each.get('text:is-hidden') === 'true';
    if (!isHidden) return this.#children(each);
    const words = textIn(each).trim();
    if (words !== '') this.#report.drop('hidden-text', 1, words);
    return '';
  }

  #note(each: XmlElement): string {
    const body = each.elements('text:note-body')[0];
    const index = this.#notes.length;
    const key = `odt-${index + 1}`;
    this.#notes.push({ key, markup: '' });
    this.#notes[index] = { key, markup: body ? this.#children(body) : '' };
    return noteReference(key, index + 1);
  }

  #list(list: XmlElement, inheritedStyle: string, level: number): string {
    const style = list.get('text:style-name') || inheritedStyle || this.#listStyleInside(list);
    const items = list.elements('text:list-item', 'text:list-header').map((item) => ({
      isHeader: item.name === 'text:list-header',
      start: item.get('text:start-value'),
      markup: this.#item(item, style, level),
    }));
    const strays = this.#strays(list, 'text:list-item', 'text:list-header');
    if (!this.#styles.isNumbered(style, level)) return element('ul', {}, itemsMarkup(items)) + strays;
    const type = this.#styles.isLettered(style, level) ? 'a' : null;
    const runs = this.#numbering.runs(list, items, {
      style,
      level,
      start: this.#styles.startOf(style, level),
    });
    const lists = runs.map((run) =>
      element('ol', { start: run.start === 1 ? null : String(run.start), type }, itemsMarkup(run.items)),
    );
    return lists.join('') + strays;
  }

  #item(item: XmlElement, style: string, level: number): string {
    const inner = item.children.map((each) => {
      if (typeof each === 'string') return escaped(each);
      return each.name === 'text:list' ? this.#list(each, style, level + 1) : this.#element(each);
    });
    return inner.join('');
  }

  #listStyleInside(list: XmlElement): string {
    const paragraph = list.find('text:p');
    return paragraph ? this.#styles.listOf(paragraph.get('text:style-name')) : '';
  }

  #table(table: XmlElement): string {
    const headerRows = new Set(
      table.elements('table:table-header-rows').flatMap((each) => each.all('table:table-row')),
    );
    const rows = rowsOf(table).map((row) => this.#row(row, headerRows.has(row) ? 'th' : 'td'));
    const parts = tableParts(table);
    return (
      element('table', {}, rows.join('')) + parts.map((part) => this.#strays(part, ...rowNames)).join('')
    );
  }

  #row(row: XmlElement, defaultName: 'th' | 'td'): string {
    const cells = row.elements('table:table-cell').flatMap((cell) => {
      const heading = defaultName === 'th' || this.#isHeading(cell);
      const spans = {
        colspan: cell.get('table:number-columns-spanned'),
        rowspan: cell.get('table:number-rows-spanned'),
      };
      const times = Math.min(100, Number(cell.get('table:number-columns-repeated')) || 1);
      return Array<string>(times).fill(element(heading ? 'th' : 'td', spans, this.#children(cell)));
    });
    const strays = this.#strays(row, 'table:table-cell', 'table:covered-table-cell');
    return element('tr', {}, cells.join('') + (strays === '' ? '' : element('td', {}, strays)));
  }

  #isHeading(cell: XmlElement): boolean {
    const [first] = cell.elements('text:p');
    return (
      first !== undefined && this.#styles.namesOf(first.get('text:style-name')).includes('Table Heading')
    );
  }

  /** A frame is a picture, or a text box around one: then the text is its caption. */
  #frame(frame: XmlElement): string {
    const box = frame.elements('draw:text-box')[0];
    if (!box) return this.#image(frame);
    const inner = this.#children(box);
    return framedFigure(inner) ?? (inner.includes('<img ') ? inner : this.#box(box, inner));
  }

  #box(box: XmlElement, inner: string): string {
    this.#report.change('text-box', 1, textIn(box));
    return element('aside', {}, inner);
  }

  #image(frame: XmlElement): string {
    const image = frame.elements('draw:image')[0];
    const path = image?.get('xlink:href') ?? '';
    const alt = frame.elements('svg:desc')[0]?.text() || (frame.elements('svg:title')[0]?.text() ?? '');
    if (path === '') return this.#omitFrame(frame, alt);
    const isExternal = /^[a-z]+:|^\.\.|^\//i.test(path);
    const crop = cropOfFrame(frame, this.#styles);
    return this.pictures.markup({ path, isExternal }, { alt, crop, report: this.#report });
  }

  #omitFrame(frame: XmlElement, alt: string): string {
    this.#report.drop(frame.elements('draw:object')[0] ? 'object' : 'drawing', 1, alt, textIn(frame));
    return '';
  }
}

/** All the text under an element, alternative texts too, with a space after each, without the names of authors and dates. */
export function textIn(each: XmlElement): string {
  if (each.name === 'text:hidden-text') return ` ${each.text() || each.get('text:string-value')} `;
  if (/^(dc:|meta:|office:(change-info|binary-data)$)/.test(each.name)) return '';
  if (/^text:(s|tab|line-break)$/.test(each.name)) return ' ';
  const inner = each.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
  return /^(text:(p|h)|svg:(title|desc))$/.test(each.name) ? `${inner} ` : inner;
}

function rankOf(heading: XmlElement): number {
  return Math.min(6, Math.max(1, Number(heading.get('text:outline-level')) || 1));
}

const groupNames = ['table:table-rows', 'table:table-header-rows', 'table:table-row-group'];
const rowNames = ['table:table-row', ...groupNames];

/** A table and its groups of rows. */
function tableParts(table: XmlElement): XmlElement[] {
  return [table, ...table.elements(...groupNames).flatMap(tableParts)];
}

function rowsOf(table: XmlElement): XmlElement[] {
  return table.elements().flatMap((each) => {
    if (each.name === 'table:table-row') return [each];
    return groupNames.includes(each.name) ? rowsOf(each) : [];
  });
}

/** Elements that are not part of the article: left out and reported, or not reported (null) where they show nothing. */
const omittedElements: Readonly<Partial<Record<string, string | null>>> = {
  'office:annotation': 'comment',
  'office:annotation-end': null,
  'office:forms': null,
  'text:sequence-decls': null,
  'text:variable-decls': null,
  'text:user-field-decls': null,
  'text:tracked-changes': 'tracked-deletion',
  'text:table-of-content': 'table-of-contents',
  'text:alphabetical-index': 'index',
  'text:illustration-index': 'index',
  'text:note-citation': null,
  'text:hidden-text': 'hidden-text',
  'office:binary-data': null,
  'draw:object': 'object',
  'draw:custom-shape': 'drawing',
  'draw:line': 'drawing',
  'math:math': 'math',
};

/** Where a link leads; Writer names a heading by its number, its words and what it is: "#1.2.Ce que nous demandons|outline". */
function addressOf(link: XmlElement): string {
  return link.get('xlink:href').replace(/^#(?:\d+\.)*(.*)\|outline$/, '#$1');
}

/**
 * What a frame cuts away of its picture (OpenDocument 1.3, 20.183 `fo:clip`): lengths from each side, at the size at which
 * the picture's own file says to print it; null when nothing.
 */
function cropOfFrame(frame: XmlElement, styles: OdtStyles): Crop | null {
  const clip = styles.graphicProperty(frame.get('draw:style-name'), 'fo:clip');
  if (clip === '' || clip === 'auto') return null;
  const sides =
    /^rect\((.*)\)$/
      .exec(clip.trim())?.[1]
      ?.split(/[,\s]+/)
      .filter(Boolean) ?? [];
  const [top = NaN, right = NaN, bottom = NaN, left = NaN] = sides.map(inches);
  const shape = inches(frame.get('svg:width')) / inches(frame.get('svg:height'));
  return cropOf({ left, top, right, bottom }, { unit: 'inch', shape: Number.isFinite(shape) ? shape : null });
}

/** A length in inches; NaN when it is none. */
function inches(length: string): number {
  if (length === 'auto' || /^-?0+(\.0+)?$/.test(length)) return 0;
  const [, number, unit = ''] = /^(-?[\d.]+)(in|cm|mm|pt|pc)$/.exec(length) ?? [];
  return Number(number) / (perInch[unit] ?? NaN);
}

const perInch: Readonly<Record<string, number>> = { in: 1, cm: 2.54, mm: 25.4, pt: 72, pc: 6 };
