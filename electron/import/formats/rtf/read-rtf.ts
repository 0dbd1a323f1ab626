import type { ConversionReport } from '../../report/conversion-report';
import { noteList } from '../../html/markup';
import { isCodeStyle, styleRole } from '../office/style-roles';
import type { StyleRole } from '../office/style-roles';
import { MarkupWriter } from './markup-writer';
import type { TextStyle } from '../office/text-marks';
import { PageDecoder, pagesOfCharsets, pagesOfWords } from './code-pages';
import { inUnicode } from '../../html/symbol-fonts';
import { characterWords, tokensOf } from './tokens';
import type { Token } from './tokens';
import type { ConvertedFile, EmbeddedPicture } from '../../model/import-file';
import { DamagedDocument } from '../../report/import-error';
import { allPictures } from './pictures';

/** An RTF text as HTML; its pictures are empty `img` elements, in the order of `rtfPictures`. */
export function rtfMarkup(rtf: string): string {
  return rtfDocument(rtf).markup;
}

/** The same, with the places among all `\pict` groups of those that it shows, and what a reader of the page does not see. */
function rtfDocument(rtf: string): RtfDocument {
  const reader = new RtfReader();
  for (const token of tokensOf(rtf)) reader.read(token);
  const { shown, unseen, unknownPages } = reader;
  return { markup: reader.markup(), shown, unseen, unknownPages };
}

interface RtfDocument {
  markup: string;
  shown: number[];
  unseen: Unseen;
  /** The code pages of its letters that are not known. */
  unknownPages: number[];
}

/** What the content of an RTF group is for. */
type Destination = 'text' | 'none' | 'marker' | 'address' | 'note' | 'styles' | 'fonts' | UnseenKind;

/** The state of an RTF group, which ends with it. */
interface Group {
  destination: Destination;
  style: TextStyle;
  /** The number of its font. */
  font: number;
  /** How many fallback characters follow a Unicode character, for old programs. */
  fallback: number;
  isStarred: boolean;
  /** Whether it is a field, whose link ends with it. */
  isField: boolean;
}

const plainStyle: TextStyle = {};

