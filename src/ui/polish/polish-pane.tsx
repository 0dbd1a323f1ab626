import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Draft } from '../article/draft';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { usePolishing } from './polishing';
import { Keys, keysOf } from '../kit/keys';
import { SidePane } from '../kit/panes/side-pane';
import { useStore, useValue } from '../kit/state/store';
import { ChangeList } from './change-list';
import { useChangeHighlight } from './use-change-highlight';
import './polish.css';

/** The list of typography changes beside the text; all of it can be used by the keyboard. */
export function PolishPane({ draft, over }: { draft: Draft; over: boolean }) {
  const polishing = usePolishing();
  const messages = useMessages();
  const { changes, canUndo } = useValue(polishing.state);
  const language = useStore(draft.fields, (fields) => fields.language);
  useChangeHighlight(draft);
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = keysOf(event.nativeEvent);
    if (keys === 'Escape') polishing.close();
    else if (keys === 'Ctrl+Enter') polishing.acceptAll();
    else if (keys === 'Ctrl+Z' && canUndo) polishing.undo();
    else return;
    event.preventDefault();
    event.stopPropagation(); // Otherwise the window would undo the last act.
  };
  return (
    <SidePane
      name="polish"
      title={messages.polish.name}
      count={changes.length > 0 && messages.polish.left(changes.length)}
      over={over}
      onKeyDown={onKeyDown}
      onClose={polishing.close}
    >
      {changes.length > 0 ? <ChangeList language={language} /> : <PolishDone />}
      <PolishActions />
    </SidePane>
  );
}

/** Accepts or skips changes, one, all, or all of one kind. */
function PolishActions() {
  const polishing = usePolishing();
  const { polish, undo } = useMessages();
  const { changes, current, accepted, canUndo } = useValue(polishing.state);
  const kind = changes[current]?.kind;
  const ofKind = changes.filter((change) => change.kind === kind).length;
  return (
    <footer className="polish-acts">
      {kind && <ChangeButtons />}
      <div>
        {kind && (
          <button type="button" className="quiet" onClick={() => polishing.enter(current)}>
            {polish.enter} <Keys>→</Keys>
          </button>
        )}
        {kind && ofKind > 1 && ofKind < changes.length && (
          <Button
            look="quiet"
            label={polish.acceptKind(polish.kinds[kind], ofKind)}
            title={polish.acceptKindHelp}
            onClick={() => polishing.acceptAll(kind)}
          />
        )}
        {canUndo && (
          <button type="button" className="quiet" onClick={polishing.undo}>
            {undo} <Keys>Ctrl+Z</Keys>
          </button>
        )}
        <span className="meta">{accepted > 0 && kind && polish.made(accepted)}</span>
      </div>
    </footer>
  );
}

function ChangeButtons() {
  const polishing = usePolishing();
  const { polish } = useMessages();
  return (
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
  );
}

/** Says that no change is left. It takes the focus, so that Escape and undo still work. */
function PolishDone() {
  const polishing = usePolishing();
  const { polish } = useMessages();
  const { accepted, skipped } = useValue(polishing.state);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="polish-done" tabIndex={-1} role="status">
      <p>
        <Check size={16} strokeWidth={1.5} aria-hidden /> {polish.done}
      </p>
      {accepted > 0 && <p className="meta">{polish.made(accepted)}</p>}
      {skipped > 0 && <p className="meta">{polish.skipped(skipped)}</p>}
    </div>
  );
}
