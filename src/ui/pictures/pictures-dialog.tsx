import { useState } from 'react';
import type { PictureQuery } from '../../contract';
import { useDesk, useMessages } from '../desk/use-desk';
import { Dialog } from '../kit/dialog';
import { useValue } from '../kit/store';
import { PictureGrid } from './picture-grid';
import { PictureView } from './picture-view';
import './pictures.css';
import { PicturesHead } from './pictures-head';
import { PicturesTrashBar } from './pictures-trash';
import { useComparing, usePictureList } from './use-pictures';

/** The pictures of the archive: where they are used, what is said and known of them, which are alike. */
export function PicturesDialog() {
  const { panel } = useDesk();
  const { pictures: messages } = useMessages();
  const isOpen = useValue(panel) === 'pictures';
  return (
    <Dialog opened={isOpen} onClose={() => panel.set('none')} title={messages.title} size={1120}>
      {isOpen && <Pictures onClose={() => panel.set('none')} />}
    </Dialog>
  );
}

function Pictures({ onClose }: { onClose: () => void }) {
  const { picture } = useDesk();
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
      <PicturesHead query={query} list={list} uncompared={uncompared} onChange={change} />
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
              <button
                type="button"
                className="framed"
                onClick={() => change({ ...query, words: '', filters: [] })}
              >
                {messages.clear}
              </button>
            )}
          </div>
        )
      )}
    </div>
  );
}
