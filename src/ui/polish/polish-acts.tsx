import { Keys } from '../keys';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';

/** What can be done with the change one is at, with those of its kind, with all of them. */
export function PolishActs() {
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
