import { useState } from 'react';
import { formatDateTime, instantOf, zonedNow } from '../../../article';
import type { ArticleKind, ZonedTime } from '../../../article';
import { heavyMail, isWritten, mailAttachments, mailingWays, notAddressedReasons } from '../../../contract';
import type {
  AccountState,
  MailAttachment,
  MailingOrder,
  MailingPlan,
  MailingWay,
  OutboxState,
  PreparingStep,
} from '../../../contract';
import { noticeMessage } from '../../../messages';
import { Button } from '../../kit/button';
import { DatePicker } from '../../kit/date-picker/date-picker';
import { useNextFocus } from '../../kit/next-focus';
import { LeavingList } from '../../leaving';
import { useMessages } from '../../kit/state/use-messages';
import { sendingProblem, useOutbox } from './outbox';
import type { ComposeStep, Release } from './outbox';
import { TestOutcome } from './test-outcome';
import { Field, Tick } from '../../kit/fields';

interface ComposeProps {
  state: OutboxState;
  step: ComposeStep;
  release: Release;
}

/** Sends a text: from where, to whom and how, then what would go, read before it does. */
export function Compose({ state, step, release }: ComposeProps) {
  const outbox = useOutbox();
  const messages = useMessages();
  const { compose, plan } = messages.outbox;
  const [choice, setChoice] = useState<Choice>({ group: null, way: null, attach: [], isAgain: false });
  const place = useNextFocus(step.kind);
  const isChoosing = step.kind !== 'reading' && step.kind !== 'looking';
  const choosing = (
    <Choosing
      state={state}
      release={release}
      choice={choice}
      onChoice={setChoice}
      onLook={(chosen) => void outbox.look({ article: release.id, ...chosen })}
    />
  );
  return (
    <section className="outbox-compose" aria-label={compose.title} ref={place}>
      <Account known={state.account} />
      {step.kind === 'reading' && <Reading plan={step.plan} />}
      {step.kind === 'looking' && <Looking making={step.making} text={release.kind} />}
      {step.kind === 'kept' && state.mailings[0]?.state === 'waiting' && (
        <p role="status" className="outbox-good">
          {plan.kept}
        </p>
      )}
      {step.kind === 'written' && (
        <p role="status" className="outbox-good">
          {plan.written(step.folder)}
        </p>
      )}
      {step.kind === 'failed' && (
        <div role="alert" className="outbox-failed">
          <h4>{messages.outbox.failed}</h4>
          <p>{sendingProblem(step.problem, messages)}</p>
        </div>
      )}
      {isChoosing && release.mailings.length === 0 && choosing}
      {isChoosing && release.mailings.length > 0 && (
        <details className="outbox-again" open={step.kind === 'failed' || undefined}>
          <summary>{compose.again}</summary>
          {choosing}
        </details>
      )}
    </section>
  );
}

/** What is being made of the mail, and the button that stops it. */
function Looking({ making, text }: { making: PreparingStep | null; text: ArticleKind }) {
  const outbox = useOutbox();
  const { compose, list } = useMessages().outbox;
  return (
    <>
      <p role="status">
        {making ? compose.making(making.making, text, making.at, making.of) : compose.looking}
      </p>
      <progress aria-label={list.progressLabel} {...(making && { max: making.of, value: making.at - 1 })} />
      {making && <Button label={compose.stop} data-next onClick={outbox.stopLooking} />}
    </>
  );
}

/** From which account is sent, and what it lacks before it can. */
function Account({ known }: { known: AccountState | null }) {
  const outbox = useOutbox();
  const { account: words } = useMessages().outbox;
  const isLocked = known !== null && known.account.user !== null && !known.hasSecret;
  const lack = !known ? words.none : !known.isOwn ? words.foreign : isLocked ? words.locked : null;
  const open = () => outbox.show('account');
  if (lack !== null)
    return (
      <div className="outbox-lack">
        <p>{lack}</p>
        <Button look="strong" label={known ? words.edit : words.add} data-autofocus onClick={open} />
      </div>
    );
  return known && <p className="meta">{words.sendsAs(known.account.name, known.account.address)}</p>;
}

/** What was chosen last stays while the text is: back from reading it, and once it went. */
interface Choice {
  /** "" for the whole press list; null until one is chosen, unless there is no other. */
  group: string | null;
  /** Null until one is chosen. */
  way: MailingWay | null;
  /** Nothing until it is chosen. */
  attach: readonly MailAttachment[];
  /** Whether those who have the text already get it once more. */
  isAgain: boolean;
}

interface ChoosingProps {
  state: OutboxState;
  release: Release;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  onLook: (chosen: Omit<MailingOrder, 'article'>) => void;
}

