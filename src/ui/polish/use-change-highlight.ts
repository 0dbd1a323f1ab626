import { useEffect } from 'react';
import type { Change } from '../../article';
import type { Draft } from '../article/draft';
import { markedWords } from '../find/field-highlights';
import { elementOfField } from '../find/find-fields';
import type { Match } from '../find/match';
import { useStore } from '../kit/store';
import { useDesk } from '../desk/use-desk';
import { matchOfChange } from './changes-on-sheet';

/** Marks on the sheet the words of the change one is at, as long as the list is there. */
export function useShownChange(draft: Draft): void {
  const { polishing } = useDesk();
  const change = useStore(polishing.state, ({ changes, current }) => changes[current]);
  useEffect(() => {
    if (!change) return;
    let clear: () => void = () => undefined;
    // What comes into sight may be laid out only then: a note that opens, a block that was far away.
    const frame = requestAnimationFrame(() => (clear = mark(draft, change)));
    return () => {
      cancelAnimationFrame(frame);
      clear();
    };
  }, [draft, change]);
}

/** Marks the words of a change; returns what takes the mark away. */
function mark(draft: Draft, change: Change): () => void {
  const match = matchOfChange(draft, change);
  if (!match) return () => undefined;
  return match.in === 'field' ? markInField(match) : markInText(draft, match);
}

function markInText(draft: Draft, { name, found }: Extract<Match, { in: 'text' }>): () => void {
  const finder = draft.editor(name)?.finder;
  const range = finder?.range(found);
  if (range) {
    CSS.highlights.set('polish-here', new Highlight(range));
    return () => void CSS.highlights.delete('polish-here');
  }
  const element = finder?.element(found);
  element?.setAttribute('data-polish-here', '');
  return () => element?.removeAttribute('data-polish-here');
}

/** A field's words cannot be marked: the same words, unseen, are marked under them. */
function markInField({ field: name, hit }: Extract<Match, { in: 'field' }>): () => void {
  const field = elementOfField(name);
  const sheet = field?.closest('.sheet');
  if (!field || !sheet) return () => undefined;
  const layer = document.createElement('div');
  layer.className = 'find-marks';
  layer.setAttribute('aria-hidden', 'true');
  sheet.append(layer);
  layer.append(markedWords({ field, hits: [hit], here: null }, layer.getBoundingClientRect()));
  return () => layer.remove();
}
