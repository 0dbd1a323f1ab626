import { useMemo } from 'react';
import type { Focus } from '../../editor';
import { useStore } from '../store';
import { useDesk } from '../use-desk';

/** What the text leaves clear while all but the sheet is put away; null while it is not. */
export function useFocus(): Focus | null {
  const { settings } = useDesk();
  const isOn = useFocusMode();
  const on = useStore(settings.state, (state) => state.focusOn);
  const typewriter = useStore(settings.state, (state) => state.typewriter);
  return useMemo(() => (isOn ? { on, typewriter } : null), [isOn, on, typewriter]);
}

/** Whether all but the sheet is put away: only while a text lies on it. */
export function useFocusMode(): boolean {
  const { articles, settings } = useDesk();
  const isWanted = useStore(settings.state, (state) => state.focus);
  return useStore(articles.current, (on) => on !== null) && isWanted;
}
