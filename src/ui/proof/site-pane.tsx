import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { PageFrame } from './page-frame';
import { ProofFrame } from './proof-frame';

/** The article's page as the site will have it. */
export function SitePane() {
  const { site } = useDesk().proofs;
  const words = useWords();
  const { value, trouble, drawing } = useValue(site.state);
  return (
    <ProofFrame line={<span>{words.proof.site}</span>} drawing={drawing} trouble={trouble} empty={!value}>
      {value && <PageFrame page={value} url={value.url} title={words.proof.site} />}
    </ProofFrame>
  );
}
