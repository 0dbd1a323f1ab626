import { isDeepStrictEqual } from 'node:util';
import { namedFigures, withNamedFigures } from '../../../src/article';
import type { Appointment, Article, CalendarKind, NamedFigures, ZonedTime } from '../../../src/article';
import type { BatchAct, BatchFields } from '../../../src/contract';
import { carriedBack, withPictureWords, withReplacement } from './figure-acts';
import type { Replacement } from './figure-acts';

/** An edit of some fields; it answers only those that change. */
export type Edit = (fields: Fields) => Partial<Fields>;

/** With all figures of the text. */
export type Fields = BatchFields & { figures: NamedFigures };

/** An act that changes fields of texts. */
export type FieldAct = Exclude<
  BatchAct,
  { kind: 'duplicate' | 'remove' | 'restore' | 'translate' | 'link' | 'unlink' | 'up-to-date' }
>;

/** What an act does to the fields of each text. */
export function editOf(act: FieldAct, replacement?: Replacement): Edit {
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

/** Undoes a change of fields, but leaves what the person has changed since. */
export function inverseOf(before: BatchFields, after: BatchFields): Edit {
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

/** What acts change of a text. */
export function fieldsOf(article: Article): Fields {
  const { status, language, tags, date, embargo } = article;
  const { appointment = null, translationKey = null, translationOf = null } = article;
  const fields = { status, language, tags, date, embargo, appointment, translationKey, translationOf };
  return { ...fields, figures: namedFigures(article) };
}

/** An article with other fields. */
export function withFields(
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
