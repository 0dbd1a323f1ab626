import { partInView } from '../../../article';
import { pictureAddress } from '../../kit/pictures';
import { useWords } from '../../desk/use-desk';
import { focusOf, sizeOf } from './crop-geometry';
import type { Frame } from './crop-geometry';

/** The narrowest strip in which the leaflet sets its lead, in millimetres. */
const strip = { width: 128, height: 49 };

/** How the outlets will cut the lead: on the site's front page, and over the leaflet's columns. */
export function Previews({ frame }: { frame: Frame }) {
  const { framing: words } = useWords();
  return (
    <div className="framing-previews">
      <Preview frame={frame} shape={3 / 2} label={words.onSite} />
      <Preview frame={frame} shape={strip.width / strip.height} label={words.onLeaflet} />
    </div>
  );
}

function Preview({ frame, shape, label }: { frame: Frame; shape: number; label: string }) {
  const { of, cut } = frame;
  const { width, height } = sizeOf(frame);
  const seen = partInView(width / height, shape, focusOf(frame));
  const share = { width: cut.width * seen.width, height: cut.height * seen.height };
  const left = (cut.left + seen.left * cut.width) / share.width;
  const top = (cut.top + seen.top * cut.height) / share.height;
  return (
    <figure>
      <div className="framing-preview" style={{ aspectRatio: shape }}>
        <img
          src={pictureAddress(of.hash, 960)}
          alt=""
          style={{
            width: `${100 / share.width}%`,
            height: `${100 / share.height}%`,
            left: `${-100 * left}%`,
            top: `${-100 * top}%`,
          }}
        />
      </div>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
