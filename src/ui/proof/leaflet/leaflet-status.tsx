import { articleText } from '../../../contract';
import { estimateDesign, leafletFormats } from '../../../leaflet';
import type { EstimatedFit, LeafletFormatName } from '../../../leaflet';
import type { Messages } from '../../../messages';
import { useProofreading } from '../../article/checks/proofreading';
import type { Draft } from '../../article/draft';
import { capitalised } from '../../article/proofs/leaflet-choice';
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

/** Whether the typeset leaflet fits its format, or how many words are too many. */
function fitSentence(
  { format, pages, wordsTooMany }: { format: LeafletFormatName; pages: number; wordsTooMany: number },
  { statusBar, leafletNames }: Messages,
): string {
  if (wordsTooMany > 0) return statusBar.tooMany(capitalised(leafletNames.formats[format]), wordsTooMany);
  return statusBar[wayOf(format, pages)](leafletNames.formats[format]);
}

/** The same as an estimate, before the leaflet is typeset. */
function estimateSentence(
  { pages, wordsTooMany }: EstimatedFit,
  format: LeafletFormatName,
  { statusBar: { estimated }, leafletNames }: Messages,
): string {
  if (wordsTooMany > 0) return estimated.tooMany(capitalised(leafletNames.formats[format]), wordsTooMany);
  return estimated[wayOf(format, pages)](leafletNames.formats[format]);
}

/** How a leaflet of some pages is printed: on one side, on both, or as what is made of sheets or always has as many pages. */
function wayOf(format: LeafletFormatName, pages: number): 'recto' | 'rectoVerso' | 'folded' {
  const { imposition, pageCounts } = leafletFormats[format];
  if (imposition.kind !== 'copies' || !pageCounts.includes(1)) return 'folded';
  return pages === 1 ? 'recto' : 'rectoVerso';
}
