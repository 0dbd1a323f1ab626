import type { DeskStart } from '../../contract';
import type { Toasts } from '../toasts';

/** Says why the desk was opened again by itself, and what that means for the text. */
export function sayReturn({ returned, often }: DeskStart, toasts: Toasts): void {
  if (!returned) return;
  toasts.notice(({ safety }) =>
    often ? `${safety.returned[returned]} ${safety.notReopened}` : safety.returned[returned],
  );
}
