import { useEffect } from 'react';
import type { Change } from '../../article';
import type { Draft } from '../article/draft';
import { usePolishing } from './polishing';
import { fieldOverlay } from '../article/find/field-highlights';
import { elementOfField } from '../article/find/find-fields';
import type { Match } from '../article/find/match';
import { useStore } from '../kit/state/store';
import { matchOfChange } from './changes-on-sheet';

/** Highlights the current change on the sheet while the list is open. */
export function useChangeHighlight(draft: Draft): void {
  const polishing = usePolishing();
  const change = useStore(polishing.state, ({ changes, current }) => changes[current]);
  useEffect(() => {
    if (!change) return;
    let clear: () => void = () => undefined;
    // Content scrolled into view may be laid out only on the next frame.
    const frame = requestAnimationFrame(() => (clear = highlight(draft, change)));
    return () => {
      cancelAnimationFrame(frame);
      clear();
    };
  }, [draft, change]);
}

/** Highlights the words of a change; returns a function that clears the highlight. */
function highlight(draft: Draft, change: Change): () => void {
  const match = matchOfChange(draft, change);
  if (!match) return () => undefined;
  return match.in === 'field' ? highlightInField(match) : highlightInText(draft, match);
}

function highlightInText(draft: Draft, { name, found }: Extract<Match, { in: 'text' }>): () => void {
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

/** A field cannot highlight its own text: an overlay under it does. */
function highlightInField({ field: name, hit }: Extract<Match, { in: 'field' }>): () => void {
  const field = elementOfField(name);
  const sheet = field?.closest('.sheet');
  if (!field || !sheet) return () => undefined;
  const layer = document.createElement('div');
  layer.className = 'find-marks';
  layer.setAttribute('aria-hidden', 'true');
  sheet.append(layer);
  layer.append(fieldOverlay({ field, hits: [hit], current: null }, layer.getBoundingClientRect()));
  return () => layer.remove();
}
