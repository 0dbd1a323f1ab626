import { createPortal } from 'react-dom';
import type { SlashMenuState } from './slash-menu';
import type { EditorWords } from './words';

/** The list under the caret while one types after a "/". */
export function SlashList({ state, words }: { state: SlashMenuState; words: EditorWords }) {
  return createPortal(
    <ul
      role="listbox"
      aria-label={words.blocks}
      className="slash-list"
      style={{ left: state.left, top: state.top }}
    >
      {state.items.length === 0 && <li className="slash-nothing">{words.nothingFound}</li>}
      {state.items.map((insertion, index) => (
        <li
          key={insertion.name}
          role="option"
          aria-selected={index === state.chosen}
          ref={(item) => (index === state.chosen ? item?.scrollIntoView({ block: 'nearest' }) : undefined)}
          onMouseDown={(event) => (event.preventDefault(), state.choose(insertion))}
        >
          {words[insertion.name]}
          <kbd>{insertion.shortcut.replaceAll('Mod', 'Ctrl').replaceAll(' ', '+')}</kbd>
        </li>
      ))}
    </ul>,
    document.body,
  );
}
