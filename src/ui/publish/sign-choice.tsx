import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { SigningKeys } from '../../contract';
import { Button } from '../kit/button';
import { problemSentence } from '../kit/problem-sentence';
import { request, useBridge } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import { useSettings } from '../kit/state/settings-store';
import { useStore } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import { Tick } from '../kit/fields';
import './publish.css';

/** Whether what leaves is signed; asks once for the passphrase of the key. Without a key there is nothing to choose. */
export function SignChoice({ label, help }: { label: string; help: string }) {
  const bridge = useBridge();
  const settings = useSettings();
  const { export: messages } = useMessages();
  const isSigned = useStore(settings.state, (state) => state.signExports);
  const [keys, setKeys] = useState<SigningKeys | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const unlocked = (next: SigningKeys) => {
    setKeys(next);
    box.current?.focus(); // The field that had the focus goes.
  };
  useEffect(() => {
    void request(bridge, 'signing:list', null).then((answer) => {
      if (!answer.ok) return;
      setKeys(answer.value);
      if (!answer.value.canSign) settings.change({ signExports: false }); // Its key is gone since.
    });
  }, [bridge, settings]);
  if (!keys?.canSign) return null;
  return (
    <div className="sign-choice">
      <Tick
        label={label}
        ref={box}
        checked={isSigned}
        aria-describedby="sign-help"
        onTick={(signExports) => settings.change({ signExports })}
      />
      <p className="meta" id="sign-help">
        {help}
      </p>
      {isSigned && !keys.isUnlocked && <Unlock onUnlock={unlocked} />}
      <p role="status" className="meta">
        {isSigned && keys.isUnlocked ? messages.unlocked : ''}
      </p>
    </div>
  );
}

/** Asks for the passphrase, which this form forgets once the key is open. */
function Unlock({ onUnlock }: { onUnlock: (keys: SigningKeys) => void }) {
  const bridge = useBridge();
  const messages = useMessages();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || isRunning) return;
    setRunning(true);
    const answer = await request(bridge, 'signing:unlock', { passphrase });
    setRunning(false);
    if (answer.ok) onUnlock(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        type="password"
        autoComplete="off"
        autoFocus
        label={messages.signing.section.passphrase}
        error={problem && problemSentence(problem, messages)}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Button type="submit" label={messages.export.unlock} aria-disabled={isRunning} />
    </form>
  );
}