/** Which group, how, and with what. */
function Choosing({ state, release, choice, onChoice, onLook }: ChoosingProps) {
  const outbox = useOutbox();
  const { compose } = useMessages().outbox;
  const { account, groups } = state;
  const hasDrafts = account?.account.imap !== undefined && account.account.imap !== null;
  // A group that was chosen may be gone since.
  const ids = groups.map(({ id }) => id ?? '');
  const group = ids.find((id) => id === choice.group) ?? (ids.length === 1 ? '' : null);
  const way = choice.way ?? (account ? 'send' : 'files');
  const { embargo } = release;
  const isHeld = embargo !== null && instantOf(embargo) > Date.now();
  const attach = choice.attach.filter((each) => !(isHeld && each === 'leaflet'));
  const isPossible = (each: MailingWay) =>
    isWritten(each) || (account !== null && (each === 'send' || hasDrafts));
  if (groups.every(({ people }) => people === 0))
    return (
      <div className="outbox-lack">
        <p>{compose.noPeople}</p>
        <Button label={compose.addPeople} onClick={() => outbox.show('list')} />
      </div>
    );
  return (
    <form
      className="outbox-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (group === null) return;
        const to = group === '' ? ({ kind: 'all' } as const) : ({ kind: 'group', id: group } as const);
        onLook({ to, way, attach, isAgain: choice.isAgain });
      }}
    >
      <GroupField groups={groups} group={group} onChange={(next) => onChoice({ ...choice, group: next })} />
      {release.mailings.length > 0 && (
        <Tick
          label={compose.leaveOut}
          checked={!choice.isAgain}
          onTick={(isLeftOut) => onChoice({ ...choice, isAgain: !isLeftOut })}
        />
      )}
      <fieldset>
        <legend>{compose.how}</legend>
        {mailingWays.map((each) => (
          <Tick
            key={each}
            type="radio"
            label={compose.ways[each]}
            name="mailing-way"
            checked={each === way}
            disabled={!isPossible(each)}
            onTick={() => onChoice({ ...choice, way: each })}
          />
        ))}
        {account && !hasDrafts && <p className="meta">{compose.noDrafts}</p>}
      </fieldset>
      <AttachFields
        attach={attach}
        isHeld={isHeld}
        text={release.kind}
        onChange={(next) => onChoice({ ...choice, attach: next })}
      />
      <Button
        look="strong"
        type="submit"
        label={compose.look}
        data-next
        disabled={group === null || !isPossible(way)}
      />
    </form>
  );
}

interface GroupProps {
  groups: OutboxState['groups'];
  /** The identifier of a group, "" for the whole list; null while none is chosen. */
  group: string | null;
  onChange: (group: string) => void;
}

function GroupField({ groups, group, onChange }: GroupProps) {
  const { compose } = useMessages().outbox;
  return (
    <Field label={compose.to}>
      <select data-autofocus value={group ?? 'none'} onChange={(event) => onChange(event.target.value)}>
        {group === null && (
          <option value="none" disabled>
            {compose.choose}
          </option>
        )}
        {groups.map(({ id, name, people }) => (
          <option key={id ?? ''} value={id ?? ''}>
            {compose.option(name || compose.all, people)}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface AttachProps {
  attach: readonly MailAttachment[];
  /** Whether the text is under embargo, so that its leaflet stays here. */
  isHeld: boolean;
  text: ArticleKind;
  onChange: (attach: MailAttachment[]) => void;
}

function AttachFields({ attach, isHeld, text, onChange }: AttachProps) {
  const { compose } = useMessages().outbox;
  return (
    <fieldset>
      <legend>{compose.attach}</legend>
      {mailAttachments.map((each) => (
        <Tick
          key={each}
          label={each === 'pdf' && text !== 'release' ? compose.otherPdf : compose.attachments[each]}
          checked={attach.includes(each)}
          disabled={isHeld && each === 'leaflet'}
          onTick={(isOn) =>
            onChange(mailAttachments.filter((one) => (one === each ? isOn : attach.includes(one))))
          }
        />
      ))}
      {isHeld && <p className="meta">{compose.withheld.embargo}</p>}
    </fieldset>
  );
}

/** When a mailing begins: now, when the embargo ends, or at an hour that the person says. */
type When = { kind: 'now' } | { kind: 'embargo' } | { kind: 'hour'; at: ZonedTime };

/** What would go, in one sentence, and what confirms it. */
function Reading({ plan }: { plan: MailingPlan }) {
  const outbox = useOutbox();
  const { outbox: messages, language, publish } = useMessages();
  const [when, setWhen] = useState<When>({ kind: 'now' });
  const { plan: words } = messages;
  const until = plan.embargo && instantOf(plan.embargo) > Date.now() ? plan.embargo : null;
  const begins = when.kind === 'hour' ? when.at : when.kind === 'embargo' ? until : null;
  const { from, way, people } = plan;
  const sentence = words.sentence({
    headline: plan.headline,
    people,
    group: plan.group,
    from: from ? `${from.name} <${from.address}>` : '',
    embargo: until && formatDateTime(until, language),
    at: begins && (begins === until ? words.atThatHour : words.atHour(formatDateTime(begins, language))),
    way,
    attached: words.attachedOf(new Set(plan.attached.map(({ kind }) => kind)), plan.kind),
  });
  return (
    <>
      <h4>{words.title}</h4>
      {people === 0 ? (
        <p role="alert">{plan.had > 0 ? words.allHave : words.nobody}</p>
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
        <Button look="quiet" label={words.back} onClick={outbox.back} />
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
