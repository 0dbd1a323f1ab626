import { useState } from 'react';
import type { FormEvent } from 'react';
import type { DestinationLine } from '../../contract';
import { Button } from '../kit/button';
import { problemSentence } from '../kit/problem-sentence';
import type { RequestProblem } from '../kit/state/request';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import { secretOf } from './destination-fields';
import { usePublishing } from './publishing';
import type { PublishStep } from './publishing';
import { TextField } from '../kit/fields';

type Stranger = Extract<RequestProblem, { kind: 'host-unknown' | 'certificate-untrusted' }>;

const isStranger = (problem: RequestProblem): problem is Stranger =>
  problem.kind === 'host-unknown' || problem.kind === 'certificate-untrusted';

const asksSecret = ({ kind }: RequestProblem, { settings }: DestinationLine) =>
  ['secret-missing', 'login-refused', 'key-locked'].includes(kind) && secretOf(settings) !== null;

/** Whether what mends the problem is offered with it, and looks again by itself. */
export function isMendedHere(problem: RequestProblem, destination: DestinationLine): boolean {
  return isStranger(problem) || asksSecret(problem, destination);
}

/** Why the site was not published, or not looked at yet, and what mends it: a password, or a host's fingerprint that the person accepts. */
export function PublishFailed({
  failed: { problem, isPublishing },
  destination,
}: {
  failed: Extract<PublishStep, { kind: 'failed' }>;
  destination: DestinationLine;
}) {
  const publishing = usePublishing();
  const messages = useMessages();
  return (
    <div className="publish-failed">
      <div role="alert">
        <h3>{isPublishing ? messages.publish.failed : messages.publish.notLooked}</h3>
        <p>{problemSentence(problem, messages)}</p>
      </div>
      {isStranger(problem) && (
        <Button label={messages.publish.accept} onClick={() => void publishing.accept(problem.fingerprint)} />
      )}
      {asksSecret(problem, destination) && <SecretForm destination={destination} />}
    </div>
  );
}

function SecretForm({ destination }: { destination: DestinationLine }) {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  const state = useValue(publishing.state);
  const [secret, setSecret] = useState('');
  const kind = secretOf(destination.settings);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret) void publishing.giveSecret(secret);
  };
  if (kind === null) return null;
  return (
    <form className="publish-secret" onSubmit={submit}>
      <TextField
        label={messages.secrets[kind]}
        type="password"
        autoComplete="off"
        data-next
        value={secret}
        onText={setSecret}
      />
      <Button type="submit" label={messages.lookAgain} />
      {state?.keepsSecrets === false && <p className="meta">{messages.secretNotKept}</p>}
    </form>
  );
}
