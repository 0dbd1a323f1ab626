import { randomUUID } from 'node:crypto';
import { mapLinks, textLink, textLinkedBy, translationFrom } from '../../../src/article';
import type { Article, ArticleId, TranslationOf } from '../../../src/article';
import { done } from '../../../src/contract';
import type {
  BatchAct,
  BatchFields,
  ChangedText,
  NotFound,
  Result,
  TextDamaged,
  TranslationExists,
  FamilyMember,
} from '../../../src/contract';
import type { Families } from './families';
import type { ArticleTable } from '../articles/article-table';
import { wordsHash } from '../tables/checksums';
import { flat } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';

/** How an act on families reads and writes texts; what cannot be read stops it. */
interface Texts extends Pick<Families, 'membersOf'> {
  open(id: ArticleId): Article;
  change(id: ArticleId, edit: Partial<BatchFields>): ChangedText[];
  /** Keeps a new text, with an address of its own. */
  create(article: Article): ArticleId;
  /** Keeps the present state of a text as it is, for what was made from it to be compared with. */
  hold(id: ArticleId): void;
  refuse(problem: TranslationExists): never;
}

type Act<Kind extends BatchAct['kind']> = Extract<BatchAct, { kind: Kind }>;

/** What is said of a text to find whether a family has its language. */
type Spoken = Pick<Article, 'id' | 'language' | 'headline'>;

/** Begins a translation; the original becomes one of a family, if it was in none. */
export function startTranslation(
  { id, language }: Act<'translate'>,
  texts: Texts,
): { changed: ChangedText[]; created: ArticleId[] } {
  const original = texts.open(id);
  const there = familyOf(original, texts).find((member) => isSameLanguage(member.language, language));
  if (there) texts.refuse(existing(there));
  const translationKey = original.translationKey ?? randomUUID();
  const changed = texts.change(id, { translationKey });
  texts.hold(id);
  const copy = translationFrom(original, {
    id: randomUUID(),
    language,
    translationKey,
    translationOf: originIn(original),
  });
  return { changed, created: [texts.create(withLinksIn(language, copy, texts))] };
}

/** Joins the families of two texts, unless they would have a language twice. */
export function linkTranslation({ id, original }: Act<'link'>, texts: Texts): ChangedText[] {
  if (id === original) return [];
  const [one, source] = [texts.open(id), texts.open(original)];
  const [family, others] = [familyOf(one, texts), familyOf(source, texts)];
  const isJoined = one.translationKey !== undefined && one.translationKey === source.translationKey;
  const twice = others.find(
    ({ language, id: other }) =>
      !isJoined && family.some((each) => each.id !== other && isSameLanguage(each.language, language)),
  );
  if (twice) texts.refuse(existing(twice));
  texts.hold(original);
  const translationKey = source.translationKey ?? one.translationKey ?? randomUUID();
  const edits = new Map<ArticleId, Partial<BatchFields>>(
    [...family, ...others].map((member) => [member.id, { translationKey }]),
  );
  edits.set(id, { translationKey, translationOf: originIn(source) });
  // Two texts that were each made from the other would both be older.
  if (source.translationOf?.article === id) edits.set(original, { translationKey, translationOf: null });
  return [...edits].flatMap(([each, edit]) => texts.change(each, edit));
}

/** Takes a text out of its family. Texts made from it no longer name it, and a text that is left alone is in no family. */
export function unlinkTranslation({ id }: Act<'unlink'>, texts: Texts): ChangedText[] {
  const others = texts.membersOf(id).filter((member) => member.id !== id);
  const alone = { translationKey: null, translationOf: null };
  return [
    ...texts.change(id, alone),
    ...others.flatMap((other) => {
      if (others.length === 1) return texts.change(other.id, alone);
      return other.original === id ? texts.change(other.id, { translationOf: null }) : [];
    }),
  ];
}

/**
 * Puts a restored translation back into its family, which its original had left when the translation was removed by undoing; not where
 * the family has a text in its language by now.
 */
export function rejoinFamily(
  id: ArticleId,
  texts: Pick<Texts, 'membersOf' | 'change'> & { peek(id: ArticleId): Article | null },
): ChangedText[] {
  const one = texts.peek(id);
  const original = one?.translationOf ? texts.peek(one.translationOf.article) : null;
  if (!one?.translationKey || !original || original.translationKey === one.translationKey) return [];
  if (familyOf(original, texts).some(({ language }) => isSameLanguage(language, one.language))) return [];
  const translationKey = original.translationKey ?? one.translationKey;
  return [original.id, id].flatMap((each) => texts.change(each, { translationKey }));
}

/** Records that translations say what their originals say now. */
export function bringUpToDate({ ids }: Act<'up-to-date'>, texts: Texts): ChangedText[] {
  return ids.flatMap((id) => {
    const original = texts.open(id).translationOf?.article;
    if (original === undefined) return [];
    const translationOf = originIn(texts.open(original));
    texts.hold(original);
    return texts.change(id, { translationOf });
  });
}

/** What the original of a translation says now, and what it said when the translation last said the same; null for what is gone. */
export function originalOf(
  id: ArticleId,
  articles: ArticleTable,
): Result<{ now: Article | null; then: Article | null }, NotFound | TextDamaged> {
  const opened = articles.open(id);
  if (!opened.ok) return opened;
  const { translationOf } = opened.value.article;
  const original = translationOf && articles.open(translationOf.article);
  if (!original?.ok) return done({ now: null, then: null });
  const { article: now, revision: newest } = original.value;
  if (wordsHash(now) === translationOf?.words) return done({ now, then: now });
  const states = articles.states.list(now.id);
  for (const { revision } of states.ok ? states.value : []) {
    const state = revision < newest ? articles.states.open({ id: now.id, revision }) : null;
    if (state?.ok && wordsHash(state.value) === translationOf?.words) return done({ now, then: state.value });
  }
  return done({ now, then: null });
}

/** A text with those that are translations of it. */
function familyOf(article: Article, { membersOf }: Pick<Texts, 'membersOf'>): Spoken[] {
  const members = membersOf(article.id);
  return members.length > 0 ? members : [article];
}

function originIn(article: Article): TranslationOf {
  return { article: article.id, words: wordsHash(article) };
}

/** A link to a text leads to the translation that readers of a language can see. */
function withLinksIn(language: string, article: Article, { membersOf }: Texts): Article {
  return mapLinks(article, (href) => {
    const id = textLinkedBy(href);
    const members = id === null ? [] : membersOf(id);
    const other = members.find((each) => isSameLanguage(each.language, language) && each.status !== 'draft');
    return other ? textLink(other.id) : href;
  });
}

function existing({ id, language, headline }: Spoken): TranslationExists {
  return { kind: 'translation-exists', id, language, headline };
}

function isSameLanguage(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Which texts of an archive are translations of each other. */
export interface Translations {
  /** The texts on the desk that are translations of each other, one of which this is, originals first; none for one that is alone. */
  family(id: ArticleId): Result<FamilyMember[], StorageProblem>;
  /** What a translation's original says now, and what it said when the translation last said the same; null for what is not kept. */
  original(
    id: ArticleId,
  ): Result<{ now: Article | null; then: Article | null }, NotFound | TextDamaged | StorageProblem>;
}

export function translationsOf(
  families: Families,
  table: ArticleTable,
  transactions: Transactions,
): Translations {
  return {
    family: (id) => transactions.read(() => families.membersOf(id)),
    original: (id) => flat(transactions.read(() => originalOf(id, table))),
  };
}
