import { useId, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { PicturePart } from '../../../article';
import { useMessages } from '../../kit/state/use-messages';
import { pictureAddress } from '../../kit/state/pictures';
import { focalPointIn, moveCrop, resizeCrop } from './crop-geometry';
import type { CropHandle, CropState } from './crop-geometry';

/** Moves something by a distance, in fractions of the picture. */
type MoveBy = (dx: number, dy: number) => void;
/** Calls a `MoveBy` while the pointer is dragged. */
type Drag = (moveBy: MoveBy) => (event: PointerEvent) => void;

/** The whole picture with the crop and the focal point on it; both are moved with the mouse or the arrow keys. */
export function CropStage(props: {
  state: CropState;
  /** The shape that the crop keeps, width over height in pixels; null for any. */
  ratio: number | null;
  alt: string;
  hasFocalPoint: boolean;
  onChange: (state: CropState) => void;
}) {
  const { state, ratio, alt, hasFocalPoint, onChange } = props;
  const { crop: messages } = useMessages();
  const help = useId();
  const stage = useRef<HTMLDivElement>(null);
  const latest = useRef(state);
  latest.current = state;
  const { picture, crop } = state;
  const pictureRatio = picture.width / picture.height;
  const drag: Drag = (moveBy) => (event) => followPointer(event, stage.current, moveBy);
  const moveFocalPoint: MoveBy = (dx, dy) => {
    const { x, y } = focalPointIn(latest.current);
    const focalPoint = focalPointIn({ ...latest.current, focalPoint: { x: x + dx, y: y + dy } });
    onChange({ ...latest.current, focalPoint });
  };
  return (
    <div className="crop-place">
      <div ref={stage} className="crop-stage" style={{ aspectRatio: pictureRatio }}>
        <img src={pictureAddress(picture.hash, 1280)} alt={alt} draggable={false} />
        <CropRectangle
          crop={crop}
          ratio={ratio === null ? null : ratio / pictureRatio}
          help={help}
          drag={drag}
          onChange={(change) => onChange({ ...latest.current, crop: change(latest.current.crop) })}
        />
        {hasFocalPoint && <FocalPoint point={focalPointIn(state)} drag={drag} onMove={moveFocalPoint} />}
      </div>
      <p id={help} className="meta">
        {hasFocalPoint ? messages.helpWithPoint : messages.help}
      </p>
    </div>
  );
}

const handles: readonly CropHandle[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
];

/** The crop with its handles; Shift and an arrow key resize it. */
function CropRectangle(props: {
  crop: PicturePart;
  /** The shape that the crop keeps, width over height in fractions of the picture; null for any. */
  ratio: number | null;
  /** The id of the help text. */
  help: string;
  drag: Drag;
  onChange: (change: (crop: PicturePart) => PicturePart) => void;
}) {
  const { crop, ratio, help, drag, onChange } = props;
  const { crop: messages } = useMessages();
  const { left, top, width, height } = crop;
  const move: MoveBy = (dx, dy) => onChange((current) => moveCrop(current, dx, dy));
  const resize =
    (handle: CropHandle): MoveBy =>
    (dx, dy) =>
      onChange((current) => resizeCrop(current, handle, dx, dy, ratio));
  return (
    <div
      role="slider"
      tabIndex={0}
      data-autofocus
      className="crop-cut"
      aria-label={messages.cut}
      aria-describedby={help}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent(width)}
      aria-valuetext={messages.cutAt(
        percent(left),
        percent(left + width),
        percent(top),
        percent(top + height),
      )}
      style={{
        left: `${left * 100}%`,
        top: `${top * 100}%`,
        width: `${width * 100}%`,
        height: `${height * 100}%`,
      }}
      onPointerDown={drag(move)}
      onKeyDown={(event) => moveByArrow(event, event.shiftKey ? resize({ x: 1, y: 1 }) : move, ratio)}
    >
      {handles.map((handle) => (
        <span
          key={`${handle.x} ${handle.y}`}
          className="crop-grip"
          data-x={handle.x}
          data-y={handle.y}
          onPointerDown={drag(resize(handle))}
        />
      ))}
    </div>
  );
}

function FocalPoint(props: { point: { x: number; y: number }; drag: Drag; onMove: MoveBy }) {
  const { point, drag, onMove } = props;
  const { crop: messages } = useMessages();
  return (
    <div
      role="slider"
      tabIndex={0}
      className="crop-point"
      aria-label={messages.point}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent(point.x)}
      aria-valuetext={messages.pointAt(percent(point.x), percent(point.y))}
      style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
      onPointerDown={drag(onMove)}
      onKeyDown={(event) => moveByArrow(event, onMove, null)}
    />
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** How far an arrow key moves, in fractions of the picture. */
const arrowStep = 0.01;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-arrowStep, 0],
  ArrowRight: [arrowStep, 0],
  ArrowUp: [0, -arrowStep],
  ArrowDown: [0, arrowStep],
};

/** Moves by an arrow key; a crop of fixed shape is resized by the vertical arrows as by the horizontal ones. */
function moveByArrow(event: KeyboardEvent, moveBy: MoveBy, ratio: number | null): void {
  const arrow = arrows[event.key];
  if (!arrow) return;
  event.preventDefault();
  const [dx, dy] = arrow;
  moveBy(event.shiftKey && ratio !== null ? dx + dy * ratio : dx, dy);
}

/** Follows the pointer until its button is released. */
function followPointer(pressed: PointerEvent, stage: HTMLElement | null, moveBy: MoveBy): void {
  if (pressed.button !== 0 || !stage) return;
  pressed.stopPropagation();
  const { width, height } = stage.getBoundingClientRect();
  let [x, y] = [pressed.clientX, pressed.clientY];
  const released = new AbortController();
  const { signal } = released;
  const onMove = (event: globalThis.PointerEvent) => {
    moveBy((event.clientX - x) / width, (event.clientY - y) / height);
    [x, y] = [event.clientX, event.clientY];
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', () => released.abort(), { signal });
  window.addEventListener('pointercancel', () => released.abort(), { signal });
}
