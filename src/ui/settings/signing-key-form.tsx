import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { minPassphrase } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';

/** Asks for the passphrase of a new key, twice. It is held by this form alone, and gone with it. */
export function KeyForm(props: {
  isReplacing: boolean;
  onMake: (passphrase: string) => Promise<void>;
  onCancel: () => void;
}) {
  const { isReplacing, onMake, onCancel } = props;
  const { section } = useMessages().signing;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<'short' | 'different' | null>(null);
  const [isRunning, setRunning] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found =
      [...passphrase].length < minPassphrase ? 'short' : passphrase !== again ? 'different' : null;
    setWrong(found);
    if (found || isRunning) return;
    setRunning(true);
    await onMake(passphrase);
    setRunning(false);
  };
  const title = isReplacing ? section.replace : section.make;
  const common = { type: 'password', autoComplete: 'off', spellCheck: false, inputWrapperOrder: order };
  return (
    <form className="signing-form" aria-label={title} noValidate onSubmit={(event) => void submit(event)}>
      <h3>{title}</h3>
      {isReplacing && <p>{section.replaceHelp}</p>}
      <TextInput
        {...common}
        autoFocus
        label={section.passphrase}
        description={section.passphraseHelp(minPassphrase)}
        error={wrong === 'short' && section.short(minPassphrase)}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <TextInput
        {...common}
        label={section.again}
        error={wrong === 'different' && section.different}
        value={again}
        onChange={(event) => setAgain(event.target.value)}
      />
      <div className="dialog-actions">
        <Button look="strong" type="submit" label={section.makeNow} aria-disabled={isRunning} />
        <Button look="quiet" label={section.cancel} disabled={isRunning} onClick={onCancel} />
        <span role="status" className="meta">
          {isRunning ? section.making : ''}
        </span>
      </div>
    </form>
  );
}

const order = ['label' as const, 'input' as const, 'error' as const, 'description' as const];
