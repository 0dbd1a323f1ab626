import { untouchedPlaces } from '../../typography/rules/untouchables';
import { homeAddresses, telephones } from './personal-data';
import { rangesOf } from './range';
import type { Range } from './range';
import { polishText } from '../../typography/polish';

/** Something wrong in the words of a line, and where. */
export interface Wording extends Range {
  kind:
    | 'straight-quotes'
    | 'double-space'
    | 'joined-words'
    | 'placeholder'
    | 'numeric-date'
    | 'attached'
    | 'telephone'
    | 'home-address';
}

/** What is wrong in the wording of a line, in order. `prose` is the line with its code masked: code is only searched for personal data. */
export function findWording(text: string, language: string, prose = text): Wording[] {
  const found = [
    ...outsideAddresses(prose, joinedWords(prose, language)).map(of('joined-words')),
    ...straightQuotes(prose, language).map(of('straight-quotes')),
    ...rangesOf(prose, doubleSpace).map(of('double-space')),
    ...placeholders(prose).map(of('placeholder')),
    ...rangesOf(prose, numericDate).map(of('numeric-date')),
    ...attached.flatMap((pattern) => rangesOf(prose, pattern)).map(of('attached')),
    ...telephones(text).map(of('telephone')),
    ...homeAddresses(text).map(of('home-address')),
  ];
  return withoutOverlaps(found.sort((one, other) => one.from - other.from));
}

const doubleSpace = /(?<=\S)[ \u00A0\u202F]{2,}(?=\S)/g;
const numericDate = /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])/g;

/** Words that say that something is attached: "ci-joint", "en pièce jointe", "joint en grand format", "please find attached". */
const attached = [
  /(?<!\p{L})(?:ci-joint(?:e?s?)|en pi[èe]ces? jointes?|jointe?s? (?:en (?:grand format|pleine taille|haute définition|HD)|[àa]u? (?:ce |présent )?(?:courriel|mail|message)))(?!\p{L})/giu,
  /(?<!\p{L})(?:(?:(?:is|are|find|see|photos?|pictures?|images?) )attached(?! to (?!this|the (?:e-?mail|mail|message)))|attached (?:photos?|pictures?|images?|files?|PDF)|find enclosed)(?!\p{L})/giu,
];

function of(kind: Wording['kind']): (range: Range) => Wording {
  return (range) => ({ kind, ...range });
}

/** Web and mail addresses, code and handles may have capitals and commas anywhere. */
function outsideAddresses(text: string, ranges: Range[]): Range[] {
  if (ranges.length === 0) return ranges;
  const untouched = new Set(untouchedPlaces(text));
  return ranges.filter(({ from, to }) => !untouched.has(from) && !untouched.has(to - 1));
}

/** Words that several rules found are reported once, by the first rule. */
function withoutOverlaps(found: Wording[]): Wording[] {
  const ends = new Map<Wording['kind'], number>();
  return found.filter(({ kind, from, to }) => {
    if (from < (ends.get(kind) ?? 0)) return false;
    ends.set(kind, to);
    return true;
  });
}

