import type { TurnBack } from '../contract';
import { isMac } from './keys';

/** Undoes or redoes where one writes, as the menus ask it: by the keys that do it in the text, a note, a pane or a field. */
export function turnBack(step: TurnBack): void {
  (document.activeElement ?? document.body).dispatchEvent(
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
}
