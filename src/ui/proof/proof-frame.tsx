import type { ReactNode } from 'react';
import type { Trouble } from '../ask';
import { useDesk, useWords } from '../use-desk';
import { troubleSentence } from '../words/trouble';

/** What stands around a proof: a line that tells of it, and under it the proof, or why there is none. */
export function ProofFrame(props: {
  line: ReactNode;
  drawing: boolean;
  trouble: Trouble | null;
  empty: boolean;
  children: ReactNode;
}) {
  const { proofs } = useDesk();
  const words = useWords();
  const { line, drawing, trouble, empty, children } = props;
  return (
    <>
      <div className="proof-line meta">
        {line}
        <span className="proof-drawing" data-drawing={drawing}>
          {words.proof.drawing}
        </span>
      </div>
      {trouble && (
        <div className="proof-trouble" role="status">
          <p>{troubleSentence(trouble, words)}</p>
          <button type="button" className="framed" onClick={proofs.refresh}>
            {words.proof.retry}
          </button>
        </div>
      )}
      {empty && !trouble ? <p className="proof-wait meta">{words.proof.wait}</p> : children}
    </>
  );
}
