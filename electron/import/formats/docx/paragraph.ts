import { escaped, emptyElement, noteCall } from '../markup';
import type { XmlElement } from '../office/xml';
import { drawingMarkup, objectMarkup, pictMarkup } from './drawings';
import { linked } from './fields';
import { chosen, markedText, textIn } from './text';
import type { DocxReading } from './context';
import { lookOf } from './styles';
import type { Look } from './styles';

/** Writes what a paragraph of a Word document holds, as one line of markup and the boxes that stand beside it. */
export class DocxLine {
  readonly #reading: DocxReading;
  /** What the paragraph's own style says of its text. */
  readonly #around: Look;
  readonly #boxes: string[] = [];

  constructor(reading: DocxReading, around: Look) {
    this.#reading = reading;
    this.#around = around;
  }

  write(elements: readonly XmlElement[]): { line: string; boxes: string } {
    for (const each of elements) this.#element(each);
    return { line: this.#reading.fields.endParagraph(), boxes: this.#boxes.join('') };
  }

  #element(each: XmlElement): void {
    const handle = this.#handlers[each.name];
    if (handle) handle(each);
    else if (!silent.has(each.name)) for (const inner of each.elements()) this.#element(inner);
  }

  readonly #handlers: Readonly<Partial<Record<string, (each: XmlElement) => void>>> = {
    'w:r': (run) => this.#run(run),
    'w:hyperlink': (link) => this.#hyperlink(link),
    'w:ins': (change) => this.#inserted(change),
    'w:moveTo': (change) => this.#inserted(change),
    'w:del': (change) => this.#deleted(change),
    'w:moveFrom': (change) => this.#deleted(change),
    'w:fldSimple': (field) => this.#simpleField(field),
    'm:oMathPara': (math) => this.#math(math),
    'm:oMath': (math) => this.#math(math),
    'mc:AlternateContent': (choice) => this.#element(chosen(choice)),
    'w:sdt': (control) => this.#control(control),
  };

  #hyperlink(link: XmlElement): void {
    const { fields, targets } = this.#reading;
    const target = targets.get(link.get('r:id'))?.path ?? '';
    const place = link.get('w:anchor');
    const href = place === '' ? target : `${target}#${place}`;
    fields.write(this.#apart(link.elements(), (inner) => linked(inner, href === '' ? null : href)));
  }

  /** Writes some elements by themselves, to put something around them. */
  #apart(elements: readonly XmlElement[], around: (inner: string) => string): string {
    const inner = new DocxLine({ ...this.#reading, fields: this.#reading.fields.apart() }, this.#around);
    const { line, boxes } = inner.write(elements);
    this.#boxes.push(boxes);
    return around(line);
  }

  #inserted(change: XmlElement): void {
    const words = textIn(change);
    if (words.trim() !== '') this.#reading.losses.change('tracked-insertion', 1, words);
    for (const each of change.elements()) this.#element(each);
  }

  #deleted(change: XmlElement): void {
    const words = textIn(change);
    if (words.trim() !== '') this.#reading.losses.drop('tracked-deletion', 1, words);
  }

  #simpleField(field: XmlElement): void {
    const { fields } = this.#reading;
    fields.mark('begin');
    fields.code(field.get('w:instr'));
    fields.mark('separate');
    for (const each of field.elements()) this.#element(each);
    fields.mark('end');
  }

  #math(math: XmlElement): void {
    this.#reading.losses.drop(
      'math',
      1,
      math
        .all('m:t')
        .map((each) => each.words())
        .join(' '),
    );
  }

  /** What a form's control shows, and the list of contents that it may be. */
  #control(control: XmlElement): void {
    for (const each of control.elements('w:sdtContent').flatMap((content) => content.elements()))
      this.#element(each);
  }

  #run(run: XmlElement): void {
    const properties = run.elements('w:rPr')[0];
    const style = properties?.elements('w:rStyle')[0]?.get('w:val') ?? '';
    const look = { ...this.#around, ...this.#reading.styles.look(style), ...lookOf(properties) };
    const marks = run.elements('w:footnoteReference', 'w:endnoteReference');
    const ownSign = marks.some((mark) => ['1', 'true', 'on'].includes(mark.get('w:customMarkFollows')));
    for (const child of run.elements()) this.#piece(child, look, ownSign);
  }

  #piece(child: XmlElement, look: Look, ownSign: boolean): void {
    const { fields } = this.#reading;
    switch (child.name) {
      case 'w:fldChar':
        return fields.mark(child.get('w:fldCharType'));
      case 'w:instrText':
        return fields.code(child.words());
      case 'w:footnoteReference':
        return this.#call('footnote', child);
      case 'w:endnoteReference':
        return this.#call('endnote', child);
      case 'w:drawing':
        return this.#drawn(drawingMarkup(child, this.#reading));
      case 'w:pict':
        return this.#drawn(pictMarkup(child, this.#reading));
      case 'w:object':
        return this.#drawn(objectMarkup(child, this.#reading));
      case 'mc:AlternateContent':
        for (const each of chosen(child).elements()) this.#piece(each, look, ownSign);
        return;
      case 'w:ruby':
        return this.#ruby(child);
      default:
        if (!ownSign) this.#text(child, look);
    }
  }

  #text(child: XmlElement, look: Look): void {
    const { fields, letters, styles } = this.#reading;
    const text = textOf(child);
    if (text === null) return;
    if (child.name === 'w:t') {
      const language = look.language ?? styles.language;
      letters.set(language, (letters.get(language) ?? 0) + text.length);
    }
    fields.write(
      child.name === 'w:br' || child.name === 'w:cr'
        ? breakOf(child)
        : markedText(text, look, this.#reading.losses),
    );
  }

  #call(kind: 'footnote' | 'endnote', mark: XmlElement): void {
    const { notes, fields } = this.#reading;
    const key = notes.call(kind, mark.get('w:id'));
    if (key !== null) fields.write(noteCall(key, notes.called.length));
  }

  #drawn({ line, box }: { line: string; box: string }): void {
    this.#reading.fields.write(line);
    this.#boxes.push(box);
  }

  /** A word with how it is read over it. */
  #ruby(ruby: XmlElement): void {
    for (const part of ruby.elements('w:rubyBase')) for (const each of part.elements()) this.#element(each);
    const above = ruby
      .elements('w:rt')
      .map((each) => textIn(each))
      .join('');
    if (above.trim() !== '') this.#reading.fields.write(escaped(` (${above})`));
  }
}

/** What a piece of a run shows as text; null for what shows none. */
function textOf(piece: XmlElement): string | null {
  switch (piece.name) {
    case 'w:t':
      return piece.words();
    case 'w:tab':
    case 'w:ptab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolOf(piece);
    default:
      return null;
  }
}

/** A new page or column is the printer's; a new line is the writer's. */
function breakOf(piece: XmlElement): string {
  const type = piece.get('w:type');
  return type === 'page' || type === 'column' ? ' ' : emptyElement('br');
}

/** A character of a font of signs, where Unicode has it: what Word's own bullets, boxes and arrows are. */
function symbolOf(piece: XmlElement): string {
  const code = Number.parseInt(piece.get('w:char'), 16) & 0xff;
  const font = piece.get('w:font').toLowerCase();
  const signs = font === 'symbol' ? symbol : font === 'wingdings' ? wingdings : {};
  return signs[code] ?? '\ufffd';
}

const symbol: Readonly<Partial<Record<number, string>>> = {
  0xa3: '≤',
  0xa5: '∞',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
};
const wingdings: Readonly<Partial<Record<number, string>>> = {
  0x28: '☎',
  0x2a: '✉',
  0x4a: '☺',
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** What shows nothing of the text. */
const silent: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
]);
