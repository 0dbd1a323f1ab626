import { Tag } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';

/** Names a revision, or renames it, or removes its name. */
export function RevisionName({ name, onName }: { name: string; onName: (name: string) => Promise<void> }) {
  const { history } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const [hasTyped, setHasTyped] = useState(false);
  const type = (text: string | null) => {
    setHasTyped(true);
    setTyped(text);
  };
  const save = async (next: string) => {
    if (next.trim() !== name) await onName(next.trim());
    type(null);
  };
  if (typed !== null)
    return <NameField name={name} value={typed} onType={type} onSave={(next) => void save(next)} />;
  return (
    <button
      type="button"
      className="framed"
      autoFocus={hasTyped} // The field returns the focus here.
      onClick={() => type(name)}
    >
      <Tag size={16} strokeWidth={1.5} aria-hidden />
      {name ? history.rename : history.name}
    </button>
  );
}

function NameField(props: {
  name: string;
  value: string;
  onType: (value: string | null) => void;
  onSave: (name: string) => void;
}) {
  const { name, value, onType, onSave } = props;
  const { history } = useMessages();
  const suggestions = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onSave(value);
    else if (event.key === 'Escape') onType(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className="revision-naming" onKeyDown={onKeyDown}>
      <input
        autoFocus
        data-mantine-stop-propagation // Escape closes the field, not the dialog.
        aria-label={history.nameField}
        title={history.nameHelp}
        placeholder={history.nameHint}
        list={suggestions}
        maxLength={120}
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onType(event.target.value)}
      />
      <datalist id={suggestions}>
        {history.names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Button label={history.keepName} onClick={() => onSave(value)} />
      {name && <Button look="quiet" label={history.takeName} onClick={() => onSave('')} />}
      <Button look="quiet" label={history.cancel} onClick={() => onType(null)} />
    </div>
  );
}
