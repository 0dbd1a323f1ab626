import { useEffect, useState } from 'react';
import type { LeafletProof } from '../../contract';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { fitSentence } from './fit';
import { openPages } from './pdf-pages';
import type { PdfPages } from './pdf-pages';
import { PdfPage } from './pdf-page';
import { ProofFrame } from './proof-frame';

/** The leaflet's typeset pages, the very ones that are printed. */
export function LeafletPane() {
  const { leaflet } = useDesk().proofs;
  const words = useWords();
  const { value, trouble, drawing } = useValue(leaflet.state);
  const line = value && (
    <span data-long={value.wordsTooMany > 0}>
      {fitSentence(value, words)} · {words.proof.bodySize(Math.round(value.bodySize * 10) / 10)}
    </span>
  );
  return (
    <ProofFrame line={line} drawing={drawing} trouble={trouble} empty={!value}>
      {value && <Pages proof={value} />}
    </ProofFrame>
  );
}

function Pages({ proof }: { proof: LeafletProof }) {
  const pages = usePages(proof);
  return (
    <div className="leaflet-pages" tabIndex={0}>
      {pages?.numbers.map((number) => (
        <PdfPage key={number} pages={pages} number={number} />
      ))}
    </div>
  );
}

/** The pages of the last proof; the former ones stay until the new ones are open. */
function usePages(proof: LeafletProof): PdfPages | null {
  const [pages, setPages] = useState<PdfPages | null>(null);
  useEffect(() => {
    let wanted = true;
    const opening = openPages(proof.pdf);
    void opening.then((opened) => wanted && setPages(opened));
    return () => {
      wanted = false;
      // The next proof is drawn over this one: it is let go once that has happened.
      void opening.then((opened) => setTimeout(opened.close, 2000));
    };
  }, [proof]);
  return pages;
}
