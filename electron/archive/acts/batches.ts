import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { duplicateOf, freeSlug, namedFigures, slugify, withNamedFigures } from '../../../src/article';
import type {
  Appointment,
  Article,
  ArticleId,
  CalendarKind,
  NamedFigures,
  ZonedTime,
} from '../../../src/article';
import { failed } from '../../../src/contract';
import type {
  BatchAct,
  BatchDone,
  BatchFields,
  ChangedText,
  NotFound,
  Problem,
  Result,
  TextDamaged,
  TranslationExists,
} from '../../../src/contract';
import type { Families } from '../translations/families';
import type { StorageProblem } from '../storage-problem';
import type { ArticleTable } from '../articles/article-table';
import { carriedBack, changedOnly, withPictureWords, withReplacement } from './figure-acts';
import type { Replacement } from './figure-acts';
import {
  bringUpToDate,
  linkTranslation,
  rejoinFamily,
  startTranslation,
  unlinkTranslation,
} from '../translations/translation-acts';

/** What can stop an act: a text that is not there, that the disk damaged, or that a family has in its language. */
export type BatchRefusal = NotFound | TextDamaged | TranslationExists;

/** Thrown out of an act that one of its texts refuses, so that its transaction is rolled back. */
export class BatchRefused extends Error {
  constructor(readonly problem: BatchRefusal) {
    super(`a text refused an act on several: ${problem.kind}`);
  }
}

/** The answer of an act on several texts, or the refusal that its transaction was rolled back for. */
export function resultOrRefusal(
  act: () => Result<BatchDone, StorageProblem>,
): Result<BatchDone, BatchRefusal | StorageProblem> {
  try {
    return act();
  } catch (error) {
    if (error instanceof BatchRefused) return failed(error.problem);
    throw error;
  }
}

/** Acts on several texts; each call belongs in a transaction of its own, and throws BatchRefused to leave nothing of it. */
export interface Batches {
  /** With the picture that takes another's place, for an act that replaces one. */
  run(act: BatchAct, now: number, replacement?: Replacement): BatchDone;
  undo(done: BatchDone, now: number): BatchDone;
}

