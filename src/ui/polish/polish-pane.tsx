import type { KeyboardEvent } from 'react';
import type { Draft } from '../article/draft';
import { keysOf } from '../shortcuts/keys-of';
import { SidePane } from '../side-pane';
import { useStore, useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { ChangeList } from './change-list';
import { PolishActs } from './polish-acts';
import { PolishDone } from './polish-done';
import { useShownChange } from './use-shown-change';
import './polish.css';

/** Beside the text, the changes that typography asks for: read, accepted or passed over by the keys alone. */
export function PolishPane({ draft, over }: { draft: Draft; over: boolean }) {
  const { polishing } = useDesk();
  const words = useWords();
  const { changes, canUndo } = useValue(polishing.state);
  const language = useStore(draft.fields, (fields) => fields.language);
  useShownChange(draft);
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = keysOf(event.nativeEvent);
    if (keys === 'Escape') polishing.close();
    else if (keys === 'Ctrl+Enter') polishing.acceptAll();
    else if (keys === 'Ctrl+Z' && canUndo) polishing.undo();
    else return;
    event.preventDefault();
  };
  return (
    <SidePane
      name="polish"
      title={words.polish.name}
      count={changes.length > 0 && words.polish.left(changes.length)}
      over={over}
      onKeyDown={onKeyDown}
      onClose={polishing.close}
    >
      {changes.length > 0 ? <ChangeList language={language} /> : <PolishDone />}
      <PolishActs />
    </SidePane>
  );
}
