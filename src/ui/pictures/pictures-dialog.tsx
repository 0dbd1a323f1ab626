import { useState } from 'react';
import { pictureFilters, pictureSorts } from '../../contract';
import type { PictureFilter, PictureList, PictureQuery } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { usePanels } from '../kit/state/panels';
import { usePictures } from '../kit/state/pictures';
import { useReadOnly } from '../kit/state/request';
import { ChoiceMenu } from '../kit/choice-menu';
import { Dialog } from '../kit/dialog';
import { useValue } from '../kit/state/store';
import { PictureGrid } from './picture-grid';
import { PictureView } from './picture-view';
import './pictures.css';
import { PicturesTrashBar } from './pictures-trash';
import { useComparing, usePictureList } from './use-pictures';

/** The pictures of the archive: their uses, words and facts, duplicates, and trash. */
export function PicturesDialog() {
  const { panel } = usePanels();
  const { pictures: messages } = useMessages();
  const isOpen = useValue(panel) === 'pictures';
  return (
    <Dialog opened={isOpen} onClose={() => panel.set('none')} title={messages.title} size={1120}>
      {isOpen && <Pictures onClose={() => panel.set('none')} />}
    </Dialog>
  );
}

function Pictures({ onClose }: { onClose: () => void }) {
  const { picture } = usePanels();
  const messages = useMessages().pictures;
  const [query, setQuery] = useState<PictureQuery>({ words: '', filters: [], sort: 'added' });
  const { list, reload } = usePictureList(query);
  const uncompared = useComparing(reload);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useValue(picture);
  const lines = list?.pictures ?? [];
  const change = (next: PictureQuery) => {
    setQuery(next);
    setActive(0);
    setChosen(new Set());
  };
  if (shown !== null)
    return (
      <PictureView hash={shown} lines={lines} onShow={picture.set} onChanged={reload} onClose={onClose} />
    );
  return (
    <div className="pictures">
      <PicturesHead
        query={query}
        list={list}
        uncompared={uncompared}
        onChange={change}
        onAdded={(hash) => {
          reload();
          picture.set(hash);
        }}
      />
      <PicturesTrashBar
        lines={lines.filter(({ hash }) => chosen.has(hash))}
        isTrash={query.filters.includes('removed')}
        onDone={() => {
          setChosen(new Set());
          reload();
        }}
      />
      {list && lines.length > 0 ? (
        <PictureGrid
          lines={lines}
          active={Math.min(active, lines.length - 1)}
          chosen={chosen}
          onActive={setActive}
          onChoose={setChosen}
          onOpen={picture.set}
          onDone={reload}
        />
      ) : (
        list && (
          <div className="pictures-nothing">
            <p>{list.total === 0 && query.filters.length === 0 ? messages.none : messages.nothing}</p>
            {list.total === 0 && query.filters.length === 0 ? (
              <p className="meta">{messages.noneHelp}</p>
            ) : (
              <Button label={messages.clear} onClick={() => change({ ...query, words: '', filters: [] })} />
            )}
          </div>
        )
      )}
    </div>
  );
}

interface HeadProps {
  query: PictureQuery;
  list: PictureList | null;
  uncompared: number;
  onChange: (query: PictureQuery) => void;
  /** A picture was added, or was there already. */
  onAdded: (hash: string) => void;
}

/** The words, the filters and the order of the pictures that are listed. */
function PicturesHead({ query, list, uncompared, onChange, onAdded }: HeadProps) {
  const pictures = usePictures();
  const readOnly = useReadOnly();
  const { pictures: messages } = useMessages();
  return (
    <div className="pictures-head">
      <div className="pictures-line">
        <input
          type="search"
          className="pictures-search"
          data-autofocus
          aria-label={messages.search}
          placeholder={messages.searchHint}
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
        <ChoiceMenu
          name={messages.sort}
          value={query.sort}
          shown={messages.sorts[query.sort]}
          choices={pictureSorts.map((value) => ({ value, label: messages.sorts[value] }))}
          onChoose={(sort) => onChange({ ...query, sort })}
        />
        {!readOnly && (
          <Button
            label={messages.add}
            onClick={() => void pictures.choose().then((kept) => kept && onAdded(kept.picture.hash))}
          />
        )}
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

/** Adds or removes a filter; filters that exclude each other replace each other. */
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
