import { mailSecurities } from '../../contract';
import type { MailSecurity } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
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
      <label>
        <span>
          {words.user} <span className="meta">({words.optional})</span>
        </span>
        <input
          value={values.user ?? ''}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => changeServers({ user: event.target.value })}
        />
      </label>
      <Server
        title={words.smtp}
        name="smtp"
        server={values.smtp}
        wrong={wrong}
        onChange={(smtp) => changeServers({ smtp })}
      />
      <label className="outbox-check">
        <input
          type="checkbox"
          checked={!values.hasDrafts}
          onChange={(event) => changeServers({ hasDrafts: !event.target.checked })}
        />
        {words.noImap}
      </label>
      {values.hasDrafts && (
        <Server
          title={words.imap}
          name="imap"
          server={values.imap}
          wrong={wrong}
          onChange={(imap) => changeServers({ imap })}
        />
      )}
      <label>
        <span>
          {words.proxy} <span className="meta">({words.optional})</span>
        </span>
        <input
          value={values.proxy ?? ''}
          placeholder="socks5://127.0.0.1:9050"
          spellCheck={false}
          aria-invalid={wrong.has('proxy')}
          onChange={(event) => changeServers({ proxy: event.target.value })}
        />
        <span className="meta">{words.proxyHelp}</span>
      </label>
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
      <label>
        {words.host}
        <input
          value={server.host}
          spellCheck={false}
          aria-invalid={wrong.has(`${name}.host`)}
          onChange={(event) => onChange({ ...server, host: event.target.value })}
        />
      </label>
      <label>
        {words.port}
        <input
          value={server.port}
          inputMode="numeric"
          aria-invalid={wrong.has(`${name}.port`)}
          onChange={(event) => onChange({ ...server, port: numberOf(event.target.value) })}
        />
      </label>
      <label>
        {words.security}
        <select
          value={server.security}
          onChange={(event) => onChange({ ...server, security: event.target.value as MailSecurity })}
        >
          {mailSecurities.map((security) => (
            <option key={security} value={security}>
              {words.securities[security]}
            </option>
          ))}
        </select>
      </label>
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
        <label key={field}>
          <input
            value={values.pace[field]}
            inputMode="numeric"
            aria-invalid={wrong.has(`pace.${field}`)}
            onChange={(event) => change({ pace: { ...values.pace, [field]: numberOf(event.target.value) } })}
          />
          {labels[field]}
        </label>
      ))}
      <p className="meta">{words.paceHelp}</p>
    </fieldset>
  );
}

/** What a person types as a number; their words where it is none, which the form then marks. */
function numberOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}
