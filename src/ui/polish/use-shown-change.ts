import { useEffect } from 'react';
import type { Draft } from '../article/draft';
import { elementOfField } from '../find/find-fields';
import { useStore } from '../store';
import { useDesk } from '../use-desk';
import { matchOfChange } from './match-of-change';

/** Marks on the sheet the words of the change one is at, as long as the list is there. */
export function useShownChange(draft: Draft): void {
  const { polishing } = useDesk();
  const change = useStore(polishing.state, ({ changes, current }) => changes[current]);
  useEffect(() => {
    if (!change) return;
    let element: HTMLElement | null = null;
    // What comes into sight may be laid out only then: a note that opens, a block that was far away.
    const frame = requestAnimationFrame(() => {
      const match = matchOfChange(draft, change);
      if (match?.in === 'text') {
        const finder = draft.editor(match.name)?.finder;
        const range = finder?.range(match.found);
        if (range) CSS.highlights.set('polish-here', new Highlight(range));
        else element = finder?.element(match.found) ?? null;
      } else element = match && elementOfField(match.field);
      element?.setAttribute('data-polish-here', '');
    });
    return () => {
      cancelAnimationFrame(frame);
      CSS.highlights.delete('polish-here');
      element?.removeAttribute('data-polish-here');
    };
  }, [draft, change]);
}
