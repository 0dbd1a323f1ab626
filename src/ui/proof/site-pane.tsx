import { noticeSentence } from '../../contract';
import type { Notice } from '../../contract';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import type { Words } from '../words/words';
import { PageFrame } from './page-frame';
import { ProofFrame } from './proof-frame';

/** The article's page as the site will have it. */
export function SitePane() {
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
