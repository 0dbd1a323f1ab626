import type { TurnBack } from '../contract';
import { isMac } from './keys';

/**
 * Undoes or redoes where one writes, as the menus ask it: by the keys that do it there, in the text, a note or a pane; in a
 * field, of which the browser keeps the steps, by its command.
 */
export function turnBack(step: TurnBack): void {
  const place = document.activeElement ?? document.body;
  const isWanted = place.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'z',
      code: 'KeyZ',
      ctrlKey: !isMac,
      metaKey: isMac,
      shiftKey: step === 'redo',
      bubbles: true,
      cancelable: true,
    }),
  );
  const isText = place instanceof HTMLElement && place.isContentEditable;
  if (isWanted && !isText) document.execCommand(step);
}
