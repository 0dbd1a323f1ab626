import { pictureFilters, pictureSorts } from '../../contract';
import type { PictureFilter, PictureList, PictureQuery, PictureSort } from '../../contract';
import { useMessages } from '../desk/use-desk';

interface HeadProps {
  query: PictureQuery;
  list: PictureList | null;
  uncompared: number;
  onChange: (query: PictureQuery) => void;
}

/** The words, the filters and the order of the pictures that are listed. */
export function PicturesHead({ query, list, uncompared, onChange }: HeadProps) {
  const { pictures: messages } = useMessages();
  return (
    <div className="pictures-head">
      <div className="pictures-line">
        <input
          type="search"
          className="pictures-search"
          data-autofocus
          aria-label={messages.search}
          placeholder={messages.searchHelp}
          title={messages.searchHelp}
          value={query.words}
          maxLength={400}
          spellCheck={false}
          onChange={({ target }) => onChange({ ...query, words: target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            document.getElementById('picture-grid')?.focus();
          }}
        />
        <label className="pictures-sort">
          <span>{messages.sort}</span>
          <select
            value={query.sort}
            onChange={({ target }) => onChange({ ...query, sort: target.value as PictureSort })}
          >
            {pictureSorts.map((sort) => (
              <option key={sort} value={sort}>
                {messages.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
        <span className="meta" role="status">
          {list && messages.counted(list.pictures.length, Math.max(list.total, list.pictures.length))}
        </span>
      </div>
      <div className="pictures-filters" role="group" aria-label={messages.filtersName}>
        {pictureFilters.map((filter) => {
          const isOn = query.filters.includes(filter);
          const count = list?.counts[filter] ?? 0;
          if (!isOn && count === 0) return null;
          return (
            <button
              key={filter}
              type="button"
              className="filter-chip"
              aria-pressed={isOn}
              onClick={() => onChange({ ...query, filters: toggled(query.filters, filter) })}
            >
              {messages.filtered(messages.filters[filter], count)}
            </button>
          );
        })}
      </div>
      {uncompared > 0 && <p className="meta">{messages.comparing(uncompared)}</p>}
    </div>
  );
}

/** Filters that cannot hold of the same picture take each other's place. */
function toggled(filters: readonly PictureFilter[], filter: PictureFilter): PictureFilter[] {
  if (filters.includes(filter)) return filters.filter((each) => each !== filter);
  if (filter === 'removed') return ['removed'];
  const others = filters.filter((each) => each !== 'removed' && !excluded(filter).includes(each));
  return [...others, filter];
}

function excluded(filter: PictureFilter): readonly PictureFilter[] {
  const pairs: readonly (readonly PictureFilter[])[] = [
    ['used', 'unused'],
    ['unasked', 'refused'],
    ['duplicate', 'similar'],
  ];
  return pairs.find((pair) => pair.includes(filter)) ?? [];
}
