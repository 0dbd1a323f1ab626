import { useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Trouble } from '../kit/request';
import { useDesk, useWords } from '../desk/use-desk';
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

/**
 * A page of the proof in a closed frame: no script runs in it, and nobody can type in it. A newer page is loaded behind
 * it and takes its place, scrolled to where the older one was, so that nothing blinks and nothing moves.
 */
export function PageFrame({ page, url, title }: { page: object; url: string; title: string }) {
  const [shown, setShown] = useState({ page, url, key: 0 });
  const current = useRef<HTMLIFrameElement>(null);
  const coming = useRef<HTMLIFrameElement>(null);
  const waiting = shown.page === page ? null : { page, url, key: shown.key + 1 };
  const swap = () => {
    scrollAlike(current.current, coming.current);
    if (waiting) setShown(waiting);
  };
  return (
    <div className="page-frame">
      <Frame key={shown.key} ref={current} url={shown.url} title={title} />
      {waiting && <Frame key={waiting.key} ref={coming} url={url} title={title} onLoad={swap} />}
    </div>
  );
}

function Frame(props: {
  ref: RefObject<HTMLIFrameElement | null>;
  url: string;
  title: string;
  onLoad?: () => void;
}) {
  const { ref, url, title, onLoad } = props;
  return (
    <iframe
      ref={ref}
      src={url}
      title={title}
      sandbox="allow-same-origin"
      tabIndex={onLoad ? -1 : 0}
      aria-hidden={onLoad !== undefined}
      data-coming={onLoad !== undefined}
      onLoad={onLoad}
    />
  );
}

function scrollAlike(from: HTMLIFrameElement | null, to: HTMLIFrameElement | null): void {
  const place = from?.contentDocument?.scrollingElement;
  to?.contentDocument?.scrollingElement?.scrollTo({ top: place?.scrollTop ?? 0, behavior: 'instant' });
}
