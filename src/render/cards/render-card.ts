import { creditLine, holdBreaks, holdTextBreaks, isRelayed } from '../../article';
import type { Article, Figure, LocalMasthead, Masthead } from '../../article';
import { cardFormats, leastLetters } from '../../leaflet';
import type { CardDesign, CardFormat, CardSize } from '../../leaflet';
import { outletMessages } from '../../messages';
import { appointmentLines } from '../appointment/appointment-lines';
import type { AppointmentLines } from '../appointment/appointment-lines';
import { contrast, inkOn, readableOn } from '../drawing/contrast';
import { localMasthead } from '../drawing/local-masthead';
import { signedInShort } from '../drawing/signatories';
import { oneLine, printedAddress } from '../drawing/plain-text';
import { displayUnits, headlineUnits } from '../print/display-lines';
import type { DisplayUnit } from '../print/display-lines';
import { printAppointment, printLanguage, printText } from '../print/print-line';
import type { PrintLanguage } from '../print/print-line';
import { embargoLine } from '../press/release';
import { cardStandfirst } from './choose-cards';
import type { Card } from './choose-cards';

/** A card as its template takes it: what stands on it, in which colours, with nothing left to decide but sizes. */
export interface CardData extends PrintLanguage {
  design: CardDesign;
  format: CardFormat;
  least: number;
  colours: CardColours;
  group: { name: string; logo: { picture: string; width: number; height: number } | null };
  /** The group's site as people read it, "petite-ligne.example"; "" without one. */
  address: string;
  /** That it must not be passed on yet; "" where it may. */
  band: string;
  /** "2/5"; "" for a card that stands alone. */
  place: string;
  kicker: string;
  /** What is set large, in pieces that stay on one line: the headline, a point's title, the day of an appointment. */
  units: DisplayUnit[];
  standfirst: string;
  /** Its words end with the closing mark; the opening one is set large, apart. */
  quotation: { open: string; words: string; speaker: string; role: string } | null;
  figure: { number: string; unit: string; sentence: string } | null;
  point: string;
  appointment: (AppointmentLines & { units: DisplayUnit[] }) | null;
  /** Who made the lead picture. */
  picture: { credit: string } | null;
}

/** Grounds and inks: every ink is readable on its ground, at 4.5 to 1 or more. */
export interface CardColours {
  /** The group's colour as a ground, and what is set on it. */
  flag: string;
  onFlag: string;
  paper: string;
  onPaper: string;
  muted: string;
  /** The group's colour as an ink on paper and on the dark ground. */
  flagOnPaper: string;
  night: string;
  onNight: string;
  flagOnNight: string;
  /** The ground on which the group's colour reads best. */
  vivid: 'paper' | 'night';
  band: string;
  onBand: string;
}

/** Draws a card of a text: same article, same masthead, same data. */
export function renderCard(
  given: Article,
  group: Masthead,
  { card, size }: { card: Card; size: CardSize },
): CardData {
  const article = holdBreaks(given);
  const { language } = article;
  const masthead = localMasthead(group, language);
  const held = (text: string) => printText(holdTextBreaks(text, language)).trim();
  const lines = appointmentLines(article, { year: false });
  const appointment = lines && printAppointment(lines);
  const { lead } = article;
  return {
    ...printLanguage(language),
    design: card.design,
    format: cardFormats[size],
    least: leastLetters,
    colours: cardColours(group.colour),
    group: cardGroup(article, masthead),
    address: printedAddress(masthead.site),
    band: cardBand(article),
    place: card.place ? `${String(card.place.at)}/${String(card.place.of)}` : '',
    kicker: printText(article.kicker).trim().toLocaleUpperCase(language),
    units: card.design === 'point' ? displayUnits(held(card.title)) : headlineUnits(given),
    standfirst: card.design !== 'headline' ? '' : withoutWidow(held(cardStandfirst(given, size))),
    quotation: card.design === 'quotation' ? quotationOf(card, language) : null,
    figure:
      card.design === 'figure'
        ? { number: held(card.number), unit: held(card.unit), sentence: withoutWidow(held(card.sentence)) }
        : null,
    point: card.design === 'point' ? withoutWidow(held(card.words)) : '',
    appointment:
      card.design === 'appointment' && appointment
        ? { ...appointment, units: displayUnits(appointment.day) }
        : null,
    picture: card.design === 'picture' && lead ? { credit: printText(pictureCredit(lead, language)) } : null,
  };
}

