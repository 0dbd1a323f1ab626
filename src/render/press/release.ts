import { datelineOf, formatDateTime, holdBreaks } from '../../article';
import type { Article, Footnote, LinkedBlock, LocalMasthead, Masthead, PassageBlock } from '../../article';
import { outletMessages } from '../../messages';
import { appointmentLines } from '../appointment/appointment-lines';
import type { AppointmentLines } from '../appointment/appointment-lines';
import { writeCalendar } from '../appointment/calendar';
import { localMasthead } from '../drawing/local-masthead';
import { numberFootnotes } from '../drawing/drawing';
import { aboutHeading, aboutParagraphs, filledBody } from '../drawing/filled-body';
import type { FilledBlock } from '../drawing/filled-body';
import { siteSlug } from '../site/paths';
import { releaseContacts } from '../drawing/contacts';
import type { Contact } from '../drawing/contacts';
import { directionOf, oneLine } from '../drawing/plain-text';

/** A release as every press format sets it: the same words in the same order, whatever the format. */
export interface Release {
  language: string;
  direction: 'ltr' | 'rtl';
  /** The embargo, or that the text may be printed at once; above everything else. */
  notice: string;
  embargoed: boolean;
  /** What it is: "Communiqué de presse". */
  label: string;
  group: string;
  /** "Rennes, le 1er mai 2025". */
  placeAndDate: string;
  kicker: string;
  headline: string;
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
  about: { heading: string; paragraphs: readonly string[] };
  /** The article's page, when the public can already read it there; "" otherwise. */
  online: { label: string; url: string };
  licence: string;
}

/** Puts an article and the group's identity in the order of a press release (domain.md, C1). */
export function composeRelease(given: Article, group: Masthead): Release {
  const article = holdBreaks(given);
  const masthead = localMasthead(group, article.language);
  const messages = outletMessages(article.language);
  return {
    language: article.language,
    direction: directionOf(article.language),
    notice: embargoLine(article) ?? messages.immediate.toLocaleUpperCase(article.language),
    embargoed: article.embargo !== null,
    label: messages.release,
    group: oneLine(masthead.name || masthead.shortName),
    placeAndDate: oneLine(datelineOf(article)),
    kicker: oneLine(article.kicker),
    headline: oneLine(article.headline),
    standfirst: oneLine(article.standfirst),
    byline: article.byline.trim() && oneLine(`${messages.by} ${article.byline}`),
    appointment: appointmentLines(article),
    lead: article.lead,
    body: filledBody(article, masthead, 'press'),
    end: messages.end,
    contactHeading: messages.pressContact,
    contacts: isPlaced('contacts', article) ? [] : releaseContacts(masthead),
    notesToEditors: { heading: messages.notesToEditors, blocks: article.notesToEditors },
    notes: { heading: messages.notes, numbers: numberFootnotes(article) },
    about: aboutGroup(article, masthead),
    online: { label: messages.readOnline, url: publicAddress(article, masthead) },
    licence:
      masthead.licence.trim() &&
      outletMessages(article.language).press.labelled(messages.licence, oneLine(masthead.licence)),
  };
}

/** The embargo line in the text's language; null when it may be printed at once. */
export function embargoLine({ embargo, language }: Pick<Article, 'embargo' | 'language'>): string | null {
  return embargo && outletMessages(language).press.embargoedUntil(formatDateTime(embargo, language));
}

/** The boilerplate, unless the writer has put it in the body. */
function aboutGroup(article: Article, masthead: LocalMasthead): Release['about'] {
  return {
    heading: aboutHeading(masthead, article.language),
    paragraphs: isPlaced('boilerplate', article) ? [] : aboutParagraphs(masthead, article.language),
  };
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
