import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import {
  duplicateBlock,
  moveBlock,
  unitName,
  removeBlock,
  turnBlock,
} from '../block-commands/block-commands';
import { unitKindOf, turnUnit } from '../block-commands/turn-unit';
import { turnShortcuts, blockKinds } from '../block-commands/block-kinds';
import type { BlockKind } from '../block-commands/block-kinds';
import { unitsAt } from '../block-commands/unit';
import type { Unit } from '../block-commands/unit';
import type { Notifier } from '../block-commands/use-notifier';
import { iconOf } from '../menus/block-icons';
import { blockShortcuts } from '../shortcuts/block-keys';
import { shortcutName, shortcutText } from '../menus/shortcut-text';
import { messagesIn } from '../../messages';

/** A menu entry for one kind of block only: crop a picture, edit linked text in the settings. */
export interface BlockExtra {
  label: string;
  icon: LucideIcon;
  /** Whether it is set; undefined for what is done. */
  isOn?: boolean;
  shortcut?: keyof typeof blockShortcuts;
  run: () => void;
}

/** The additional entries of the block at a position. */
export type BlockExtras = (editor: Editor, at: number) => BlockExtra[];

/** The menu of a block: move, turn into another kind, duplicate, delete, or extend to the block around it. */
export function BlockMenu(props: {
  editor: Editor;
  notifier: Notifier;
  unit: Unit;
  /** The unit when an entry is chosen: a paste may have been inserted meanwhile. */
  currentUnit: () => Unit | null;
  extras: BlockExtras;
  onWiden: (unit: Unit) => void;
}) {
  const { editor, notifier, unit } = props;
  const messages = messagesIn(notifier.language()).blockHandle;
  const { view } = editor;
  const withUnit = (act: (unit: Unit) => void) => () => {
    const now = props.currentUnit();
    if (now) act(now);
  };
  const around = unitAround(editor, unit);
  const extras = unit.to - unit.from === 1 ? props.extras(editor, unit.start) : [];
  return (
    <Menu.Dropdown
      className="block-menu"
      onKeyDown={(event) => {
        if (!around || !event.altKey || event.key !== 'Enter') return;
        event.preventDefault();
        props.onWiden(around);
      }}
    >
      <Item
        notifier={notifier}
        icon={ArrowUp}
        label={messages.moveUp}
        keys={blockShortcuts.moveUp}
        run={withUnit((now) => moveBlock(view, notifier, now, -1))}
      />
      <Item
        notifier={notifier}
        icon={ArrowDown}
        label={messages.moveDown}
        keys={blockShortcuts.moveDown}
        run={withUnit((now) => moveBlock(view, notifier, now, 1))}
      />
      {extras.length > 0 && <Menu.Divider />}
      {extras.map(({ label, icon, isOn, shortcut, run }) => (
        <Item
          key={label}
          notifier={notifier}
          icon={icon}
          label={label}
          keys={shortcut ? blockShortcuts[shortcut] : ''}
          current={isOn ?? false}
          run={run}
        />
      ))}
      <TurnItems
        editor={editor}
        unit={unit}
        notifier={notifier}
        turn={(into) => withUnit((now) => turnBlock(view, notifier, now, into))()}
      />
      <Menu.Divider />
      <Item
        notifier={notifier}
        icon={Copy}
        label={messages.copy}
        keys={blockShortcuts.copy}
        run={withUnit((now) => duplicateBlock(view, notifier, now))}
      />
      <Item
        notifier={notifier}
        icon={Trash2}
        label={messages.remove}
        keys={blockShortcuts.remove}
        run={withUnit((now) => removeBlock(view, notifier, now))}
      />
      {around && <AroundItem unit={around} notifier={notifier} onWiden={props.onWiden} />}
    </Menu.Dropdown>
  );
}

/** The kinds that a unit can be turned into; its own is marked. */
function TurnItems(props: {
  editor: Editor;
  unit: Unit;
  notifier: Notifier;
  turn: (into: BlockKind) => void;
}) {
  const { editor, unit, notifier, turn } = props;
  const { blockHandle: messages, editor: names } = messagesIn(notifier.language());
  const kind = unitKindOf(unit);
  const possible = blockKinds.filter((into) => into === kind || turnUnit(editor.state, unit, into));
  if (possible.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{messages.turnInto}</Menu.Label>
      {possible.map((into) => (
        <Item
          key={into}
          notifier={notifier}
          icon={iconOf(into)}
          label={names[into]}
          keys={turnShortcuts[into]}
          current={into === kind}
          run={() => into !== kind && turn(into)}
        />
      ))}
    </>
  );
}

/** Extends the menu to the block around its own, and stays open. */
function AroundItem(props: { unit: Unit; notifier: Notifier; onWiden: (unit: Unit) => void }) {
  const { unit, notifier, onWiden } = props;
  const { blockHandle, editor } = messagesIn(notifier.language());
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        closeMenuOnClick={false}
        rightSection={<kbd aria-hidden>{shortcutText(blockShortcuts.menu, editor.keyNames)}</kbd>}
        aria-keyshortcuts={shortcutName(blockShortcuts.menu)}
        onClick={() => onWiden(unit)}
      >
        {blockHandle.around(unitName(unit, notifier))}
      </Menu.Item>
    </>
  );
}

function Item(props: {
  notifier: Notifier;
  icon: LucideIcon;
  label: string;
  keys: string;
  current?: boolean;
  run: () => void;
}) {
  const { notifier, icon: Icon, label, keys, current = false, run } = props;
  const { keyNames } = messagesIn(notifier.language()).editor;
  return (
    <Menu.Item
      leftSection={<Icon size={16} strokeWidth={1.5} aria-hidden />}
      rightSection={keys && <kbd aria-hidden>{shortcutText(keys, keyNames)}</kbd>}
      aria-keyshortcuts={keys ? shortcutName(keys) : undefined}
      data-current={current}
      aria-current={current || undefined}
      onClick={run}
    >
      {label}
    </Menu.Item>
  );
}

/** The next larger unit: the list of an item, the box of a paragraph. */
function unitAround({ state: { doc } }: Editor, { start, end }: Unit): Unit | undefined {
  return unitsAt({ $from: doc.resolve(start), $to: doc.resolve(end) })[1];
}