/** Acts through the same doors as a person's own edits: every change is a revision, and the one before it stays as it was. */
export function batchesOf(database: Database, articles: ArticleTable, families: Families): Batches {
  const tagged = database
    .prepare<[string], ArticleId>(
      `SELECT id FROM article WHERE removed_at IS NULL
       AND EXISTS (SELECT 1 FROM json_each(article.tags) WHERE value = ?)`,
    )
    .pluck();
  const change = (id: ArticleId, edit: Edit, now: number): ChangedText[] => {
    const { article, revision } = required(articles.open(id));
    const before = batchFields(article);
    const after = { ...before, ...edit(before) };
    if (isDeepStrictEqual(before, after)) return [];
    required(articles.pin({ id, revision }));
    const edited = withFields(article, after);
    const saved = required(articles.save({ article: edited, base: revision }, now, 'at-once'));
    return [{ id, ...saved, ...changedOnly(before, after) }];
  };
  const showing = database
    .prepare<[string], ArticleId>(
      `SELECT DISTINCT id FROM figure JOIN article ON number = article WHERE picture = ? AND removed_at IS NULL`,
    )
    .pluck();
  const idsOf = (act: FieldAct): readonly ArticleId[] => {
    switch (act.kind) {
      case 'rename-tag':
        return act.ids ?? tagged.all(act.from);
      case 'picture-words':
        return act.use ? [act.use.id] : (act.ids ?? showing.all(act.picture));
      case 'picture-replace':
        return act.ids ?? showing.all(act.picture);
      default:
        return act.ids;
    }
  };
  const create = (copy: Article, now: number): ArticleId => {
    const slug = freeSlug(slugify(copy.headline, copy.language), (each) => articles.slugTaken(each, copy.id));
    return articles.create({ ...copy, slug }, now).article.id;
  };
  const duplicate = (id: ArticleId, now: number): ArticleId =>
    create(duplicateOf(required(articles.open(id)).article, randomUUID()), now);
  const hold = (id: ArticleId) => {
    const { revision } = required(articles.open(id));
    required(articles.pin({ id, revision }));
  };
  /** A damaged text is restored all the same. */
  const peek = (id: ArticleId) => {
    const opened = articles.open(id);
    return opened.ok ? opened.value.article : null;
  };
  const textsAt = (now: number) => ({
    open: (id: ArticleId) => required(articles.open(id)).article,
    change: (id: ArticleId, edit: Partial<BatchFields>) => change(id, () => edit, now),
    create: (article: Article) => create(article, now),
    hold,
    membersOf: families.membersOf,
    refuse,
  });
  const remove = (ids: ArticleId[], now: number) => ids.forEach((id) => required(articles.remove(id, now)));
  const restore = (ids: ArticleId[]) => ids.forEach((id) => required(articles.restore(id)));
  return {
    run(act, now, replacement) {
      switch (act.kind) {
        case 'duplicate':
          return { ...nothing, created: act.ids.map((id) => duplicate(id, now)) };
        case 'remove':
          remove(act.ids, now);
          return { ...nothing, removed: act.ids };
        case 'restore':
          restore(act.ids);
          return {
            ...nothing,
            changed: act.ids.flatMap((id) => rejoinFamily(id, { ...textsAt(now), peek })),
            restored: act.ids,
          };
        case 'translate':
          return { ...nothing, ...startTranslation(act, textsAt(now)) };
        case 'link':
          return { ...nothing, changed: linkTranslation(act, textsAt(now)) };
        case 'unlink':
          return { ...nothing, changed: unlinkTranslation(act, textsAt(now)) };
        case 'up-to-date':
          return { ...nothing, changed: bringUpToDate(act, textsAt(now)) };
        default: {
          const edit = editOf(act, replacement);
          return { ...nothing, changed: idsOf(act).flatMap((id) => change(id, edit, now)) };
        }
      }
    },
    undo({ changed, created, removed, restored }, now) {
      const back = removed.filter((id) => isThere(articles.restore(id)));
      const gone = [...created, ...restored].filter((id) => isThere(articles.remove(id, now)));
      const edits = changed.filter(({ id }) => isThere(articles.open(id)));
      return {
        changed: edits.flatMap(({ id, before, after }) => change(id, inverseOf(before, after), now)),
        created: [],
        removed: gone,
        restored: back,
      };
    },
  };
}

/** What an edit makes of some fields; it answers those that change. */
type Edit = (fields: Fields) => Partial<Fields>;

/** With all figures of the text. */
type Fields = BatchFields & { figures: NamedFigures };

const nothing: BatchDone = { changed: [], created: [], removed: [], restored: [] };

type FieldAct = Exclude<
  BatchAct,
  { kind: 'duplicate' | 'remove' | 'restore' | 'translate' | 'link' | 'unlink' | 'up-to-date' }
>;

function editOf(act: FieldAct, replacement?: Replacement): Edit {
  switch (act.kind) {
    case 'status':
      return () => ({ status: act.status });
    case 'language':
      return () => ({ language: act.language });
    case 'add-tag':
      return ({ tags }) => ({ tags: distinct([...tags, act.tag]) });
    case 'remove-tag':
      return ({ tags }) => ({ tags: tags.filter((tag) => tag !== act.tag) });
    case 'reschedule':
      return (fields) => rescheduled(fields, act);
    case 'rename-tag':
      return ({ tags }) => ({ tags: distinct(tags.map((tag) => (tag === act.from ? act.to : tag))) });
    case 'picture-words':
      return ({ figures }) => ({ figures: withPictureWords(figures, act) });
    case 'picture-replace':
      return ({ figures }) => ({
        figures: replacement ? withReplacement(figures, act.picture, replacement) : figures,
      });
  }
}

