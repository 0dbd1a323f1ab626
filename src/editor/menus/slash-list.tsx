import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { shortcutText } from './shortcut-text';
import { iconOf } from './block-icons';
import type { SlashMenuState } from './slash-menu';
import type { Messages } from '../../messages';

/** The identifier of the list, for aria-controls. */
export const slashListId = 'slash-blocks';

/** The identifier of the selected option, for aria-activedescendant. */
export function selectedOptionId({ items, selected }: SlashMenuState): string | undefined {
  const insertion = items[selected];
  return insertion && optionId(insertion.name);
}

/** The list of blocks at the caret while a "/" is typed. */
export function SlashList({ state, messages }: { state: SlashMenuState; messages: Messages['editor'] }) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const put = () => list.current && placeNear(list.current, state.rect());
    put();
    window.addEventListener('scroll', put, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', put, { capture: true });
  }, [state]);
  return createPortal(
    <ul ref={list} id={slashListId} role="listbox" aria-label={messages.blocks} className="slash-list">
      {state.items.length === 0 && <li className="slash-nothing">{messages.nothingFound}</li>}
      {state.items.map((insertion, index) => {
        const Icon = iconOf(insertion.name);
        return (
          <li
            key={insertion.name}
            id={optionId(insertion.name)}
            role="option"
            aria-selected={index === state.selected}
            ref={(item) =>
              index === state.selected ? item?.scrollIntoView({ block: 'nearest' }) : undefined
            }
            onMouseDown={(event) => (event.preventDefault(), state.choose(insertion))}
          >
            <Icon size={16} strokeWidth={1.5} aria-hidden />
            <span>{messages[insertion.name]}</span>
            {insertion.shortcut && (
              <kbd aria-hidden>{shortcutText(insertion.shortcut, messages.keyNames)}</kbd>
            )}
          </li>
        );
      })}
    </ul>,
    document.body,
  );
}

function optionId(name: string): string {
  return `slash-${name}`;
}

/** Places the list below the "/", or above it where the window ends. */
function placeNear(list: HTMLElement, at: DOMRect | null): void {
  if (!at) return;
  const { width, height } = list.getBoundingClientRect();
  const below = at.bottom + 4 + height <= window.innerHeight - 8;
  list.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
  list.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - 4 - height)}px`;
}