class RtfReader {
  #group: Group = {
    destination: 'text',
    style: plainStyle,
    font: -1,
    fallback: 1,
    isStarred: false,
    isField: false,
  };
  /** The fonts of the text by their numbers: the code page of their bytes, and their names. */
  readonly #fonts = new Map<number, { page: number | null; name: string }>();
  readonly #decoder = new PageDecoder();
  readonly unseen = new Unseen();
  /** The places, among all pictures, of those that the markup shows. */
  readonly shown: number[] = [];
  #pictures = 0;
  #fontNumber = 0;
  readonly #outerGroups: Group[] = [];
  readonly #notes: { key: string; markup: string }[] = [];
  /** The writer of the text and, inside a note, that of the note. */
  readonly #writers: MarkupWriter[] = [new MarkupWriter()];
  readonly #levels = new Map<number, number>();
  readonly #roles = new Map<number, StyleRole>();
  /** The numbers of the character styles that mark code. */
  readonly #codeStyles = new Set<number>();
  #page = 1252;
  #skip = 0;
  #address = '';
  #styleName = { style: 0, name: '' };

  read(token: Token): void {
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#word(token.name, token.number);
    else if (token.kind === 'byte') this.#byte(token.byte);
    else this.#plain(token.text);
  }

  markup(): string {
    return `${this.#writer.end()}${noteList(this.#notes)}`;
  }

  /** Bytes that stand as they are, as programs before Unicode wrote them, and the second of two bytes. */
  #plain(text: string): void {
    if (!this.#decoder.isOpen && !/[\x80-\xff]/.test(text)) return this.#text(text);
    for (const sign of text)
      if (this.#decoder.isOpen || /[\x80-\xff]/.test(sign)) this.#byte(sign.charCodeAt(0));
      else this.#text(sign);
  }

  #byte(byte: number): void {
    if (this.#skip > 0) return void (this.#skip -= 1);
    this.#text(this.#decoder.character(byte, this.#fonts.get(this.#group.font)?.page ?? this.#page));
  }

  get unknownPages(): number[] {
    return [...this.#decoder.unknown];
  }

  get #writer(): MarkupWriter {
    const writer = this.#writers.at(-1);
    if (!writer) throw new Error('RTF closed more notes than it opened');
    return writer;
  }

  #open(): void {
    this.#outerGroups.push(this.#group);
    this.#group = { ...this.#group, isStarred: false, isField: false };
    this.#skip = 0;
  }

  #close(): void {
    const { destination: previous, isField } = this.#group;
    if (isField) this.#writer.beginLink('');
    this.#group = this.#outerGroups.pop() ?? this.#group;
    this.#skip = 0;
    if (previous === this.#group.destination) return;
    if (previous === 'comment' || previous === 'page-header') this.unseen.end(previous);
    if (previous === 'address') this.#writer.beginLink(addressIn(this.#address));
    if (previous === 'note') this.#endNote();
    if (previous === 'styles') this.#nameStyle();
  }

  #word(name: string, number: number | null): void {
    if (name === '*') return void (this.#group.isStarred = true);
    if (name === 'cs' && this.#group.destination === 'styles') return this.#nameStyle(number ?? 0);
    const destination = destinationOf(name, this.#group.isStarred);
    this.#group.isStarred = false;
    if (destination !== null) return this.#enter(destination, name);
    if (this.#group.destination === 'fonts') return this.#font(name, number);
    const page = pagesOfWords[name];
    if (page !== undefined) return void (this.#page = page);
    if (name === 'u') return this.#unicode(number ?? 0);
    if (name === 'uc') return void (this.#group.fallback = number ?? 1);
    if (name === 'ansicpg') return void (this.#page = number ?? 1252);
    const character = characterWords[name];
    if (character !== undefined) return this.#text(character);
    if (this.#group.destination === 'styles') return this.#style(name, number);
    if (this.#group.destination === 'text' || this.#group.destination === 'note') this.#control(name, number);
  }

  #enter(destination: Destination, name: string): void {
    if (name === 'pict') this.#picture();
    if (this.#group.destination === 'none') return;
    if (name === 'field') this.#group.isField = true;
    if (destination === 'address') this.#address = '';
    if (destination === 'note') this.#writers.push(new MarkupWriter());
    this.#group = {
      ...this.#group,
      destination: destination === 'text' ? this.#group.destination : destination,
    };
  }

  #picture(): void {
    const { destination } = this.#group;
    if (destination === 'text' || destination === 'note') {
      this.#writer.picture();
      this.shown.push(this.#pictures);
    }
    this.#pictures += 1;
  }

  #font(name: string, number: number | null): void {
    if (name === 'f') this.#fontNumber = number ?? 0;
    const font = this.#fonts.get(this.#fontNumber) ?? { page: null, name: '' };
    const page = name === 'fcharset' ? (pagesOfCharsets[number ?? 1] ?? null) : font.page;
    this.#fonts.set(this.#fontNumber, { ...font, page });
  }

  #fontName(words: string): void {
    const font = this.#fonts.get(this.#fontNumber);
    if (font) this.#fonts.set(this.#fontNumber, { ...font, name: `${font.name}${words}` });
  }

  #unicode(code: number): void {
    this.#skip = 0;
    this.#text(String.fromCharCode(code < 0 ? code + 65536 : code));
    this.#skip = this.#group.fallback;
  }

  #text(text: string): void {
    const visible = text.slice(Math.min(this.#skip, text.length));
    this.#skip -= text.length - visible.length;
    const { destination, style } = this.#group;
    if (destination === 'address') this.#address += visible;
    else if (destination === 'styles') this.#styleName.name += visible;
    else if (destination === 'fonts') this.#fontName(visible);
    else if (destination === 'marker') this.#writer.marker(visible);
    else if (destination === 'comment' || destination === 'page-header')
      this.unseen.add(destination, visible);
    else if (destination !== 'none' && style.hidden) this.unseen.add('hidden-text', visible);
    else if (destination !== 'none') this.#writer.text(inUnicode(visible, this.#symbolFont()), style);
  }

  #symbolFont(): string {
    return this.#fonts.get(this.#group.font)?.name.replace(/;\s*$/, '') ?? '';
  }

  #style(name: string, number: number | null): void {
    if (name === 's') this.#nameStyle(number ?? 0);
    if (name === 'outlinelevel') this.#levels.set(this.#styleName.style, (number ?? 0) + 1);
  }

  /** A style ends with its name: "heading 2;". */
  #nameStyle(next = 0): void {
    const rank = /(?:heading|titre|überschrift|t[ií]tulo|titolo) ([1-6])\s*;/i.exec(
      this.#styleName.name,
    )?.[1];
    if (rank !== undefined) this.#levels.set(this.#styleName.style, Number(rank));
    const called = this.#styleName.name.replace(/;\s*$/, '').trim();
    if (isCodeStyle(called)) this.#codeStyles.add(this.#styleName.style);
    const role = styleRole(called);
    if (role) this.#roles.set(this.#styleName.style, role);
    this.#styleName = { style: next, name: '' };
  }

  #control(name: string, number: number | null): void {
    const isOn = number !== 0;
    const set = (style: Partial<TextStyle>) => void (this.#group.style = { ...this.#group.style, ...style });
    if (name === 'plain') this.#group.style = plainStyle;
    else if (name === 'f') this.#group.font = number ?? 0;
    else if (name === 'strike' || name === 'striked') set({ strikethrough: isOn });
    else if (name === 'b') set({ bold: isOn });
    else if (name === 'i') set({ italic: isOn });
    else if (name === 'super') set({ verticalAlign: isOn ? 'superscript' : undefined });
    else if (name === 'sub') set({ verticalAlign: isOn ? 'subscript' : undefined });
    else if (name === 'nosupersub') set({ verticalAlign: undefined });
    else if (name === 'scaps') set({ smallCapitals: isOn });
    else if (name === 'cs') set({ code: this.#codeStyles.has(number ?? 0) });
    else if (name === 'v' || name === 'deleted') set({ hidden: isOn });
    else if (name === 's') this.#beginStyle(number ?? 0);
    else if (name === 'outlinelevel') this.#writer.heading((number ?? 9) < 6 ? (number ?? 9) + 1 : 0);
    else this.#writer.control(name, number);
  }

  #beginStyle(style: number): void {
    this.#writer.heading(this.#levels.get(style) ?? 0);
    this.#writer.role(this.#roles.get(style));
  }

  #endNote(): void {
    const note = this.#writers.pop();
    if (!note) return;
    const key = String(this.#notes.length + 1);
    this.#notes.push({ key, markup: note.end() });
    this.#writer.note(key);
  }
}

function addressIn(instruction: string): string {
  return /HYPERLINK\s+(?:\\l\s+)?"?([^"\s]+)"?/i.exec(instruction)?.[1] ?? '';
}

