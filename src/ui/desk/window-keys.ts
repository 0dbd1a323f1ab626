import { useEffect } from 'react';
import { typesCharacter } from '../../editor';
import { runUndoCommand, undoCommandOf } from '../kit/field-undo';
import { keysOf } from '../kit/keys';
import { commandOfKeys } from '../palette/shortcuts';
import { pastePlainText } from '../sheet/pasting';
import { useCommands } from './commands';
import { useDesk } from './use-desk';

/** Listens to the shortcuts of the window and to the commands of the application menu. */
export function useCommandKeys(): void {
  const run = useCommands();
  const { bridge } = useDesk();
  useEffect(() => bridge.on('desk:command', run), [bridge, run]);
  useEffect(() => bridge.on('desk:paste-plain', pastePlainText), [bridge]);
  useEffect(() => bridge.on('desk:undo-command', runUndoCommand), [bridge]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.defaultPrevented ? undefined : commandOfKeys(keysOf(event));
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
}

/**
 * A letter typed while nothing has the focus, as after a click beside the sheet, goes to the body at its last caret
 * position, and so do the undo keys; a space alone does not.
 */
export function useUnfocusedKeys(): void {
  const { editing } = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== document.body || document.querySelector('[aria-modal="true"]')) return;
      const command = undoCommandOf(event);
      if (!command && (event.defaultPrevented || !typesCharacter(event) || event.key === ' ')) return;
      editing.current.get()?.draft.editor('body')?.focusNow();
      if (command) runUndoCommand(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editing]);
}
