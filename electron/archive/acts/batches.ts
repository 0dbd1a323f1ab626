import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../../src/article';
import type { BatchAct, BatchDone } from '../../../src/contract';
import type { ArticleTable } from '../articles/article-table';
import type { Families } from '../translations/families';
import {
  bringUpToDate,
  linkTranslation,
  rejoinFamily,
  startTranslation,
  unlinkTranslation,
} from '../translations/translation-acts';
import { editOf, inverseOf } from './field-edits';
import type { Replacement } from './figure-acts';
import { isThere, required } from './refusal';
import { TextEdits } from './text-edits';

const nothing: BatchDone = { changed: [], created: [], removed: [], restored: [] };

/**
 * Acts on several texts, by the same functions as a person's own edits. Each call must run in a transaction of its own, which is rolled
 * back when it throws BatchRefused.
 */
export class Batches {
  readonly #articles: ArticleTable;
  readonly #texts: TextEdits;

  constructor(database: Database, articles: ArticleTable, families: Families) {
    this.#articles = articles;
    this.#texts = new TextEdits(database, articles, families);
  }

  /** `replacement` is given for an act that replaces a picture. */
  run(act: BatchAct, now: number, replacement?: Replacement): BatchDone {
    const texts = this.#texts.at(now);
    switch (act.kind) {
      case 'duplicate':
        return { ...nothing, created: act.ids.map((id) => this.#texts.duplicate(id, now)) };
      case 'remove':
        for (const id of act.ids) required(this.#articles.remove(id, now));
        return { ...nothing, removed: act.ids };
      case 'restore':
        return this.#restore(act.ids, now);
      case 'translate':
        return { ...nothing, ...startTranslation(act, texts) };
      case 'link':
        return { ...nothing, changed: linkTranslation(act, texts) };
      case 'unlink':
        return { ...nothing, changed: unlinkTranslation(act, texts) };
      case 'up-to-date':
        return { ...nothing, changed: bringUpToDate(act, texts) };
      default: {
        const edit = editOf(act, replacement);
        const ids = this.#texts.idsOf(act);
        return { ...nothing, changed: ids.flatMap((id) => this.#texts.change(id, edit, now)) };
      }
    }
  }

  undo({ changed, created, removed, restored }: BatchDone, now: number): BatchDone {
    const back = removed.filter((id) => isThere(this.#articles.restore(id)));
    const gone = [...created, ...restored].filter((id) => isThere(this.#articles.remove(id, now)));
    const edits = changed.filter(({ id }) => isThere(this.#articles.open(id)));
    return {
      changed: edits.flatMap(({ id, before, after }) =>
        this.#texts.change(id, inverseOf(before, after), now),
      ),
      created: [],
      removed: gone,
      restored: back,
    };
  }

  #restore(ids: ArticleId[], now: number): BatchDone {
    for (const id of ids) required(this.#articles.restore(id));
    const texts = this.#texts.at(now);
    return { ...nothing, changed: ids.flatMap((id) => rejoinFamily(id, texts)), restored: ids };
  }
}