/** The groups with content to read, by their first control word. */
const destinations: Readonly<Record<string, Destination>> = {
  listtext: 'marker',
  pntext: 'marker',
  fldinst: 'address',
  footnote: 'note',
  stylesheet: 'styles',
  fonttbl: 'fonts',
  header: 'page-header',
  headerl: 'page-header',
  headerr: 'page-header',
  headerf: 'page-header',
  footer: 'page-header',
  footerl: 'page-header',
  footerr: 'page-header',
  footerf: 'page-header',
  annotation: 'comment',
  shppict: 'text',
  fldrslt: 'text',
  field: 'text',
};

/** Groups without a star that are not text: font tables, headers and footers, comments. */
const ignoredGroups: ReadonlySet<string> = new Set(
  'colortbl info generator pict nonshppict object atnid atnauthor atnref atrfstart atrfend bkmkstart bkmkend xe tc rxe filetbl revtbl themedata'.split(
    ' ',
  ),
);

/**
 * The destination that a control word begins, null when it begins none; an unknown one marked with a star is ignored.
 */
function destinationOf(word: string, isStarred: boolean): Destination | null {
  const found = Object.hasOwn(destinations, word) ? destinations[word] : undefined;
  if (found) return found;
  return isStarred || ignoredGroups.has(word) ? 'none' : null;
}

/** Destinations whose words are not part of the text. */
type UnseenKind = 'comment' | 'page-header';

/** Collects the words that a reader of the page does not see. */
class Unseen {
  readonly #words = { comment: [''], 'page-header': [''], 'hidden-text': [''] };

  add(kind: UnseenKind | 'hidden-text', words: string): void {
    const all = this.#words[kind];
    all[all.length - 1] += words;
  }

  /** Ends a comment or a header: what follows is another. */
  end(kind: UnseenKind): void {
    this.#words[kind].push('');
  }

  reportTo(report: ConversionReport): void {
    for (const kind of ['comment', 'page-header', 'hidden-text'] as const)
      for (const words of this.#words[kind].filter((each) => /[\p{L}\p{N}]/u.test(each)))
        if (kind !== 'page-header' || /\p{L}/u.test(words)) report.drop(kind, 1, words);
  }
}

/** Reads a file in RTF. Throws `DamagedDocument` when it is none. */
export function readRtf(bytes: Uint8Array, report: ConversionReport): Promise<ConvertedFile> {
  const rtf = Buffer.from(bytes).toString('latin1');
  if (!rtf.startsWith('{\\rtf')) throw new DamagedDocument('it holds no text');
  const { markup, shown, unseen, unknownPages } = rtfDocument(rtf);
  unseen.reportTo(report);
  for (const page of unknownPages) report.change(`code-page:${page}`);
  const pictures = allPictures(rtf);
  const embedded = new Map<string, EmbeddedPicture>();
  let at = 0;
  const addressed = markup.replace(/<img src="picture">/g, () => {
    const picture = pictures[shown[at] ?? -1] ?? null;
    const address = `embedded:picture-${(at += 1)}`;
    if (picture) embedded.set(address, picture);
    return `<img src="${address}">`;
  });
  return Promise.resolve({
    markup: addressed,
    embedded,
    fields: null,
    metadata: { title: '', language: '' },
    headings: 'document',
  });
}
