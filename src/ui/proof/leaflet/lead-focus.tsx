import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Figure } from '../../../article';
import type { LeafletProof } from '../../../contract';
import { leafletFormats } from '../../../leaflet';
import { changeFields } from '../../article/acts/small-acts';
import { useActHistory } from '../../article/acts/act-history';
import type { Draft } from '../../article/draft';
import { useEditing } from '../../article/editing';
import { pictureAddress } from '../../kit/state/pictures';
import { useStore } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';

type Frame = NonNullable<LeafletProof['leadFrame']>;
type Focus = NonNullable<Figure['focus']>;

/** How far an arrow key moves a picture, in shares of its width or height. */
const arrowStep = 0.02;

const arrows: Readonly<Record<string, Focus | undefined>> = {
  ArrowLeft: { x: arrowStep, y: 0 },
  ArrowRight: { x: -arrowStep, y: 0 },
  ArrowUp: { x: 0, y: arrowStep },
  ArrowDown: { x: 0, y: -arrowStep },
};

/**
 * The lead picture in its frame on the page, which is dragged, or moved by the arrow keys, to what stays in view: the focus of the
 * picture, which site and cards use too. The page is typeset again once it is let go, and each drag is undone as one.
 */
export function LeadFocus({ draft, proof, frame }: { draft: Draft; proof: LeafletProof; frame: Frame }) {
  const { leafletPreview: messages } = useMessages();
  const lead = useStore(draft.fields, (now) => now.lead);
  const keep = useKeepFocus(draft);
  const { moved, setMoved, isHeld } = useMoved(proof);
  const from = useRef<{ at: Focus; x: number; y: number } | null>(null);
  const frameRatio = frameRatioOf(frame, proof);
  if (!lead || draft.readOnly) return null;
  const { picture } = lead;
  const sizes = sizesIn(picture.width / picture.height, frameRatio);
  const focus = moved ?? within(lead.focus ?? { x: 0.5, y: 0.5 }, sizes);
  const end = () => {
    from.current = null;
    isHeld.current = false;
    if (moved) keep(moved);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isHeld.current = true;
    from.current = { at: focus, x: event.clientX, y: event.clientY };
  };
  const onPointerMove = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    if (!from.current) return;
    const { at, x, y } = from.current;
    const { width, height } = currentTarget.getBoundingClientRect();
    const across = (clientX - x) / (width * sizes.x);
    const down = (clientY - y) / (height * sizes.y);
    setMoved(within({ x: at.x - across, y: at.y - down }, sizes));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrows[event.key];
    if (!step) return;
    event.preventDefault();
    isHeld.current = true;
    setMoved(within({ x: focus.x - step.x, y: focus.y - step.y }, sizes));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="lead-focus"
      data-moved={moved !== null || undefined}
      title={messages.leadFocus}
      aria-label={messages.leadFocus}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent(sizes.x > 1 ? focus.x : focus.y)}
      aria-valuetext={messages.leadFocusAt(percent(focus.x), percent(focus.y))}
      style={{
        left: `${100 * frame.x}%`,
        top: `${100 * frame.y}%`,
        width: `${100 * frame.width}%`,
        height: `${100 * frame.height}%`,
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
      onKeyUp={({ key }) => arrows[key] && end()}
      onBlur={end}
    >
      {moved && (
        <img
          alt=""
          draggable={false}
          src={pictureAddress(picture.hash, 800)}
          style={{
            width: `${100 * sizes.x}%`,
            height: `${100 * sizes.y}%`,
            left: `${100 * (0.5 - focus.x * sizes.x)}%`,
            top: `${100 * (0.5 - focus.y * sizes.y)}%`,
          }}
        />
      )}
    </div>
  );
}

/** Where the picture is moved to, until a proof shows it there; one that comes while a key or the mouse is down does not yet. */
function useMoved(proof: LeafletProof) {
  const [moved, setMoved] = useState<Focus | null>(null);
  const isHeld = useRef(false);
  useEffect(() => {
    if (!isHeld.current) setMoved(null);
  }, [proof]);
  return { moved, setMoved, isHeld };
}

/** Width over height of the frame on paper. */
function frameRatioOf({ width, height }: Frame, { format }: LeafletProof): number {
  const page = leafletFormats[format];
  return (width * page.width) / (height * page.height);
}

/** How many times as wide and as high as its frame a picture is drawn that covers it. */
function sizesIn(shape: number, frame: number): Focus {
  return { x: Math.max(1, shape / frame), y: Math.max(1, frame / shape) };
}

/** The nearest focus that the frame can have in its middle. */
function within({ x, y }: Focus, sizes: Focus): Focus {
  const nearest = (share: number, size: number) =>
    Math.round(Math.min(1 - 0.5 / size, Math.max(0.5 / size, share)) * 1000) / 1000;
  return { x: nearest(x, sizes.x), y: nearest(y, sizes.y) };
}

function useKeepFocus(draft: Draft): (focus: Focus) => void {
  const editing = useEditing();
  const history = useActHistory();
  return (focus) => {
    const { lead } = draft.fields.get();
    if (!lead || (lead.focus?.x === focus.x && lead.focus.y === focus.y)) return;
    changeFields({ editing, history }, draft, { lead: { ...lead, focus } }, ({ acts }) => acts.did.lead);
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
