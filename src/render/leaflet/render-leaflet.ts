import { addressLine, datelineOf, formatDate, holdBreaks } from '../../article';
import type { Article, LocalMasthead, Masthead } from '../../article';
import type { CouponName } from '../../leaflet';
import { outletMessages } from '../../messages';
import { localMasthead } from '../drawing/local-masthead';
import { appointmentLines } from '../appointment/appointment-lines';
import { filledBody } from '../drawing/filled-body';
import { oneLine, printedAddress } from '../drawing/plain-text';
import { printBlocks, printFigure } from '../print/print-block';
import { printAppointment, printLanguage, printOrdinals, printText } from '../print/print-line';
import { embargoLine } from '../press/release';
import { articlePath, homePath, publicAddress } from '../site/paths';
import { renderCoupon } from './coupon';
import { legalLines } from './legal-lines';
import type { LeafletData, LeafletFoot, LeafletGroup } from './leaflet-data';
import { encode } from 'uqr';

/** Draws an article as a leaflet, with a coupon to cut off where one is asked for: same article, same masthead, same data. */
export function renderLeaflet(given: Article, group: Masthead, coupon?: CouponName): LeafletData {
  const article = holdBreaks(given);
  const masthead = localMasthead(group, article.language);
  const messages = outletMessages(article.language);
  const headline = printText(article.headline).trim();
  const appointment = appointmentLines(article, { year: false });
  const leaflet = {
    title: oneLine(article.headline) || masthead.name || messages.leaflet,
    group: leafletGroup(masthead),
    embargo: printText(embargoLine(article) ?? ''),
    date: printText(datelineOf(article)),
    kicker: printText(article.kicker).trim().toLocaleUpperCase(article.language),
    headline,
    units: headlineUnits(headline),
    standfirst: printText(article.standfirst).trim(),
    appointment: appointment && printAppointment(appointment),
    lead: article.lead && printFigure(article.lead),
    body: printBlocks(filledBody(article, masthead, 'public'), headline ? 2 : 1, article.language),
    byline: leafletByline(article, masthead),
    foot: leafletFoot(article, masthead, group),
    coupon: coupon ? renderCoupon(article, masthead, coupon) : null,
    messages: { overleaf: messages.overleaf, contents: messages.contents },
  };
  const ordinals = printOrdinals(leaflet, article.kicker, article.language);
  return { ...printLanguage(article.language), ordinals, ...leaflet };
}

/** Who wrote it, unless that is the group whose name stands on top already. */
function leafletByline({ byline }: Article, { name, shortName }: LocalMasthead): string {
  const author = printText(byline).trim();
  return [name, shortName].includes(author) ? '' : author;
}

function leafletGroup({ name, logo }: LocalMasthead): LeafletGroup {
  return {
    name: printText(name),
    logo: logo && { picture: logo.hash, width: logo.width, height: logo.height },
  };
}

function leafletFoot(article: Article, masthead: LocalMasthead, group: Masthead): LeafletFoot {
  const call = [masthead.join, masthead.newsletter].find(({ label }) => label.trim() !== '');
  return {
    call: printText(call?.label ?? masthead.name).trim(),
    callAddress: printedAddress(call?.url ?? ''),
    page: leafletPage(article, masthead),
    group: [addressLine(masthead), masthead.email].map(printText).filter((line) => line.trim() !== ''),
    legal: legalLines(group, article.language, article.date.local.slice(0, 4)).map(printText),
  };
}

/** The page that a leaflet leads to: its text's, or the front page while nothing is there to name that page by. */
function leafletPage(article: Article, { site }: LocalMasthead): LeafletFoot['page'] {
  if (!site) return null;
  const path = article.slug || article.headline.trim() ? articlePath(article) : homePath;
  const address = publicAddress(site, path);
  const { embargo, language } = article;
  const { readOnline, onlineFrom, press } = outletMessages(language);
  const label = press.labelled(embargo ? onlineFrom(formatDate(embargo, language)) : readOnline, '');
  return { label, address: printedAddress(address), modules: qrCode(address) };
}

/**
 * A headline cut where a line may end: never after a word that leads on ("le", "dans", "of"), so that no line hangs on one,
 * never inside a compound, and never at a space that was typed as unbreakable.
 */
function headlineUnits(headline: string): string[] {
  const words = headline.split(' ').filter((word) => word !== '');
  return words.reduce<string[]>((units, word, at) => {
    const last = units.at(-1);
    return last !== undefined && hangs(last, word, words[at + 1])
      ? [...units.slice(0, -1), `${last} ${word}`]
      : [...units, word];
  }, []);
}

/**
 * Whether a line should not end on this before a word: a number or a word that leads on, unless so many are joined already that
 * lines get coarse. A longer preposition may end a line rather than draw an article after it ("contre | la fermeture"), unless what
 * follows is short ("pour leurs enfants").
 */
function hangs(unit: string, next: string, following = ''): boolean {
  const word = unit.split(' ').at(-1) ?? '';
  const isLong = following === '' || following.length > 8;
  if (word.length > 3 && leading.has(next.toLowerCase()) && isLong) return false;
  return unit.length <= 11 && (/^\p{N}+$/u.test(word) || leading.has(word.toLowerCase()));
}

/** Articles, prepositions and the like, of the languages that texts are written in. */
const leading = new Set(
  [
    'a à au aux avec c ce ces cet cette chez contre d dans de des du elle en entre et il ils je l la le les leur leurs ma mais mes',
    'mon ne ni nos notre on ou où par pour qu que qui sa sans se ses si son sous sur ta tes ton tu un une vers vos votre',
    'an and as at but by for from her his if in into is it its my no not of on or our over so the their this to we with you your',
    'am auf aus bei das dem den der die ein eine einem einen einer es für gegen im ist mit nicht ohne um und unser unsere vom von vor',
    'wer wie wir zu zum zur al con del e el las lo los para por sin su sus una y che da dal dei della di gli i nel nella o per uno',
  ].flatMap((words) => words.split(' ')),
);

/**
 * The modules of a QR code, row by row, "1" for black; without its quiet zone, which the page keeps clear.
 * Error correction M: a folded or rained-on leaflet still reads.
 */
function qrCode(address: string): string[] {
  const { data } = encode(address, { ecc: 'M', border: 0 });
  return data.map((row) => row.map((black) => (black ? '1' : '0')).join(''));
}
