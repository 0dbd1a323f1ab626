import { ArrowDown, ArrowUp, Replace, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../kit/state/use-messages';
import { useFinding } from '../article/find/finding';
import { keysOf } from '../kit/keys';
import { useValue } from '../kit/state/store';
import type { Messages } from '../../messages';
import type { FindState } from '../article/find/find-state';
import { QueryOptions } from '../article/find/query-options';
import { IconButton } from '../kit/icon-button';
import { ReplacementField, ReplaceLine } from './replace-line';
import './find.css';

/** The find and replace bar at the foot of the sheet. */
export function FindBar() {
  const finding = useFinding();
  const { find } = useMessages();
  const { open, replacing, query } = useValue(finding.state);
  useUndoKey();
  if (!open) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    finding.close();
  };
  return (
    <div className="find-bar" role="search" aria-label={find.name} onKeyDown={onKeyDown}>
      {/* Tab goes from what is sought to what replaces it, then to the buttons. */}
      <QueryField />
      {replacing && <ReplacementField />}
      <div className="find-line">
        <MatchCount />
        <IconButton
          name={find.previous}
          keys="Shift+F3"
          icon={ArrowUp}
          onClick={() => void finding.step(-1)}
        />
        <IconButton name={find.next} keys="F3" icon={ArrowDown} onClick={() => void finding.step(1)} />
        <QueryOptions query={query} onChange={(part) => void finding.seek(part)} />
        <IconButton
          name={find.replacing}
          keys="Ctrl+H"
          aria-pressed={replacing}
          icon={Replace}
          onClick={() => finding.change({ replacing: !replacing })}
        />
        <IconButton name={find.close} keys="Escape" icon={X} onClick={finding.close} />
      </div>
      {replacing && <ReplaceLine />}
    </div>
  );
}

/** The field takes the focus each time the bar is opened, its text selected. */
function QueryField() {
  const finding = useFinding();
  const { find } = useMessages();
  const { openCount, query, problem } = useValue(finding.state);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (openCount === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [openCount]);
  return (
    <input
      ref={field}
      type="text"
      className="find-field"
      aria-label={find.sought}
      placeholder={find.sought}
      aria-invalid={problem !== 'none'}
      value={query.sought}
      spellCheck={false}
      onChange={(event) => void finding.seek({ sought: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void finding.step(event.shiftKey ? -1 : 1);
      }}
    />
  );
}

/** How many matches there are and which is the current one, for screen readers too. */
function MatchCount() {
  const finding = useFinding();
  const messages = useMessages();
  const state = useValue(finding.state);
  const hasNone = state.problem !== 'none' || (state.query.sought !== '' && state.matches.length === 0);
  return (
    <p className="find-count" role="status" data-none={hasNone && state.replaced === null}>
      {countSentence(state, messages)}
    </p>
  );
}

function countSentence(
  { query, problem, matches, current, replaced }: FindState,
  { find }: Messages,
): string {
  if (!query.sought) return '';
  if (problem === 'wrong') return find.wrong;
  if (problem === 'too-slow') return find.tooSlow;
  if (current !== null) return find.which(current + 1, matches.length);
  if (replaced !== null) return find.replaced(replaced);
  return matches.length > 0 ? find.found(matches.length) : find.none;
}

/** Right after a replacement, the undo key undoes it wherever the focus is; in the editor that works by itself. */
function useUndoKey(): void {
  const finding = useFinding();
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (finding.state.get().replaced === null || keysOf(event) !== 'Ctrl+Z') return;
      if (event.target instanceof Element && event.target.closest('.body-text')) return;
      event.preventDefault();
      event.stopPropagation();
      finding.undo();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [finding]);
}
