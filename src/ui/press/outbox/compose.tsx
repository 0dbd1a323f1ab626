import { useState } from 'react';
import { instantOf } from '../../../article';
import type { ArticleKind } from '../../../article';
import { isWritten, mailAttachments, mailingWays } from '../../../contract';
import type {
  AccountState,
  MailAttachment,
  MailingOrder,
  MailingTarget,
  MailingWay,
  OutboxState,
  PreparingStep,
  WhoHas,
} from '../../../contract';
import { Button } from '../../kit/button';
import { useNextFocus } from '../../kit/next-focus';
import { useAnswer } from '../../kit/state/use-answer';
import { useMessages } from '../../kit/state/use-messages';
import { sendingProblem, useOutbox } from './outbox';
import type { ComposeStep, Release } from './outbox';
import { Reading } from './reading';
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
  const whoHas = useWhoHas(release);
  const isBehind = whoHas !== null && whoHas.behind > 0;
  const choosing = (
    <Choosing
      {...{ state, release, whoHas }}
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
        <>
          {isBehind && <p className="outbox-warning">{compose.behind(whoHas.behind, isUnderWay(release))}</p>}
          <details className="outbox-again" open={step.kind === 'failed' || isBehind || undefined}>
            <summary>{compose.again}</summary>
            {choosing}
          </details>
        </>
      )}
    </section>
  );
}

/** Whether some of what a person confirmed has not gone yet. */
const isUnderWay = ({ mailings }: Release): boolean =>
  mailings.some(({ state, counts }) => counts.waiting > 0 && state !== 'done' && state !== 'cancelled');

/** How many people have a text of which something went; null until it is known. */
function useWhoHas({ id, mailings, savedAt }: Release): WhoHas | null {
  const again = [
    savedAt,
    ...mailings.map(({ state, counts }) => `${state} ${counts.refused} ${counts.returned}`),
  ];
  const asked = mailings.length > 0 ? id : undefined;
  const asking = { again: again.join(' '), isQuiet: true, keepsLast: true };
  return useAnswer('outbox:who-has', asked, asking).answer;
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
  /** "" for the whole press list, "same" for those who have the text; null until one is chosen, unless there is no other. */
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
  whoHas: WhoHas | null;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  onLook: (chosen: Omit<MailingOrder, 'article'>) => void;
}

/** Which group, how, and with what. */
function Choosing({ state, release, whoHas, choice, onChoice, onLook }: ChoosingProps) {
  const outbox = useOutbox();
  const { compose } = useMessages().outbox;
  const { account, groups } = state;
  const hasDrafts = account?.account.imap !== undefined && account.account.imap !== null;
  // A group that was chosen may be gone since. A correction goes to the same people, unless another choice is made.
  const ids = [...(whoHas?.people ? ['same'] : []), ...groups.map(({ id }) => id ?? '')];
  const usual = whoHas?.behind ? 'same' : ids.length === 1 ? '' : null;
  const group = ids.find((id) => id === choice.group) ?? usual;
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
        onLook({ to: targetOf(group), way, attach, isAgain: choice.isAgain });
      }}
    >
      <div className="outbox-whom">
        <GroupField
          {...{ groups, group, whoHas }}
          onChange={(next) => onChoice({ ...choice, group: next })}
        />
        {release.mailings.length > 0 && (
          <Tick
            className="outbox-check"
            label={compose.leaveOut}
            checked={!choice.isAgain}
            onTick={(isLeftOut) => onChoice({ ...choice, isAgain: !isLeftOut })}
          />
        )}
      </div>
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

function targetOf(group: string): MailingTarget {
  if (group === '' || group === 'same') return { kind: group === '' ? 'all' : 'same' };
  return { kind: 'group', id: group };
}

interface GroupProps extends Pick<Choice, 'group'> {
  groups: OutboxState['groups'];
  whoHas: WhoHas | null;
  onChange: (group: string) => void;
}

function GroupField({ groups, group, whoHas, onChange }: GroupProps) {
  const { compose } = useMessages().outbox;
  return (
    <Field label={compose.to}>
      <select data-autofocus value={group ?? 'none'} onChange={(event) => onChange(event.target.value)}>
        {group === null && (
          <option value="none" disabled>
            {compose.choose}
          </option>
        )}
        {whoHas && whoHas.people > 0 && (
          <option value="same">{compose.option(compose.same, whoHas.people)}</option>
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
