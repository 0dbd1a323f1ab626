import { lazy, Suspense } from 'react';
import type { ProofPane as Pane } from '../../contract';
import { useWords } from '../use-desk';
import { MailPane } from './mail-pane';
import { SitePane } from './site-pane';
import './proof.css';

/** The typeset pages bring a reader of PDF with them: only who looks at them waits for it. */
const LeafletPane = lazy(() => import('./leaflet-pane').then((module) => ({ default: module.LeafletPane })));

/** The proof beside the text: what the outlet will be, drawn again as one writes. */
export function ProofPane({ pane, over }: { pane: Exclude<Pane, 'none'>; over: boolean }) {
  const words = useWords();
  return (
    <aside
      className="proof"
      aria-label={`${words.names.proof}\u00a0: ${words.outlets[pane]}`}
      data-over={over}
    >
      {pane === 'site' && <SitePane />}
      {pane === 'press' && <MailPane />}
      {pane === 'leaflet' && (
        <Suspense fallback={null}>
          <LeafletPane />
        </Suspense>
      )}
    </aside>
  );
}