/** What a card says in the words of its text, piece by piece: all but its number, its band, the group and its address. */
export function cardExtracts(data: CardData): string[] {
  const { kicker, units, standfirst, quotation, figure, point, appointment, picture } = data;
  const { units: _units, ...lines } = appointment ?? { units: [] };
  const all = [
    kicker,
    units.map(({ text }) => text).join(' '),
    standfirst,
    ...(quotation ? [quotation.words, quotation.speaker, quotation.role] : []),
    ...Object.values(figure ?? {}),
    point,
    ...Object.values(lines),
    picture?.credit ?? '',
  ];
  return all.filter((piece): piece is string => typeof piece === 'string' && piece !== '');
}

/** What stands on cards of a text that is made of its other fields: its appointment as it is told, the credit of its lead picture. */
export function cardFields(article: Article): string[] {
  const { lead, language } = article;
  const lines = Object.values(appointmentLines(article, { year: false }) ?? {}).map(String);
  return [...lines, ...(lead ? [pictureCredit(lead, language)] : [])];
}

/** Words whose last, where it is short, does not stand alone on a line. */
function withoutWidow(words: string): string {
  return words.replace(/(\S{3,}) (\S{1,9})$/u, '$1\u00a0$2');
}

/** What a card of a text that is not public yet says: until when it is under embargo, or that it is a draft; "" of any other. */
export function cardBand(article: Article): string {
  const embargo = embargoLine(article);
  if (embargo) return printText(embargo);
  return article.status === 'draft' ? printText(outletMessages(article.language).cards.draft) : '';
}

function pictureCredit(lead: Figure, language: string): string {
  const credit = oneLine(creditLine(lead));
  return credit && outletMessages(language).press.labelled(outletMessages(language).photo, credit);
}

function quotationOf(card: Extract<Card, { design: 'quotation' }>, language: string) {
  const { openQuote, closeQuote } = outletMessages(language).press;
  const held = (text: string) => printText(holdTextBreaks(text, language)).trim();
  return {
    open: openQuote.trim(),
    words: withoutWidow(held(`${card.words}${closeQuote}`)),
    speaker: held(card.speaker),
    role: held(card.role),
  };
}

/** Whose the card is; of a text of others their name alone. */
function cardGroup(article: Article, masthead: LocalMasthead): CardData['group'] {
  const logo = isRelayed(article) ? null : masthead.logo;
  return {
    name: printText(signedInShort(article, masthead)).trim(),
    logo: logo && { picture: logo.hash, width: logo.width, height: logo.height },
  };
}

const paper = '#fbfaf6';
const night = '#1c1b19';

/** The colours of cards from that of the group: as a ground it is unchanged, as an ink it is made readable. */
export function cardColours(colour: string): CardColours {
  const flag = colour || night;
  const isLight = contrast(flag, night) > contrast(flag, paper);
  return {
    flag,
    // White is chosen where both can be read: black is heavy on a full colour.
    onFlag: contrast('#ffffff', flag) >= 4.5 ? '#ffffff' : inkOn(flag),
    paper,
    onPaper: night,
    muted: '#5e5a53',
    flagOnPaper: readableOn(paper, flag),
    night,
    onNight: paper,
    // Black and greys say nothing as a colour of the dark ground.
    flagOnNight: contrast(flag, night) < 1.3 ? paper : readableOn(night, flag),
    vivid: isLight ? 'night' : 'paper',
    // Unlike the red of warnings, it stands out on the colour of most groups.
    band: '#ffd400',
    onBand: '#000000',
  };
}
