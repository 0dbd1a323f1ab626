import { lazy, Suspense } from 'react';
import { noticeSentence } from '../../contract';
import type { Notice, ProofPane as Pane } from '../../contract';
import { useDesk, useWords } from '../desk/use-desk';
import { MailPane } from './mail-pane';
import './proof.css';
import { useValue } from '../kit/store';
import type { Words } from '../words/words';
import { PageFrame, ProofFrame } from './proof-frame';

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

/** The article's page as the site will have it. */
function SitePane() {
  const { site } = useDesk().proofs;
  const words = useWords();
  const { value, trouble, drawing } = useValue(site.state);
  const said = value?.notices.map((notice) => noticeLine(notice, words))[0];
  return (
    <ProofFrame
      line={<span>{said ?? words.proof.site}</span>}
      drawing={drawing}
      trouble={trouble}
      empty={!value}
    >
      {value && <PageFrame page={value} url={value.url} title={words.proof.site} />}
    </ProofFrame>
  );
}

/** What keeps the page off the site, shorter than an export says it: the article is at hand. */
function noticeLine(notice: Notice, { language, proof }: Words): string {
  if (notice.kind === 'draft-left-out') return proof.draft;
  return notice.kind === 'held-back' ? proof.held : noticeSentence(notice, language);
}
