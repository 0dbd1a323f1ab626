import { useEffect } from 'react';
import { typesCharacter } from '../../editor';
import { hasOwnUndo, runUndoCommand, undoCommandOf } from '../kit/typing/field-undo';
import { keysOf } from '../kit/keys';
import { commandsOf, usePanelList, useRun } from '../article/panel';
import { pastePlainText } from '../sheet/pasting';
import { useBridge } from '../kit/state/request';
import { useEditing } from '../article/editing';
import { useActHistory } from '../article/acts/act-history';

/** Listens to the shortcuts of the window and to the commands of the application menu. */
export function useCommandKeys(): void {
  const panels = usePanelList();
  const run = useRun();
  const bridge = useBridge();
  useEffect(() => bridge.on('desk:command', run), [bridge, run]);
  useEffect(() => bridge.on('desk:paste-plain', pastePlainText), [bridge]);
  useEffect(() => bridge.on('desk:undo-command', runUndoCommand), [bridge]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const keys = keysOf(event);
      const command = event.defaultPrevented
        ? undefined
        : commandsOf(panels).find(({ shortcut }) => shortcut?.keys === keys);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [panels]);
}

/**
 * When nothing has the focus, as after a click beside the sheet, a typed letter goes to the last caret of the body (a space
 * alone does not), and so do the undo keys if typing was the last thing done. Everywhere else outside of texts, the undo keys
 * undo the last act.
 */
export function useUnfocusedKeys(): void {
  const editing = useEditing();
  const history = useActHistory();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = undoCommandOf(event);
      const isNowhere = event.target === document.body && !document.querySelector('[aria-modal="true"]');
      if (command && !hasOwnUndo(event.target) && !(isNowhere && !history.isFresh()))
        return void history[command]();
      if (!isNowhere) return;
      if (!command && (event.defaultPrevented || !typesCharacter(event) || event.key === ' ')) return;
      editing.current.get()?.draft.focusText();
      if (command) runUndoCommand(command);
    };
    const onInput = (event: Event) => void (hasOwnUndo(event.target) && history.typed());
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('input', onInput, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('input', onInput, { capture: true });
    };
  }, [editing, history]);
}
