import { rewrite } from './line';
import type { Line } from './line';
import type { Profile } from '../languages/profile';
import { anySpace, objectCharacter, maskCharacter, wordCharacters } from './spaces';

const between = new RegExp(
  `(?<=[\\p{L}\\p{N}${maskCharacter}])['´‘](?=[\\p{L}${maskCharacter}])|(?<=\\p{L})'(?=\\p{N})`,
  'gu',
);
const elided = new RegExp(
  `(?<=(?<![\\p{L}’'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu))'(?=["«“‘${objectCharacter}])`,
  'giu',
);
const thousands = /(?<=\d)'(?=\d{3}(?!\d))/gu;
const decade = /(?<![^\s([{«“‘])'(?=\d\ds?(?![\p{L}\d']))/gu;
const clipped = /(?<![^\s([{«“‘-])'(?=(?:tis|twas|em|til|cause|bout|n)(?![\p{L}'])|n'(?!\p{L}))/giu;

/** Sets apostrophes where no other mark is possible: within a word, before a decade, in 'tis, in Swiss thousands. */
export function setApostrophes(line: Line, language: string): void {
  if (!/['´‘]/.test(line.text)) return;
  rewrite(line, between, '’');
  if (language.startsWith('fr') || language.startsWith('it')) rewrite(line, elided, '’');
  if (language.endsWith('-ch')) rewrite(line, thousands, '’');
  rewrite(line, decade, '’');
  if (language.startsWith('en')) rewrite(line, clipped, '’');
}

const closers = `\\s)\\]}»”’"'${objectCharacter}`;
const crowd = /(?<=\S) {2,}(?=\S)/g;
const beforeComma = new RegExp(
  `(?=[${anySpace}])(?<=[${wordCharacters}»”’)])[${anySpace}]+(?=,(?:$|[\\s${objectCharacter}]))`,
  'gu',
);
const beforeStop = new RegExp(
  `(?=[${anySpace}])(?<=[${wordCharacters}»”’)])[${anySpace}]+(?=\\.(?:$|\\s(?!\\.)|[»”’)${objectCharacter}]))`,
  'gu',
);
const dots = new RegExp(`(?<![./\\\\])\\.{3,}(?![./\\\\])`, 'g');
const etCetera = /(?<=(?<!\p{L})etc\.)[ ]?…|(?<=(?<!\p{L})etc)…/giu;
const beforeEllipsis = new RegExp(`(?= )(?<=[${wordCharacters}»”’)]) +(?=…(?:$|[${closers}]))`, 'gu');
const high = new RegExp(
  `(?=[;!?${anySpace}])(?<=[^\\s(\\[{«“‘„‚‹;!?:¿¡<])[${anySpace}]*(?=[;!?]*(?:[!?](?:$|[${closers}\\[,.…–—])|;(?:$|[\\s»”${objectCharacter}])))`,
  'gu',
);
const colon = new RegExp(
  `(?=[:${anySpace}])(?<=[^\\s(\\[{«“‘„‚‹;:¿¡<])[${anySpace}]*(?=:(?:$|[\\s«»“”"’${objectCharacter}]))`,
  'gu',
);
const afterGuillemet = new RegExp(`(?<=«)[${anySpace}]*(?=[^\\s»])|(?<=«)[${anySpace}]+(?=»)`, 'gu');
const beforeGuillemet = new RegExp(`(?=[»${anySpace}])(?<=[^\\s«])[${anySpace}]*(?=»)`, 'gu');
const angled = new RegExp(`<<[${anySpace}]*([^\\s<>](?:[^<>\\n]{0,400}[^\\s<>])?)[${anySpace}]*>>`, 'g');

/** One space between words, none before a comma or a full stop. */
export function setWordSpaces(line: Line): void {
  rewrite(line, crowd, ' ');
  rewrite(line, beforeComma, '');
  rewrite(line, beforeStop, '');
}

/** Three full stops become an ellipsis, close to its word; "etc." never has one. */
export function setEllipses(line: Line): void {
  rewrite(line, dots, '…');
  rewrite(line, etCetera, (match) => (line.text[match.index - 1] === '.' ? '' : '.'));
  rewrite(line, beforeEllipsis, '');
}

/** The space before ; ! ? and : that the language asks for, or none. */
export function setPunctuationSpaces(line: Line, { before }: Profile): void {
  rewrite(line, high, before.high);
  rewrite(line, colon, before.colon);
}

/** << and >> around words become guillemets. */
export function setGuillemets(line: Line): void {
  const places = new Set(
    [...line.text.matchAll(angled)].flatMap(({ 0: { length }, index }) => [index, index + length - 2]),
  );
  if (places.size > 0)
    rewrite(line, /<<|>>/g, ({ 0: mark, index }) => (!places.has(index) ? mark : mark === '<<' ? '«' : '»'));
}

/** The space inside « and » that the language asks for, or none. */
export function setGuillemetSpaces(line: Line, inside: string): void {
  rewrite(line, afterGuillemet, inside);
  rewrite(line, beforeGuillemet, inside);
}

const stopOutside = /(?<=[\p{L}\p{N})\]%])(’?”)([.,])(?=$|[\s\u2014)\]])/gu;

/** American: comma and full stop go inside the quotation mark (Chicago). */
export function moveStopsInside(line: Line): void {
  rewrite(line, stopOutside, ([, marks = '', stop = '']) => stop + marks);
}
