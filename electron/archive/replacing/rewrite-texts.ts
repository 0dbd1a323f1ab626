import { isDeepStrictEqual } from 'node:util';
import { replaceWords } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type {
  Conflict,
  NotFound,
  Problem,
  ReplaceDone,
  Result,
  RewrittenText,
  TextDamaged,
  TextToReplace,
} from '../../../src/contract';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { ArticleTable } from '../articles/article-table';

/** Puts words in the place of others in some texts, and gives back those that they had. */
interface Rewriting {
  replace(texts: readonly TextToReplace[], now: number): ReplaceDone;
  undo(texts: readonly RewrittenText[], now: number): ReplaceDone;
}

/** What was asked of a text. */
interface Asked {
  id: ArticleId;
  headline: string;
}

type Rewritten = Result<Pick<ReplaceDone, 'rewritten' | 'left'>, NotFound | TextDamaged | Conflict>;

/**
 * Rewrites all texts of a call in one transaction, each as a new revision, with the one before pinned. When the disk refuses that, each
 * text gets a transaction of its own, so that as many as possible are saved. A text is written whole or not at all.
 */
export function rewritingOf(articles: ArticleTable, transactions: Pick<Transactions, 'write'>): Rewriting {
  const rewrite = (id: ArticleId, edit: (article: Article) => Article, now: number) => {
    const opened = articles.open(id);
    if (!opened.ok) return opened;
    const { article, revision: from } = opened.value;
    const edited = edit(article);
    if (isDeepStrictEqual(edited, article)) return done(null);
    articles.states.pin({ id, revision: from });
    const saved = articles.save({ article: edited, base: from }, now, 'at-once');
    if (!saved.ok) return saved;
    const { revision, savedAt } = saved.value;
    return done({ id, headline: edited.headline, revision, savedAt, from });
  };
  const replaceIn = ({ id, headline, changes }: TextToReplace, now: number): Rewritten => {
    let skipped = 0;
    const edit = (article: Article) => {
      const replaced = replaceWords(article, changes);
      skipped = replaced.skipped.length;
      return replaced.article;
    };
    const written = rewrite(id, edit, now);
    if (!written.ok) return written;
    return done({
      rewritten: written.value ? [{ ...written.value, changes: changes.length - skipped }] : [],
      left: skipped > 0 ? [{ id, headline, changes: skipped }] : [],
    });
  };
  const undoIn = ({ id, headline, from, revision, changes }: RewrittenText, now: number): Rewritten => {
    const before = articles.states.open({ id, revision: from });
    if (!before.ok) return before;
    const after = articles.states.open({ id, revision });
    const isAsLeft = (article: Article) =>
      after.ok && isDeepStrictEqual(wordsOf(article), wordsOf(after.value));
    let isEdited = false;
    const edit = (article: Article) => {
      isEdited = !isAsLeft(article);
      return isEdited ? article : { ...before.value, ...factsOf(article) };
    };
    const written = rewrite(id, edit, now);
    if (!written.ok) return written;
    return done({
      rewritten: written.value ? [{ ...written.value, changes }] : [],
      left: isEdited ? [{ id, headline, changes }] : [],
    });
  };
  const all = <Text extends Asked>(texts: readonly Text[], one: (text: Text) => Rewritten): ReplaceDone => {
    const together = transactions.write(() => texts.map((text) => ({ text, written: one(text) })));
    const each = together.ok
      ? together.value
      : texts.map((text) => ({ text, written: flat(transactions.write(() => one(text))) }));
    return gathered(each);
  };
  return {
    replace: (texts, now) => all(texts, (text) => replaceIn(text, now)),
    undo: (texts, now) => all(texts, (text) => undoIn(text, now)),
  };
}

type Outcome = Result<Pick<ReplaceDone, 'rewritten' | 'left'>, Problem>;

function gathered(each: readonly { text: Asked; written: Outcome }[]): ReplaceDone {
  return {
    rewritten: each.flatMap(({ written }) => (written.ok ? written.value.rewritten : [])),
    left: each.flatMap(({ written }) => (written.ok ? written.value.left : [])),
    refused: each.flatMap(({ text: { id, headline }, written }) =>
      written.ok ? [] : [{ id, headline, problem: written.problem }],
    ),
  };
}

function flat(outer: Result<Rewritten, StorageProblem>): Outcome {
  return outer.ok ? outer.value : failed(outer.problem);
}

/** What other acts change of a text, and a replacement does not. */
function factsOf({ status, tags, date, embargo, language, slug }: Article) {
  return { status, tags, date, embargo, language, slug };
}

/** All else. */
function wordsOf(article: Article): Partial<Article> {
  const { status, tags, date, embargo, language, slug, ...words } = article;
  return words;
}
