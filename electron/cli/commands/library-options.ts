import { articleKinds, articleStatuses } from '../../../src/article';
import { done, kindWords, languagesNamed, namedBy, statusWords } from '../../../src/contract';
import type { LibraryFilters, LibraryPage, LibraryQuery } from '../../../src/contract';
import type { readArchiveAt } from '../../handlers';
import type { Output } from '../terminal/output';
import { UsageError } from './command';
import type { Options } from './command';

/** The options that narrow a list of texts. */
export const filterOptions = {
  archive: 'value',
  kind: 'value',
  status: 'value',
  tag: 'value',
  language: 'value',
  year: 'value',
  limit: 'value',
  json: 'flag',
} as const;

/** The filters that the options ask for; kinds, statuses and languages go by their names in any language of ours. Throws `UsageError`. */
export function filtersOf({ values }: Options, { messages }: Output): LibraryFilters {
  const listed = <Value>(
    option: string,
    read: (one: string) => readonly Value[],
    known?: readonly string[],
  ) =>
    values
      .get(option)
      ?.split(',')
      .flatMap((one) => {
        const named = read(one.trim());
        if (named.length > 0) return named;
        throw new UsageError(
          known ? messages.badName(`--${option}`, one, known) : messages.badFilter(`--${option}`, one),
        );
      });
  const kinds = listed('kind', (one) => namedBy(kindWords, one), articleKinds);
  const statuses = listed('status', (one) => namedBy(statusWords, one), articleStatuses);
  const languages = listed('language', languagesNamed);
  const years = listed('year', (one) => (/^\d{4}$/.test(one) ? [Number(one)] : []));
  const tag = values.get('tag');
  return {
    ...(kinds && { kinds }),
    ...(statuses && { statuses }),
    ...(languages && { languages }),
    ...(years && { years }),
    ...(tag !== undefined && { tags: [tag] }),
  };
}

/** How many texts are printed at most; `otherwise` when nothing says it. Throws `UsageError`. */
export function limitOf({ values }: Options, { messages }: Output, otherwise: number): number {
  const typed = values.get('limit');
  if (typed === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new UsageError(messages.badFilter('--limit', typed));
  return Number(typed);
}

/** Rows read at a time. */
const pageSize = 500;

/** The first rows of a list, up to a limit, read page by page, and how many there are in all. */
export function readRows(
  archive: ReadArchive,
  query: Pick<LibraryQuery, 'words' | 'filters' | 'sort'>,
  limit: number,
): ReturnType<ReadArchive['library']['list']> {
  const rows: LibraryPage['rows'] = [];
  for (;;) {
    const pageLimit = Math.min(pageSize, limit - rows.length);
    const page = archive.library.list({ ...query, limit: pageLimit, offset: rows.length });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    const { total } = page.value;
    if (page.value.rows.length === 0 || rows.length >= Math.min(limit, total)) return done({ total, rows });
  }
}

type ReadArchive = Extract<Awaited<ReturnType<typeof readArchiveAt>>, { ok: true }>['value'];
