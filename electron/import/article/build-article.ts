import { isDeepStrictEqual } from 'node:util';
import type { Element } from 'hast';
import { articleSchema, instantOf, slugify } from '../../../src/article';
import type {
  Appointment,
  Article,
  Block,
  Figure,
  PassageBlock,
  Signatories,
  ZonedTime,
} from '../../../src/article';
import type { KeptPicture } from '../../../src/contract';
import type { BlockOptions } from '../blocks/block-context';
import { captionAndCredit } from '../blocks/figures';
import { flattenToLine, flattenToPassages } from '../blocks/flatten';
import { plainText } from '../blocks/lines';
import { readBlocks, reportUnplacedNotes } from '../blocks/read-blocks';
import { readAppointment } from '../fields/appointment-field';
import type { ArticleFields } from '../fields/article-fields';
import type { LeadField } from '../fields/lead-field';
import type { SignatoriesField } from '../fields/signatory-fields';
import { readDate } from '../fields/read-date';
import { appointmentFrames, withoutBy } from '../html/page-metadata';
import type { PageFields } from '../html/page-parts';
import { parseHtml } from '../html/parse-html';
import { ownAlt } from '../html/program-words';
import type { ParsedHtml } from '../html/parse-html';
import { findParts } from '../html/part-links';
import { childrenOf, elementsIn, headingRank, textContent } from '../html/tree';
import { OpenLinks } from '../links/open-links';
import { anyFolder } from '../model/post';
import { ConversionReport } from '../report/conversion-report';
import { invalidField } from '../report/import-error';
import type { ConvertedFile, PathHints, ArticleDefaults } from '../model/import-file';
import { languageOfText, validLanguage } from '../language/language-of-text';
import type { TextLanguage } from '../language/language-of-text';
import { loadLanguages } from '../language/words';
import type { PictureFinder } from './picture-finder';

/** What an article is built from once its file was converted. */
interface ArticleSources {
  file: string;
  converted: ConvertedFile;
  fields: ArticleFields;
  /** HTML of the notes to editors given in the front matter. */
  notesMarkup: string;
  seed: ArticleDefaults;
  pictures: PictureFinder;
  links: OpenLinks;
  report: ConversionReport;
}

/** Builds an article. The front matter takes precedence over what the text shows, and that over the document's metadata. */
export async function buildArticle(parts: ArticleSources): Promise<Article> {
  const { fields, seed, report } = parts;
  const text = parseHtml(parts.converted, report);
  const hints = seed.hints ?? {};
  const given = fields.language ?? validLanguage(hints.language);
  const words = { declared: text.language, words: textContent(text.part) };
  await loadLanguages();
  const { language, ...disproved } = given
    ? { language: given }
    : languageOfText(words, { own: seed.language, around: seed.around }, report);
  const reader = new ArticleReader(parts, text, { language, ...disproved });
  await reader.keepPictures();
  const extracted = reader.extractFields();
  const headline =
    fields.headline ?? (extracted.headline || text.declared.headline || headlineFromName(hints, report));
  const isTitleKept = text.release
    ? normalized(text.title).includes(normalized(headline))
    : normalized(text.title) === normalized(headline);
  if (text.title !== '' && !isTitleKept) report.drop('page-title', 1, text.title);
  const appointment = fields.appointment ?? declaredAppointment(text, { headline, zone: seed.zone, report });
  const translationKey = fields.translationKey ?? hints.translationKey;
  const date = fields.date ?? publishedOn(text, seed.zone) ?? hints.date ?? seed.date;
  if (date === seed.date && seed.site && seed.site.source !== anyFolder) report.change('date-unknown');
  const shown = leadAndBody(await keepLead(fields.lead, parts.pictures, report), reader.body(), text);
  const { lead, body } = withoutRepeatedLead(shown.lead, shown.body, report);
  const article = {
    id: fields.id ?? seed.id,
    kind: fields.kind ?? 'article',
    language,
    kicker: fields.kicker ?? extracted.kicker,
    headline,
    standfirst: fields.standfirst ?? extracted.standfirst,
    byline: fields.byline ?? bylineOf(extracted, text, report),
    dateline: fields.dateline ?? text.release?.dateline ?? '',
    date,
    embargo: fields.embargo ?? null,
    status: statusOf(parts, date),
    slug: fields.slug ?? hints.slug ?? slugify(headline, language),
    tags: fields.tags ?? [],
    ...(fields.formerPaths && { formerPaths: fields.formerPaths }),
    ...(appointment && { appointment }),
    ...(fields.signatories && { signatories: await keepLogos(fields.signatories, parts.pictures) }),
    ...(fields.corrections && { corrections: fields.corrections }),
    ...(fields.downloads && { downloads: fields.downloads }),
    ...(fields.withdrawn && { withdrawn: fields.withdrawn }),
    ...(translationKey && { translationKey }),
    lead,
    body,
    notesToEditors: reader.notesToEditors() ?? readNotesToEditors(parts, language),
  };
  return validate(article, parts.file);
}

