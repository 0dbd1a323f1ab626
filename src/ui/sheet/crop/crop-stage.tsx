import { useId, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { pictureAddress } from '../../kit/pictures';
import { useWords } from '../../desk/use-desk';
import { moveCut, pointIn, resizeCut } from './crop-geometry';
import type { Frame, Grip } from './crop-geometry';

const grips: readonly Grip[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
];

/** How far an arrow goes, in fractions of the picture. */
const step = 0.01;

/** The whole picture with the cut and the point on it: both are moved by the mouse or by arrows. */
export function Stage(props: {
  frame: Frame;
  /** The shape that the cut keeps, width over height in pixels; null for any. */
  ratio: number | null;
  alt: string;
  hasPoint: boolean;
  onChange: (frame: Frame) => void;
}) {
  const { frame, ratio, hasPoint, onChange } = props;
  const { framing: words } = useWords();
  const help = useId();
  const stage = useRef<HTMLDivElement>(null);
  const latest = useRef(frame);
  latest.current = frame;
  const { of, cut } = frame;
  const shape = ratio === null ? null : ratio / (of.width / of.height);
  const point = pointIn(frame);

  const move = (dx: number, dy: number) =>
    onChange({ ...latest.current, cut: moveCut(latest.current.cut, dx, dy) });
  const resize = (grip: Grip) => (dx: number, dy: number) =>
    onChange({ ...latest.current, cut: resizeCut(latest.current.cut, grip, dx, dy, shape) });
  const movePoint = (dx: number, dy: number) => {
    const { x, y } = pointIn(latest.current);
    const next = { ...latest.current, point: { x: x + dx, y: y + dy } };
    onChange({ ...next, point: pointIn(next) });
  };
  const drag = (by: (dx: number, dy: number) => void) => (event: PointerEvent) =>
    follow(event, stage.current, by);

  return (
    <div className="framing-place">
      <div ref={stage} className="framing-stage" style={{ aspectRatio: of.width / of.height }}>
        <img src={pictureAddress(of.hash, 1280)} alt={props.alt} draggable={false} />
        <div
          role="slider"
          tabIndex={0}
          data-autofocus
          className="framing-cut"
          aria-label={words.cut}
          aria-describedby={help}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent(cut.width)}
          aria-valuetext={words.cutAt(
            percent(cut.left),
            percent(cut.left + cut.width),
            percent(cut.top),
            percent(cut.top + cut.height),
          )}
          style={{
            left: `${cut.left * 100}%`,
            top: `${cut.top * 100}%`,
            width: `${cut.width * 100}%`,
            height: `${cut.height * 100}%`,
          }}
          onPointerDown={drag(move)}
          onKeyDown={(event) => byArrows(event, event.shiftKey ? resize({ x: 1, y: 1 }) : move, shape)}
        >
          {grips.map((grip) => (
            <span
              key={`${grip.x} ${grip.y}`}
              className="framing-grip"
              data-x={grip.x}
              data-y={grip.y}
              onPointerDown={drag(resize(grip))}
            />
          ))}
        </div>
        {hasPoint && (
          <div
            role="slider"
            tabIndex={0}
            className="framing-point"
            aria-label={words.point}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent(point.x)}
            aria-valuetext={words.pointAt(percent(point.x), percent(point.y))}
            style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
            onPointerDown={drag(movePoint)}
            onKeyDown={(event) => byArrows(event, movePoint, null)}
          />
        )}
      </div>
      <p id={help} className="meta">
        {hasPoint ? words.helpWithPoint : words.help}
      </p>
    </div>
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** Arrows move by a step; a cut of fixed shape grows by one arrow as by the other. */
function byArrows(event: KeyboardEvent, by: (dx: number, dy: number) => void, shape: number | null): void {
  const arrows: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  const arrow = arrows[event.key];
  if (!arrow) return;
  event.preventDefault();
  const [dx, dy] = arrow;
  by(event.shiftKey && shape !== null ? dx + dy * shape : dx, dy);
}

/** Follows the pointer from a press until it is let go, in fractions of the picture. */
function follow(
  pressed: PointerEvent,
  stage: HTMLElement | null,
  by: (dx: number, dy: number) => void,
): void {
  if (pressed.button !== 0 || !stage) return;
  pressed.stopPropagation();
  const { width, height } = stage.getBoundingClientRect();
  let [x, y] = [pressed.clientX, pressed.clientY];
  const stop = new AbortController();
  const { signal } = stop;
  const move = (event: globalThis.PointerEvent) => {
    by((event.clientX - x) / width, (event.clientY - y) / height);
    [x, y] = [event.clientX, event.clientY];
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', () => stop.abort(), { signal });
  window.addEventListener('pointercancel', () => stop.abort(), { signal });
}
