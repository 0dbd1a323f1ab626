import { partInView } from '../../../article';
import { useMessages } from '../../kit/state/use-messages';
import { pictureAddress } from '../../kit/state/pictures';
import { cropSizeOf, focusOf } from './crop-geometry';
import type { CropState } from './crop-geometry';

/** The flattest shape of the leaflet's lead picture, in millimetres. */
const leafletShape = { width: 128, height: 49 };

/** How the outlets crop the lead picture further: on the site's front page, and above the leaflet's columns. */
export function CropPreviews({ state }: { state: CropState }) {
  const { crop: messages } = useMessages();
  return (
    <div className="crop-previews">
      <Preview state={state} ratio={3 / 2} label={messages.onSite} />
      <Preview state={state} ratio={leafletShape.width / leafletShape.height} label={messages.onLeaflet} />
    </div>
  );
}

function Preview({ state, ratio, label }: { state: CropState; ratio: number; label: string }) {
  const { picture, crop } = state;
  const { width, height } = cropSizeOf(state);
  const part = partInView(width / height, ratio, focusOf(state));
  const share = { width: crop.width * part.width, height: crop.height * part.height };
  const left = (crop.left + part.left * crop.width) / share.width;
  const top = (crop.top + part.top * crop.height) / share.height;
  return (
    <figure>
      <div className="crop-preview" style={{ aspectRatio: ratio }}>
        <img
          src={pictureAddress(picture.hash, 960)}
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
