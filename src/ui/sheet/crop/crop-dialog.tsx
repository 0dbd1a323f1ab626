import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useValue } from '../../kit/store';
import { useDesk, useWords } from '../../desk/use-desk';
import { useOpening } from '../../kit/dialog';
import { frameOf, reshapeCut, sizeOf, whole } from './crop-geometry';
import type { Frame } from './crop-geometry';
import type { Asked } from './cropping';
import { Previews } from './crop-previews';
import { Stage } from './crop-stage';
import './crop.css';
import { printsCoarse } from '../../../article';
import type { Picture, PrintPlace } from '../../../article';

const ratios = { free: null, '3:2': 3 / 2, '16:9': 16 / 9, '1:1': 1 } as const;

/** The shape that the cut keeps: free, or one of those that newspapers and screens use. */
function RatioChoice(props: {
  frame: Frame;
  ratio: number | null;
  onRatio: (ratio: number | null) => void;
  onChange: (frame: Frame) => void;
}) {
  const { frame, ratio } = props;
  const { framing: words } = useWords();
  const names = Object.keys(ratios) as (keyof typeof ratios)[];
  const choose = (name: keyof typeof ratios) => {
    const next = ratios[name];
    props.onRatio(next);
    if (next === null) return;
    const shape = frame.of.width / frame.of.height;
    props.onChange({ ...frame, cut: reshapeCut(frame.cut, next / shape) });
  };
  return (
    <div className="framing-ratio" role="group" aria-labelledby="framing-ratio">
      <span id="framing-ratio">{words.ratio}</span>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="quiet"
          aria-pressed={ratios[name] === ratio}
          onClick={() => choose(name)}
        >
          {name === 'free' ? words.free : name}
        </button>
      ))}
    </div>
  );
}

/** Where a picture is cut, and the point of it chosen that stays in view. */
export function FramingDialog() {
  const { framing } = useDesk();
  const { close, framing: words } = useWords();
  const asked = useValue(framing.asked);
  // What was asked last stays drawn while the dialog leaves.
  const [shown, setShown] = useState(asked);
  if (asked && asked !== shown) setShown(asked);
  return (
    <Modal
      opened={useOpening(asked !== null)}
      onClose={() => asked?.settle(null)}
      title={words.title}
      size={880}
      closeButtonProps={{ 'aria-label': close }}
    >
      {shown && <FramingForm key={keyOf(shown)} asked={shown} />}
    </Modal>
  );
}

let count = 0;
const keys = new WeakMap<Asked, number>();

/** Each asking begins afresh. */
function keyOf(asked: Asked): number {
  const known = keys.get(asked) ?? (count += 1);
  keys.set(asked, known);
  return known;
}

function FramingForm({ asked: { figure, place, settle } }: { asked: Asked }) {
  const { framing: words } = useWords();
  const [frame, setFrame] = useState<Frame>(() => frameOf(figure));
  const [ratio, setRatio] = useState<number | null>(null);
  const { width, height } = sizeOf(frame);
  return (
    <div className="framing">
      <Stage frame={frame} ratio={ratio} alt={figure.alt} hasPoint={place === 'lead'} onChange={setFrame} />
      <div className="framing-side">
        <RatioChoice frame={frame} ratio={ratio} onRatio={setRatio} onChange={setFrame} />
        <FrameSize size={{ width, height }} picture={frame.of} place={place} />
        {place === 'lead' && <Previews frame={frame} />}
        <div className="dialog-actions">
          <button type="button" className="strong" onClick={() => settle(frame)}>
            {words.done}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              setRatio(null);
              setFrame({ of: frame.of, cut: whole, point: null });
            }}
          >
            {words.reset}
          </button>
        </div>
      </div>
    </div>
  );
}

/** How large the cut is, and whether it is enough for print. */
function FrameSize(props: { size: { width: number; height: number }; picture: Picture; place: PrintPlace }) {
  const { size, picture, place } = props;
  const { framing: words } = useWords();
  const coarse = printsCoarse({ ...picture, ...size }, place);
  return (
    <p className="framing-size" data-coarse={coarse !== null} aria-live="polite">
      {words.size(size.width, size.height)} {coarse ? words.coarse(coarse) : words.fine}
    </p>
  );
}
