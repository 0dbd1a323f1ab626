import type { Range } from './range';
import { rangesOf } from './range';

/** Words that pasting has joined: "manifestationLes", "fin.Début", "mot,mot". */
export function joinedWords(text: string, language: string): Range[] {
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
