import type { OptionsFilter } from '@mantine/core';
import type { FacetCount } from '../../../contract';
import type { Messages } from '../../../messages';
import { foldForMatch } from '../../kit/fold-for-match';
import { noneYet, useAnswer } from '../../kit/state/use-answer';

/** The tags of the archive with their numbers of texts, read on demand and after a change; empty before. */
export function useTagCounts(isWanted: boolean, again?: unknown): readonly FacetCount[] {
  const asked = isWanted ? null : undefined;
  return useAnswer('library:facets', asked, { again, isQuiet: true }).answer?.tags ?? noneYet;
}

/** The tags that a field offers: regardless of accents and capitals, the most frequent first, with their numbers. */
export function tagOptions(counts: readonly FacetCount[], { tags }: Pick<Messages, 'tags'>) {
  const texts = new Map(counts.map(({ value, texts: many }) => [value, many]));
  const filter: OptionsFilter = ({ options, search, limit }) => {
    const sought = foldForMatch(search);
    return options
      .filter((one) => 'value' in one && foldForMatch(one.value).includes(sought))
      .slice(0, limit);
  };
  return {
    filter,
    limit: 8, // No more than fit without scrolling.
    withScrollArea: false,
    openOnFocus: false,
    renderOption: ({ option }: { option: { value: string } }) => (
      <span className="tag-option">
        <span>{option.value}</span>
        <span className="meta">{tags.texts(texts.get(option.value) ?? 0)}</span>
      </span>
    ),
  };
}
