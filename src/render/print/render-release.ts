import { signatoriesOf } from '../../article';
import type { Article, Masthead } from '../../article';
import { outletMessages } from '../../messages';
import { composeRelease } from '../press/release';
import type { Release, ShortContact } from '../press/release';
import type { AppointmentLines } from '../appointment/appointment-lines';
import type { Contact } from '../drawing/contacts';
import { printedAddress } from '../drawing/plain-text';
import { printBlocks, printFigure } from './print-block';
import type { PrintBlock, PrintFigure } from './print-block';
import { printAppointment, printLanguage, printOrdinals, printText } from './print-line';
import type { PrintDocument } from './print-line';

/** A release on A4 for its template, in reading order. */
export interface ReleaseData extends PrintDocument {
  /** The title in a reader's window; never empty, as PDF/UA requires. */
  title: string;
  group: {
    name: string;
    /** The logos of the groups that sign; a name for those that do not stand beside their group's own. */
    logos: { picture: string; width: number; height: number; alt: string }[];
    /** The lines of the letterhead: postal address, mail address, site. */
    lines: string[];
  };
  /** "COMMUNIQUÉ DE PRESSE". */
  label: string;
  /** The embargo, or that the text may be printed at once. */
  notice: string;
  embargoed: boolean;
  placeAndDate: string;
  kicker: string;
  headline: string;
  calls: ShortContact | null;
  standing: { heading: string; words: string }[];
  standfirst: string;
  byline: string;
  appointment: AppointmentLines | null;
  lead: PrintFigure | null;
  body: PrintBlock[];
  end: string;
  notesToEditors: { heading: string; blocks: PrintBlock[] };
  contacts: { heading: string; people: readonly Contact[] };
  abouts: { heading: string; paragraphs: readonly string[] }[];
  /** The link to the page ("Lire en ligne : "), as printed and as followed; both "" while there is none. */
  online: { label: string; address: string; url: string };
  licence: string;
}

/** Draws an article as a release on A4: the same words in the same order as in the press mail. */
export function renderRelease(article: Article, masthead: Masthead): ReleaseData {
  const release = composeRelease(article, masthead);
  const { headline, group, kicker, notice, embargoed, end, abouts } = release;
  const depth = headline ? 2 : 1;
  const upper = (words: string) => words.toLocaleUpperCase(article.language);
  const data = {
    title: headline || group || release.label,
    group: letterhead(release, article, masthead),
    label: upper(release.label),
    notice,
    embargoed,
    placeAndDate: printText(release.placeAndDate),
    kicker: printText(upper(kicker)),
    headline: printText(headline),
    calls: release.calls && { ...release.calls, name: printText(release.calls.name) },
    standing: release.standing.map(({ heading, words }) => ({
      heading: printText(heading),
      words: printText(words),
    })),
    standfirst: printText(release.standfirst),
    byline: printText(release.byline),
    appointment: release.appointment && printAppointment(release.appointment),
    lead: release.lead && printFigure(release.lead),
    body: printBlocks(release.body, depth, article.language),
    end,
    notesToEditors: {
      heading: release.notesToEditors.heading,
      blocks: printBlocks(release.notesToEditors.blocks, depth, article.language),
    },
    contacts: { heading: release.contactHeading, people: release.contacts.map(printContact) },
    abouts: abouts.map(({ heading, paragraphs }) => ({
      heading: printText(heading),
      paragraphs: paragraphs.map(printText),
    })),
    online: {
      label: outletMessages(article.language).press.labelled(release.online.label, ''),
      address: printedAddress(release.online.url),
      url: release.online.url,
    },
    licence: printText(release.licence),
  };
  const ordinals = printOrdinals(data, kicker, article.language);
  return { ...printLanguage(article.language), ordinals, ...data };
}

function printContact(contact: Contact): Contact {
  return { ...contact, name: printText(contact.name), role: printText(contact.role) };
}

/** Whose text it is, and how to reach them: of a text of others alone, the first of them. */
function letterhead({ group, logos }: Release, article: Article, masthead: Masthead): ReleaseData['group'] {
  const signed = signatoriesOf(article);
  const [theirs] = signed?.isRelayed ? signed.groups : [];
  const { email, site } = theirs ? { email: theirs.contact.email, site: theirs.site } : masthead;
  const lines = [email.trim(), printedAddress(site)].filter(Boolean);
  return {
    name: printText(group),
    logos: logos.map(({ group: alt, picture: { hash, width, height } }) => ({
      ...{ picture: hash, width, height },
      alt: logos.length > 1 ? alt : '',
    })),
    lines,
  };
}
