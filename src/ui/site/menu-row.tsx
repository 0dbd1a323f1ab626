import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, Pencil, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { MastheadWords, MenuEntry } from '../../article';
import { IconButton } from '../kit/icon-button';
import { useMessages } from '../kit/state/use-messages';
import { WordsFields } from '../settings';
import { menuMoves } from './menu-moves';
import type { MenuMove, MenuPlace } from './menu-moves';

const icons: Readonly<Record<MenuMove, LucideIcon>> = {
  up: ArrowUp,
  down: ArrowDown,
  indent: IndentIncrease,
  outdent: IndentDecrease,
};

/** The keys that move an entry, with Alt. */
const keys: Readonly<Record<string, MenuMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
};

/** One entry of the menu, with its names and the buttons that move it. */
export function MenuRow(props: {
  place: MenuPlace;
  entry: Pick<MenuEntry, 'label' | 'target'>;
  name: string;
  leadsTo: string;
  canMove: (by: MenuMove) => boolean;
  onMove: (by: MenuMove) => void;
  onName: (label: MastheadWords) => void;
  onRemove: () => void;
}) {
  const { place, entry, name, leadsTo, canMove, onMove, onName, onRemove } = props;
  const { site: messages } = useMessages();
  const [isNaming, setNaming] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey && !(event.target instanceof HTMLInputElement) ? keys[event.key] : undefined;
    if (!by) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li data-place={place.join('.')} data-below={place.length > 1} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="site-entry">
        <span className="site-entry-words">
          {name}
          {leadsTo !== name && <small className="meta">{leadsTo}</small>}
        </span>
        <span className="site-tools">
          <IconButton
            name={messages.labels(name)}
            icon={Pencil}
            aria-expanded={isNaming}
            onClick={() => setNaming(!isNaming)}
          />
          {menuMoves.map((by) => (
            <IconButton
              key={by}
              name={messages[by](name)}
              icon={icons[by]}
              data-move={by}
              aria-disabled={!canMove(by)}
              onClick={() => onMove(by)}
            />
          ))}
          <IconButton name={messages.remove(name)} icon={X} onClick={onRemove} />
        </span>
      </div>
      {isNaming && (
        <div className="site-names">
          <WordsFields
            label={messages.label}
            help={messages.labelHint}
            words={entry.label}
            onChange={onName}
          />
        </div>
      )}
    </li>
  );
}
