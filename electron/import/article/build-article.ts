import { isDeepStrictEqual } from 'node:util';
import type { Element } from 'hast';
import { articleSchema, instantOf, languageSchema, slugify } from '../../../src/article';
import type { Article, Block, Figure, PassageBlock } from '../../../src/article';
import type { KeptPicture } from '../../../src/contract';
import type { ArticleFields } from '../fields/article-fields';
import type { LeadField } from '../fields/lead-field';
import { guessLanguage, homeLanguage } from './language';
import type { Foreign, Hints, Seed } from './foreign-file';
import { Losses } from '../report/conversion-report';
import { parseText } from '../html/parse-html';
import type { ParsedText } from '../html/parse-html';
import type { PictureFinder } from './picture-finder';
import { wrongField } from '../report/import-error';
import type { FoundFields } from '../html/page-parts';
import { childrenOf, wordsIn } from '../html/tree';
import { captionAndCredit } from '../blocks/figures';
import { flatWords } from '../blocks/lines';
import { lowerToLine, lowerToPassages } from '../blocks/flatten';
import { readBlocks } from '../blocks/read-blocks';
import type { Reading } from '../blocks/block-context';

/** All that an article is made of once its file was opened. */
export interface Parts {
  file: string;
  foreign: Foreign;
  fields: ArticleFields;
  /** Markup of the notes to editors that the front matter holds. */
  notesMarkup: string;
  seed: Seed;
  pictures: PictureFinder;
  losses: Losses;
}

/** Puts an article together: the front matter rules, then what the text shows, then the document's metadata. */
export async function assemble(parts: Parts): Promise<Article> {
  const { fields, seed, losses } = parts;
  const text = parseText(parts.foreign, losses);
  const hints = seed.hints ?? {};
  const language =
    fields.language ??
    knownLanguage(hints.language) ??
    knownLanguage(text.language) ??
    plainLanguage(text, seed.language);
  const reader = new TextReader(parts, text, language);
  await reader.keepPictures();
  const found = reader.takeFields();
  const headline = fields.headline ?? (found.headline || text.title || namedHeadline(hints, losses));
  if (text.title !== '' && fold(text.title) !== fold(headline)) losses.drop('page-title', 1, text.title);
  const article = {
    id: fields.id ?? seed.id,
    kind: fields.kind ?? 'article',
    language,
    kicker: fields.kicker ?? found.kicker,
    headline,
    standfirst: fields.standfirst ?? found.standfirst,
    byline: fields.byline ?? found.byline,
    dateline: fields.dateline ?? '',
    date: fields.date ?? hints.date ?? seed.date,
    embargo: fields.embargo ?? null,
    status: statusOf(parts),
    slug: fields.slug ?? hints.slug ?? slugify(headline, language),
    tags: fields.tags ?? [],
    lead: await leadOf(fields.lead, parts.pictures, losses),
    body: reader.body(),
    notesToEditors: notesOf(parts, language),
  };
  return checked(article, parts.file);
}

/** Reads one parsed text: first its fields, which then have no place in its body, then the body. */
class TextReader {
  readonly #parts: Parts;
  readonly #text: ParsedText;
  readonly #known: Omit<Reading, 'open' | 'blocksOf'>;
  readonly #pictures = new Map<Element, KeptPicture>();
  /** What a field could not hold, a picture in a headline, opens the body. */
  readonly #lifted: Block[] = [];

  constructor(parts: Parts, text: ParsedText, language: string) {
    this.#parts = parts;
    this.#text = text;
    const { notes, gone } = text;
    this.#known = { language, losses: parts.losses, pictures: this.#pictures, notes, gone, levelOf: () => 1 };
  }

  async keepPictures(): Promise<void> {
    const kept = await this.#parts.pictures.keepAll(this.#text.images);
    for (const [image, picture] of kept) this.#pictures.set(image, picture);
  }

  takeFields(): Record<Exclude<keyof FoundFields, 'signed'> | 'byline', string> {
    const { fields } = this.#text;
    const given = this.#parts.fields;
    return {
      kicker: this.#take(fields.kicker ? [fields.kicker] : [], given.kicker),
      headline: this.#take(fields.headline ? [fields.headline] : [], given.headline),
      standfirst: this.#take(fields.standfirst, given.standfirst),
      byline: this.#take(fields.signed, given.byline),
    };
  }

