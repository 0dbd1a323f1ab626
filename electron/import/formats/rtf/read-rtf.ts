import { noteList } from '../markup';
import { isCodeStyle, styleRole } from '../office/style-roles';
import type { StyleRole } from '../office/style-roles';
import { MarkupWriter } from './markup-writer';
import type { TextStyle } from './markup-writer';
import { characterOf, characterWords, tokensOf } from './tokens';
import type { Token } from './tokens';

/** An RTF text as HTML; its pictures are empty `img` elements, in the order of `rtfPictures`. */
export function rtfMarkup(rtf: string): string {
  const reader = new RtfReader();
  for (const token of tokensOf(rtf)) reader.read(token);
  return reader.markup();
}

/** What the content of an RTF group is for. */
type Destination = 'text' | 'none' | 'marker' | 'address' | 'note' | 'styles';

/** The state of an RTF group, which ends with it. */
interface Group {
  destination: Destination;
  style: TextStyle;
  /** How many fallback characters follow a Unicode character, for old programs. */
  fallback: number;
  isStarred: boolean;
  /** Whether it is a field, whose link ends with it. */
  isField: boolean;
}

const plainStyle: TextStyle = {
  ...{ bold: false, italic: false, script: '', smallCapitals: false },
  ...{ code: false, hidden: false },
};

class RtfReader {
  #group: Group = { destination: 'text', style: plainStyle, fallback: 1, isStarred: false, isField: false };
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
    else this.#text(token.kind === 'byte' ? characterOf(token.byte, this.#page) : token.text);
  }

  markup(): string {
    return `${this.#writer.end()}${noteList(this.#notes)}`;
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
    if (name === 'u') return this.#unicode(number ?? 0);
    if (name === 'uc') return void (this.#group.fallback = number ?? 1);
    if (name === 'ansicpg') return void (this.#page = number ?? 1252);
    const character = characterWords[name];
    if (character !== undefined) return this.#text(character);
    if (this.#group.destination === 'styles') return this.#style(name, number);
    if (this.#group.destination === 'text' || this.#group.destination === 'note') this.#control(name, number);
  }

  #enter(destination: Destination, name: string): void {
    if (name === 'pict' && this.#group.destination !== 'none') this.#writer.picture();
    if (this.#group.destination === 'none') return;
    if (name === 'field') this.#group.isField = true;
    if (destination === 'address') this.#address = '';
    if (destination === 'note') this.#writers.push(new MarkupWriter());
    this.#group = {
      ...this.#group,
      destination: destination === 'text' ? this.#group.destination : destination,
    };
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
    else if (destination === 'marker') this.#writer.marker(visible);
    else if (destination !== 'none' && !style.hidden) this.#writer.text(visible, style);
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
    if (name === 'plain') set(plainStyle);
    else if (name === 'b') set({ bold: isOn });
    else if (name === 'i') set({ italic: isOn });
    else if (name === 'super') set({ script: isOn ? 'sup' : '' });
    else if (name === 'sub') set({ script: isOn ? 'sub' : '' });
    else if (name === 'nosupersub') set({ script: '' });
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
  shppict: 'text',
  fldrslt: 'text',
  field: 'text',
};

/** Groups without a star that are not text: font tables, headers and footers, comments. */
const ignoredGroups: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl info generator header headerl headerr headerf footer footerl footerr footerf pict nonshppict ' +
    'object annotation atnid atnauthor atnref atrfstart atrfend bkmkstart bkmkend xe tc rxe filetbl revtbl themedata'
  ).split(' '),
);

/**
 * The destination that a control word begins, null when it begins none; an unknown one marked with a star is ignored.
 */
function destinationOf(word: string, isStarred: boolean): Destination | null {
  const found = Object.hasOwn(destinations, word) ? destinations[word] : undefined;
  if (found) return found;
  return isStarred || ignoredGroups.has(word) ? 'none' : null;
}
