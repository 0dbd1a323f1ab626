import {
  correctionsOf,
  datelineOf,
  formatDate,
  formatDateTime,
  holdBreaks,
  isRelayed,
  publicPart,
} from '../../article';
import type {
  Article,
  Footnote,
  LinkedBlock,
  LocalMasthead,
  Masthead,
  PassageBlock,
  ZonedTime,
} from '../../article';
import { endMark, outletMessages } from '../../messages';
import { appointmentLines } from '../appointment/appointment-lines';
import type { AppointmentLines } from '../appointment/appointment-lines';
import { writeCalendar } from '../appointment/calendar';
import { localMasthead } from '../drawing/local-masthead';
import { numberFootnotes } from '../drawing/drawing';
import { aboutHeading, aboutParagraphs, filledBody } from '../drawing/filled-body';
import type { FilledBlock } from '../drawing/filled-body';
import { siteSlug } from '../site/paths';
import type { Contact } from '../drawing/contacts';
import {
  aboutSignatories,
  contactsOf,
  isKindAlone,
  kindLabel,
  signatoryContacts,
  signingLine,
  signingLogos,
} from '../drawing/signatories';
import type { GroupLogo } from '../drawing/signatories';
import { directionOf, oneLine } from '../drawing/plain-text';

/** A release as every press format sets it: the same words in the same order, whatever the format. */
export interface Release {
  language: string;
  direction: 'ltr' | 'rtl';
  /** The embargo, or that the text may be printed at once; above everything else. */
  notice: string;
  embargoed: boolean;
  /** What it is: "Communiqué de presse", "Tract". */
  label: string;
  /** The groups that sign, or the first where they are many. */
  group: string;
  /** The logos of the groups that sign, in the order of their names. */
  logos: readonly GroupLogo[];
  /** "Rennes, le 1er mai 2025". */
  placeAndDate: string;
  kicker: string;
  headline: string;
  /** Whom to call, in one line under the headline: the first contact with a telephone, else with an address; null without one. */
  calls: ShortContact | null;
  /** What was corrected since, or why the text is withdrawn; before all that it said. */
  standing: readonly { heading: string; words: string }[];
  standfirst: string;
  /** "Par Claire Morvan", or "". */
  byline: string;
  appointment: AppointmentLines | null;
  lead: Article['lead'];
  body: readonly FilledBlock[];
  end: string;
  contactHeading: string;
  contacts: readonly Contact[];
  notesToEditors: { heading: string; blocks: readonly PassageBlock[] };
  notes: { heading: string; numbers: ReadonlyMap<Footnote, number> };
  /** Who the groups are that sign. */
  abouts: readonly { heading: string; paragraphs: readonly string[] }[];
  /** The article's page, when the public can already read it there; "" otherwise. */
  online: { label: string; url: string };
  licence: string;
}

/** "Contact presse : Maud Kerbrat, 06 39 98 41 20". */
export interface ShortContact {
  /** "Contact presse : ". */
  label: string;
  name: string;
  /** The telephone number or the address, and what it leads to, or "". */
  reach: string;
  href: string;
}

/** "Dossier de presse : sur demande", or where it is; in the mail alone. */
export interface KitLine {
  label: string;
  where: string;
  /** Where it is, or is asked for, or "". */
  href: string;
}

