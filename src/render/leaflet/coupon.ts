import { addressLine } from '../../article';
import type { Article, LocalMasthead } from '../../article';
import type { CouponName } from '../../leaflet';
import { outletMessages } from '../../messages';
import { appointmentLines } from '../appointment/appointment-lines';
import { printedAddress } from '../drawing/plain-text';
import { printText } from '../print/print-line';

/** What a reader cuts off the foot of a leaflet: lines to fill in and send back, or strips to take away. */
export interface CouponData {
  kind: CouponName;
  /** Said on the line that is cut along. */
  cut: string;
  title: string;
  /** What is asked for: of one person line by line, or of several in the columns of a list. */
  fields: string[];
  /** What one person can tick. */
  ticks: string[];
  /** Where it is sent, and what becomes of the answers; "" where the masthead does not say. */
  sendTo: string;
  privacy: string;
  /** The lines of each strip. */
  strip: string[];
}

/** The coupon of an article's leaflet. */
export function renderCoupon(article: Article, masthead: LocalMasthead, kind: CouponName): CouponData {
  const { coupon: messages } = outletMessages(article.language);
  const none = { title: '', fields: [], ticks: [], sendTo: '', privacy: '', strip: [] };
  const coupon = { ...none, kind, cut: printText(messages.cut) };
  if (kind === 'strips') return { ...coupon, strip: stripLines(article, masthead) };
  const { name, address, email, phone, news, help, town, signature } = messages;
  const asked = {
    join: { fields: [name, address, email, phone], ticks: [news, help] },
    petition: { fields: [name, town, signature], ticks: [] },
  }[kind];
  const who = [masthead.name, addressLine(masthead) || masthead.email].filter(Boolean).join(', ');
  return {
    ...coupon,
    title: printText(messages.titles[kind]),
    fields: asked.fields.map(printText),
    ticks: asked.ticks.map(printText),
    sendTo: isReachable(masthead) ? printText(messages.sendTo(who)) : '',
    privacy: privacyOf(masthead, messages, kind),
  };
}

type CouponMessages = ReturnType<typeof outletMessages>['coupon'];

/** Whether a coupon can be sent back. */
export function isReachable({ address, email }: Pick<LocalMasthead, 'address' | 'email'>): boolean {
  return (address + email).trim() !== '';
}

/**
 * Who asks for personal data says what for, who gets it, how it is seen and erased, and to whom one may complain: Regulation (EU)
 * 2016/679, article 13, and the laws of the United Kingdom and Switzerland. The group is named just before, where the coupon is sent.
 */
function privacyOf(
  { email, country }: LocalMasthead,
  messages: CouponMessages,
  kind: 'join' | 'petition',
): string {
  const authority = authorities[country] ?? '';
  return [messages.kept[kind], email.trim() && messages.rights(email.trim()), authority && `${authority}.`]
    .filter(Boolean)
    .map(printText)
    .join(' ');
}

/** Who watches over personal data in a country, by the name and address under which people there find them; Germany has one a state. */
const authorities: Readonly<Record<string, string>> = {
  AT: 'DSB, dsb.gv.at',
  BE: 'APD-GBA, dataprotectionauthority.be',
  CH: 'PFPDT-EDÖB, edoeb.admin.ch',
  ES: 'AEPD, aepd.es',
  FR: 'CNIL, cnil.fr',
  GB: 'ICO, ico.org.uk',
  IE: 'DPC, dataprotection.ie',
  IT: 'Garante, garanteprivacy.it',
  LU: 'CNPD, cnpd.public.lu',
  NL: 'AP, autoriteitpersoonsgegevens.nl',
  PT: 'CNPD, cnpd.pt',
};

/** Who calls, to what, and where to learn more. */
function stripLines(article: Article, { name, shortName, join, site, email }: LocalMasthead): string[] {
  const told = appointmentLines(article, { year: false });
  return [
    shortName || name,
    told ? [told.day, told.hours].filter(Boolean).join(', ') : '',
    told?.place ?? '',
    printedAddress(join.url || site),
    email,
  ]
    .map((line) => printText(line).trim())
    .filter((line) => line !== '');
}
