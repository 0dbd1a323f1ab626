import { useEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import type { SettingsChoice } from '../../../contract';
import { useStore } from '../state/store';
import { useMessages } from '../state/use-messages';
import { useSettings } from '../state/settings-store';

/** A pane beside the sheet: the library at the left, or proof and lists at the right. */
type PaneSide = 'rail' | 'pane';

const panes = {
  rail: {
    setting: 'railWidth',
    property: '--rail-chosen',
    selector: '.rail',
    widens: 'ArrowRight',
    minWidth: 200,
  },
  pane: {
    setting: 'paneWidth',
    property: '--pane-chosen',
    selector: ':is(.proof, .side-pane)',
    widens: 'ArrowLeft',
    minWidth: 280,
  },
} as const satisfies Record<PaneSide, { setting: keyof SettingsChoice; [name: string]: unknown }>;

/** The least width of the sheet, in pixels. */
const sheetRoom = 440;

/** Pixels by which an arrow key moves a divider, and with Shift. */
const [step, bigStep] = [16, 64];

/** The chosen widths, as custom properties of the desk. */
export function usePaneWidths(): CSSProperties {
  const settings = useSettings();
  const rail = useStore(settings.state, (state) => state.railWidth);
  const pane = useStore(settings.state, (state) => state.paneWidth);
  return {
    ...(rail !== null && { [panes.rail.property]: `${rail}px` }),
    ...(pane !== null && { [panes.pane.property]: `${pane}px` }),
  } as CSSProperties;
}

/** The divider between a pane and the sheet: dragging or the arrow keys resize the pane; a double click or Enter restores its own width. */
export function PaneDivider({ side }: { side: PaneSide }) {
  const settings = useSettings();
  const { names } = useMessages();
  const divider = useRef<HTMLDivElement>(null);
  const dragged = useRef<{ from: number; width: number } | null>(null);
  const { setting, property, selector, widens, minWidth } = panes[side];

  useEffect(() => {
    const pane = document.querySelector(selector);
    if (!pane) return;
    const resize = new ResizeObserver(() => {
      divider.current?.setAttribute('aria-valuenow', String(Math.round(pane.getBoundingClientRect().width)));
    });
    resize.observe(pane);
    return () => resize.disconnect();
  }, [selector]);

  const width = () => Math.round(document.querySelector(selector)?.getBoundingClientRect().width ?? minWidth);
  const maxWidth = () => Math.max(minWidth, window.innerWidth - sheetRoom - otherWidth(side));
  const fitting = (wanted: number) => Math.round(Math.max(minWidth, Math.min(wanted, maxWidth())));
  const choose = (chosen: number | null) => settings.change({ [setting]: chosen });
  const reset = () => {
    desk()?.style.removeProperty(property);
    choose(null);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { from: event.clientX, width: width() };
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (!dragged.current) return;
    const moved = (clientX - dragged.current.from) * (side === 'rail' ? 1 : -1);
    // Nothing is rendered during a drag: the property alone resizes the pane.
    desk()?.style.setProperty(property, `${fitting(dragged.current.width + moved)}px`);
  };
  const onPointerUp = () => {
    if (dragged.current && width() !== dragged.current.width) choose(width());
    dragged.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? bigStep : step;
    if (event.key === 'Enter') reset();
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      choose(fitting(width() + (event.key === widens ? by : -by)));
    else if (event.key === 'Home') choose(minWidth);
    else if (event.key === 'End') choose(maxWidth());
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={divider}
      className={`pane-divider of-${side}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={names.divider[side]}
      aria-valuemin={minWidth}
      aria-valuemax={maxWidth()}
      aria-valuenow={minWidth}
      title={names.dividerHelp}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={reset}
      onKeyDown={onKeyDown}
    />
  );
}

function desk(): HTMLElement | null {
  return document.querySelector('.desk');
}

/** The width of the pane at the other side, when it stands beside the sheet. */
function otherWidth(side: PaneSide): number {
  const { selector } = panes[side === 'rail' ? 'pane' : 'rail'];
  const other = document.querySelector(`${selector}:not([data-over='true'])`);
  return other?.getBoundingClientRect().width ?? 0;
}
