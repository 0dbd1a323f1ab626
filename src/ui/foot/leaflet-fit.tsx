import { leafletRoom } from '../../article';
import { estimateSentence, fitSentence } from '../proof/fit';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';

/** Whether the text fits an A5: as it was set, or as it seems until it is. */
export function LeafletFit() {
  const { proofreading, proofs } = useDesk();
  const words = useWords();
  const set = useStore(proofs.leaflet.state, (state) => state.value);
  const article = useStore(proofreading.reading, (reading) => reading?.article);
  if (set)
    return (
      <span className="fit" data-long={set.wordsTooMany > 0}>
        {fitSentence(set, words)}
      </span>
    );
  if (!article || article.body.length === 0) return null;
  const room = leafletRoom(article);
  return (
    <span className="fit is-estimated" data-long={room.wordsTooMany > 0} title={words.foot.estimated.why}>
      {estimateSentence(room, words)}
    </span>
  );
}
