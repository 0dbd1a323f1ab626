import { figuresOf, formatMoment, publicPart } from '../../article';
import type { Article, Masthead } from '../../article';
import { outletMessages } from '../../messages';
import type { Html } from '../drawing/html';
import { drawReleaseHtml } from './html/release-html';
import { composeRelease, releaseCalendar } from './release';
import type { KitLine, Release } from './release';
import { flowed } from './text/flow';
import { releasePassages } from './text/release-text';
import { oneLine, printedAddress } from '../drawing/plain-text';
import { downloadPath } from '../site/downloads';
import { siteSlug } from '../site/paths';

/** A picture that the mail shows inline: its address inside the message and its hash in the archive. */
export interface MailPicture {
  cid: string;
  hash: string;
}

/** The press mail before it is packed: subject, both bodies, and the pictures that the HTML body shows. */
export interface PressMail {
  subject: string;
  language: string;
  html: Html;
  /** `format=flowed; delsp=no`, lines ended by "\n". */
  text: string;
  pictures: readonly MailPicture[];
  /** The appointment as a calendar file, to be attached; null where the text has none, or is under embargo. */
  calendar: { name: string; text: string } | null;
}

/** Where the kit of a press mail is: with the mail, or on the text's page, which was published and is still there. */
export interface KitPlace {
  isAttached?: boolean;
  isOnLine?: boolean;
}

/** Draws an article as a mail to journalists, its embargo on top of each part. */
export function renderPressMail(given: Article, masthead: Masthead, place: KitPlace = {}): PressMail {
  const article = publicPart(given);
  const release = composeRelease(article, masthead);
  const pictures = release.lead ? [mailPicture(release.lead.picture.hash)] : [];
  const sources = new Map(pictures.map((picture) => [picture.hash, `cid:${picture.cid}`]));
  const calendar = releaseCalendar(article, masthead);
  const subject = subjectOf(article, release);
  const kit = kitLine(article, release, masthead, place);
  return {
    subject,
    language: article.language,
    html: drawReleaseHtml(release, { title: subject, colour: masthead.colour, sources, kit }),
    text: flowed(releasePassages(release, kit)),
    pictures,
    calendar: calendar === '' ? null : { name: `${siteSlug(article)}.ics`, text: calendar },
  };
}

/** Where kit and full-size pictures are: with the mail if they were attached, on the site once they are there, else on request. */
function kitLine(
  article: Article,
  { calls, contacts, embargoed }: Release,
  { site }: Masthead,
  { isAttached = false, isOnLine = false }: KitPlace,
): KitLine {
  const { press, kit } = outletMessages(article.language);
  const what = figuresOf(article).length > 0 ? press.kitAndPictures : kit.title;
  const label = press.labelled(what, '');
  if (isAttached) return { label, where: press.attached, href: '' };
  if (isOnLine && site && !embargoed && article.downloads?.includes('kit')) {
    const href = `${site}/${downloadPath(article, 'kit')}`;
    return { label, where: printedAddress(href), href };
  }
  const writable = calls?.href.startsWith('mailto:')
    ? calls.href
    : contacts.find(({ mailto }) => mailto)?.mailto;
  return { label, where: press.onRequest, href: writable ?? '' };
}

function mailPicture(hash: string): MailPicture {
  return { hash, cid: `${hash.slice(0, 16)}@picture.invalid` };
}

/** More characters of a subject than these are cut off in most inboxes. */
export const maxSubject = 70;

/**
 * The subject: an embargo first and in few characters, so that nobody overlooks it in a list of mails, or that the text was corrected or
 * is withdrawn; then the headline, since an
 * inbox shows only the first words; of a release, where there is room, what it is.
 */
function subjectOf(
  { kind, embargo, language, headline }: Article,
  { standing, embargoed, label }: Release,
): string {
  const { press } = outletMessages(language);
  const news = oneLine(headline);
  if (standing[0] && !embargoed) return [standing[0].heading, news].filter(Boolean).join(' – ');
  if (embargo) return [press.underEmbargo(formatMoment(embargo, language)), news].filter(Boolean).join(' – ');
  const named = [news, label].filter(Boolean).join(' – ');
  return kind === 'release' && named.length <= maxSubject ? named : news || label;
}
