import { addressLine, datelineOf, formatDate, holdBreaks } from '../../article';
import type { Article, LocalMasthead, Masthead } from '../../article';
import type { CouponName, LeafletAdjustment, PlacedBlocks } from '../../leaflet';
import { outletMessages } from '../../messages';
import { localMasthead } from '../drawing/local-masthead';
import { appointmentLines, dayLines } from '../appointment/appointment-lines';
import type { AppointmentLines } from '../appointment/appointment-lines';
import { filledBody } from '../drawing/filled-body';
import { oneLine, printedAddress } from '../drawing/plain-text';
import { printBlocks, printFigure } from '../print/print-block';
import { printAppointment, printLanguage, printOrdinals, printText } from '../print/print-line';
import { embargoLine } from '../press/release';
import { articlePath, homePath, publicAddress } from '../site/paths';
import { renderCoupon } from './coupon';
import { displayUnits, headlineUnits } from '../print/display-lines';
import { legalLines } from './legal-lines';
import { raiseLast } from './raise-last';
import type { LeafletAppointment, LeafletCode, LeafletData, LeafletFoot, LeafletGroup } from './leaflet-data';
import { encode } from 'uqr';

/** Draws an article as a leaflet, with a coupon to cut off where one is asked for, what was set by hand, and the breaks set in its text: same article, same masthead, same data. */
export function renderLeaflet(
  given: Article,
  group: Masthead,
  coupon?: CouponName,
  adjusted: LeafletAdjustment = {},
  placed?: PlacedBlocks,
): LeafletData {
  const article = holdBreaks(given);
  const masthead = localMasthead(group, article.language);
  const messages = outletMessages(article.language);
  const headline = printText(article.headline).trim();
  const appointment = appointmentLines(article, { year: false, apart: true });
  const leaflet = {
    title: oneLine(article.headline) || masthead.name || messages.leaflet,
    group: leafletGroup(masthead, adjusted),
    embargo: printText(embargoLine(article) ?? ''),
    date: adjusted.date === 'none' ? '' : printText(datelineOf(article)),
    kicker: printText(article.kicker).trim().toLocaleUpperCase(article.language),
    headline,
    units: headlineUnits(given),
    standfirst: printText(article.standfirst).trim(),
    appointment: appointment && leafletAppointment(article, printAppointment(appointment)),
    lead: article.lead && printFigure(article.lead),
    body: raiseLast(
      printBlocks(filledBody(article, masthead, 'public'), headline ? 2 : 1, article.language, placed),
    ),
    byline: leafletByline(article, masthead),
    slogan: displayUnits(printText(adjusted.slogan ?? '').trim()),
    foot: leafletFoot(article, masthead, group, adjusted),
    coupon: coupon ? renderCoupon(article, masthead, coupon) : null,
    messages: { overleaf: messages.overleaf, contents: messages.contents },
  };
  const ordinals = printOrdinals(leaflet, article.kicker, article.language);
  return { ...printLanguage(article.language), ordinals, ...leaflet };
}

function leafletAppointment(article: Article, lines: AppointmentLines): LeafletAppointment {
  const { start, until } = article.appointment ?? {};
  const several = until !== null && until?.slice(0, 10) !== start?.local.slice(0, 10);
  return { ...lines, several, days: dayLines(article).map(printText) };
}

/** Who wrote it, unless that is the group whose name stands on top already. */
function leafletByline({ byline }: Article, { name, shortName }: LocalMasthead): string {
  const author = printText(byline).trim();
  return [name, shortName].includes(author) ? '' : author;
}

function leafletGroup({ name, logo }: LocalMasthead, adjusted: LeafletAdjustment): LeafletGroup {
  return {
    name: printText(name),
    logo:
      adjusted.logo === 'none'
        ? null
        : logo && { picture: logo.hash, width: logo.width, height: logo.height },
  };
}

function leafletFoot(
  article: Article,
  masthead: LocalMasthead,
  group: Masthead,
  { code }: LeafletAdjustment,
): LeafletFoot {
  const call = [masthead.join, masthead.newsletter].find(({ label }) => label.trim() !== '');
  const said = printText(call?.label ?? masthead.name).trim();
  const toPage = () => leafletPage(article, masthead);
  const [first = null, second = null] = leafletCodes(code, call?.url ?? '', toPage);
  return {
    call: said,
    callUnits: displayUnits(said),
    callAddress: printedAddress(call?.url ?? ''),
    page: first,
    second,
    group: [addressLine(masthead), masthead.email].map(printText).filter((line) => line.trim() !== ''),
    legal: legalLines(group, article.language, article.date.local.slice(0, 4)).map(printText),
  };
}

/**
 * What the codes open, one or two of them, each with its address in words; that of the call stands under the call already where there is one
 * code.
 */
function leafletCodes(
  code: LeafletAdjustment['code'],
  toJoin: string,
  page: () => LeafletCode | null,
): LeafletCode[] {
  const given = (address: string): LeafletCode => ({
    label: '',
    address: printedAddress(address),
    modules: qrCode(address),
  });
  const join = toJoin === '' ? [] : [given(toJoin)];
  switch (code) {
    case undefined:
      return [page()].filter((each) => each !== null);
    case 'none':
      return [];
    case 'join':
      return join.map((each) => ({ ...each, address: '' }));
    case 'both':
      return [...join, page()].filter((each) => each !== null);
    default:
      return code.split(' ').map(given);
  }
}

/** The page that a leaflet leads to: its text's, or the front page while nothing is there to name that page by. */
function leafletPage(article: Article, { site }: LocalMasthead): LeafletCode | null {
  if (!site) return null;
  const path = article.slug || article.headline.trim() ? articlePath(article) : homePath;
  const address = publicAddress(site, path);
  const { embargo, language } = article;
  const { readOnline, onlineFrom, press } = outletMessages(language);
  const label = press.labelled(embargo ? onlineFrom(formatDate(embargo, language)) : readOnline, '');
  return { label, address: printedAddress(address), modules: qrCode(address) };
}

/**
 * The modules of a QR code, row by row, "1" for black; without its quiet zone, which the page keeps clear.
 * Error correction M: a folded or rained-on leaflet still reads.
 */
function qrCode(address: string): string[] {
  const { data } = encode(address, { ecc: 'M', border: 0 });
  return data.map((row) => row.map((black) => (black ? '1' : '0')).join(''));
}
