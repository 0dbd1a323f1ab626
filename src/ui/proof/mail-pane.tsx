import { useState } from 'react';
import type { MailProof } from '../../contract';
import { useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { PageFrame, ProofFrame } from './proof-frame';

/** The press mail as it will open: its subject, its laid-out part, its text part. */
export function MailPane() {
  const { press } = useDesk().proofs;
  const words = useWords();
  const { value, trouble, drawing } = useValue(press.state);
  return (
    <ProofFrame line={<span>{words.proof.mail}</span>} drawing={drawing} trouble={trouble} empty={!value}>
      {value && <Mail mail={value} />}
    </ProofFrame>
  );
}

function Mail({ mail }: { mail: MailProof }) {
  const { proof } = useWords();
  const [part, setPart] = useState<'html' | 'text'>('html');
  return (
    <>
      <div className="mail-head">
        <p className="mail-subject">
          <span className="meta">{proof.subject}</span>
          {mail.subject}
        </p>
        <div className="mail-parts" role="group" aria-label={proof.view}>
          {(['html', 'text'] as const).map((name) => (
            <button
              key={name}
              type="button"
              className="quiet"
              aria-pressed={part === name}
              onClick={() => setPart(name)}
            >
              {proof[name]}
            </button>
          ))}
          <span className="meta">{proof.size(Math.ceil(mail.size / 1000))}</span>
        </div>
      </div>
      {part === 'html' ? (
        <PageFrame page={mail} url={mail.url} title={proof.mail} />
      ) : (
        <pre className="mail-text" tabIndex={0}>
          {mail.text}
        </pre>
      )}
    </>
  );
}