  body(): Block[] {
    const blocks = readBlocks(childrenOf(this.#text.part), { ...this.#known, ...this.#levels() });
    return [...this.#lifted, ...blocks];
  }

  /** Words of elements that become a field; where front matter says other words, they stay in the text. */
  #take(elements: readonly Element[], given: string | undefined): string {
    const quiet = { ...this.#known, losses: new Losses(this.#parts.file) };
    const looked = elements.map((element) => this.#wordsOf(element, quiet)).filter((each) => each !== '');
    if (given !== undefined && fold(given) !== fold(looked.join(' '))) return '';
    const words = elements
      .map((element) => this.#wordsOf(element, this.#known))
      .filter((each) => each !== '');
    for (const element of elements) this.#known.gone.add(element);
    return words.join(' ');
  }

  /** An element as a field's plain words; what its marks and notes become is told. */
  #wordsOf(element: Element, known: Omit<Reading, 'open' | 'blocksOf'>): string {
    const { kept, lifted } = lowerToLine(readBlocks(element.children, known));
    this.#lifted.push(...(known === this.#known ? lifted : []));
    const texts = kept.filter((inline) => inline.type === 'text');
    const marked = texts.filter(({ marks }) => marks.some((mark) => mark.type !== 'bold'));
    if (marked.length > 0) known.losses.change('field-marks', 1, flatWords(marked));
    for (const { marks } of texts)
      for (const mark of marks) if (mark.type === 'link') known.losses.drop('link', 1, mark.href);
    const notes = kept.filter((inline) => inline.type === 'footnote');
    if (notes.length > 0) known.losses.change('note-in-field', notes.length, flatWords(notes));
    return flatWords(kept).replace(/\s+$/, '');
  }

  /** In Markdown `#` and `##` are crossheads of the first level; elsewhere the highest rank in use is. */
  #levels(): Required<Pick<Reading, 'levelOf' | 'flattens'>> {
    if (this.#parts.foreign.headings === 'markdown')
      return { levelOf: (rank) => (rank <= 2 ? 1 : 2), flattens: (rank) => rank > 3 };
    const { headings } = this.#text;
    const ranks = headings.filter(({ element }) => !this.#known.gone.has(element)).map(({ rank }) => rank);
    const highest = Math.min(...ranks);
    const levels = new Set(ranks.filter((rank) => rank > highest));
    const second = Math.min(...levels);
    return { levelOf: (rank) => (rank <= highest ? 1 : 2), flattens: (rank) => rank > second };
  }
}

/** What is to be held back is a draft until a person has said until when. */
function statusOf({ fields, seed, losses }: Parts): Article['status'] {
  const { publishing } = fields;
  const waits = publishing !== undefined && instantOf(publishing) > instantOf(seed.date);
  if (waits) losses.change('status:future', 1, publishing.local.replace('T', ' '));
  else if (publishing && fields.date && !isDeepStrictEqual(publishing, fields.date))
    losses.drop('front matter: publishDate', 1, publishing.local.replace('T', ' '));
  if (fields.isHeld) losses.change('status:embargo');
  return waits || fields.isHeld ? 'draft' : (fields.status ?? seed.status ?? 'draft');
}

async function leadOf(
  lead: LeadField | undefined,
  pictures: PictureFinder,
  losses: Losses,
): Promise<Figure | null> {
  if (!lead) return null;
  const caption = [lead.caption, lead.credit].filter((words) => words !== '').join(' — ');
  const kept = await pictures.keepOne(lead.file, { alt: lead.alt, caption });
  if (!kept) return null;
  const said = lead.credit === '' ? captionAndCredit(lead.caption) : lead;
  if (said.credit === '' && kept.credit !== '') losses.change('credit-from-file', 1, kept.credit);
  return {
    type: 'figure',
    picture: kept.picture,
    alt: lead.alt,
    caption: said.caption,
    credit: said.credit || kept.credit,
  };
}

function notesOf(parts: Parts, language: string): PassageBlock[] {
  if (parts.notesMarkup === '') return [];
  const { losses } = parts;
  const text = parseText({ markup: parts.notesMarkup, metadata: { title: '', language: '' } }, losses);
  const { notes, gone } = text;
  const known = { language, losses, pictures: new Map(), notes, gone, levelOf: () => 1 as const };
  return lowerToPassages(readBlocks(childrenOf(text.part), known)).kept;
}

function namedHeadline({ headline = '' }: Hints, losses: Losses): string {
  if (headline !== '') losses.change('headline-from-name', 1, headline);
  return headline;
}

/** The language that the words are plainly in; where that is the person's own, with its country. */
function plainLanguage(text: ParsedText, own: string): string {
  const guessed = guessLanguage(wordsIn(text.part));
  return guessed === null || own.toLowerCase().split('-')[0] === guessed ? own : guessed;
}

function knownLanguage(language = ''): string | undefined {
  return languageSchema.safeParse(language).success ? homeLanguage(language) : undefined;
}

function fold(words: string): string {
  return words
    .replace(/[\s’']+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The last gate: whatever was read has the form of an article. */
function checked(article: unknown, file: string): Article {
  const result = articleSchema.safeParse(article);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw wrongField(file, issue?.path.join('.') ?? '', issue?.message ?? '');
}
