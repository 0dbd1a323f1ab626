import { escaped, noteReference } from '../../html/markup';
import { markedMarkup } from '../office/text-marks';
import type { TextStyle } from '../office/text-marks';
import type { XmlElement } from '../office/xml';
import type { DocxContext } from './context';
import { drawingMarkup, objectMarkup, vmlMarkup } from './drawings';
import { linked } from './fields';
import { textStyleOf } from './styles';
import { breakMarkup, chooseAlternative, pieceText, textIn } from './text';

/** Writes the content of a paragraph of a Word document, as one line of markup and the boxes to put after it. */
export class DocxParagraph {
  readonly #context: DocxContext;
  /** The text style of the paragraph's own style. */
  readonly #paragraphStyle: TextStyle;
  readonly #boxes: string[] = [];

  constructor(context: DocxContext, paragraphStyle: TextStyle) {
    this.#context = context;
    this.#paragraphStyle = paragraphStyle;
  }

  write(elements: readonly XmlElement[]): { line: string; boxes: string } {
    for (const each of elements) this.#element(each);
    return { line: this.#context.fields.endParagraph(), boxes: this.#boxes.join('') };
  }

  #element(each: XmlElement): void {
    const handle = this.#handlers[each.name];
    if (handle) handle(each);
    else if (!ignoredElements.has(each.name)) for (const inner of each.elements()) this.#element(inner);
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
    'mc:AlternateContent': (choice) => this.#element(chooseAlternative(choice)),
    'w:sdt': (control) => this.#control(control),
  };

  #hyperlink(link: XmlElement): void {
    const { fields, targets } = this.#context;
    const target = targets.get(link.get('r:id'))?.path ?? '';
    const place = link.get('w:anchor');
    const href = place === '' ? target : `${target}#${place}`;
    fields.write(this.#separately(link.elements(), (inner) => linked(inner, href === '' ? null : href)));
  }

  /** Writes some elements on their own, to put an element around them. */
  #separately(elements: readonly XmlElement[], wrap: (inner: string) => string): string {
    const inner = new DocxParagraph(
      { ...this.#context, fields: this.#context.fields.nested() },
      this.#paragraphStyle,
    );
    const { line, boxes } = inner.write(elements);
    this.#boxes.push(boxes);
    return wrap(line);
  }

  #inserted(change: XmlElement): void {
    const words = textIn(change);
    if (words.trim() !== '') this.#context.report.change('tracked-insertion', 1, words);
    for (const each of change.elements()) this.#element(each);
  }

  #deleted(change: XmlElement): void {
    const words = textIn(change);
    if (words.trim() !== '') this.#context.report.drop('tracked-deletion', 1, words);
  }

  #simpleField(field: XmlElement): void {
    const { fields } = this.#context;
    fields.fieldChar('begin');
    fields.addCode(field.get('w:instr'));
    fields.fieldChar('separate');
    for (const each of field.elements()) this.#element(each);
    fields.fieldChar('end');
  }

  #math(math: XmlElement): void {
    this.#context.report.drop(
      'math',
      1,
      math
        .all('m:t')
        .map((each) => each.text())
        .join(' '),
    );
  }

  /** The content of a form control. */
  #control(control: XmlElement): void {
    for (const each of control.elements('w:sdtContent').flatMap((content) => content.elements()))
      this.#element(each);
  }

  #run(run: XmlElement): void {
    const properties = run.elements('w:rPr')[0];
    const style = properties?.elements('w:rStyle')[0]?.get('w:val') ?? '';
    const textStyle = {
      ...this.#paragraphStyle,
      ...this.#context.styles.textStyle(style),
      ...textStyleOf(properties),
    };
    const marks = run.elements('w:footnoteReference', 'w:endnoteReference');
    const hasCustomMark = marks.some((mark) => ['1', 'true', 'on'].includes(mark.get('w:customMarkFollows')));
    for (const child of run.elements()) this.#piece(child, textStyle, hasCustomMark);
  }

  #piece(child: XmlElement, textStyle: TextStyle, hasCustomMark: boolean): void {
    const { fields } = this.#context;
    switch (child.name) {
      case 'w:fldChar':
        return fields.fieldChar(child.get('w:fldCharType'));
      case 'w:instrText':
        return fields.addCode(child.text());
      case 'w:footnoteReference':
        return this.#noteReference('footnote', child);
      case 'w:endnoteReference':
        return this.#noteReference('endnote', child);
      case 'w:drawing':
        return this.#drawing(drawingMarkup(child, this.#context));
      case 'w:pict':
        return this.#drawing(vmlMarkup(child, this.#context));
      case 'w:object':
        return this.#drawing(objectMarkup(child, this.#context));
      case 'mc:AlternateContent':
        for (const each of chooseAlternative(child).elements()) this.#piece(each, textStyle, hasCustomMark);
        return;
      case 'w:ruby':
        return this.#ruby(child);
      default:
        if (!hasCustomMark) this.#text(child, textStyle);
    }
  }

  #text(child: XmlElement, textStyle: TextStyle): void {
    const { fields, lettersByLanguage, styles } = this.#context;
    const text = pieceText(child, textStyle.font);
    if (text === null) return;
    if (child.name === 'w:t') {
      const language = textStyle.language ?? styles.language;
      lettersByLanguage.set(language, (lettersByLanguage.get(language) ?? 0) + text.length);
    }
    fields.write(
      child.name === 'w:br' || child.name === 'w:cr'
        ? breakMarkup(child)
        : markedMarkup(escaped(text), textStyle, this.#context.report),
    );
  }

  #noteReference(kind: 'footnote' | 'endnote', mark: XmlElement): void {
    const { notes, fields } = this.#context;
    const key = notes.reference(kind, mark.get('w:id'));
    if (key !== null) fields.write(noteReference(key, notes.referenced.length));
  }

  #drawing({ line, box }: { line: string; box: string }): void {
    this.#context.fields.write(line);
    this.#boxes.push(box);
  }

  /** A word with its pronunciation (ruby text) after it. */
  #ruby(ruby: XmlElement): void {
    for (const part of ruby.elements('w:rubyBase')) for (const each of part.elements()) this.#element(each);
    const above = ruby
      .elements('w:rt')
      .map((each) => textIn(each))
      .join('');
    if (above.trim() !== '') this.#context.fields.write(escaped(` (${above})`));
  }
}

/** Elements without text. */
const ignoredElements: ReadonlySet<string> = new Set([
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
