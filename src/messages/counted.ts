import { languageSchema } from '../article';

/** Writes numbers in a language. The first format of a process takes Chromium some 15 ms: it is made for the first number, not at the start. */
export function numberFormat(locale: string): { format: (value: number) => string } {
  let format: Intl.NumberFormat | undefined;
  return { format: (value) => (format ??= new Intl.NumberFormat(locale)).format(value) };
}

/** A thing counted: one, and many; "#" stands for the number, "%1" and "%2" for what the thing itself names. */
export type Forms = readonly [one: string, many: string];

/** One thing or many in the form that their number asks for. */
export function counted([one, many]: Forms, count: number, values: readonly string[] = []): string {
  const form = (count === 1 ? one : many).replace('#', String(count));
  return form.replace(/%(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

/** What an import left out, counted: "deux commentaires"; `what` is "comment", or "front matter: layout". Null when it has no name. */
export function countedLoss(
  what: string,
  count: number,
  tables: { lost: Readonly<Record<string, Forms>>; named: Readonly<Record<string, Forms>> },
): string | null {
  const forms = tables.lost[what];
  if (forms) return counted(forms, count);
  const [, kind = '', name = ''] = /^([\w ]+?):\s*(.+)$/s.exec(what) ?? [];
  const named = tables.named[kind];
  return named ? counted(named, count, [name]) : null;
}

/** What an import changed, counted; `what` is its kind and what it names: "heading-level:4:2", "language:en-US:fr". */
export function countedChange(
  what: string,
  count: number,
  { table, locale }: { table: Readonly<Record<string, Forms>>; locale: string },
): string {
  const [kind = '', ...values] = what.split(':');
  const forms = table[kind];
  const named = kind === 'language' ? values.map((tag) => nameOf(tag, locale)) : values;
  return forms ? counted(forms, count, named) : `${what} (${count})`;
}

function nameOf(language: string, locale: string): string {
  if (!languageSchema.safeParse(language).success) return language;
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}
