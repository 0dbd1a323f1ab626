import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { GripVertical } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { unitName } from '../block-commands/block-commands';
import { moveUnitTo } from '../block-commands/move-unit';
import { unitAtCaret } from '../block-commands/unit';
import type { Unit } from '../block-commands/unit';
import type { Notifier } from '../block-commands/use-notifier';
import { BlockMenu } from './block-menu';
import type { BlockExtras } from './block-menu';
import { followDrag } from './drag';
import type { Drop } from './drag';
import { useHandlePlace } from './use-handle-place';
import './handles.css';
import { messagesIn } from '../../messages';

interface BlockHandleProps {
  editor: Editor;
  notifier: Notifier;
  /** Set by the component: opens the menu of the block at the caret. */
  opener: RefObject<() => void>;
  extras: BlockExtras;
}

/** The key that opens the menu must not count as a press outside of it. */
const outside = ['mousedown', 'touchstart'];

/** The handle in the margin of a block: a click opens the block's menu, dragging moves the block. */
export function BlockHandle({ editor, notifier, opener, extras }: BlockHandleProps) {
  const layer = useRef<HTMLDivElement>(null);
  const { place, currentUnit, pin } = useHandlePlace(editor, layer);
  const [open, setOpen] = useState(false);
  const { drop, press, wasDragged } = useDrag(editor, currentUnit, pin);
  const messages = messagesIn(notifier.language()).blockHandle;

  const openAt = (unit = unitAtCaret(editor.state)) => {
    if (!unit) return;
    pin(unit);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    pin(null);
    editor.view.focus();
  };
  useEffect(() => {
    opener.current = () => openAt();
  });

  const kind = place ? unitName(place.unit, notifier) : '';
  return (
    <div ref={layer} className="block-layer" data-dragging={drop !== null}>
      {place && (
        <>
          {(open || drop) && <div className="block-shade" style={{ top: place.top, height: place.height }} />}
          <Menu
            opened={open}
            onChange={(wanted) => !wanted && close()}
            position="bottom-start"
            width={264}
            trapFocus
            floatingStrategy="fixed"
            middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
            portalProps={layer.current?.parentElement ? { target: layer.current.parentElement } : {}}
            returnFocus={false}
            clickOutsideEvents={outside}
          >
            <Menu.Target>
              <button
                type="button"
                tabIndex={-1}
                className="block-handle"
                style={{ top: place.line - 12 }}
                aria-label={messages.handle(kind)}
                title={messages.handle(kind)}
                onPointerDown={press}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => !wasDragged() && (open ? close() : openAt(currentUnit()))}
              >
                <GripVertical size={16} strokeWidth={1.5} aria-hidden />
              </button>
            </Menu.Target>
            {open && (
              <BlockMenu
                editor={editor}
                notifier={notifier}
                unit={place.unit}
                currentUnit={currentUnit}
                extras={extras}
                onWiden={openAt}
              />
            )}
          </Menu>
        </>
      )}
      {drop && drop !== 'nowhere' && <DropLine drop={drop} layer={layer} />}
    </div>
  );
}

/** Drags a block by its handle; `drop` is where it would be moved. */
function useDrag(editor: Editor, currentUnit: () => Unit | null, pin: (unit: Unit | null) => void) {
  const [drop, setDrop] = useState<Drop | 'nowhere' | null>(null);
  const dragged = useRef(false);
  const press = (event: PointerEvent) => {
    const unit = currentUnit();
    if (!unit || event.button !== 0) return;
    dragged.current = false;
    followDrag(event.nativeEvent, editor.view, unit, {
      over(next) {
        dragged.current = true;
        pin(unit);
        setDrop(next ?? 'nowhere');
      },
      end(landed) {
        const now = currentUnit();
        const tr = landed && now && moveUnitTo(editor.state, now, landed.at);
        if (tr) editor.view.dispatch(tr);
        setDrop(null);
        pin(null);
        editor.view.focus();
      },
    });
  };
  return { drop, press, wasDragged: () => dragged.current };
}

function DropLine({ drop, layer }: { drop: Drop; layer: RefObject<HTMLElement | null> }) {
  const origin = layer.current?.getBoundingClientRect();
  const { left, top, width } = drop.line;
  return (
    <div
      className="block-drop"
      style={{ left: left - (origin?.left ?? 0), top: top - (origin?.top ?? 0), width }}
    />
  );
}
