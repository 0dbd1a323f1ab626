import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { useOpening } from '../use-opening';
import { whole } from './cut';
import { frameOf, sizeOf } from './frame';
import type { Frame } from './frame';
import type { Asked } from './framing';
import { FrameSize } from './frame-size';
import { Previews } from './previews';
import { RatioChoice } from './ratio-choice';
import { Stage } from './stage';
import './framing.css';

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
