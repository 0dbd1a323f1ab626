import { articleText } from '../../../contract';
import { estimateDesign } from '../../../leaflet';
import { useProofreading } from '../../article/checks/proofreading';
import type { Draft } from '../../article/draft';
import { estimateSentence, fitSentence } from '../../article/proofs/leaflet-fit';
import { useProofs } from '../../article/proofs/proofs';
import { useShownDesign } from '../../article/proofs/use-leaflets';
import { useStore } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';

/** Whether the text fits its leaflet: as typeset, or as estimated until it is. */
export function LeafletStatus({ draft: { id } }: { draft: Draft }) {
  const proofreading = useProofreading();
  const proofs = useProofs();
  const messages = useMessages();
  const typeset = useStore(proofs.leaflet.state, (state) => state.value);
  const article = useStore(proofreading.report, (report) => report?.article);
  const design = useShownDesign();
  const known = article?.id === id ? article : null;
  const fit =
    typeset?.format === design.format
      ? typeset
      : known && proofs.measured.of({ article: articleText(known), design });
  if (fit)
    return (
      <span className="fit" data-long={fit.wordsTooMany > 0}>
        {fitSentence(fit, messages)}
      </span>
    );
  if (!known || known.body.length === 0) return null;
  const room = estimateDesign(known, design);
  return (
    <span
      className="fit is-estimated"
      data-long={room.wordsTooMany > 0}
      title={messages.statusBar.estimated.why}
    >
      {estimateSentence(room, design.format, messages)}
    </span>
  );
}
