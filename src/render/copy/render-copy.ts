import { instantOf, isoOf, linesOf, plainText, wellFormed } from '../../article';
import type { Appointment, Article, Block, ZonedTime } from '../../article';
import { writeBlocks, writeFigure, writeLine } from './blocks';
import type { Notes, PictureAt } from './blocks';

/**
 * Every word of an article in one plain file: Markdown with its fields at the head, which a person can read and Ronéo can
 * import. Pictures are shown from where `pictureAt` says they lie beside the file, or named by what is said of them.
 */
export function renderCopy(article: Article, pictureAt: PictureAt | null = null): string {
  const notes: Notes = [];
  const context = { notes, pictureAt };
  const lead = article.lead ? writeFigure(article.lead, pictureAt) : '';
  const body = writeBlocks(article.body, context);
  const toEditors = writeBlocks(article.notesToEditors, context);
  // A note holds no other note: the list does not grow while it is written.
  const written = notes.map((note, index) => `[^${index + 1}]: ${writeLine(note, [], ' ')}`);
  const text = [lead, body, written.join('\n\n')].filter(Boolean).join('\n\n');
  return `${fieldsOf(article, toEditors)}\n\n${text}\n`;
}

/**
 * The fields as YAML; every value is written as JSON, which YAML reads as it is. Their names and times are also those that Hugo reads: it
 * shows no draft, and nothing before its date or embargo. It keeps the name "kind" for pages of its own.
 */
function fieldsOf(article: Article, toEditors: string): string {
  const {
    kind,
    language,
    kicker,
    headline,
    standfirst,
    byline,
    dateline,
    date,
    embargo,
    status,
    slug,
    tags,
    appointment,
    translationKey = '',
    formerPaths = [],
  } = article;
  const fields = {
    genre: kind,
    language,
    kicker,
    title: headline,
    description: standfirst,
    byline,
    dateline,
    date: isoOf(date),
    zone: date.zone,
    embargo: embargo && `${writeTime(embargo)}${embargo.zone === date.zone ? '' : ` ${embargo.zone}`}`,
    publishDate: embargo && isoOf(instantOf(embargo) > instantOf(date) ? embargo : date),
    status,
    draft: status === 'draft' || null,
    slug,
    tags,
    aliases: formerPaths.map((path) => `/${path}`),
    appointment: appointment ? appointmentFields(appointment) : null,
    translationKey,
    approvals: approvalsOf(article.body),
    notesToEditors: toEditors,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value === true || (value !== null && Object.keys(value).length > 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

/**
 * The quotations that somebody agreed to being published, by their place among all. It is the desk's own record and no part of the text, but
 * it decides whether a text goes out: a person who reads the file must see it.
 */
function approvalsOf(body: readonly Block[]) {
  const quotations = body.filter((block) => block.type === 'quotation');
  return quotations.flatMap(({ content, approvedBy = '' }, index) => {
    if (approvedBy === '') return [];
    const words = linesOf(content).map(plainText).join(' ');
    return [{ quotation: index + 1, approvedBy, begins: wellFormed(words.slice(0, 60)) }];
  });
}

/** What is said of an appointment, by the names that an import reads. */
function appointmentFields({ what, start, until, allDay, place, address, access, url }: Appointment) {
  const end = until && writeTime({ ...start, local: until });
  const fields = {
    what,
    start: writeTime(start),
    zone: start.zone,
    end,
    allDay,
    place,
    address,
    access,
    url,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

function writeTime({ local }: ZonedTime): string {
  return local.replace('T', ' ');
}
