import { CaseUpper } from 'lucide-react';
import { platformKeys } from '../kit/keys';
import { useFieldTyping } from '../sheet/text-field';
import { useStore } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';

/** What takes the place of what is found, for one or for all. */
export function ReplaceLine() {
  const { finding } = useDesk();
  const { find } = useWords();
  const { keepCase, matches, replaced } = useStore(finding.state, (state) => state);
  const nothing = matches.length === 0;
  return (
    <div className="find-line">
      <ByField />
      <button
        type="button"
        className="quiet only-icon"
        aria-label={find.keepCase}
        title={find.keepCase}
        aria-pressed={keepCase}
        onClick={() => finding.change({ keepCase: !keepCase })}
      >
        <CaseUpper size={16} strokeWidth={1.5} aria-hidden />
      </button>
      <button
        type="button"
        className="framed"
        aria-disabled={nothing}
        onClick={() => void (nothing || finding.replace())}
      >
        {find.replace}
      </button>
      <button
        type="button"
        className="framed"
        aria-disabled={nothing}
        title={platformKeys('Ctrl+Alt+↵')}
        onClick={() => void (nothing || finding.replaceAll())}
      >
        {find.replaceAll}
      </button>
      {replaced !== null && (
        <button type="button" className="quiet" title={platformKeys('Ctrl+Z')} onClick={finding.undo}>
          {find.takeBack}
        </button>
      )}
    </div>
  );
}

/** What is typed here is set as the text's language sets it, as everywhere on the sheet; in an expression nothing is. */
function ByField() {
  const { articles, finding } = useDesk();
  const { find } = useWords();
  const { by, query } = useStore(finding.state, (state) => state);
  const language = useStore(articles.current, (on) => on?.draft.fields.get().language ?? 'fr');
  const typing = useFieldTyping(language);
  return (
    <input
      ref={query.expression ? null : typing}
      type="text"
      className="find-field"
      aria-label={find.by}
      placeholder={find.by}
      lang={language}
      value={by}
      spellCheck={false}
      onChange={(event) => finding.change({ by: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void (event.altKey && (event.ctrlKey || event.metaKey) ? finding.replaceAll() : finding.replace());
      }}
    />
  );
}