/** Puts an article and the group's identity in the order of a press release (domain.md, C1). */
export function composeRelease(given: Article, group: Masthead): Release {
  const article = holdBreaks(publicPart(given));
  const standing = standingOf(article);
  const masthead = localMasthead(group, article.language);
  const messages = outletMessages(article.language);
  return {
    language: article.language,
    direction: directionOf(article.language),
    notice:
      (article.withdrawn && standing[0]?.heading.toLocaleUpperCase(article.language)) ?? noticeOf(article),
    embargoed: article.embargo !== null && !article.withdrawn,
    label: kindLabel(article),
    group: signingLine(article, masthead),
    logos: signingLogos(article, masthead),
    placeAndDate: oneLine(datelineOf(article)),
    kicker: isKindAlone(article) ? '' : oneLine(article.kicker),
    headline: oneLine(article.headline),
    calls: shortContact(contactsOf(article, masthead), article.language),
    standing,
    standfirst: oneLine(article.standfirst),
    byline: article.byline.trim() && oneLine(`${messages.by} ${article.byline}`),
    appointment: appointmentLines(article),
    lead: article.lead,
    body: filledBody(article, masthead, 'press'),
    end: endMark(article.language),
    contactHeading: messages.pressContact,
    contacts: isPlaced('contacts', article)
      ? signatoryContacts(article, masthead)
      : contactsOf(article, masthead),
    notesToEditors: { heading: messages.notesToEditors, blocks: article.notesToEditors },
    notes: { heading: messages.notes, numbers: numberFootnotes(article) },
    abouts: aboutGroups(article, masthead),
    online: { label: messages.readOnline, url: publicAddress(article, masthead) },
    licence: licenceOf(article, masthead, messages.licence),
  };
}

/** Under which licence the text is ours to give; "" for what is of others alone. */
function licenceOf(article: Article, { licence }: LocalMasthead, label: string): string {
  if (!licence.trim() || isRelayed(article)) return '';
  return outletMessages(article.language).press.labelled(label, oneLine(licence));
}

function noticeOf(article: Article): string {
  const { immediate } = outletMessages(article.language);
  return embargoLine(article) ?? immediate.toLocaleUpperCase(article.language);
}

/** Since when a text is withdrawn and why, else each correction, the last first: the mail goes to whoever had the text before. */
function standingOf(article: Article): Release['standing'] {
  const { standing } = outletMessages(article.language);
  const day = ({ date }: { date: ZonedTime }) => formatDate(date, article.language);
  const { withdrawn } = article;
  if (withdrawn) return [{ heading: standing.withdrawn(day(withdrawn)), words: oneLine(withdrawn.reason) }];
  return correctionsOf(article)
    .toReversed()
    .map((each) => ({ heading: standing.correction(day(each)), words: oneLine(each.words) }));
}

function shortContact(contacts: readonly Contact[], language: string): ShortContact | null {
  const first = contacts.find(({ phone }) => phone) ?? contacts.find(({ email }) => email);
  if (!first) return null;
  const { press, pressContact } = outletMessages(language);
  const [reach, href] = first.phone ? [first.phone, first.tel] : [first.email, first.mailto];
  return { label: press.labelled(pressContact, ''), name: first.name, reach, href };
}

/** The embargo line in the text's language; null when it may be printed at once. */
export function embargoLine({ embargo, language }: Pick<Article, 'embargo' | 'language'>): string | null {
  return embargo && outletMessages(language).press.embargoedUntil(formatDateTime(embargo, language));
}

/** The boilerplate, unless the writer has put it in the body or the text is of others alone; then those of others that sign. */
function aboutGroups(article: Article, masthead: LocalMasthead): Release['abouts'] {
  const isOurs = !isPlaced('boilerplate', article) && !isRelayed(article);
  const paragraphs = isOurs ? aboutParagraphs(masthead, article.language) : [];
  const own = { heading: aboutHeading(masthead, article.language), paragraphs };
  return [...(paragraphs.length > 0 ? [own] : []), ...aboutSignatories(article)];
}

function isPlaced(type: LinkedBlock['type'], { body }: Article): boolean {
  return body.some((block) => block.type === type);
}

/** The calendar file of a text's appointment; "" without one, and under embargo, which a calendar does not show. */
export function releaseCalendar(article: Article, group: Masthead): string {
  if (!article.appointment || article.embargo) return '';
  const page = publicAddress(article, localMasthead(group, article.language));
  return writeCalendar([{ article: holdBreaks(article), page }]);
}

/** Its public address; "" while it is a draft or under embargo. */
function publicAddress(article: Article, masthead: LocalMasthead): string {
  if (!masthead.site || article.embargo || article.status === 'draft') return '';
  return `${masthead.site}/${siteSlug(article)}/`;
}
