import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Result, SigningKeyLine, SigningKeys } from '../../contract';
import type { Language } from '../../messages';
import { Button } from '../kit/button';
import { formatShortDate } from '../kit/format-dates';
import { copyText } from '../kit/copy-text';
import { GuideLink } from '../kit/guide-link';
import { problemSentence } from '../kit/problem-sentence';
import { request, useBridge, useReadOnly } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import { useMessages } from '../kit/state/use-messages';
import { useNextFocus } from '../kit/next-focus';
import { KeyForm } from './signing-key-form';

/** What the section shows beside the keys: the form of a new one, a question, or what came of it. */
type Step =
  | { kind: 'keys' }
  | { kind: 'form' }
  | { kind: 'question'; number: string }
  | { kind: 'made' }
  | { kind: 'revoked' };

/** The keys of the group, read when the section opens, and what changes them. */
function useSigning() {
  const bridge = useBridge();
  const [keys, setKeys] = useState<SigningKeys | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'keys' });
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  useEffect(() => {
    void request(bridge, 'signing:list', null).then((answer) =>
      answer.ok ? setKeys(answer.value) : setProblem(answer.problem),
    );
  }, [bridge]);
  const take = (answer: Result<SigningKeys, RequestProblem>, next: Step) => {
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setKeys(answer.value);
    setStep(next);
  };
  return {
    ...{ keys, step, problem },
    go(next: Step) {
      setProblem(null);
      setStep(next);
    },
    make: async (passphrase: string) =>
      take(await request(bridge, 'signing:make', { passphrase }), { kind: 'made' }),
    revoke: async (number: string) =>
      take(await request(bridge, 'signing:revoke', { number }), { kind: 'revoked' }),
  };
}

type Signing = ReturnType<typeof useSigning>;

/** The key by which newsrooms tell that a document is the group's: made, replaced and revoked here. */
export function SigningSection() {
  const signing = useSigning();
  const messages = useMessages();
  const { section } = messages.signing;
  const { keys, step, problem } = signing;
  const place = useNextFocus(step.kind);
  return (
    <div className="signing" ref={place}>
      <p className="meta">
        {section.about} <GuideLink page="signing" />
      </p>
      <p role="status">{step.kind === 'made' || step.kind === 'revoked' ? section[step.kind] : ''}</p>
      {problem && (
        <p role="alert" className="stop">
          {problemSentence(problem, messages)}
        </p>
      )}
      {keys && <Present keys={keys} signing={signing} />}
      {keys && step.kind === 'form' && (
        <KeyForm
          isReplacing={keys.present !== null}
          onMake={signing.make}
          onCancel={() => signing.go({ kind: 'keys' })}
        />
      )}
      {keys && keys.former.length > 0 && <Former keys={keys.former} signing={signing} />}
    </div>
  );
}

/** The key that signs now, or that there is none; and the buttons for another. */
function Present({ keys: { present, canSign }, signing }: { keys: SigningKeys; signing: Signing }) {
  const { signing: messages, language } = useMessages();
  const { section } = messages;
  const readOnly = useReadOnly();
  const { step } = signing;
  const isIdle = step.kind !== 'form' && step.kind !== 'question';
  const make = (
    <Button
      look={present ? 'framed' : 'strong'}
      label={present ? section.replace : section.make}
      data-next={present ? undefined : true}
      onClick={() => signing.go({ kind: 'form' })}
    />
  );
  if (!present)
    return (
      <>
        <p>{section.none}</p>
        {isIdle && !readOnly && <p className="dialog-actions">{make}</p>}
      </>
    );
  return (
    <section aria-label={section.present} className="signing-key">
      <h3>{section.present}</h3>
      <p>
        {section.since(shownDay(present.since, language))} ·{' '}
        <span className="signing-number">{section.number(present.number)}</span>
      </p>
      <PublicPart line={present} />
      {!canSign && <p className="signing-warning">{section.withoutSecret}</p>}
      {isIdle && !readOnly && (
        <p className="dialog-actions">
          {make}
          <Button
            look="quiet"
            stop
            label={section.revokeNow}
            onClick={() => signing.go({ kind: 'question', number: present.number })}
          />
        </p>
      )}
      {step.kind === 'question' && step.number === present.number && (
        <Question line={present} signing={signing} />
      )}
    </section>
  );
}

/** The public part, to be copied, and how a newsroom uses it. */
function PublicPart({ line: { key } }: { line: SigningKeyLine }) {
  const { section } = useMessages().signing;
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <p>
        <span className="field-name">{section.publicPart}</span>
        <code className="signing-public">{key}</code>
      </p>
      <p className="dialog-actions">
        <Button icon={Copy} label={section.copy} data-next onClick={() => setCopied(copyText(key))} />
        <span role="status">{isCopied ? section.copied : ''}</span>
      </p>
      <p className="meta">
        {section.verify}{' '}
        <code>
          minisign -Vm {section.file} -P {key}
        </code>
      </p>
    </>
  );
}

/** The keys of before: what they signed is good, unless they are revoked. */
function Former({ keys, signing }: { keys: readonly SigningKeyLine[]; signing: Signing }) {
  const { section } = useMessages().signing;
  return (
    <section aria-label={section.former} className="signing-former">
      <h3>{section.former}</h3>
      <ul>
        {keys.map((line) => (
          <FormerKey key={line.key} line={line} signing={signing} />
        ))}
      </ul>
    </section>
  );
}

function FormerKey({ line, signing }: { line: SigningKeyLine; signing: Signing }) {
  const { signing: messages, language } = useMessages();
  const { section } = messages;
  const readOnly = useReadOnly();
  const { step } = signing;
  const shown = (day: string | null) => shownDay(day, language);
  const isAsked = step.kind === 'question' && step.number === line.number;
  const canRevoke = line.revoked === null && !readOnly && !isAsked && step.kind !== 'form';
  return (
    <li>
      <code className="signing-public">{line.key}</code>
      <p className="meta">
        {section.number(line.number)} ·{' '}
        {line.until === null
          ? section.since(shown(line.since))
          : section.period(shown(line.since), shown(line.until))}
      </p>
      {line.revoked !== null && <p className="signing-warning">{section.revokedOn(shown(line.revoked))}</p>}
      {canRevoke && (
        <Button
          look="quiet"
          stop
          label={section.revoke}
          aria-label={section.revokeNamed(line.number)}
          onClick={() => signing.go({ kind: 'question', number: line.number })}
        />
      )}
      {isAsked && <Question line={line} signing={signing} />}
    </li>
  );
}

/** Asks before a key is revoked, which nothing undoes; Enter keeps it. */
function Question({ line: { number }, signing }: { line: SigningKeyLine; signing: Signing }) {
  const { section } = useMessages().signing;
  const [isRunning, setRunning] = useState(false);
  const revoke = async () => {
    setRunning(true);
    await signing.revoke(number);
    setRunning(false);
  };
  return (
    <div role="alertdialog" className="signing-question" aria-labelledby="signing-question">
      <p id="signing-question">{section.askRevoke(number)}</p>
      <div className="dialog-actions">
        <Button label={section.revokeNow} disabled={isRunning} onClick={() => void revoke()} />
        <Button
          look="strong"
          label={section.keep}
          autoFocus
          disabled={isRunning}
          onClick={() => signing.go({ kind: 'keys' })}
        />
      </div>
    </div>
  );
}

/** A day as people write it; "" for none. */
function shownDay(day: string | null, language: Language): string {
  return day === null ? '' : formatShortDate(day, language);
}