/** The same hours of another day; an appointment keeps its length in days. */
function rescheduled(
  { date, embargo, appointment }: BatchFields,
  { what, day }: { what: CalendarKind; day: string },
): Partial<BatchFields> {
  const onDay = (time: ZonedTime): ZonedTime => ({ ...time, local: `${day}${time.local.slice(10)}` });
  switch (what) {
    case 'date':
      return { date: onDay(date) };
    case 'embargo':
      return embargo ? { embargo: onDay(embargo) } : {};
    case 'appointment':
      return appointment ? { appointment: moved(appointment, day) } : {};
  }
}

function moved(appointment: Appointment, day: string): Appointment {
  const { start, until } = appointment;
  const days = (Date.parse(day) - Date.parse(start.local.slice(0, 10))) / 86_400_000;
  const later = (local: string) => {
    const date = new Date(Date.parse(local.slice(0, 10)) + days * 86_400_000);
    return `${date.toISOString().slice(0, 10)}${local.slice(10)}`;
  };
  return { ...appointment, start: { ...start, local: later(start.local) }, until: until && later(until) };
}

/** Gives back what a change took, and leaves what the person changed since. */
function inverseOf(before: BatchFields, after: BatchFields): Edit {
  const unlessChanged = <Value>(now: Value, then: Value, former: Value): Value =>
    isDeepStrictEqual(now, then) ? former : now;
  return (now) => ({
    figures: carriedBack(now.figures, before.figures ?? {}, after.figures ?? {}),
    status: unlessChanged(now.status, after.status, before.status),
    language: unlessChanged(now.language, after.language, before.language),
    date: unlessChanged(now.date, after.date, before.date),
    embargo: unlessChanged(now.embargo, after.embargo, before.embargo),
    appointment: unlessChanged(now.appointment, after.appointment, before.appointment),
    translationKey: unlessChanged(now.translationKey, after.translationKey, before.translationKey),
    translationOf: unlessChanged(now.translationOf, after.translationOf, before.translationOf),
    tags: sameTags(now.tags, after.tags) ? before.tags : withoutChange(now.tags, before.tags, after.tags),
  });
}

function withoutChange(now: string[], before: string[], after: string[]): string[] {
  const added = after.filter((tag) => !before.includes(tag));
  const lost = before.filter((tag) => !after.includes(tag));
  return distinct([...now.filter((tag) => !added.includes(tag)), ...lost]);
}

function batchFields(article: Article): Fields {
  const { status, language, tags, date, embargo } = article;
  const { appointment = null, translationKey = null, translationOf = null } = article;
  const fields = { status, language, tags, date, embargo, appointment, translationKey, translationOf };
  return { ...fields, figures: namedFigures(article) };
}

/** An article with other fields. */
function withFields(
  article: Article,
  { appointment, translationKey, translationOf, figures, ...fields }: Fields,
): Article {
  const { appointment: _before, translationKey: _family, translationOf: _original, ...others } = article;
  const next = {
    ...others,
    ...fields,
    ...(appointment && { appointment }),
    ...(translationKey && { translationKey }),
    ...(translationOf && { translationOf }),
  };
  return isDeepStrictEqual(figures, namedFigures(article)) ? next : withNamedFigures(next, figures);
}

function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, index) => tag === other[index]);
}

function distinct(tags: readonly string[]): string[] {
  return [...new Set(tags)];
}

function refuse(problem: BatchRefusal): never {
  throw new BatchRefused(problem);
}

/** Whether a text is still where an act left it; one that was deleted or removed since is none of an undo's. */
function isThere(answer: Result<unknown, Problem>): boolean {
  if (answer.ok || answer.problem.kind !== 'not-found') required(answer);
  return answer.ok;
}

/** The value of an answer; a refusal stops the whole act. Inside a transaction no other revision can have come between. */
function required<Value>(answer: Result<Value, Problem>): Value {
  if (answer.ok) return answer.value;
  const { problem } = answer;
  if (problem.kind === 'not-found' || problem.kind === 'text-damaged') throw new BatchRefused(problem);
  throw new Error(`an act on several texts met ${problem.kind}`);
}
