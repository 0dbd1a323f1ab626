import type { ConversionReport } from '../../report/conversion-report';
import { element } from '../../html/markup';

/** A field that is open: its code, and whether its result has begun. */
interface Field {
  code: string;
  isResult: boolean;
}

/**
 * Follows the fields of a text, whose codes and results may be paragraphs apart. All markup is written through it: the
 * code of a field is not shown, its result is, as a link where it is one.
 */
export class DocxFields {
  readonly #report: ConversionReport;
  readonly #fields: Field[] = [];
  #isSilent = false;
  /** The markup written in each open field of the current paragraph; first what is outside of all fields. */
  #frames: string[] = [''];

  constructor(report: ConversionReport) {
    this.#report = report;
  }

  /** Fields of their own for the content of a link, which do not mix with those around it. */
  nested(): DocxFields {
    const inner = new DocxFields(this.#report);
    inner.#isSilent = this.#isSilent || this.#fields.some(({ isResult }) => !isResult);
    return inner;
  }

  write(markup: string): void {
    if (this.#isSilent) return;
    if (this.#fields.some(({ isResult }) => !isResult)) return;
    this.#frames.push(`${this.#frames.pop() ?? ''}${markup}`);
  }

  /** Whether what is written now is in a generated list, such as a table of contents or an index. */
  get isGenerated(): boolean {
    return this.#fields.some(({ code, isResult }) => isResult && generatedCodes.test(code));
  }

  fieldChar(type: string): void {
    if (type === 'begin') this.#begin();
    if (type === 'separate') this.#separate();
    if (type === 'end') this.#end();
  }

  /** Adds a piece of a field's code. */
  addCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field) field.code += text;
  }

  /** The markup of the paragraph; fields that are open continue in the next. */
  endParagraph(): string {
    while (this.#frames.length > 1) this.#closeFrame(this.#fields[this.#frames.length - 2]);
    const [markup = ''] = this.#frames;
    this.#frames = ['', ...this.#fields.map(() => '')];
    return markup;
  }

  #begin(): void {
    this.#fields.push({ code: '', isResult: false });
    this.#frames.push('');
  }

  #separate(): void {
    const field = this.#fields.at(-1);
    if (field) field.isResult = true;
  }

  #end(): void {
    const field = this.#fields.at(-1);
    if (!field) return;
    this.#closeFrame(field);
    this.#fields.pop();
    this.#reportField(field);
  }

  #closeFrame(field: Field | undefined): void {
    const inner = this.#frames.pop() ?? '';
    const href = field ? addressOf(field.code) : null;
    this.#frames.push(`${this.#frames.pop() ?? ''}${linked(inner, href)}`);
  }

  #reportField({ code, isResult }: Field): void {
    const words = code.replace(/\s+/g, ' ').trim();
    if (indexEntryCodes.test(words)) this.#report.drop('index-entry', 1, words);
    else if (!isResult) return;
    else if (addressOf(code) === null && !generatedCodes.test(code))
      this.#report.change('field-code', 1, words);
  }
}

/** Markup as a link, where there is an address. */
export function linked(inner: string, href: string | null): string {
  return href === null || inner === '' ? inner : element('a', { href }, inner);
}

/** The address of a field that is a link: `HYPERLINK "https://…" \l "place"`. */
export function addressOf(code: string): string | null {
  const found = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))?/i.exec(code);
  if (!found) return null;
  const anchor = /\\l\s+"([^"]*)"/i.exec(code)?.[1];
  return `${found[1] ?? found[2] ?? ''}${anchor === undefined ? '' : `#${anchor}`}`;
}

const generatedCodes = /^\s*(TOC|INDEX|TOA|BIBLIOGRAPHY)\b/i;

/** Fields that only mark an entry of an index. */
const indexEntryCodes = /^(XE|TC|RD|TA)\b/i;
