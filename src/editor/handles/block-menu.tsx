import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { copy, move, nameOf, remove, turn } from '../block-commands/block-commands';
import { kindOf, turnUnit } from '../block-commands/turn-unit';
import { turnShortcuts, turns } from '../block-commands/turns';
import { unitsAt } from '../block-commands/unit';
import type { Unit } from '../block-commands/unit';
import type { Voice } from '../body-editor/use-notifier';
import { iconOf } from '../menus/block-icons';
import { blockShortcuts } from '../shortcuts/block-keys';
import { shortcutName, shortcutText } from '../shortcuts/shortcut-text';
import { editorWords } from '../words';
import { handleWords } from './handle-words';

/** Something to do with one kind of block only: cropping a picture, changing words that stand in the settings. */
export interface BlockExtra {
  label: string;
  icon: LucideIcon;
  run: () => void;
}

/** The extras of the block at a position. */
export type BlockExtras = (editor: Editor, at: number) => BlockExtra[];

/** What can be done with a block: move, turn into another kind, double, delete, or take the block around it. */
export function BlockMenu(props: {
  editor: Editor;
  voice: Voice;
  unit: Unit;
  /** The same unit as the text is when something is done with it: what was pasted may have come meanwhile. */
  unitNow: () => Unit | null;
  extras: BlockExtras;
  onWiden: (unit: Unit) => void;
}) {
  const { editor, voice, unit } = props;
  const words = handleWords(voice.language());
  const names = editorWords(voice.language());
  const { view } = editor;
  const withUnit = (act: (unit: Unit) => void) => () => {
    const now = props.unitNow();
    if (now) act(now);
  };
  const around = unitAround(editor, unit);
  const kind = kindOf(unit);
  const extras = unit.to - unit.from === 1 ? props.extras(editor, unit.start) : [];
  const possible = turns.filter((into) => into === kind || turnUnit(editor.state, unit, into));
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
        icon={ArrowUp}
        label={words.moveUp}
        keys={blockShortcuts.moveUp}
        run={withUnit((now) => move(view, voice, now, -1))}
      />
      <Item
        icon={ArrowDown}
        label={words.moveDown}
        keys={blockShortcuts.moveDown}
        run={withUnit((now) => move(view, voice, now, 1))}
      />
      {extras.length > 0 && <Menu.Divider />}
      {extras.map(({ label, icon, run }) => (
        <Item key={label} icon={icon} label={label} keys="" run={run} />
      ))}
      {possible.length > 0 && (
        <>
          <Menu.Divider />
          <Menu.Label>{words.turnInto}</Menu.Label>
          {possible.map((into) => (
            <Item
              key={into}
              icon={iconOf(into)}
              label={names[into]}
              keys={turnShortcuts[into]}
              current={into === kind}
              run={withUnit((now) => into !== kind && turn(view, voice, now, into))}
            />
          ))}
        </>
      )}
      <Menu.Divider />
      <Item
        icon={Copy}
        label={words.copy}
        keys={blockShortcuts.copy}
        run={withUnit((now) => copy(view, voice, now))}
      />
      <Item
        icon={Trash2}
        label={words.remove}
        keys={blockShortcuts.remove}
        run={withUnit((now) => remove(view, voice, now))}
      />
      {around && (
        <>
          <Menu.Divider />
          <Menu.Item
            closeMenuOnClick={false}
            rightSection={<kbd aria-hidden>{shortcutText(blockShortcuts.menu)}</kbd>}
            aria-keyshortcuts={shortcutName(blockShortcuts.menu)}
            onClick={() => props.onWiden(around)}
          >
            {words.around(nameOf(around, voice))}
          </Menu.Item>
        </>
      )}
    </Menu.Dropdown>
  );
}

function Item(props: { icon: LucideIcon; label: string; keys: string; current?: boolean; run: () => void }) {
  const { icon: Icon, label, keys, current = false, run } = props;
  return (
    <Menu.Item
      leftSection={<Icon size={16} strokeWidth={1.5} aria-hidden />}
      rightSection={keys && <kbd aria-hidden>{shortcutText(keys)}</kbd>}
      aria-keyshortcuts={keys ? shortcutName(keys) : undefined}
      data-current={current}
      aria-current={current || undefined}
      onClick={run}
    >
      {label}
    </Menu.Item>
  );
}

/** The next larger unit around one: the list of an item, the box of a paragraph. */
function unitAround({ state: { doc } }: Editor, { start, end }: Unit): Unit | undefined {
  return unitsAt({ $from: doc.resolve(start), $to: doc.resolve(end) })[1];
}
