import { useEffect, useRef, useState } from 'react';
import { formatDateTime, instantOf, zonedNow } from '../../../article';
import type { ZonedTime } from '../../../article';
import { heavyMail, isWritten, notAddressedReasons } from '../../../contract';
import type { MailingPlan } from '../../../contract';
import { noticeMessage } from '../../../messages';
import { Button } from '../../kit/button';
import { DatePicker } from '../../kit/date-picker/date-picker';
import { Tick } from '../../kit/fields';
import { useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { LeavingList } from '../../leaving';
import { sendingProblem, useOutbox } from './outbox';

/** When a mailing begins: now, when the embargo ends, or at an hour that the person says. */
type When = { kind: 'now' } | { kind: 'embargo' } | { kind: 'hour'; at: ZonedTime };

/** What would go, in one sentence, and what confirms it. */
export function Reading({ plan }: { plan: MailingPlan }) {
  const outbox = useOutbox();
  const { outbox: messages, language, publish } = useMessages();
  const [when, setWhen] = useState<When>({ kind: 'now' });
  const { plan: words } = messages;
  const begin = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The sentence, wherever the button was, and though the focus goes to what confirms it, which may scroll too.
    const frame = requestAnimationFrame(() => begin.current?.scrollIntoView?.({ block: 'start' }));
    return () => cancelAnimationFrame(frame);
  }, []);
  const until = plan.embargo && instantOf(plan.embargo) > Date.now() ? plan.embargo : null;
  const begins = when.kind === 'hour' ? when.at : when.kind === 'embargo' ? until : null;
  const { from, way, people } = plan;
  const sentence = words.sentence({
    headline: plan.headline,
    people,
    group: plan.group,
    isSame: plan.isSame,
    from: from ? `${from.name} <${from.address}>` : '',
    embargo: until && formatDateTime(until, language),
    at: begins && (begins === until ? words.atThatHour : words.atHour(formatDateTime(begins, language))),
    way,
    attached: words.attachedOf(new Set(plan.attached.map(({ kind }) => kind)), plan.kind),
  });
  return (
    <>
      <h4 ref={begin} className="outbox-begin">
        {words.title}
      </h4>
      {people === 0 ? (
        <p role="alert">{plan.had === 0 ? words.nobody : plan.isSame ? words.sameHave : words.allHave}</p>
      ) : (
        <p className="outbox-sentence">{sentence}</p>
      )}
      <PlanFacts plan={plan} bytes={publish.bytes(plan.bytes)} />
      {plan.bytes > heavyMail && (
        <p role="alert" className="outbox-warning">
          {words.heavy(publish.bytes(plan.bytes), publish.bytes(heavyMail))}
        </p>
      )}
      <LeavingList points={plan.leaving} onMended={outbox.lookAgain} />
      {people > 0 && way === 'send' && <WhenFields when={when} until={until} onChange={setWhen} />}
      <TestOutcome />
      <p className="outbox-buttons outbox-confirm">
        {people > 0 && (
          <Button
            look="strong"
            label={words.confirm[way](people)}
            data-next
            onClick={() => void outbox.confirm(begins ? instantOf(begins) : null)}
          />
        )}
        {!isWritten(way) && <Button label={words.test} onClick={() => void outbox.sendTest('text')} />}
        <Button look="quiet" label={words.back} data-next={people === 0 || undefined} onClick={outbox.back} />
      </p>
    </>
  );
}

/** The first names, who is left out, subject, size and time. */
function PlanFacts({ plan, bytes }: { plan: MailingPlan; bytes: string }) {
  const messages = useMessages();
  const { plan: words } = messages.outbox;
  const { first, people, leftOut, minutes, way } = plan;
  const left = notAddressedReasons
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => words.leftOutOf[reason](leftOut[reason]));
  return (
    <ul className="outbox-facts">
      {first.length > 0 && <li>{words.first(first, people - first.length)}</li>}
      {left.length > 0 && <li>{words.leftOut(left)}</li>}
      {plan.had > 0 && <li>{words.had(plan.had)}</li>}
      <li>{words.subject(plan.subject)}</li>
      <li>
        {words.size(bytes)}
        {way === 'send' && people > 0 && `, ${words.minutes(minutes)}`}
      </li>
      {plan.attached.map(({ name, bytes: size }) => (
        <li key={name}>{words.file(name, messages.publish.bytes(size))}</li>
      ))}
      {plan.withheld && <li>{messages.outbox.compose.withheld[plan.withheld]}</li>}
      {plan.notices.map((notice) => (
        <li key={JSON.stringify(notice)}>{noticeMessage(notice, messages.language)}</li>
      ))}
    </ul>
  );
}

interface WhenProps {
  when: When;
  until: ZonedTime | null;
  onChange: (when: When) => void;
}

function WhenFields({ when, until, onChange }: WhenProps) {
  const { outbox, language } = useMessages();
  const { compose } = outbox;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const inAnHour = (): ZonedTime => until ?? zonedNow(Date.now() + 3_600_000, zone);
  const option = (kind: When['kind'], says: string, next: () => When) => (
    <Tick
      type="radio"
      label={says}
      name="mailing-when"
      checked={when.kind === kind}
      onTick={() => onChange(next())}
    />
  );
  return (
    <fieldset className="outbox-when">
      <legend>{compose.when}</legend>
      {option('now', compose.now, () => ({ kind: 'now' }))}
      {until &&
        option('embargo', compose.atEmbargo(formatDateTime(until, language)), () => ({ kind: 'embargo' }))}
      {option('hour', compose.atHour, () => ({ kind: 'hour', at: inAnHour() }))}
      {when.kind === 'hour' && (
        <DatePicker value={when.at} onChange={(at) => onChange({ kind: 'hour', at })} />
      )}
      {when.kind !== 'now' && <p className="meta">{compose.hourHelp}</p>}
    </fieldset>
  );
}

/** What the last test to oneself came to. */
export function TestOutcome() {
  const outbox = useOutbox();
  const messages = useMessages();
  const test = useValue(outbox.test);
  const { account } = messages.outbox;
  switch (test.kind) {
    case 'none':
      return null;
    case 'testing':
      return <p role="status">{account.testing}</p>;
    case 'tested':
      return (
        <p role="status" className="outbox-good">
          {account.tested(test.address, test.subject)}
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className="outbox-wrong">
          {sendingProblem(test.problem, messages)}
        </p>
      );
  }
}