/** Reads a parsed text: first the elements that become fields, which are then left out of the body, then the body. */
class ArticleReader {
  readonly #parts: ArticleSources;
  readonly #text: ParsedHtml;
  readonly #options: BlockOptions;
  readonly #pictures = new Map<Element, KeptPicture>();
  /** Blocks that a field cannot hold, such as a picture in a headline; they open the body. */
  readonly #movedBlocks: Block[] = [];

  constructor(parts: ArticleSources, text: ParsedHtml, language: TextLanguage) {
    this.#parts = parts;
    this.#text = text;
    const { notes, placed, removed } = text;
    for (const frame of appointmentFrames(elementsIn(text.part)))
      for (const each of [frame, ...elementsIn(frame)]) removed.add(each);
    this.#options = {
      ...language,
      report: parts.report,
      links: parts.links,
      pictures: this.#pictures,
      notes,
      placed,
      removed,
      levelOf: () => 1,
    };
  }

  async keepPictures(): Promise<void> {
    const kept = await this.#parts.pictures.keepAll(this.#text.images);
    for (const [image, picture] of kept) this.#pictures.set(image, picture);
  }

  extractFields(): Record<keyof PageFields, string> {
    const { fields } = this.#text;
    const given = this.#parts.fields;
    return {
      kicker: this.#extract(fields.kicker ? [fields.kicker] : [], given.kicker),
      headline: this.#extract(fields.headline ? [fields.headline] : [], given.headline),
      standfirst: this.#extract(fields.standfirst, given.standfirst),
      byline: this.#extract(fields.byline, given.byline),
    };
  }

  /** The notes to editors of a release that Ronéo made; null for any other text. */
  notesToEditors(): PassageBlock[] | null {
    const { release } = this.#text;
    if (!release || release.notesToEditors.length === 0) return null;
    return passagesOf(readBlocks(release.notesToEditors, this.#options), this.#parts.report);
  }

  body(): Block[] {
    const { part } = this.#text;
    const partOf = findParts(part, this.#headings(), this.#options.language);
    const blocks = readBlocks(childrenOf(part), { ...this.#options, ...this.#levels(), partOf });
    reportUnplacedNotes(this.#text.part, this.#options);
    return [...this.#movedBlocks, ...blocks];
  }

  /** The text of elements that become a field. Where the front matter gives another text, they stay in the body. */
  #extract(elements: readonly Element[], given: string | undefined): string {
    const trial = {
      ...this.#options,
      report: new ConversionReport(this.#parts.file),
      links: new OpenLinks(null),
    };
    // A byline may stand in the headline that was read before it.
    const own = elements.filter((element) => !this.#options.removed.has(element));
    const texts = own.map((element) => this.#fieldText(element, trial)).filter((each) => each !== '');
    if (given !== undefined && normalized(given) !== normalized(texts.join(' '))) return '';
    const words = own.map((element) => this.#fieldText(element, this.#options)).filter((each) => each !== '');
    for (const element of own)
      for (const each of [element, ...elementsIn(element)]) this.#options.removed.add(each);
    return words.join(' ');
  }

  /** An element as the plain text of a field. Reports the marks, links and notes that the field cannot hold. */
  #fieldText(element: Element, options: BlockOptions): string {
    const { kept, moved } = flattenToLine(readBlocks(element.children, options));
    this.#movedBlocks.push(...(options === this.#options ? moved : []));
    const texts = kept.filter((inline) => inline.type === 'text');
    const marked = texts.filter(({ marks }) => marks.some((mark) => mark.type !== 'bold'));
    if (marked.length > 0) options.report.change('field-marks', 1, plainText(marked));
    for (const { marks } of texts)
      for (const mark of marks)
        if (mark.type === 'link')
          options.report.drop('link', 1, options.links?.close(mark.href) ?? mark.href);
    const notes = kept.filter((inline) => inline.type === 'footnote');
    if (notes.length > 0) options.report.change('note-in-field', notes.length, plainText(notes));
    return plainText(kept).trimEnd();
  }

  /** The headings that are in no field. */
  #headings(): Element[] {
    return this.#text.headings.filter((heading) => !this.#options.removed.has(heading));
  }

  /** In Markdown `#` and `##` are crossheads of the first level; elsewhere the highest rank in use is. */
  #levels(): Required<Pick<BlockOptions, 'levelOf' | 'isLevelLost'>> {
    if (this.#parts.converted.headings === 'markdown')
      return { levelOf: (rank) => (rank <= 2 ? 1 : 2), isLevelLost: (rank) => rank > 3 };
    const ranks = this.#headings().map(headingRank);
    const highest = Math.min(...ranks);
    const levels = new Set(ranks.filter((rank) => rank > highest));
    const second = Math.min(...levels);
    return { levelOf: (rank) => (rank <= highest ? 1 : 2), isLevelLost: (rank) => rank > second };
  }
}

/** The picture over the text of a release of our own is its lead. */
function leadAndBody(
  lead: Figure | null,
  body: Block[],
  { release }: ParsedHtml,
): Pick<Article, 'lead' | 'body'> {
  const [first, ...others] = body;
  return release && lead === null && first?.type === 'figure'
    ? { lead: first, body: others }
    : { lead, body };
}

/** The publication date that a page declares; undefined when there is none that can be read. */
function publishedOn({ declared }: ParsedHtml, zone: string): ZonedTime | undefined {
  return (
    declared.published.map((written) => readDate(written, zone)).find((date) => date !== null) ?? undefined
  );
}

/** The event that a page describes, which is reported: it will be published. A name that only repeats the headline is left out. */
function declaredAppointment(
  { declared }: ParsedHtml,
  { headline, zone, report }: { headline: string; zone: string; report: ConversionReport },
): Appointment | null {
  const read = declared.event && readAppointment(declared.event, zone, () => undefined);
  if (!read) return null;
  report.change('appointment-from-page', 1, read.start.local.replace('T', ' '));
  return normalized(read.what) === normalized(headline) ? { ...read, what: '' } : read;
}

/** The byline that the text shows, else the one that the page declares. The latter is reported, because it will be printed. */
function bylineOf(
  { byline }: Record<'byline', string>,
  { declared }: ParsedHtml,
  report: ConversionReport,
): string {
  if (byline !== '') return withoutBy(byline);
  if (declared.byline !== '') report.change('byline-from-page', 1, declared.byline);
  return declared.byline;
}

/**
 * A text that its site did not show, or not yet, becomes a draft, which a person must confirm. An article that Ronéo exported may be
 * published before its date.
 */
function statusOf({ fields, seed, report, converted }: ArticleSources, date: ZonedTime): Article['status'] {
  const { hiddenBy = [], isHeld } = fields;
  const publishing = isHeldAnyway(fields) ? undefined : fields.publishing;
  const declared = fields.status ?? seed.status ?? 'draft';
  const isToCome = (time: ZonedTime) => instantOf(time) > instantOf(seed.date);
  const isOwn = seed.lenient !== true || converted.fields?.['roneo'] !== undefined;
  const shown = publishing && isToCome(publishing) ? publishing : date;
  const isLater = isToCome(shown) && (shown === publishing || (declared === 'published' && !isOwn));
  if (isLater) report.change('status:future', 1, shown.local.replace('T', ' '));
  else if (publishing && fields.date && !isDeepStrictEqual(publishing, fields.date))
    report.drop('front matter: publishDate', 1, publishing.local.replace('T', ' '));
  if (hiddenBy.length > 0) report.change('not-public', hiddenBy.length, ...hiddenBy);
  if (isHeld) report.change('status:embargo');
  return isLater || isHeld ? 'draft' : declared;
}

/** Whether the embargo holds a text at least as long as the publishing date: copies that Ronéo writes have both, the second for Hugo. */
function isHeldAnyway({ publishing, embargo, date }: ArticleSources['fields']): boolean {
  if (!publishing || !embargo) return false;
  return instantOf(publishing) <= Math.max(instantOf(embargo), date ? instantOf(date) : 0);
}

async function keepLead(
  lead: LeadField | undefined,
  pictures: PictureFinder,
  report: ConversionReport,
): Promise<Figure | null> {
  if (!lead) return null;
  const caption = [lead.caption, lead.credit].filter((words) => words !== '').join(' — ');
  const alt = ownAlt(lead.alt, report);
  const kept = await pictures.keepOne(lead.file, { alt, caption });
  if (!kept) return null;
  const captioned = lead.credit === '' ? captionAndCredit(lead.caption) : lead;
  if (captioned.credit === '' && kept.credit !== '') report.change('credit-from-file', 1, kept.credit);
  return {
    type: 'figure',
    picture: kept.picture,
    alt,
    caption: captioned.caption,
    credit: captioned.credit || kept.credit,
  };
}

/** The groups that sign, with the logos that were found; others are reported. */
async function keepLogos({ signatories, logos }: SignatoriesField, pictures: PictureFinder) {
  const groups: Signatories['groups'] = [];
  for (const [at, group] of signatories.groups.entries()) {
    const kept = logos[at] ? await pictures.keepOne(logos[at], { alt: group.name, caption: '' }) : null;
    groups.push({ ...group, ...(kept && { logo: kept.picture }) });
  }
  return { ...signatories, groups };
}

/** When the first picture of the text repeats the lead, it is removed, and the lead takes the words that it lacks from it. */
function withoutRepeatedLead(
  lead: Figure | null,
  body: Block[],
  report: ConversionReport,
): Pick<Article, 'lead' | 'body'> {
  const first = body.find((block) => block.type === 'figure');
  if (!lead || !first || first.picture.hash !== lead.picture.hash || first.crop) return { lead, body };
  const isSame = (one: string, other: string) => one === '' || other === '' || one === other;
  if (!isSame(lead.caption, first.caption) || !isSame(lead.credit, first.credit)) return { lead, body };
  report.change('lead-repeated');
  const { alt, caption, credit } = lead;
  return {
    lead: {
      ...lead,
      alt: alt || first.alt,
      caption: caption || first.caption,
      credit: credit || first.credit,
    },
    body: body.filter((block) => block !== first),
  };
}

function readNotesToEditors(parts: ArticleSources, language: string): PassageBlock[] {
  if (parts.notesMarkup === '') return [];
  const { links, report } = parts;
  const text = parseHtml({ markup: parts.notesMarkup, metadata: { title: '', language: '' } }, report);
  const { notes, placed, removed } = text;
  const found = { language, report, links, pictures: new Map(), notes, placed, removed };
  return passagesOf(readBlocks(childrenOf(text.part), { ...found, levelOf: () => 1 }), report);
}

function passagesOf(blocks: readonly Block[], report: ConversionReport): PassageBlock[] {
  const { kept, moved } = flattenToPassages(blocks);
  const tables = moved.map((table) => flattenToLine([table], report).kept).filter(({ length }) => length > 0);
  return [...kept, ...tables.map((content) => ({ type: 'paragraph' as const, content }))];
}

function headlineFromName({ headline = '' }: PathHints, report: ConversionReport): string {
  if (headline !== '') report.change('headline-from-name', 1, headline);
  return headline;
}

function normalized(words: string): string {
  return words
    .replace(/[\s’']+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The last check: what was read must match the article schema. */
function validate(article: unknown, file: string): Article {
  const result = articleSchema.safeParse(article);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalidField(file, issue?.path.join('.') ?? '', issue?.message ?? '');
}
