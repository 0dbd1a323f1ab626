import { useState } from 'react';
import type { FormEvent } from 'react';
import { mastheadIn } from '../../../article';
import type { AccountState, MailAccount } from '../../../contract';
import { Button } from '../../kit/button';
import type { RequestProblem } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import { useMasthead } from '../../kit/state/masthead-store';
import { useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { accountFrom, guessSettings, isOfMicrosoft, valuesOf } from './account-values';
import type { AccountValues, GuessedSettings, ServerValues } from './account-values';
import { sendingProblem, useOutbox } from './outbox';
import { TestOutcome } from './reading';
import { ServerFields } from './server-fields';
import { TextField } from '../../kit/fields';

/** The outcome of trying the connection. */
type Tried =
  { kind: 'none' } | { kind: 'trying' } | { kind: 'works' } | { kind: 'failed'; problem: RequestProblem };

/** What a person has entered, and what they can do with it. Settings follow the address while nobody changed them. */
function useAccountForm(known: AccountState | null) {
  const outbox = useOutbox();
  const toasts = useToasts();
  const { language } = useMessages();
  const { local: masthead } = mastheadIn(useValue(useMasthead().state), language);
  const [values, setValues] = useState(() =>
    valuesOf(known?.account ?? null, masthead.shortName || masthead.name, masthead.email.trim()),
  );
  const [secret, setSecret] = useState('');
  const [guessed, setGuessed] = useState<GuessedSettings | null>(() =>
    known ? null : guessSettings(masthead.email.trim()),
  );
  const [isTouched, setTouched] = useState(known !== null);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState<Tried>({ kind: 'none' });
  const change = (part: Partial<AccountValues>) => {
    setValues((before) => ({ ...before, ...part }));
    setTried({ kind: 'none' });
  };
  const read = (): MailAccount | null => {
    const account = accountFrom(values);
    setWrong(account instanceof Set ? account : new Set());
    return account instanceof Set ? null : (account as MailAccount);
  };
  const tryWith = async (account: MailAccount | null) => {
    if (!account) return;
    setTried({ kind: 'trying' });
    const problem = await outbox.tryOut(account, secret);
    setTried(problem ? { kind: 'failed', problem } : { kind: 'works' });
  };
  return {
    ...{ values, change, secret, setSecret, guessed, wrong, tried },
    setAddress(address: string) {
      const next = isTouched ? null : guessSettings(address);
      setGuessed(next);
      change({ address, ...(next && { smtp: next.smtp, imap: next.imap, user: next.user }) });
    },
    changeServers(part: Partial<AccountValues>) {
      setTouched(true);
      change(part);
    },
    async save(andTest: boolean) {
      const account = read();
      if (!account || !(await outbox.saveAccount(account, secret))) return;
      setSecret('');
      if (andTest) await outbox.sendTest('words');
      else toasts.show(({ outbox: words }) => words.account.saved);
    },
    tryOut: () => tryWith(read()),
    /** Accepts the certificate of the server that showed it. */
    accept(host: string, fingerprint: string) {
      const pinned = (server: ServerValues) =>
        server.host === host ? { ...server, pin: fingerprint } : server;
      const next = { ...values, smtp: pinned(values.smtp), imap: pinned(values.imap) };
      setValues(next);
      const account = accountFrom(next);
      if (!(account instanceof Set)) void tryWith(account as MailAccount);
    },
  };
}

type AccountFormState = ReturnType<typeof useAccountForm>;

interface AccountProps {
  known: AccountState | null;
  keepsSecrets: boolean;
}

/** The account's settings; what was typed goes with an account that is forgotten. */
export function AccountPart(props: AccountProps) {
  const [forgotten, setForgotten] = useState(0);
  return <AccountForm key={forgotten} {...props} onForgotten={() => setForgotten(forgotten + 1)} />;
}

/** Address and password first, all else guessed and folded away. */
function AccountForm({ known, keepsSecrets, onForgotten }: AccountProps & { onForgotten: () => void }) {
  const outbox = useOutbox();
  const { outbox: messages } = useMessages();
  const form = useAccountForm(known);
  const { values, guessed, wrong } = form;
  const { account: words } = messages;
  const hint = isOfMicrosoft(values.smtp.host) ? 'no-password' : guessed?.hint;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.save(true);
  };
  return (
    <form className="outbox-form" onSubmit={submit} noValidate aria-label={words.title}>
      <h3>{words.title}</h3>
      <TextField
        label={words.address}
        type="email"
        data-autofocus
        autoComplete="off"
        value={values.address}
        aria-invalid={wrong.has('address')}
        onText={form.setAddress}
      />
      {guessed && (
        <p className="meta" role="status">
          {guessed.provider ? words.guessed(guessed.provider) : words.guessedOwn}
        </p>
      )}
      {hint && <p className="outbox-warning">{words.hints[hint]}</p>}
      <TextField
        label={words.name}
        spellCheck
        value={values.name}
        aria-invalid={wrong.has('name')}
        onText={(name) => form.change({ name })}
      />
      <Password form={form} isKept={known?.hasSecret ?? false} keepsSecrets={keepsSecrets} />
      <ServerFields form={form} />
      {wrong.size > 0 && (
        <p role="alert" className="outbox-wrong">
          {words.wrong}
        </p>
      )}
      <div className="outbox-confirm">
        <Outcome form={form} />
        <p className="outbox-buttons">
          <Button look="strong" type="submit" label={words.saveAndTest} />
          <Button label={words.save} onClick={() => void form.save(false)} />
          <Button label={words.try} onClick={() => void form.tryOut()} />
          {known && (
            <Button
              look="quiet"
              label={words.forget}
              onClick={() => void outbox.forgetAccount().then((isForgotten) => isForgotten && onForgotten())}
            />
          )}
        </p>
      </div>
    </form>
  );
}

/** The password; what is kept of it is never shown. */
function Password(props: { form: AccountFormState; isKept: boolean; keepsSecrets: boolean }) {
  const { form, isKept, keepsSecrets } = props;
  const { account: words } = useMessages().outbox;
  return (
    <TextField
      label={words.password}
      help={[isKept && words.kept, !keepsSecrets && words.notKept].filter(Boolean).join(' ')}
      type="password"
      autoComplete="off"
      value={form.secret}
      onText={form.setSecret}
    />
  );
}

/** What trying or testing came to, and a certificate to accept. */
function Outcome({ form }: { form: AccountFormState }) {
  const outbox = useOutbox();
  const messages = useMessages();
  const test = useValue(outbox.test);
  const { tried } = form;
  const words = messages.outbox.account;
  const problem = tried.kind === 'failed' ? tried.problem : test.kind === 'failed' ? test.problem : null;
  return (
    <>
      {tried.kind === 'none' && <TestOutcome />}
      {tried.kind === 'none' && test.kind === 'tested' && (
        <Button label={words.goOn} data-next onClick={() => outbox.show('releases')} />
      )}
      {tried.kind === 'trying' && <p role="status">{words.trying}</p>}
      {tried.kind === 'works' && (
        <p role="status" className="outbox-good">
          {words.works}
        </p>
      )}
      {tried.kind === 'failed' && (
        <p role="alert" className="outbox-wrong">
          {sendingProblem(tried.problem, messages)}
        </p>
      )}
      {problem?.kind === 'certificate-untrusted' && (
        <Button label={words.accept} onClick={() => form.accept(problem.host, problem.fingerprint)} />
      )}
    </>
  );
}
