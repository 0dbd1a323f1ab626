import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Draft } from '../article/draft';
import { Keys, keysOf } from '../kit/keys';
import { SidePane } from '../kit/side-pane';
import { useStore, useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { ChangeList } from './change-list';
import { useShownChange } from './use-change-highlight';
import './polish.css';
import { Check } from 'lucide-react';

/** Beside the text, the changes that typography asks for: read, accepted or passed over by the keys alone. */
export function PolishPane({ draft, over }: { draft: Draft; over: boolean }) {
  const { polishing } = useDesk();
  const words = useWords();
  const { changes, canUndo } = useValue(polishing.state);
  const language = useStore(draft.fields, (fields) => fields.language);
  useShownChange(draft);
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = keysOf(event.nativeEvent);
    if (keys === 'Escape') polishing.close();
    else if (keys === 'Ctrl+Enter') polishing.acceptAll();
    else if (keys === 'Ctrl+Z' && canUndo) polishing.undo();
    else return;
    event.preventDefault();
  };
  return (
    <SidePane
      name="polish"
      title={words.polish.name}
      count={changes.length > 0 && words.polish.left(changes.length)}
      over={over}
      onKeyDown={onKeyDown}
      onClose={polishing.close}
    >
      {changes.length > 0 ? <ChangeList language={language} /> : <PolishDone />}
      <PolishActs />
    </SidePane>
  );
}

/** What can be done with the change one is at, with those of its kind, with all of them. */
function PolishActs() {
  const { polishing } = useDesk();
  const { polish, undo } = useWords();
  const { changes, current, made, canUndo } = useValue(polishing.state);
  const kind = changes[current]?.kind;
  const alike = changes.filter((change) => change.kind === kind).length;
  return (
    <footer className="polish-acts">
      {kind && (
        <div>
          <button type="button" className="strong" onClick={polishing.accept}>
            {polish.accept} <Keys>↵</Keys>
          </button>
          <button type="button" className="framed" onClick={polishing.skip}>
            {polish.skip} <Keys>⌫</Keys>
          </button>
          <button type="button" className="framed" onClick={() => polishing.acceptAll()}>
            {polish.acceptAll} <Keys>Ctrl+↵</Keys>
          </button>
        </div>
      )}
      <div>
        {kind && (
          <button type="button" className="quiet" onClick={() => polishing.enter(current)}>
            {polish.enter} <Keys>→</Keys>
          </button>
        )}
        {kind && alike > 1 && alike < changes.length && (
          <button
            type="button"
            className="quiet"
            title={polish.acceptKindHelp}
            onClick={() => polishing.acceptAll(kind)}
          >
            {polish.acceptKind(polish.kinds[kind], alike)}
          </button>
        )}
        {canUndo && (
          <button type="button" className="quiet" onClick={polishing.undo}>
            {undo} <Keys>Ctrl+Z</Keys>
          </button>
        )}
        <span className="meta">{made > 0 && kind && polish.made(made)}</span>
      </div>
    </footer>
  );
}

/** Says that nothing is left, and what was done; the keys stay in the pane, so that Escape and undo go on working. */
function PolishDone() {
  const { polishing } = useDesk();
  const { polish } = useWords();
  const { made, skipped } = useValue(polishing.state);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="polish-done" tabIndex={-1} role="status">
      <p>
        <Check size={16} strokeWidth={1.5} aria-hidden /> {polish.done}
      </p>
      {made > 0 && <p className="meta">{polish.made(made)}</p>}
      {skipped > 0 && <p className="meta">{polish.skipped(skipped)}</p>}
    </div>
  );
}
