import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { duplicateOf, freeSlug, slugify } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import type { BatchFields, ChangedText } from '../../../src/contract';
import type { ArticleTable } from '../articles/article-table';
import type { Families } from '../translations/families';
import { fieldsOf, withFields } from './field-edits';
import type { Edit, FieldAct } from './field-edits';
import { changedOnly } from './figure-acts';
import { refuse, required } from './refusal';

/** Reads and writes the texts of an act: each change is a revision, and the one before it is pinned. A text that refuses stops the act. */
export class TextEdits {
  readonly #articles: ArticleTable;
  readonly #families: Families;
  readonly #tagged;
  readonly #showing;

  constructor(database: Database, articles: ArticleTable, families: Families) {
    this.#articles = articles;
    this.#families = families;
    this.#tagged = database
      .prepare<[string], ArticleId>(
        `SELECT id FROM article WHERE removed_at IS NULL
         AND EXISTS (SELECT 1 FROM json_each(article.tags) WHERE value = ?)`,
      )
      .pluck();
    this.#showing = database
      .prepare<[string], ArticleId>(
        `SELECT DISTINCT id FROM figure JOIN article ON number = article WHERE picture = ? AND removed_at IS NULL`,
      )
      .pluck();
  }

  /** The texts that an act on fields changes. */
  idsOf(act: FieldAct): readonly ArticleId[] {
    switch (act.kind) {
      case 'rename-tag':
        return act.ids ?? this.#tagged.all(act.from);
      case 'picture-words':
        return act.use ? [act.use.id] : (act.ids ?? this.#showing.all(act.picture));
      case 'picture-replace':
        return act.ids ?? this.#showing.all(act.picture);
      default:
        return act.ids;
    }
  }

  /** Nothing where the edit changes nothing. */
  change(id: ArticleId, edit: Edit, now: number): ChangedText[] {
    const { article, revision } = required(this.#articles.open(id));
    const before = fieldsOf(article);
    const after = { ...before, ...edit(before) };
    if (isDeepStrictEqual(before, after)) return [];
    required(this.#articles.states.pin({ id, revision }));
    const edited = withFields(article, after);
    const saved = required(this.#articles.save({ article: edited, base: revision }, now, 'at-once'));
    return [{ id, ...saved, ...changedOnly(before, after) }];
  }

  duplicate(id: ArticleId, now: number): ArticleId {
    return this.#create(duplicateOf(required(this.#articles.open(id)).article, randomUUID()), now);
  }

  /** How acts on families read and write texts; `now` is the time of the act. */
  at(now: number) {
    return {
      open: (id: ArticleId) => required(this.#articles.open(id)).article,
      /** A damaged text is restored all the same. */
      peek: (id: ArticleId) => {
        const opened = this.#articles.open(id);
        return opened.ok ? opened.value.article : null;
      },
      change: (id: ArticleId, edit: Partial<BatchFields>) => this.change(id, () => edit, now),
      create: (article: Article) => this.#create(article, now),
      hold: (id: ArticleId) => {
        const { revision } = required(this.#articles.open(id));
        required(this.#articles.states.pin({ id, revision }));
      },
      membersOf: (id: ArticleId) => this.#families.membersOf(id),
      refuse,
    };
  }

  #create(copy: Article, now: number): ArticleId {
    const slug = freeSlug(
      slugify(copy.headline, copy.language),
      (each) => this.#articles.withSlug(each, copy.id) !== null,
    );
    return this.#articles.create({ ...copy, slug }, now).article.id;
  }
}
