import { searchableText, countWords, figuresOf, footnotesOf, linesOf } from '../../../src/article';
import type { Article, Block, Inline } from '../../../src/article';
import type {
  Arrival,
  BesidePicture,
  TextConversion,
  ConversionLine,
  KeptCounts,
  MissingPicture,
  Notice,
} from '../../../src/contract';

/**
 * Collects what of a file was changed or dropped while it became an article, with its text, so that no loss goes unnoticed.
 */
export class ConversionReport {
  readonly #file: string;
  readonly #changed = new Map<string, ConversionLine>();
  readonly #dropped = new Map<string, ConversionLine>();
  readonly #missing: (MissingPicture & { name: string })[] = [];
  readonly #beside: BesidePicture[] = [];

  #languageBy: Arrival['language']['by'] = 'file';

  constructor(file: string) {
    this.#file = file;
  }

  /** Counts something that is not in the article, "iframe", "comment", "link", and keeps its text or its address. */
  drop(what: string, count = 1, ...words: readonly string[]): void {
    add(this.#dropped, what, count, words);
  }

  /** Counts something whose text is in the article in another form: "strikethrough", "heading-level:4:2". */
  change(what: string, count = 1, ...words: readonly string[]): void {
    add(this.#changed, what, count, words);
  }

  /** Remembers what told the language of the text, where its file does not say it. */
  takeLanguage(by: Arrival['language']['by']): void {
    this.#languageBy = by;
  }

  get languageBy(): Arrival['language']['by'] {
    return this.#languageBy;
  }

  /** Adds a picture that was left out, with the reason, its address, alternative text and caption. */
  dropPicture(name: string, why: string, text: Partial<Omit<MissingPicture, 'why'>> = {}): void {
    this.#missing.push({
      name,
      why,
      address: text.address ?? name,
      alt: text.alt ?? '',
      caption: text.caption ?? '',
    });
  }

  /** Adds a picture that was taken from beside the file, by the address that the text gives. */
  takePicture(name: string, hash: string): void {
    if (!this.#beside.some((each) => each.hash === hash && each.name === name))
      this.#beside.push({ name, hash });
  }

  /** The pictures that were taken from beside the file. */
  besidePictures(): BesidePicture[] {
    return [...this.#beside];
  }

  /** Entries and pictures in the order in which they were first met. */
  entries(): { changed: ConversionLine[]; dropped: ConversionLine[]; missing: MissingPicture[] } {
    return {
      changed: [...this.#changed.values()],
      dropped: [...this.#dropped.values()],
      missing: this.#missing.map(({ address, why, alt, caption }) => ({ address, why, alt, caption })),
    };
  }

  /** The same without texts, for callers that only say that something was lost. */
  notices(): Notice[] {
    const summary = (kind: 'changed' | 'dropped', lines: Iterable<ConversionLine>) =>
      [...lines].map(({ what, count, words }): Notice =>
        what === 'credit-from-file'
          ? { kind: what, file: this.#file, names: [...new Set(words)] }
          : { kind, file: this.#file, what, count },
      );
    const pictures = this.#missing.map(({ name, why }): Notice => ({
      kind: 'picture-dropped',
      file: this.#file,
      picture: name,
      why,
    }));
    return [
      ...summary('changed', this.#changed.values()),
      ...summary('dropped', this.#dropped.values()),
      ...pictures,
    ];
  }
}

function add(
  lines: Map<string, ConversionLine>,
  what: string,
  count: number,
  words: readonly string[],
): void {
  const line = lines.get(what) ?? { what, count: 0, words: [] };
  line.count += count;
  line.words.push(...words.map(trimmed).filter((each) => each !== ''));
  lines.set(what, line);
}

function trimmed(words: string): string {
  return words.replace(/[ \t\r\n\v\f]+/g, ' ').trim();
}

/** The whole of a conversion: what the article has, and what was changed or dropped. */
export function conversionOf(article: Article, report: ConversionReport): TextConversion {
  return { kept: countKept(article), ...report.entries() };
}

/** How many of each kind an article has, nested ones included. */
export function countKept(article: Article): KeptCounts {
  const blocks = [...article.body, ...article.notesToEditors].flatMap(withInnerBlocks);
  const count = (...types: Block['type'][]) => blocks.filter(({ type }) => types.includes(type)).length;
  const { kicker, headline, standfirst } = article;
  const notes = footnotesOf(article);
  const lines: (readonly Inline[])[] = [...linesOf(article.body), ...linesOf(article.notesToEditors)];
  return {
    words: countWords([kicker, headline, standfirst, searchableText(article)].join('\n')),
    crossheads: count('crosshead'),
    lists: count('bulletedList', 'numberedList'),
    notes: notes.length,
    links: [...lines, ...notes.map((note) => note.content)].reduce((sum, line) => sum + linksIn(line), 0),
    tables: count('table'),
    pictures: figuresOf(article).length,
    quotations: count('quotation', 'pullQuote'),
  };
}

function withInnerBlocks(block: Block): Block[] {
  switch (block.type) {
    case 'bulletedList':
    case 'numberedList':
      return [block, ...block.items.flatMap((item) => item.content.flatMap(withInnerBlocks))];
    case 'quotation':
    case 'box':
      return [block, ...block.content.flatMap(withInnerBlocks)];
    default:
      return [block];
  }
}

/** The links of a line: one with several marks inside counts once. */
function linksIn(line: readonly Inline[]): number {
  let count = 0;
  let before: string | undefined;
  for (const inline of line) {
    const link = inline.type === 'text' ? inline.marks.find((mark) => mark.type === 'link')?.href : undefined;
    if (link !== undefined && link !== before) count += 1;
    before = link;
  }
  return count;
}
