import { useState } from 'react';
import { coarsePrint } from '../../../leaflet';
import type { PrintPlace } from '../../../leaflet';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useCropping } from './cropping';
import { Dialog } from '../../kit/dialog';
import { useValue } from '../../kit/state/store';
import { useShownFormat } from '../../article/proofs/use-leaflets';
import { cropSizeOf, cropStateOf, reshapeCrop, wholePicture, focusOf } from './crop-geometry';
import type { CropState } from './crop-geometry';
import { CropStage } from './crop-stage';
import type { CropRequest } from './cropping';
import { partInView } from '../../../article';
import { pictureAddress } from '../../kit/state/pictures';
import './crop.css';

/** Where a picture is cropped and its focal point is set. */
export function CropDialog() {
  const cropping = useCropping();
  const { crop: messages } = useMessages();
  const request = useValue(cropping.request);
  // The last request stays rendered while the dialog fades out.
  const [shown, setShown] = useState(request);
  if (request && request !== shown) setShown(request);
  return (
    <Dialog
      opened={request !== null}
      onClose={() => request?.resolve(null)}
      title={messages.title}
      size={880}
    >
      {shown && <CropForm key={keyOf(shown)} request={shown} />}
    </Dialog>
  );
}

let count = 0;
const keys = new WeakMap<CropRequest, number>();

/** A React key for each request, so that the form starts anew. */
function keyOf(request: CropRequest): number {
  const key = keys.get(request) ?? (count += 1);
  keys.set(request, key);
  return key;
}

function CropForm({ request: { figure, place, resolve } }: { request: CropRequest }) {
  const { crop: messages } = useMessages();
  const [state, setState] = useState<CropState>(() => cropStateOf(figure));
  const [ratio, setRatio] = useState<number | null>(null);
  const reset = () => {
    setRatio(null);
    setState({ picture: state.picture, crop: wholePicture, focalPoint: null });
  };
  return (
    <div className="crop">
      <CropStage
        state={state}
        ratio={ratio}
        alt={figure.alt}
        hasFocalPoint={place === 'lead'}
        onChange={setState}
      />
      <div className="crop-side">
        <RatioChoice state={state} ratio={ratio} onRatio={setRatio} onChange={setState} />
        <CropSize state={state} place={place} />
        {place === 'lead' && <CropPreviews state={state} />}
        <div className="dialog-actions">
          <Button look="strong" label={messages.done} onClick={() => resolve(state)} />
          <Button look="quiet" label={messages.reset} onClick={reset} />
        </div>
      </div>
    </div>
  );
}

const ratios = { free: null, '3:2': 3 / 2, '16:9': 16 / 9, '1:1': 1 } as const;

/** The aspect ratio of the crop: free, or one that newspapers and screens use. */
function RatioChoice(props: {
  state: CropState;
  ratio: number | null;
  onRatio: (ratio: number | null) => void;
  onChange: (state: CropState) => void;
}) {
  const { state, ratio, onRatio, onChange } = props;
  const { crop: messages } = useMessages();
  const names = Object.keys(ratios) as (keyof typeof ratios)[];
  const choose = (name: keyof typeof ratios) => {
    const next = ratios[name];
    onRatio(next);
    if (next === null) return;
    const pictureRatio = state.picture.width / state.picture.height;
    onChange({ ...state, crop: reshapeCrop(state.crop, next / pictureRatio) });
  };
  return (
    <div className="crop-ratio" role="group" aria-labelledby="crop-ratio">
      <span id="crop-ratio">{messages.ratio}</span>
      {names.map((name) => (
        <Button
          key={name}
          look="quiet"
          label={name === 'free' ? messages.free : name}
          aria-pressed={ratios[name] === ratio}
          onClick={() => choose(name)}
        />
      ))}
    </div>
  );
}

/** The size of the crop, and whether it is enough for print. */
function CropSize({ state, place }: { state: CropState; place: PrintPlace }) {
  const { crop: messages } = useMessages();
  const { width, height } = cropSizeOf(state);
  const coarse = coarsePrint({ ...state.picture, width, height }, place, useShownFormat());
  return (
    <p className="crop-size" data-coarse={coarse !== null} aria-live="polite">
      {messages.size(width, height)} {coarse ? messages.coarse(coarse) : messages.fine}
    </p>
  );
}

/** The flattest shape of the leaflet's lead picture, in millimetres. */
const leafletShape = { width: 128, height: 49 };

/** How the outlets crop the lead picture further: on the site's front page, and above the leaflet's columns. */
function CropPreviews({ state }: { state: CropState }) {
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
