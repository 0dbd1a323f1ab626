import { isUnderEmbargo } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done } from '../../../src/contract';
import type { CardsProof, Notice, Problem, Result } from '../../../src/contract';
import { cardFormats, cardSizes } from '../../../src/leaflet';
import type { CardSize } from '../../../src/leaflet';
import {
  cardAlternative,
  cardBand,
  cardFields,
  cardPosts,
  cardsText,
  chooseCards,
  linkCard,
  otherCover,
} from '../../../src/render';
import type { Card } from '../../../src/render';
import type { TextDocument } from '../naming/naming';
import type { Exported, Job, Material, TypesetOrder } from '../order/job';
import { mapInOrder } from '../order/map-articles';
import { unprintableNotices } from '../order/notices';
import { compareCard } from '../order/same-words';
import { writePerArticle } from '../order/write-per-article';
import type { MadeFiles } from '../order/write-per-article';
import { setCard } from './set-card';
import type { SetCard } from './set-card';

/**
 * Writes each article's cards into a folder, in every size, and a text file with what they show and the words of posts. Cards of drafts
 * and of texts under embargo say so on the picture; a text that is withdrawn has none.
 * Problems: those of `writePerArticle`.
 */
export async function exportCards(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const { masthead, readPicture, names } = material;
  const { typeset, signal, cache, now } = job;
  return writePerArticle('cards', { material, folder, job }, (given, stem) => {
    const article = withoutPastEmbargo(given, now);
    const nameOf = (document: TextDocument) => stem + (names.endingOf(document) ?? '');
    return makeCards({ article, masthead, readPicture, typeset, signal, cache }, nameOf);
  });
}

type CardDocument = Extract<TextDocument, { kind: 'card' }>;

/** A card of a text in a size, and what its file is called by. */
interface Wanted {
  card: Card;
  document: Omit<CardDocument, 'type'>;
}

/** The cards of a text in every size, of the link's the first alone; beside a picture with the headline also the headline alone. */
function wantedCards(article: Article): Wanted[] {
  const cards = chooseCards(article);
  const other = otherCover(article);
  const inStreams = cardSizes.filter((size) => size !== 'link');
  const documentOf = (size: CardSize, name: CardDocument['name']) => ({ kind: 'card' as const, size, name });
  return [
    { card: linkCard(article), document: documentOf('link', 1) },
    ...inStreams.flatMap((size) => [
      ...cards.map((card, at) => ({ card, document: documentOf(size, at + 1) })),
      ...(other ? [{ card: other, document: documentOf(size, 'headline') }] : []),
    ]),
  ];
}

/** The cards of a text that go with a mail: in the size that every program shows whole. Problems: those of the press mail's files. */
export async function makeMailCards(given: TypesetOrder, now: number): Promise<Result<MadeFiles, Problem>> {
  const order = { ...given, article: withoutPastEmbargo(given.article, now) };
  const wanted = wantedCards(order.article).filter(
    ({ document: { size, name } }) => size === 'square' && name !== 'headline',
  );
  const made = await makeCards(order, () => '', wanted);
  return made.ok
    ? done({ ...made.value, files: made.value.files.filter(({ kind }) => kind === 'card') })
    : made;
}

async function makeCards(
  order: TypesetOrder,
  nameOf: (document: TextDocument) => string,
  all: readonly Wanted[] = wantedCards(order.article),
): Promise<Result<MadeFiles, Problem>> {
  const { article, masthead } = order;
  if (article.withdrawn)
    return done({ files: [], notices: [{ kind: 'cards-withdrawn', article: article.headline }] });
  const made: MadeFiles = { files: [], notices: markedNotices(article) };
  const shown: { files: string[]; alternative: string }[] = [];
  const unprintable = new Set<string>();
  const fields = cardFields(article);
  const foreign: Notice[] = [];
  let compared = 0;
  const drawn = mapInOrder(all, async (wanted) => ({
    ...wanted,
    set: await setCard(order, wanted.card, wanted.document.size),
  }));
  for await (const { card, document, set } of drawn) {
    if (!set.ok) return set;
    if (!set.value) {
      made.notices.push(leftOutNotice(article, card, document.size));
      continue;
    }
    const { bytes, type, extracts } = set.value;
    const words = compareCard(article, extracts, fields);
    compared += words.compared;
    foreign.push(...words.notices);
    for (const character of set.value.unprintable) unprintable.add(character);
    made.files.push({ ...document, type, bytes });
    const alternative = cardAlternative(article, masthead, { card, size: document.size });
    const said = shown.find((one) => one.alternative === alternative);
    const name = nameOf({ ...document, type });
    if (said) said.files.push(name);
    else shown.push({ files: [name], alternative });
  }
  const text = cardsText(article, masthead, shown);
  made.files.push({ kind: 'card-words', bytes: new TextEncoder().encode(text) });
  made.notices.push(...unprintableNotices(article, [...unprintable].join('')), ...foreign);
  return done({ ...made, compared });
}

function leftOutNotice({ headline }: Article, { design }: Card, size: CardSize): Notice {
  return { kind: 'card-left-out', article: headline, design, size };
}

/** That the cards bear the words that they must not be passed on. */
function markedNotices(article: Article): Notice[] {
  const band = cardBand(article);
  return band ? [{ kind: 'cards-marked', article: article.headline, band }] : [];
}

/** An embargo that is over is not printed. */
function withoutPastEmbargo(article: Article, now: number): Article {
  return isUnderEmbargo(article, now) ? article : { ...article, embargo: null };
}

/** The cards of a text in one size as the desk shows them, all at once. */
export async function proofCards(
  given: TypesetOrder,
  size: CardSize,
  { now, isInRow }: { now: number; isInRow: boolean },
): Promise<Result<{ proof: Omit<CardsProof, 'cards'>; cards: (SetCard & ShownCard)[] }, Problem>> {
  const article = withoutPastEmbargo(given.article, now);
  const order = { ...given, article };
  const { masthead } = order;
  const notices: Notice[] = article.withdrawn
    ? [{ kind: 'cards-withdrawn', article: article.headline }]
    : markedNotices(article);
  const other = otherCover(article);
  const chosen = chooseCards(article).map((card) => (isInRow ? card : { ...card, place: null }));
  const cards: (SetCard & ShownCard)[] = [];
  const wanted = article.withdrawn ? [] : [...chosen, ...(other ? [other] : [])];
  const drawn = mapInOrder(wanted, async (card) => ({ card, set: await setCard(order, card, size) }));
  for await (const { card, set } of drawn) {
    if (!set.ok) return set;
    if (!set.value) notices.push(leftOutNotice(article, card, size));
    else {
      const { width, height } = cardFormats[size];
      const alternative = cardAlternative(article, masthead, { card, size });
      cards.push({ ...set.value, design: card.design, place: card.place, alternative, width, height });
    }
  }
  const hasRow = chooseCards(article).some(({ place }) => place !== null);
  const posts = article.withdrawn ? [] : cardPosts(article, masthead);
  return done({ proof: { size, hasRow, posts, notices }, cards });
}

type ShownCard = Omit<CardsProof['cards'][number], 'id' | 'bytes' | 'type'>;
