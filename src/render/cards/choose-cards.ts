import { countWords, linesOf, plainText, sentencesOf } from '../../article';
import type { Article, Block } from '../../article';
import type { CardSize } from '../../leaflet';
import { oneLine } from '../drawing/plain-text';
import { clearFigure } from './clear-figure';
import type { ClearFigure } from './clear-figure';

/** What a card says, by its design; headline, lead picture and appointment are those of its text. */
export type CardContent =
  | { design: 'picture' | 'headline' | 'appointment' }
  | ({ design: 'figure' } & ClearFigure)
  | { design: 'quotation'; words: string; speaker: string; role: string }
  | { design: 'point'; title: string; words: string };

/** A card, and which of how many in a row it is; null for one that stands alone. */
export type Card = CardContent & { place: { at: number; of: number } | null };

/** The most cards of one text. */
const maxCards = 5;

/** From so many words on, the cards of a text are a row, which tells it to those who read nothing else. */
const longText = 250;

/**
 * The cards of a text, in order: its lead picture with the headline, or the headline alone; then what its words hold: a figure, a
 * quotation with its speaker, the points of a longer text; last what it calls to.
 */
export function chooseCards(article: Article): Card[] {
  const first: CardContent = { design: article.lead ? 'picture' : 'headline' };
  const last: CardContent[] = article.appointment ? [{ design: 'appointment' }] : [];
  const room = maxCards - 1 - last.length;
  const inner = innerCards(article);
  // Points give way to a figure and a quotation, but keep their order in the text.
  const kept = [...inner.filter(({ design }) => design !== 'point'), ...pointsOf(article)].slice(0, room);
  const cards = [first, ...kept, ...last];
  const isRow = cards.length > 2 && lengthOf(article) >= longText;
  return cards.map((card, at) => ({ ...card, place: isRow ? { at: at + 1, of: cards.length } : null }));
}

/** The same of a text that has a lead picture, with its headline alone in the place of the picture. */
export function otherCover({ lead }: Article): Card | null {
  return lead ? { design: 'headline', place: null } : null;
}

/** The card that networks show beside a link to a text. */
export function linkCard({ lead }: Article): Card {
  return { design: lead ? 'picture' : 'headline', place: null };
}

function innerCards(article: Article): CardContent[] {
  const figure = clearFigure(article);
  const quotation = quotationOf(article);
  return [...(figure ? [{ design: 'figure' as const, ...figure }] : []), ...(quotation ? [quotation] : [])];
}

/** The most characters of a quotation or a point: at a distance, letters of 40 pixels are read. */
const maxQuotation = 240;
const maxPoint = 220;

/** The first quotation with a speaker, whole or its first sentences; of several the first that is whole. */
function quotationOf({ body, language }: Article): CardContent | null {
  const quotations = body.filter((block) => block.type === 'quotation' && block.speaker.trim() !== '');
  const found = quotations.flatMap((block) => {
    if (block.type !== 'quotation' || block.content.some(({ type }) => type !== 'paragraph')) return [];
    const said = withoutMarks(oneLine(linesOf(block.content).map(plainText).join(' ')));
    if (said === null) return [];
    const words = firstSentences(said, language, maxQuotation);
    const { speaker, role } = block;
    return words ? [{ words, speaker: oneLine(speaker), role: oneLine(role), isWhole: words === said }] : [];
  });
  const best = found.find(({ isWhole }) => isWhole) ?? found[0];
  if (!best) return null;
  const { isWhole: _isWhole, ...quotation } = best;
  return { design: 'quotation', ...quotation };
}

/**
 * The words between quotation marks, where these stand around all of them; others may stand inside. Null for words said in two parts, as in
 * „A,“ she said. „B.“, which a card cannot put between its own marks.
 */
function withoutMarks(said: string): string | null {
  const pair = pairsOfMarks.find(([open, close]) => said.startsWith(open) && said.endsWith(close));
  if (!pair || said.length < 2) return said;
  const inner = said.slice(1, -1).trim();
  const [opens, closes] = [inner.indexOf(pair[0]), inner.indexOf(pair[1])];
  const isInTwoParts = closes >= 0 && (opens < 0 || closes <= opens);
  return isInTwoParts ? null : inner;
}

const pairsOfMarks = [
  ['«', '»'],
  ['„', '“'],
  ['„', '”'],
  ['“', '”'],
  ['"', '"'],
] as const;

/** The crossheads of a longer text, each with the first sentences below it. */
function pointsOf(article: Article): CardContent[] {
  const { body, language } = article;
  if (lengthOf(article) < longText) return [];
  return body.flatMap((block, at): CardContent[] => {
    const next = body[at + 1];
    if (block.type !== 'crosshead' || next?.type !== 'paragraph') return [];
    const words = firstSentences(oneLine(plainText(next.content)), language, maxPoint);
    const title = oneLine(plainText(block.content));
    return words && title ? [{ design: 'point', title, words }] : [];
  });
}

/** The most characters of the standfirst on a card: more is small print. */
const maxStandfirst = 200;

/** The first sentences of a text's standfirst that a card has room for; none beside a link, where networks print them. */
export function cardStandfirst({ standfirst, language }: Article, size: CardSize): string {
  if (size === 'link') return '';
  return firstSentences(oneLine(standfirst), language, maxStandfirst);
}

/** As many whole sentences from the beginning as fit so many characters; "" where the first is longer. */
export function firstSentences(text: string, language: string, maxCharacters: number): string {
  const ends = sentencesOf(text, language).map(({ to }) => to);
  const end = ends.filter((to) => to <= maxCharacters).at(-1) ?? 0;
  return text.slice(0, end).trim();
}

function lengthOf({ body }: Article): number {
  return countWords(linesOf(body.filter(isRead)).map(plainText).join(' '));
}

function isRead({ type }: Block): boolean {
  return type !== 'preformatted' && type !== 'table';
}