/** Straight quotation marks and apostrophes that typography would replace; inches are left out. */
function straightQuotes(text: string, language: string): Range[] {
  const found = rangesOf(text, /["']/g);
  if (found.length === 0) return found;
  const left = rangesOf(polishText(text, language), /["']/g).length;
  if (left === found.length) return [];
  const untouched = new Set(untouchedPlaces(text));
  return found.filter(({ from }) => !untouched.has(from));
}

/** Placeholders: "[à compléter]", "le XX mai", "TODO", "lorem ipsum". */
function placeholders(text: string): Range[] {
  return patterns.flatMap((pattern) => rangesOf(text, pattern));
}

const toFill =
  'à (?:compléter|préciser|confirmer|venir|vérifier|définir|remplir)|compléter|nom|prénom|date|lieu|heure|ville|titre|chiffre|citation|source|lien|téléphone|name|place|time|town|number|figure|quote|link|phone|to (?:be )?(?:complete|confirm|check|fill|come|add|decide)\\w*|tbc|tbd|todo|insert\\b[^\\]]{0,40}|insérer\\b[^\\]]{0,40}';

const patterns = [
  new RegExp(`\\[\\s*(?:${toFill})\\s*[\\]…?]`, 'giu'),
  /(?<![\p{L}\p{N}])(?:TODO|TBC|TBD|TKTK|FIXME)(?![\p{L}\p{N}])/gu,
  /(?<!\p{L})lorem ipsum(?!\p{L})/giu,
  // XX also means twenty: it is a placeholder only before a month, a unit or a plain noun, or in place of a day.
  /(?<![\p{L}\p{N}/.-])XX(?=[\s\u00A0\u202F](?:%|€|h(?:\b|eures)|euros|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|personnes|habitants|signatures|January|February|March|April|May|June|July|August|September|October|November|December|people|signatures)(?!\p{L}))/gu,
  /(?<=(?<!\p{L})(?:le|du|au|on|à)[\s\u00A0])XX(?![\p{L}\p{N}/])(?![\s\u00A0\u202F]*(?:siècle|century))/gu,
  /(?<![\p{L}\p{N}])XX[/.]XX(?:[/.]X{2,4})?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}.-])(?<!(?:chapitre|tome|article|titre|section|annexe|volume|livre|acte|psaume|chapter|title|book|part|\p{Lu}\p{Ll}+)[\s\u00A0])X{3,4}(?=[\s\u00A0\u202F.,;:!?)\]»]|$)(?![\s\u00A0\u202F]*(?:siècle|century))/gu,
];

/** Words that pasting has joined: "manifestationLes", "fin.Début", "mot,mot". */
function joinedWords(text: string, language: string): Range[] {
  const patterns = /^fr\b/i.test(language) ? [...everywhere, glued] : everywhere;
  return patterns.flatMap((pattern) => rangesOf(text, pattern));
}

/** Words that begin a sentence, in the languages of the interface; short ones also end a name, as in "LinkedIn". */
const starters =
  'Ces|Cette|Cela|C’est|Dans|Des|Elle|Elles|Ils|Les|Mais|Nous|Par|Pour|Puis|Sans|Son|Sous|Sur|Une|Vous|And|But|For|From|She|That|The|There|They|This|When|With|You';
const shortStarters = 'À|Au|Ce|De|Du|En|Et|Il|La|Le|On|Or|Où|Si|Un|It|We';

const small = 'de|des|un|une|les|le|la|du|par|pour|dans|sur|avec';
const long =
  'milliers|millions|centaines|dizaines|rassemblement|manifestation|communiqué|collectif|journalistes?|habitant|gouvernement|préfecture|municipalité|pétition';

/** Joined words that are in no dictionary: "unrassemblement", "demilliers". */
const glued = new RegExp(`(?<!\\p{L})(?:${small})(?:${long})`, 'giu');

const everywhere = [
  // A sentence's end and the next one's beginning.
  /(?<!\p{L})\p{Ll}{3,}[.!?…]\p{Lu}\p{Ll}+/gu,
  // A comma or a semicolon with a word on either side; "1,5" and "l’un,0" are none.
  /(?<![\p{L}\p{N}])\p{L}{3,}[,;]\p{L}{2,}(?!\p{N})/gu,
  // The closing mark of a quotation and the next word.
  /(?<!\p{L})\p{L}{2,}[\u00A0\u202F]?[.!?…]?[\u00A0\u202F]?»\p{L}{2,}/gu,
  // The last word of a line and the first of the next.
  new RegExp(`(?<![\\p{L}\\p{N}·])\\p{L}?\\p{Ll}{3,}(?:${starters})(?![\\p{L}\\p{N}·])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}·])\\p{Ll}{5,}(?:${shortStarters})(?![\\p{L}\\p{N}·])`, 'gu'),
  /(?<![\p{L}\p{N}·])\p{Ll}{7,}\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}·])/gu,
];
