import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Tag } from 'lucide-react';
import { useWords } from '../desk/use-desk';

/** Gives a version a name, changes it or takes it away. */
export function RevisionName({ name, onName }: { name: string; onName: (name: string) => Promise<void> }) {
  const { history } = useWords();
  const [writing, setWriting] = useState<string | null>(null);
  const [wrote, setWrote] = useState(false);
  const write = (text: string | null) => {
    setWrote(true);
    setWriting(text);
  };
  const keep = async (next: string) => {
    if (next.trim() !== name) await onName(next.trim());
    write(null);
  };
  if (writing !== null)
    return <NameField name={name} value={writing} onWrite={write} onKeep={(next) => void keep(next)} />;
  return (
    <button
      type="button"
      className="framed"
      autoFocus={wrote} // Who comes from the field goes on from here.
      onClick={() => write(name)}
    >
      <Tag size={16} strokeWidth={1.5} aria-hidden />
      {name ? history.rename : history.name}
    </button>
  );
}

function NameField(props: {
  name: string;
  value: string;
  onWrite: (value: string | null) => void;
  onKeep: (name: string) => void;
}) {
  const { name, value, onWrite, onKeep } = props;
  const { history } = useWords();
  const suggestions = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onKeep(value);
    else if (event.key === 'Escape') onWrite(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className="revision-naming" onKeyDown={onKeyDown}>
      <input
        autoFocus
        data-mantine-stop-propagation // Escape leaves the field, not the dialog.
        aria-label={history.nameField}
        title={history.nameHelp}
        placeholder={history.nameHint}
        list={suggestions}
        maxLength={120}
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onWrite(event.target.value)}
      />
      <datalist id={suggestions}>
        {history.names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="button" className="framed" onClick={() => onKeep(value)}>
        {history.keepName}
      </button>
      {name && (
        <button type="button" className="quiet" onClick={() => onKeep('')}>
          {history.takeName}
        </button>
      )}
      <button type="button" className="quiet" onClick={() => onWrite(null)}>
        {history.cancel}
      </button>
    </div>
  );
}
