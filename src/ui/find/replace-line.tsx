import { CaseUpper } from 'lucide-react';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useFinding } from '../article/find/finding';
import { useEditing } from '../article/editing';
import { useWrittenKeys } from '../kit/keys';
import { useStore, useValue } from '../kit/state/store';
import { useFieldTyping } from '../article/text-field';
import { IconButton } from '../kit/icon-button';

/** The buttons that replace one match or all. */
export function ReplaceLine() {
  const written = useWrittenKeys();
  const finding = useFinding();
  const { find } = useMessages();
  const { keepCase, matches, replaced } = useValue(finding.state);
  const hasNone = matches.length === 0;
  return (
    <div className="find-line">
      <IconButton
        name={find.keepCase}
        icon={CaseUpper}
        aria-pressed={keepCase}
        onClick={() => finding.change({ keepCase: !keepCase })}
      />
      <Button
        label={find.replace}
        aria-disabled={hasNone}
        onClick={() => void (hasNone || finding.replace())}
      />
      <Button
        label={find.replaceAll}
        aria-disabled={hasNone}
        title={written('Ctrl+Alt+↵')}
        onClick={() => void (hasNone || finding.replaceAll())}
      />
      {replaced !== null && (
        <Button look="quiet" label={find.takeBack} title={written('Ctrl+Z')} onClick={finding.undo} />
      )}
    </div>
  );
}

/** The field of the replacement; the article's typography is applied as one types, except with an expression. */
export function ReplacementField() {
  const editing = useEditing();
  const finding = useFinding();
  const { find } = useMessages();
  const { replacement, query } = useValue(finding.state);
  const language = useStore(editing.current, (edited) => edited?.draft.fields.get().language ?? 'fr');
  const typing = useFieldTyping(language);
  return (
    <input
      ref={query.expression ? null : typing}
      type="text"
      className="find-field"
      aria-label={find.by}
      placeholder={find.by}
      lang={language}
      value={replacement}
      spellCheck={false}
      onChange={(event) => finding.change({ replacement: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void (event.altKey && (event.ctrlKey || event.metaKey) ? finding.replaceAll() : finding.replace());
      }}
    />
  );
}
