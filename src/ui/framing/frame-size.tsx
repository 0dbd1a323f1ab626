import { printsCoarse } from '../../article';
import type { Picture, PrintPlace } from '../../article';
import { useWords } from '../use-desk';

/** How large the cut is, and whether it is enough for print. */
export function FrameSize(props: {
  size: { width: number; height: number };
  picture: Picture;
  place: PrintPlace;
}) {
  const { size, picture, place } = props;
  const { framing: words } = useWords();
  const coarse = printsCoarse({ ...picture, ...size }, place);
  return (
    <p className="framing-size" data-coarse={coarse !== null} aria-live="polite">
      {words.size(size.width, size.height)} {coarse ? words.coarse(coarse) : words.fine}
    </p>
  );
}
