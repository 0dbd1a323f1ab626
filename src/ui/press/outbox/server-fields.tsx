import { mailSecurities } from '../../../contract';
import { Button } from '../../kit/button';
import { TextField, SelectField, Tick } from '../../kit/fields';
import { useMessages } from '../../kit/state/use-messages';
import type { AccountValues, ServerValues } from './account-values';

interface ServerFieldsProps {
  form: {
    values: AccountValues;
    change: (part: Partial<AccountValues>) => void;
    /** Changes what follows the address while nobody changed it. */
    changeServers: (part: Partial<AccountValues>) => void;
    wrong: ReadonlySet<string>;
  };
}

/** The settings that are mostly guessed right, folded away: both servers, user name, proxy and pace. */
export function ServerFields({ form }: ServerFieldsProps) {
  const { values, changeServers, wrong } = form;
  const { account: words } = useMessages().outbox;
  const isWrong = [...wrong].some((name) => name !== 'address' && name !== 'name');
  return (
    <details className="outbox-more" open={isWrong || undefined}>
      <summary>{words.more}</summary>
      <TextField
        label={`${words.user} (${words.optional})`}
        value={values.user ?? ''}
        autoComplete="off"
        onText={(user) => changeServers({ user })}
      />
      <Server
        title={words.smtp}
        name="smtp"
        server={values.smtp}
        wrong={wrong}
        onChange={(smtp) => changeServers({ smtp })}
      />
      <Tick
        className="outbox-check"
        label={words.noImap}
        checked={!values.hasDrafts}
        onTick={(isOn) => changeServers({ hasDrafts: !isOn })}
      />
      {values.hasDrafts && (
        <Server
          title={words.imap}
          name="imap"
          server={values.imap}
          wrong={wrong}
          onChange={(imap) => changeServers({ imap })}
        />
      )}
      <TextField
        label={`${words.proxy} (${words.optional})`}
        help={words.proxyHelp}
        value={values.proxy ?? ''}
        placeholder="socks5://127.0.0.1:9050"
        aria-invalid={wrong.has('proxy')}
        onText={(proxy) => changeServers({ proxy })}
      />
      <Pace form={form} />
    </details>
  );
}

interface ServerProps {
  title: string;
  name: 'smtp' | 'imap';
  server: ServerValues;
  wrong: ReadonlySet<string>;
  onChange: (server: ServerValues) => void;
}

function Server({ title, name, server, wrong, onChange }: ServerProps) {
  const { account: words } = useMessages().outbox;
  return (
    <fieldset className="outbox-server">
      <legend>{title}</legend>
      <TextField
        label={words.host}
        value={server.host}
        aria-invalid={wrong.has(`${name}.host`)}
        onText={(host) => onChange({ ...server, host })}
      />
      <TextField
        label={words.port}
        value={server.port}
        inputMode="numeric"
        aria-invalid={wrong.has(`${name}.port`)}
        onText={(port) => onChange({ ...server, port: numberOf(port) })}
      />
      <SelectField
        label={words.security}
        value={server.security}
        choices={mailSecurities}
        says={words.securities}
        onChoose={(security) => onChange({ ...server, security })}
      />
      {server.security === 'plain' && (
        <strong className="outbox-wrong outbox-whole">{words.plainWarning}</strong>
      )}
      {server.pin !== null && (
        <p className="outbox-pin outbox-whole">
          <span className="meta">{words.pinned}</span> <code>{server.pin}</code>
          <Button look="quiet" label={words.forgetPin} onClick={() => onChange({ ...server, pin: null })} />
        </p>
      )}
    </fieldset>
  );
}

const paceFields = ['perMinute', 'batch', 'restMinutes'] as const;

function Pace({ form }: ServerFieldsProps) {
  const { values, change, wrong } = form;
  const { account: words } = useMessages().outbox;
  const labels = { perMinute: words.perMinute, batch: words.batch, restMinutes: words.rest };
  return (
    <fieldset className="outbox-pace">
      <legend>{words.pace}</legend>
      {paceFields.map((field) => (
        <TextField
          key={field}
          label={labels[field]}
          value={values.pace[field]}
          inputMode="numeric"
          aria-invalid={wrong.has(`pace.${field}`)}
          onText={(text) => change({ pace: { ...values.pace, [field]: numberOf(text) } })}
        />
      ))}
      <p className="meta">{words.paceHelp}</p>
    </fieldset>
  );
}

/** What a person types as a number; their words where it is none, which the form then marks. */
function numberOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}
