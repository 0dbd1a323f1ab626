import { holdTextBreaks } from '../../article';
import type { Article } from '../../article';
import { printText } from './print-line';

/**
 * What the end of a piece of display type is, best first: where a person broke the line; after a full stop, a colon or a dash; after a
 * comma; before a word that opens what follows ("et", "pour", "contre"); between any two words, and between the members of a list of
 * single words ("réparer, planter et danser"); after such a word.
 */
export const displayEnds = ['broken', 'pause', 'comma', 'joint', 'word', 'hung'] as const;

/** A piece of display type that stays on one line, and what a line would be that ends after it. */
export interface DisplayUnit {
  text: string;
  end: (typeof displayEnds)[number];
}

/**
 * A headline or call cut where a line may end: never after an article or a number, so that no line hangs on one, never inside a
 * compound, and never at a space that was typed as unbreakable. Its line breaks are those of a person.
 */
export function displayUnits(words: string): DisplayUnit[] {
  const lines = words.split('\n').map((line) => unitsOf(line.split(' ').filter((word) => word !== '')));
  return lines.flatMap((units) =>
    units.map((text, at): DisplayUnit => {
      const next = units[at + 1];
      if (next === undefined) return { text, end: 'broken' };
      return { text, end: isListed(units, at) ? 'word' : endOf(text, next) };
    }),
  );
}

/** A headline in pieces, in the lines that a person gave it. */
export function headlineUnits({ headline, language }: Pick<Article, 'headline' | 'language'>): DisplayUnit[] {
  const lines = headline.split('\n').map((line) => printText(holdTextBreaks(line, language)).trim());
  return displayUnits(lines.filter((line) => line !== '').join('\n'));
}

function unitsOf(words: readonly string[]): string[] {
  return words.reduce<string[]>((units, word, at) => {
    const last = units.at(-1);
    return last !== undefined && hangs(last, word, words[at + 1])
      ? [...units.slice(0, -1), `${last} ${word}`]
      : [...units, word];
  }, []);
}

/** Whether two members of a list of single words meet after a piece: at a comma, or before the "and" that closes the list. */
function isListed(units: readonly string[], at: number): boolean {
  const [unit = '', next = '', following = ''] = units.slice(at);
  const isMember = (word: string, after: string) => /^[^ ]+,$/u.test(word) || closing.has(firstWord(after));
  if (closing.has(firstWord(next))) return at > 0 && /,$/u.test(units[at - 1] ?? '') && !unit.includes(' ');
  return /,$/u.test(unit) && !next.includes(' ') && isMember(next, following);
}

function endOf(unit: string, next: string): DisplayUnit['end'] {
  if (/(?:[?!:;.…]["»”’)]*|[–—-])$/u.test(unit) || /^[–—]/u.test(next)) return 'pause';
  if (/[,，、]$/u.test(unit)) return 'comma';
  if (opening.has(firstWord(next))) return 'joint';
  return leading.has(lastWord(unit)) ? 'hung' : 'word';
}

/**
 * Whether a line never ends on this before a word: a number before what it counts, a word before a number that counts nothing more
 * ("dormimos once | en"), or a word that leads on, unless so many are joined already that lines get coarse; and a pronoun before its
 * verb. A longer preposition may end a line rather than draw an article after it ("contre | la fermeture"), unless what follows is short
 * ("pour leurs enfants").
 */
function hangs(unit: string, next: string, following = ''): boolean {
  const word = lastWord(unit);
  if (isNumber(unit)) return !placing.has(next.toLowerCase());
  if (isNumber(next) && placing.has(following.toLowerCase())) return true;
  if (pronouns.has(word) && !leading.has(unit.toLowerCase().split(' ').at(-2) ?? '')) return true;
  const isLong = following === '' || following.length > 8;
  if (word.length > 3 && leading.has(next.toLowerCase()) && isLong) return false;
  return unit.length <= 11 && leading.has(word);
}

/** Whether a piece ends with a number, in figures or words: "32", "Quarante et un". */
function isNumber(unit: string): boolean {
  const [last = '', ...before] = unit.toLowerCase().split(' ').toReversed();
  if (/^\p{N}[\p{N}.,/\u202f\u00a0]*$/u.test(last) || numerals.has(last)) return true;
  const joined = before.filter((word) => !ands.has(word));
  return ones.has(last) && joined.length < before.length && numerals.has(joined[0] ?? '');
}

const lastWord = (unit: string) => (unit.split(' ').at(-1) ?? '').toLowerCase();
const firstWord = (unit: string) => (unit.split(' ')[0] ?? '').toLowerCase();

function wordsOf(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Articles, prepositions and the like, of the languages that texts are written in. */
const leading = wordsOf(
  'a à au aux avec c ce ces cet cette chez contre d dans de des du elle en entre et il ils je l la le les leur leurs ma mais mes',
  'mon ne ni nos notre on ou où par pour qu que qui sa sans se ses si son sous sur ta tes ton tu un une vers vos votre',
  'an and as at but by for from her his if in into is it its my no not of on or our over so the their this to we with you your',
  'am auf aus bei das dem den der die ein eine einem einen einer es für gegen im ist mit nicht ohne um und unser unsere vom von vor',
  'wer wie wir zu zum zur al con del e el las lo los para por sin su sus una y che da dal dei della di gli i nel nella o per uno è',
);

/** Those that say where or when, which nothing is counted by: a number before one belongs to what is before it. */
const placing = wordsOf(
  'à au aux dans en par pour sur at in on for am auf im mit für con en para por sobre ai con in per su',
);

/** Pronouns that stay with their verb, but after a preposition: "quand nous | payons", "contre nous". */
const pronouns = wordsOf(
  'je tu nous vous ils elles i he she they ich du er sie ihr yo nosotros ustedes io noi voi me te minä sinä hän ja my wy oni',
);

/** Those before which the sense pauses. */
const opening = wordsOf(
  'afin après avant avec car comme contre dans depuis donc et jusqu’à jusqu’au lorsque mais ni où ou parce pendant pour puis quand que qui sans sur',
  'after against and because before but for from if in nor on or so than that until when where while who with without',
  'aber als bevor bis damit denn durch für gegen mit nach oder ohne seit sondern und während weil wenn wo',
  'antes aunque con contra cuando desde donde hasta para pero porque sin sobre u y che con contro dopo dove ma per perché quando senza',
);

/** Numbers in words: like figures, they stay with what they count. */
const numerals = wordsOf(
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille',
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty sixty hundred thousand',
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend',
  'dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta cien mil',
  'due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta quaranta cinquanta cento mille',
);

/** Words before the last member of a list. */
const closing = wordsOf('et ou and or und oder y e o en of i oraz lub ja tai');
const ands = wordsOf('et and y e');
const ones = wordsOf('un une one uno una');
