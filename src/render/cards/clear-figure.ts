import { linesOf, plainText, sentencesOf } from '../../article';
import type { Article } from '../../article';
import { oneLine } from '../drawing/plain-text';

/** A figure of a text, and the sentence that says what it means. */
export interface ClearFigure {
  /** "1,2", "45 %", "€300". */
  number: string;
  /** What it counts: "million d’euros", "postes"; "" for a share. */
  unit: string;
  sentence: string;
}

/**
 * The clearest figure of a text: a share, a sum of money or a count of things, alone in a sentence short enough to be read on a card.
 * Null where none is clear: dates, hours, addresses, ages and numbers of laws mean nothing by themselves. Shares and sums come
 * before counts; of the same kind, that of the standfirst, then the first.
 */
export function clearFigure(article: Article): ClearFigure | null {
  const { language, standfirst, body } = article;
  const lines = [standfirst, ...linesOf(body.filter(({ type }) => type === 'paragraph')).map(plainText)];
  const sentences = lines.flatMap((line) => {
    const text = oneLine(line);
    return sentencesOf(text, language).map(({ from, to }) => text.slice(from, to));
  });
  const clear = sentences.flatMap((sentence) => figureIn(sentence, language) ?? []);
  return clear.find(({ kind }) => kind !== 'count')?.figure ?? clear[0]?.figure ?? null;
}

/** How long the sentence may be, in characters. */
const [shortest, longest] = [24, 170];

interface Found {
  kind: 'share' | 'money' | 'count';
  figure: ClearFigure;
}

function figureIn(sentence: string, language: string): Found | null {
  if (sentence.length < shortest || sentence.length > longest || !/^\p{Lu}.*[.!…]$/u.test(sentence))
    return null;
  // A second number would leave it open which one the card means.
  const numbers = sentence.match(new RegExp(digits, 'gu')) ?? [];
  if (numbers.length !== 1) return null;
  const found = share(sentence) ?? money(sentence) ?? count(sentence, language);
  return found && { ...found, figure: { ...found.figure, sentence } };
}

/** A number with its thousands and decimals: "12 400", "12,400", "1,2". */
const digits = String.raw`\p{Nd}+(?:[.,\u00a0\u202f’' ]\p{Nd}+)*`;
const space = String.raw`[\u00a0\u202f ]?`;

const shares = new RegExp(`(?<![\\p{L}\\p{Nd}])${digits}${space}(?:%|٪)`, 'u');

function share(sentence: string): Found | null {
  const number = shares.exec(sentence)?.[0];
  return number ? { kind: 'share', figure: { number, unit: '', sentence } } : null;
}

const scale = String.raw`(?:millions?|milliards?|billions?|bn|Millionen|Milliarden|millones|milioni)`;
const before = new RegExp(`[€$£]${space}${digits}(?:${space}(${scale}|[mk])(?!\\p{L}))?`, 'u');
const after = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(${digits})[\\u00a0\\u202f ]?((?:${scale} (?:d’|d'|de |of |di )?)?(?:€|euros?|dollars?|pounds?|francs?|Euro)(?!\\p{L}))`,
  'u',
);

function money(sentence: string): Found | null {
  const led = before.exec(sentence);
  if (led) {
    const unit = led[1] ?? '';
    const number = led[0].slice(0, unit ? -unit.length : undefined).trim();
    const isShort = /^[mk]$/.test(unit);
    return {
      kind: 'money',
      figure: { number: isShort ? led[0] : number, unit: isShort ? '' : unit, sentence },
    };
  }
  const [, number, unit] = after.exec(sentence) ?? [];
  return number && unit ? { kind: 'money', figure: { number, unit, sentence } } : null;
}

/** Words after which a number is a name or a date, and words after it that make it one; counts are read in French and English alone. */
const words: Readonly<Record<string, { before: RegExp; unit: RegExp; not: RegExp }>> = {
  fr: {
    before:
      /(?:\b(?:le|du|au|articles?|art\.|n[o°º]|numéros?|page|p\.|rue|ligne|lignes|route|loi|décret|chapitre|point|bus|tram|depuis|en|dès|avant|après|vers|à|jusqu’à|âgée?s? de|de plus de)|[-–/:])[\u00a0\u202f ]*$/iu,
    unit: /^(?:(?:mille|millions?|milliards?)(?: d(?:e |’))?)?[\p{Ll}’·-]{3,}/u,
    not: /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|heures?|ans?|minutes?|jours?|mois|semaines?|rue|avenue|boulevard|place|quai|bis|ter|fois|points?|que|qui|pour|dans|sur|avec|sont|ont|est|par|des|les|une)\b/iu,
  },
  en: {
    before:
      /(?:\b(?:the|of|on|articles?|art\.|no\.?|number|page|p\.|line|route|road|act|section|chapter|bus|since|in|by|before|after|until|at|aged|age|from|to)|[-–/:])[\u00a0\u202f ]*$/iu,
    unit: /^(?:(?:thousand|million|billion) )?[\p{Ll}’-]{3,}/u,
    not: /^(?:january|february|march|april|may|june|july|august|september|october|november|december|hours?|years?|minutes?|days?|months?|weeks?|street|road|times?|points?|per|and|for|that|who|which|with|are|have|were|was|the|from|out|more|less)\b/iu,
  },
};

function count(sentence: string, language: string): Found | null {
  const known = words[/^[a-z]+/i.exec(language)?.[0].toLowerCase() ?? ''];
  const found = new RegExp(`(?<![\\p{L}\\p{Nd}])(${digits})[\\u00a0\\u202f ]`, 'u').exec(sentence);
  const number = found?.[1];
  if (!known || !found || !number) return null;
  const value = Number(number.replace(/[^\p{Nd}]/gu, ''));
  const rest = sentence.slice(found.index + found[0].length);
  const unit = known.unit.exec(rest)?.[0] ?? '';
  const isYear = /^(?:1[5-9]|20)\p{Nd}{2}$/u.test(number);
  if (value < 10 || isYear || unit === '' || known.not.test(unit)) return null;
  if (known.before.test(sentence.slice(0, found.index))) return null;
  return { kind: 'count', figure: { number, unit, sentence } };
}
