import { articleKinds, articleStatuses } from '../../../article';
import type { ChosenFilters, LibraryFacets, LibraryView } from '../../../contract';
import type { Messages } from '../../../messages';
import { languageName } from '../../kit/languages';

/** The filters of which several values can be chosen. */
const lists = ['kinds', 'statuses', 'languages', 'years', 'tags'] as const;

/** The filters that are on or off, in their order. */
export const flags = [
  'toCome',
  'embargoed',
  'pictured',
  'untranslated',
  'behindOriginal',
  'changedSincePublished',
  'models',
  'removed',
] as const satisfies readonly (keyof ChosenFilters)[];

/** One value that the list can be narrowed to. */
type FilterValue =
  | { name: 'kinds' | 'statuses' | 'languages' | 'tags'; value: string }
  | { name: 'years'; value: number }
  | { name: (typeof flags)[number]; value: true };

interface FilterOption {
  /** Identifies it among all. */
  key: string;
  filter: FilterValue;
  label: string;
  /** The number of texts that have it; null where that is not counted. */
  texts: number | null;
}

export type FilterGroup = keyof Messages['filters']['groups'];

/** The options of the filter list by group, without the kept views. */
export function filterOptions(
  facets: LibraryFacets,
  messages: Messages,
): Partial<Record<FilterGroup, FilterOption[]>> {
  const closed = (name: 'kinds' | 'statuses', values: readonly string[]) =>
    values.map((value) => optionOf({ name, value }, messages, null));
  const open = (name: 'languages' | 'tags') =>
    facets[name].map(({ value, texts }) => optionOf({ name, value }, messages, texts));
  return {
    kinds: closed('kinds', articleKinds),
    statuses: closed('statuses', articleStatuses),
    others: flags.map((name) => optionOf({ name, value: true }, messages, null)),
    languages: open('languages'),
    years: facets.years
      .map(({ value, texts }) => optionOf({ name: 'years', value: Number(value) }, messages, texts))
      .sort((one, other) => Number(other.filter.value) - Number(one.filter.value)),
    tags: open('tags'),
  };
}

/** The active filters, one option for each value. */
export function activeOptions(filters: ChosenFilters, messages: Messages): FilterOption[] {
  const values: FilterValue[] = [
    ...lists.flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value }) as FilterValue)),
    ...flags.filter((name) => filters[name]).map((name) => ({ name, value: true }) as const),
  ];
  return values.map((filter) => optionOf(filter, messages, null));
}

/** Adds a value to the filters, or removes it. */
export function toggled(filters: ChosenFilters, { name, value }: FilterValue): Partial<ChosenFilters> {
  if (value === true) return { [name]: filters[name] ? undefined : true };
  const before: readonly unknown[] = filters[name] ?? [];
  return {
    [name]: before.includes(value) ? before.filter((each) => each !== value) : [...before, value],
  };
}

/** Whether a kept view is what the list shows. */
export function isViewShown(view: LibraryView, words: string, filters: ChosenFilters): boolean {
  return view.words === words.trim() && same(view.filters, filters);
}

function same(one: ChosenFilters, other: ChosenFilters): boolean {
  const keys = (filters: ChosenFilters) =>
    Object.entries(filters)
      .map(([name, value]) => `${name} ${JSON.stringify(Array.isArray(value) ? [...value].sort() : value)}`)
      .sort()
      .join();
  return keys(one) === keys(other);
}

function optionOf(filter: FilterValue, messages: Messages, texts: number | null): FilterOption {
  return { key: `${filter.name} ${String(filter.value)}`, filter, label: labelOf(filter, messages), texts };
}

function labelOf({ name, value }: FilterValue, messages: Messages): string {
  switch (name) {
    case 'kinds':
      return messages.kinds[value as keyof Messages['kinds']];
    case 'statuses':
      return messages.statuses[value as keyof Messages['statuses']];
    case 'languages':
      return languageName(String(value), messages.language);
    case 'years':
    case 'tags':
      return String(value);
    default:
      return messages.filters.flags[name];
  }
}
