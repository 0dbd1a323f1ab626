import { isRelayed } from '../../article';
import type { Article, Masthead } from '../../article';
import { postLimits, postPlaces } from '../../leaflet';
import type { CardSize, PostPlace } from '../../leaflet';
import { outletMessages } from '../../messages';
import { appointmentLines, momentLine, whereLine } from '../appointment/appointment-lines';
import { localMasthead } from '../drawing/local-masthead';
import { signedInShort } from '../drawing/signatories';
import { oneLine } from '../drawing/plain-text';
import { publicPage } from '../site/paths';
import { cardStandfirst, firstSentences } from './choose-cards';
import type { Card } from './choose-cards';
import { cardBand } from './render-card';

/** The words of a post, and how many characters they are as the place counts them. */
export interface Post {
  place: PostPlace;
  words: string;
  length: number;
}

/** What a card says, for those who cannot see it: all its words in the order in which they are read, after what its picture shows. */
export function cardAlternative(
  article: Article,
  masthead: Masthead,
  { card, size }: { card: Card; size: CardSize },
): string {
  const { language, lead } = article;
  const { openQuote, closeQuote } = outletMessages(language).press;
  const said: Readonly<Record<Card['design'], () => (string | undefined)[]>> = {
    picture: () => [lead?.alt, article.kicker, article.headline],
    headline: () => [article.kicker, article.headline, cardStandfirst(article, size)],
    figure: () => (card.design === 'figure' ? [`${card.number} ${card.unit}`.trim(), card.sentence] : []),
    quotation: () =>
      card.design === 'quotation'
        ? [`${openQuote}${card.words}${closeQuote}`, [card.speaker, card.role].filter(Boolean).join(', ')]
        : [],
    point: () => (card.design === 'point' ? [card.title, card.words] : []),
    appointment: () => appointmentWords(article),
  };
  return inSentences([
    cardBand(article),
    ...said[card.design](),
    signedInShort(article, localMasthead(masthead, language)),
  ]);
}

function appointmentWords(article: Article): string[] {
  const lines = appointmentLines(article, { year: false });
  if (!lines) return [];
  return [lines.what || article.headline, momentLine(lines), whereLine(lines), lines.access];
}

/** Pieces of words one after the other, each ended as a sentence. */
function inSentences(pieces: readonly (string | undefined)[]): string {
  return pieces
    .map((piece) => oneLine(piece ?? ''))
    .filter((piece) => piece !== '')
    .map((piece) =>
      /[.!?…]["»”’)]*$/u.test(piece) || /[.!?…][\u00a0\u202f]?»$/u.test(piece) ? piece : `${piece}.`,
    )
    .join(' ');
}

/** The words of a text's post for each place, with the address of its page where the group has a site. */
export function cardPosts(article: Article, masthead: Masthead): Post[] {
  return postPlaces.map((place) => postFor(place, article, masthead));
}

/** What a post has room for is taken in this order: headline, whose text it is where it is not ours, and address, the appointment, the standfirst, then tags. */
function postFor(place: PostPlace, article: Article, masthead: Masthead): Post {
  const { language } = article;
  const limit = postLimits[place];
  const own = localMasthead(masthead, language);
  const { site } = own;
  const { press, signatories } = outletMessages(language);
  const isTheirs = isRelayed(article);
  const source = isTheirs ? press.labelled(signatories, signedInShort(article, own)) : '';
  const address = site && publicPage(site, article);
  const appointment = appointmentLines(article, { year: false });
  const when = appointment
    ? [momentLine(appointment), whereLine(appointment)].filter(Boolean).join(', ')
    : '';
  const band = cardBand(article);
  const mark = place === 'messenger' ? '*' : '';
  const title = (maxCharacters: number) =>
    `${mark}${shortened(oneLine(article.headline), maxCharacters)}${mark}`;
  const composed = (parts: { when?: string; said?: string; tags?: string; maxCharacters?: number }) =>
    [band, title(parts.maxCharacters ?? Infinity), parts.said, parts.when, source, address, parts.tags]
      .filter(Boolean)
      .join('\n\n');
  const fits = (words: string) => lengthAt(place, words) <= limit;
  const over = lengthAt(place, composed({})) - limit;
  const maxCharacters = over > 0 ? Math.max(20, charactersOf(oneLine(article.headline)) - over) : limit;
  let best: { when?: string; said?: string; tags?: string; maxCharacters: number } = { maxCharacters };
  if (when && fits(composed({ ...best, when }))) best = { ...best, when };
  const standfirst = oneLine(article.standfirst);
  const room = limit - lengthAt(place, composed(best)) - 2;
  const said = firstSentences(standfirst, language, Math.max(0, room));
  if (said && fits(composed({ ...best, said }))) best = { ...best, said };
  const tags = place === 'messenger' ? [] : hashtags(article);
  for (let count = tags.length; count > 0; count -= 1) {
    const line = tags.slice(0, count).join(' ');
    if (!fits(composed({ ...best, tags: line }))) continue;
    best = { ...best, tags: line };
    break;
  }
  const words = composed(best);
  return { place, words, length: lengthAt(place, words) };
}

/** The most tags: more look like advertising. */
const maxTags = 3;

/** Tags as networks link them, each word with a capital, as screen readers then read them apart: "#PetiteLigne". */
function hashtags({ tags, language }: Article): string[] {
  return tags.slice(0, maxTags).flatMap((tag) => {
    const words = tag.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
    const joined = words.map((word) => capital(word.charAt(0), language) + word.slice(1)).join('');
    return /\p{L}/u.test(joined) ? [`#${joined}`] : [];
  });
}

/** A letter as a capital: in the rules of its language, but for Greek, whose rules are for words all in capitals, without accents. */
function capital(letter: string, language: string): string {
  return language.startsWith('el') ? letter.toUpperCase() : letter.toLocaleUpperCase(language);
}

/** Words cut after the last that fits so many characters. */
function shortened(words: string, maxCharacters: number): string {
  if (charactersOf(words) <= maxCharacters) return words;
  const parts = words.split(' ');
  while (parts.length > 1 && charactersOf(`${parts.join(' ')}…`) > maxCharacters) parts.pop();
  return `${parts.join(' ').replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Mastodon counts every address as 23 characters; all count what a reader takes for one character as one. */
function lengthAt(place: PostPlace, words: string): number {
  return charactersOf(place === 'mastodon' ? words.replace(/https?:\/\/\S+/g, '#'.repeat(23)) : words);
}

function charactersOf(words: string): number {
  return [...graphemes.segment(words)].length;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The file beside the cards of a text: what each shows, and the words of its posts. */
export function cardsText(
  article: Article,
  masthead: Masthead,
  shown: readonly { files: readonly string[]; alternative: string }[],
): string {
  const { alternative, messenger } = outletMessages(article.language).cards;
  const names: Readonly<Record<PostPlace, string>> = {
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    messenger,
  };
  const posts = cardPosts(article, masthead).map(
    ({ place, words, length }) =>
      `# ${names[place]} (${String(length)}/${String(postLimits[place])})\n\n${words}\n`,
  );
  const alternatives = shown.map(({ files, alternative: said }) => `${files.join('\n')}\n${said}\n`);
  return [...posts, `# ${alternative}\n\n${alternatives.join('\n')}`].join('\n');
}
