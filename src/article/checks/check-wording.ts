import { blockWords } from '../article-words';
import type { Article } from '../schema';
import { polishText } from '../typography/polish-text';
import { untouchedPlaces } from '../typography/untouchables';
import type { Check, CheckPlace } from './check';

/** Checks the words themselves: straight quotation marks, words grown together by pasting, dates in figures. */
export function checkWording(article: Article): Check[] {
  return passagesOf(article).flatMap(([place, text]) => [
    ...straightQuotes(text, article.language).map(
      (count) => ({ place, kind: 'straight-quotes', count }) as const,
    ),
    ...joinedWords(text, article.language).map((words) => ({ place, kind: 'joined-words', words }) as const),
    ...numericDates(text).map((date) => ({ place, kind: 'numeric-date', date }) as const),
  ]);
}

function passagesOf(article: Article): [place: CheckPlace, text: string][] {
  const fields = ['kicker', 'headline', 'standfirst', 'byline'] as const;
  const parts = ['body', 'notesToEditors'] as const;
  return [
    ...fields.map((part): [CheckPlace, string] => [{ part }, article[part]]),
    ...(article.lead
      ? [[{ part: 'lead' }, blockWords(article.lead).join('\n')] as [CheckPlace, string]]
      : []),
    ...parts.flatMap((part) =>
      article[part].map((block, index): [CheckPlace, string] => [
        { part, block: index },
        blockWords(block).join('\n'),
      ]),
    ),
  ];
}

/** Those that polishing would set; a measure in inches is no mistake. */
function straightQuotes(text: string, language: string): number[] {
  const count = marksIn(text) - (marksIn(text) > 0 ? marksIn(polishText(text, language)) : 0);
  return count > 0 ? [count] : [];
}

function marksIn(text: string): number {
  return text.match(/["']/g)?.length ?? 0;
}

const small = 'de|des|un|une|les|le|la|du|par|pour|dans|sur|avec';
const long =
  'milliers|millions|centaines|dizaines|rassemblement|manifestation|communiqué|collectif|journalistes?|habitant|gouvernement|préfecture|municipalité|pétition';
const glued = new RegExp(`(?<!\\p{L})(?:${small})(?:${long})`, 'giu');
const sentences = /(?<!\p{L})\p{Ll}{3,}[.!?…]\p{Lu}\p{Ll}+/gu;

/** Only what no dictionary holds: "unrassemblement", "demilliers", "demain.Nous". */
function joinedWords(text: string, language: string): string[] {
  const addresses = new Set(untouchedPlaces(text));
  const found = [...text.matchAll(sentences), ...(/^fr\b/i.test(language) ? text.matchAll(glued) : [])];
  return found.filter((match) => !addresses.has(match.index)).map((match) => match[0]);
}

function numericDates(text: string): string[] {
  return text.match(/(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])/g) ?? [];
}
