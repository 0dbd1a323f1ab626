import { useEffect, useState } from 'react';
import { useBridge, request } from '../kit/state/request';
import { useSite } from '../kit/state/site-store';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';

/** Milliseconds from a change to its proof. */
const proofDelay = 350;

/** The front page as the next export writes it, drawn again after each change. */
export function FrontProof() {
  const bridge = useBridge();
  const site = useValue(useSite().state);
  const { site: messages } = useMessages();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void request(bridge, 'proof:front', site).then((answer) => {
        if (isCurrent && answer.ok) setUrl(answer.value);
      });
    }, proofDelay);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [bridge, site]);
  return (
    <div className="site-proof">
      <p className="meta">{messages.proof}</p>
      {url && <iframe src={url} title={messages.proof} sandbox="allow-same-origin" />}
    </div>
  );
}
