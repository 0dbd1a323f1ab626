import { useState } from 'react';
import type { FormEvent } from 'react';
import { destinationKinds } from '../../contract';
import type { DestinationKind, SiteDestination } from '../../contract';
import { Button } from '../kit/button';
import { problemSentence } from '../kit/problem-sentence';
import type { RequestProblem } from '../kit/state/request';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import { DestinationFieldView } from './destination-field';
import { destinationFields, destinationFrom, secretOf, valuesFor } from './destination-fields';
import type { FieldValues } from './destination-fields';
import { usePublishing, withPin } from './publishing';
import { TextField, SelectField, Tick } from '../kit/fields';

/** The outcome of trying a connection. */
type Tried =
  { kind: 'none' } | { kind: 'trying' } | { kind: 'works' } | { kind: 'failed'; problem: RequestProblem };

/** What a person has entered of a destination, and what they can do with it. */
function useDestinationForm(edited: SiteDestination) {
  const publishing = usePublishing();
  const [name, setName] = useState(edited.name);
  const [kind, setKind] = useState<DestinationKind>(edited.settings.kind);
  const [values, setValues] = useState<FieldValues>(edited.settings);
  const [isAutomatic, setAutomatic] = useState(edited.isAutomatic);
  const [secret, setSecret] = useState('');
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState<Tried>({ kind: 'none' });
  const change = (field: string, value: unknown) => setValues((before) => ({ ...before, [field]: value }));

  /** What the form holds; null, and the fields are marked, when something is missing. */
  const read = (): SiteDestination | null => {
    const found = destinationFrom({ destination: { ...edited, name, isAutomatic }, kind, values });
    setWrong('wrong' in found ? found.wrong : new Set());
    return 'destination' in found ? found.destination : null;
  };
  const tryWith = async (destination: SiteDestination | null) => {
    if (!destination) return;
    setTried({ kind: 'trying' });
    const problem = await publishing.tryOut(destination, secret);
    setTried(problem ? { kind: 'failed', problem } : { kind: 'works' });
  };
  return {
    ...{ name, setName, kind, values, change, isAutomatic, setAutomatic, secret, setSecret, wrong, tried },
    choose(next: DestinationKind) {
      setKind(next);
      setValues(valuesFor(next, values));
      setTried({ kind: 'none' });
    },
    async save(event: FormEvent) {
      event.preventDefault();
      const destination = read();
      if (destination && (await publishing.save(destination, secret))) publishing.edit(null);
    },
    tryOut: () => tryWith(read()),
    accept(fingerprint: string) {
      change('pin', fingerprint);
      const destination = read();
      void tryWith(destination && withPin(destination, fingerprint));
    },
  };
}

type Form = ReturnType<typeof useDestinationForm>;

/** The settings of a destination, new or known. */
export function DestinationForm({ edited }: { edited: SiteDestination }) {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  const state = useValue(publishing.state);
  const known = state?.destinations.find(({ id }) => id === edited.id);
  const form = useDestinationForm(edited);
  return (
    <form className="publish-form" onSubmit={(event) => void form.save(event)} noValidate>
      <h3>{known ? messages.form.editTitle : messages.form.newTitle}</h3>
      <TextField
        label={messages.form.name}
        spellCheck
        data-next
        data-autofocus
        value={form.name}
        aria-invalid={form.wrong.has('name')}
        onText={form.setName}
      />
      <SelectField
        label={messages.form.kind}
        value={form.kind}
        choices={destinationKinds}
        says={messages.kinds}
        onChoose={form.choose}
      />
      {destinationFields[form.kind].map(
        (field) =>
          (field.isShown?.(form.values) ?? true) && (
            <DestinationFieldView
              key={field.name}
              field={field}
              value={form.values[field.name]}
              isWrong={form.wrong.has(field.name)}
              onChange={(value) => form.change(field.name, value)}
            />
          ),
      )}
      <SecretField form={form} isKept={known?.hasSecret ?? false} />
      <Pin form={form} />
      <Tick
        className="publish-check"
        label={
          <span>
            {messages.form.automatic} <span className="meta">{messages.form.automaticHelp}</span>
          </span>
        }
        checked={form.isAutomatic}
        onTick={form.setAutomatic}
      />
      {form.wrong.size > 0 && (
        <p role="alert" className="publish-wrong">
          {messages.form.wrong}
        </p>
      )}
      <TriedConnection tried={form.tried} onAccept={form.accept} />
      <p className="publish-buttons">
        <Button look="strong" type="submit" label={messages.form.save} />
        <Button label={messages.form.try} onClick={() => void form.tryOut()} />
        <Button look="quiet" label={messages.form.cancel} onClick={() => publishing.edit(null)} />
      </p>
      {known && (
        <Button look="quiet" label={messages.form.forget} onClick={() => void publishing.forget(known)} />
      )}
    </form>
  );
}

/** The password, passphrase or key; what is kept of it is never shown. */
function SecretField({ form, isKept }: { form: Form; isKept: boolean }) {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  const state = useValue(publishing.state);
  const kind = secretOf({ ...form.values, kind: form.kind });
  if (kind === null) return null;
  return (
    <TextField
      label={messages.secrets[kind]}
      help={[isKept && messages.secretKept, state?.keepsSecrets === false && messages.secretNotKept]
        .filter(Boolean)
        .join(' ')}
      type="password"
      autoComplete="off"
      value={form.secret}
      onText={form.setSecret}
    />
  );
}

/** The fingerprint by which the host is known. */
function Pin({ form }: { form: Form }) {
  const { publish: messages } = useMessages();
  const pin = form.values['pin'];
  if (typeof pin !== 'string') return null;
  return (
    <p className="publish-pin">
      <span className="meta">{messages.form.pinned}</span> <code>{pin}</code>
      <Button look="quiet" label={messages.form.forgetPin} onClick={() => form.change('pin', null)} />
    </p>
  );
}

/** Whether the connection works, or the fingerprint of a host to accept. */
function TriedConnection({ tried, onAccept }: { tried: Tried; onAccept: (fingerprint: string) => void }) {
  const messages = useMessages();
  const { form, accept } = messages.publish;
  if (tried.kind === 'none') return null;
  if (tried.kind !== 'failed')
    return <p role="status">{tried.kind === 'trying' ? form.trying : form.works}</p>;
  const { problem } = tried;
  return (
    <div className="publish-failed">
      <p role="alert">{problemSentence(problem, messages)}</p>
      {(problem.kind === 'host-unknown' || problem.kind === 'certificate-untrusted') && (
        <Button label={accept} onClick={() => onAccept(problem.fingerprint)} />
      )}
    </div>
  );
}
