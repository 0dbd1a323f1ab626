import { rewrite } from '../rules/line';
import type { Line } from '../rules/line';
import type { Profile } from './profile';
import { anySpace, firmSpace, maskCharacter } from '../rules/spaces';

const gap = `[${anySpace}]`;
const end = `(?![\\p{L}\\p{N}${maskCharacter}’'])`;
const symbolSigns = '%|‰|°C|€|\\$|£|[MkG]€|Md€|CHF' + end;
const units =
  '(?:[kcmdµ]?m[²³]?|ha|[kmµ]?g|[kMGT]?W(?:h|c)?|[kMG]?Hz|[mcdh]?[lL]|[kMGT]o|dB|[kM]?Bq|ppm|km\\/h|min|s|h|t|V|tCO2|tCO₂)' +
  end;
const surelyUnits =
  '(?:[kcm]m[²³]?|m[²³]|ha|[kmµ]g|[kMGT]W(?:h|c)?|[kMG]Hz|[mcd][lL]|[kMGT]o|dB|ppm|km\\/h|min)' + end;
const amounts = '(?:euros?|dollars?|francs?|millions?|milliards?)' + end;
const countable =
  '(?:personnes?|habitant|signatures?|signataires?|manifestant|adhérent|électeur|salarié|voyageur|usager|élève|patient|emplois?|postes?|logements?|foyers?|familles?|communes?|voix|exemplaires?|tracts?|kilomètres?|mètres?|hectares?|tonnes?|litres?|arbres?|fois|visiteur|véhicules?|camions?|kilowattheures?|mégawattheures?)';

const grouped = new RegExp(
  `(?=\\d)(?<![\\p{L}\\d.,/+-]|\\d${gap})[1-9]\\d{0,2}(?:${gap}\\d{3})+(?!${gap}?\\d|[./-][\\d${maskCharacter}])`,
  'gu',
);
const solid = new RegExp(
  `(?=\\d)(?<![\\p{L}\\d.,/°+-]|\\d${gap})[1-9]\\d{3,8}(?=(,\\d+)?(?:${gap}?(?:${symbolSigns}|${surelyUnits})|${gap}${amounts}|(${gap}${countable})))`,
  'gu',
);
const symbol = new RegExp(`(?<=\\d)${gap}*(?=${symbolSigns})`, 'gu');
const glued = new RegExp(
  `(?<=\\d)(?<=(?<![\\p{L}\\d.,/-])\\d{1,9}(?:[.,]\\d{1,6}|${gap}\\d{3}){0,3})(?=${surelyUnits})`,
  'gu',
);
const spaced = new RegExp(`(?=${gap})(?<=\\d)${gap}(?=${units}|${amounts})`, 'gu');
const hour = `(?<!(?<![h\\d])-|[\\p{L}\\d.,:/]|\\d${gap})(?:\\d{1,3})`;
const beforeHour = new RegExp(`(?=h|${gap})(?<=${hour})${gap}?(?=h(?:${gap}?[0-5]\\d)?${end})`, 'gu');
const afterHour = new RegExp(
  `(?=\\d|${gap})(?<=${hour}${gap}?h)${gap}?(?=[0-5]\\d${end}(?!${gap}?(?:%|€|\\d)))`,
  'gu',
);

/** Thousands by a thin space, never in a year, a postcode or a reference; units, % and € bound to their number. */
export function setFrenchNumbers(line: Line, { symbols, thousands }: Profile): void {
  if (!/\d/.test(line.text)) return;
  rewrite(line, grouped, ({ 0: number }) => number.replace(/\D/g, thousands));
  rewrite(line, solid, ({ 0: number, 2: things }) =>
    isYear(number) && things ? number : inThousands(number, thousands),
  );
  rewrite(line, symbol, symbols.space);
  rewrite(line, glued, firmSpace);
  rewrite(line, spaced, firmSpace);
  rewrite(line, beforeHour, firmSpace);
  rewrite(line, afterHour, firmSpace);
}

/** "2024 manifestants" may open with a year; "2024 euros" does not. */
function isYear(number: string): boolean {
  return /^(?:1[6-9]|20)\d\d$/.test(number);
}

function inThousands(number: string, space: string): string {
  return number.replace(/\B(?=(?:\d{3})+$)/g, space);
}

const roman = '(?=[IVXLC]{2}|[VX])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';
const outside = `(?![\\p{L}\\p{N}${maskCharacter}])`;
const first = new RegExp(`(?=[èei])(?<=(?<![\\p{L}\\d.,])(?:1|I))(?:[èe]re|iè?re)(?=s?${outside})`, 'gu');
const others = new RegExp(
  `(?=[èeéi])(?<=(?<![\\p{L}\\d.,])(?:\\d{1,4}|${roman}))i?[èeé]me(?=s?${outside})`,
  'gu',
);

/** 1ère becomes 1re and 2ème becomes 2e: the only letters that typography may change. */
export function setOrdinals(line: Line): void {
  rewrite(line, first, 're');
  rewrite(line, others, 'e');
}

const raised = new RegExp(
  `(?=[ern])(?<=(?<![\\p{L}\\d.,])(?:(?:1|I)(?=ers?${outside}|res?${outside})|2(?=n)|(?:\\d{1,4}|${roman})(?=es?${outside})))` +
    `(?:ers?|res?|nde?s?|es?)${outside}`,
  'gu',
);

/** The places of letters that French raises after a number: er of 1er, e of 2e and of XXe. */
export function raisedOrdinals(text: string): { from: number; to: number }[] {
  return [...text.matchAll(raised)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}
