import { correctionsOf, instantOf, isoOf, linesOf, plainText, wellFormed } from '../../article';
import type { Appointment, Article, Block, Signatory, ZonedTime } from '../../article';
import { writeBlocks, writeFigure, writeLine } from './blocks';
import type { Notes, PictureAt } from './blocks';

/**
 * An article as one Markdown file with its fields in the front matter, which people can read and Ronéo can import. `pictureAt`
 * gives the paths of pictures; without it only their texts are written.
 */
export function renderCopy(article: Article, pictureAt: PictureAt | null = null): string {
  const notes: Notes = [];
  const context = { notes, pictureAt };
  const lead = article.lead ? writeFigure(article.lead, pictureAt) : '';
  const body = writeBlocks(article.body, context);
  const toEditors = writeBlocks(article.notesToEditors, context);
  // A note has no notes in it, so that the list does not grow here.
  const written = notes.map((note, index) => `[^${index + 1}]: ${writeLine(note, [], ' ')}`);
  const text = [lead, body, written.join('\n\n')].filter(Boolean).join('\n\n');
  return `${fieldsOf(article, toEditors, pictureAt)}\n\n${text}\n`;
}

/**
 * The front matter. Each value is JSON, which is valid YAML. Names and times are those that Hugo reads, which publishes no
 * draft and nothing before its date or embargo; "kind" is reserved by Hugo.
 */
function fieldsOf(article: Article, toEditors: string, pictureAt: PictureAt | null): string {
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
    signatories,
    withdrawn,
    downloads = [],
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
    embargo: embargo && writeTimeIn(embargo, date.zone),
    publishDate: embargo && isoOf(instantOf(embargo) > instantOf(date) ? embargo : date),
    status,
    draft: status === 'draft' || null,
    slug,
    tags,
    aliases: formerPaths.map((path) => `/${path}`),
    appointment: appointment ? appointmentFields(appointment) : null,
    signatories: (signatories?.groups ?? []).map((group) => signatoryFields(group, pictureAt)),
    relayed: signatories?.isRelayed === true || null,
    corrections: correctionsOf(article).map(({ date: on, words }) => ({
      date: writeTimeIn(on, date.zone),
      words,
    })),
    withdrawn: withdrawn ? { date: writeTimeIn(withdrawn.date, date.zone), reason: withdrawn.reason } : null,
    downloads,
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
 * The approvals of quotations, by the quotation's number. They are in no outlet, but decide whether a text may go out: people
 * who read the file must see them.
 */
function approvalsOf(body: readonly Block[]) {
  const quotations = body.filter((block) => block.type === 'quotation');
  return quotations.flatMap(({ content, approvedBy = '' }, index) => {
    if (approvedBy === '') return [];
    const words = linesOf(content).map(plainText).join(' ');
    return [{ quotation: index + 1, approvedBy, begins: wellFormed(words.slice(0, 60)) }];
  });
}

/** A group that signs, without what is not said of it. */
function signatoryFields({ name, site, about, contact, logo }: Signatory, pictureAt: PictureAt | null) {
  const file = logo && pictureAt?.(logo);
  const { phone, email } = contact;
  const said = { name, site, logo: file, contact: contact.name, phone, email, about };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value));
}

/** An appointment under the names that an import reads. */
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

/** A time in a file whose other times are of a zone. */
function writeTimeIn(time: ZonedTime, zone: string): string {
  return `${writeTime(time)}${time.zone === zone ? '' : ` ${time.zone}`}`;
}

function writeTime({ local }: ZonedTime): string {
  return local.replace('T', ' ');
}
