import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { returnedLimits } from '../../../contract';
import type { MailAccount, Result, ReturnedFound } from '../../../contract';
import { Button } from '../../kit/button';
import { request, useBridge } from '../../kit/state/request';
import type { RequestProblem } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import { useMessages } from '../../kit/state/use-messages';
import { sendingProblem, useOutbox } from './outbox';

type Step =
  | { kind: 'none' }
  | { kind: 'looking' }
  | { kind: 'found'; found: ReturnedFound }
  | { kind: 'failed'; problem: RequestProblem };

/** What looks for mails that came back, and what it found last. */
export interface Returning {
  step: Step;
  look: () => Promise<void>;
  /** Reads mails that a person saved. */
  read: (files: readonly File[]) => Promise<void>;
}

/** Looks for mails that came back in the account's inbox, when a person asks for it, or in files that they chose or dropped. */
export function useReturning(): Returning {
  const bridge = useBridge();
  const outbox = useOutbox();
  const toasts = useToasts();
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const take = (answer: Result<ReturnedFound, RequestProblem>) => {
    const isStopped = !answer.ok && answer.problem.kind === 'cancelled';
    if (answer.ok) setStep({ kind: 'found', found: answer.value });
    else setStep(isStopped ? { kind: 'none' } : { kind: 'failed', problem: answer.problem });
    void outbox.load();
  };
  const look = async () => {
    setStep({ kind: 'looking' });
    take(await request(bridge, 'outbox:look-for-returned', null));
  };
  const read = async (files: readonly File[]) => {
    const mails = files.filter(({ size }) => size <= returnedLimits.bytes).slice(0, returnedLimits.mails);
    if (mails.length < files.length)
      toasts.show((now) => now.outbox.returned.tooLarge(files.length - mails.length));
    if (mails.length === 0) return;
    const bytes = await Promise.all(mails.map(async (file) => new Uint8Array(await file.arrayBuffer())));
    take(await request(bridge, 'outbox:read-returned', bytes));
  };
  return { step, look, read };
}

/** Mails that came back after they had gone, below the list of releases. */
export function ReturnedMails(props: {
  account: MailAccount | null;
  returning: Returning;
  children: ReactNode;
}) {
  const { account, returning, children } = props;
  const { step, look, read } = returning;
  const bridge = useBridge();
  const messages = useMessages();
  const { returned: words } = messages.outbox;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="press-column">
      {children}
      <section className="press-returned" aria-label={words.title}>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept=".eml,message/rfc822"
          onChange={({ target }) => void read([...(target.files ?? [])]).then(() => (target.value = ''))}
        />
        {step.kind === 'looking' ? (
          <Button label={words.stop} onClick={() => void request(bridge, 'outbox:stop-looking', null)} />
        ) : (
          <>
            {account?.imap && <Button label={words.look} title={words.help} onClick={() => void look()} />}
            <Button look="quiet" label={words.open} onClick={() => chooser.current?.click()} />
          </>
        )}
        <p role="status" className="meta">
          {step.kind === 'looking'
            ? words.looking
            : step.kind === 'found'
              ? words.found(step.found)
              : account?.imap && words.help}
        </p>
        {step.kind === 'failed' && (
          <p role="alert" className="outbox-wrong">
            {sendingProblem(step.problem, messages)}
          </p>
        )}
      </section>
    </div>
  );
}
