import { mastheadIn, ownLanguage } from '../model/local-masthead';
import type { LocalMasthead } from '../model/local-masthead';
import { addressLine } from '../model/masthead';
import type { Masthead } from '../model/masthead';
import { languageSchema } from '../model/schema';
import { countryOf } from '../model/countries';
import { printLawOf } from './print-laws';
import type { ImprintNeed, ImprintPart, PrintLaw } from './print-laws';

/** A name and address in an imprint: "Imprimerie du Port, 12 quai des Radoubs, 35600 Redon". */
export interface ImprintName {
  name: string;
  address: string;
}

/** All that an imprint can say; what is not known is empty. */
export interface ImprintFacts {
  printer: ImprintName;
  /** Whether the group prints its leaflets itself, so that it is the printer. */
  isOwnPrint: boolean;
  /** The person who answers for what is printed. */
  responsible: ImprintName;
  group: ImprintName;
  place: string;
  publicationPlace: string;
}

/** The imprint of a group's leaflets in one language: what it can say, and what the law finds missing. */
export interface Imprint {
  /** The country whose law counts; "" when nothing tells. */
  country: string;
  law: PrintLaw;
  facts: ImprintFacts;
  /** The group's own line in place of the generated one; "" for none. */
  ownLine: string;
  missing: ImprintNeed[];
}

/** The imprint of a group's leaflets in a language, and what it lacks by the law of the group's country. */
export function imprintOf(masthead: Masthead, language: string): Imprint {
  const { local } = mastheadIn(masthead, language);
  const country = countryOfLaw(masthead, language);
  const law = printLawOf(country);
  const facts = factsOf(local);
  const ownLine = local.imprint.line.trim();
  return { country, law, facts, ownLine, missing: ownLine ? [] : missingOf(law, facts) };
}

/** The country whose law counts: the group's own, else that of its language, else that of the text's. */
function countryOfLaw(masthead: Masthead, language: string): string {
  const own = languageSchema.safeParse(ownLanguage(masthead));
  return masthead.country || countryOf(own.success ? own.data : language);
}

/** Whether the facts of a sentence of the imprint are known, so that it can be printed. */
export function isPartKnown(part: ImprintPart, facts: ImprintFacts): boolean {
  return nameIn(part, facts) ? (nameIn(part, facts)?.name ?? '') !== '' : placeIn(part, facts) !== '';
}

/** The name in a sentence of the imprint; null for a sentence about a place. */
export function nameIn(part: ImprintPart, facts: ImprintFacts): ImprintName | null {
  switch (part) {
    case 'printer':
    case 'dated-printer':
    case 'producer':
      return facts.printer;
    case 'publisher':
    case 'media-owner':
      return facts.group;
    case 'responsible-publisher':
    case 'press-law':
    case 'promoter':
      return facts.responsible;
    case 'publication-place':
    case 'production-place':
      return null;
  }
}

function placeIn(part: ImprintPart, facts: ImprintFacts): string {
  return part === 'publication-place' ? facts.publicationPlace : facts.place;
}

function factsOf(local: LocalMasthead): ImprintFacts {
  const { imprint } = local;
  const group = { name: local.name.trim(), address: addressLine(local) };
  const isOwnPrint = imprint.printedBy === 'group';
  const printer = isOwnPrint ? group : { name: imprint.printer.trim(), address: addressLine(imprint) };
  const responsible = {
    name: imprint.responsible.trim(),
    address: addressLine({ address: imprint.responsibleAddress }) || group.address,
  };
  const place = imprint.place.trim();
  const publicationPlace = imprint.publishedIn.trim();
  return { printer, isOwnPrint, responsible, group, place, publicationPlace };
}

function missingOf(law: PrintLaw, facts: ImprintFacts): ImprintNeed[] {
  const lists = law.needs.map((needs) => {
    const asked = facts.isOwnPrint ? new Set(needs.map((need) => ownPrintNeeds[need] ?? need)) : needs;
    return [...asked].filter((need) => !isMet(need, facts));
  });
  const lacking = lists.some((list) => list.length === 0) ? [] : (lists[0] ?? []);
  const isBoxed = law.box === false && namesPrinted(law, facts).some(({ address }) => isBox(address));
  return isBoxed ? [...lacking, 'street-address'] : lacking;
}

/** For a group that prints its leaflets itself, what is missing of the printer is missing of the group. */
const ownPrintNeeds: { readonly [Need in ImprintNeed]?: ImprintNeed } = {
  printer: 'group',
  'printer-address': 'group-address',
};

/** Everyone whom the imprint of a country names, as far as they are known. */
function namesPrinted({ line }: PrintLaw, facts: ImprintFacts): ImprintName[] {
  return line.flatMap((part) => {
    const named = nameIn(part, facts);
    return named && (named.name || named.address) ? [named] : [];
  });
}

function isMet(need: ImprintNeed, facts: ImprintFacts): boolean {
  const { printer, responsible, group, place, publicationPlace } = facts;
  const said: Readonly<Record<ImprintNeed, string>> = {
    printer: printer.name,
    'printer-address': printer.address,
    responsible: responsible.name,
    'responsible-address': responsible.address,
    group: group.name,
    'group-address': group.address,
    // They are counted over all addresses together.
    'street-address': 'known',
    place,
    'publication-place': publicationPlace,
  };
  return said[need] !== '';
}

/** Whether an address is a post office box. */
function isBox(address: string): boolean {
  return /\b(?:post(?:fach|bus)|p\.? ?o\.? ?box|bo[iî]te postale|casella postale|apartado)\b|\b(?:BP|CP) ?\d/i.test(
    address,
  );
}

/**
 * Addresses on a group's leaflets that look like a home and that the group has not allowed to be printed: those with a flat or
 * a door, those without a name, and those of a person alone unless it is the group's own.
 */
export function homesPrinted(masthead: Masthead, language: string): string[] {
  const imprint = imprintOf(masthead, language);
  const persons = new Set(masthead.spokespersons.map(({ name }) => folded(name)));
  const isAllowed = new Set(masthead.imprint.publicAddresses.map(folded));
  const homes = printedNames(imprint).filter((named) => isHome(named, imprint, persons));
  return [...new Set(homes.map(({ address }) => address))].filter(
    (address) => !isAllowed.has(folded(address)),
  );
}

function printedNames({ law, facts, ownLine }: Imprint): ImprintName[] {
  return [facts.group, ...(ownLine ? [] : namesPrinted(law, facts))].filter(({ address }) => address !== '');
}

function isHome({ name, address }: ImprintName, { facts }: Imprint, persons: ReadonlySet<string>): boolean {
  if (dwelling.test(address)) return true;
  if (folded(address) === folded(facts.group.address)) return false;
  return name === '' || name === facts.responsible.name || persons.has(folded(name));
}

/** Words that stand in the address of a dwelling, in the languages of the outlets. */
const dwelling =
  /(?<!\p{L})(?:chez|app(?:artement|t)|étage|digicode|interphone|(?:apt|flat|apartment|stiege|piso|puerta|interno)\.? ?\d|scala [a-z]|wohnung|whg)(?!\p{L})/iu;

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s,.]+/g, ' ')
    .trim();
}
