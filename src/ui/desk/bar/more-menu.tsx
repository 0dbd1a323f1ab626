import { Menu } from '@mantine/core';
import { Check, Ellipsis } from 'lucide-react';
import { useEditing } from '../../article/editing';
import { commandsOf, usePanelList } from '../../article/panel';
import type { Command, MenuLine } from '../../article/panel';
import { Keys } from '../../kit/keys';
import { useStore } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** The menu of rarer commands, for the text and for the desk. */
export function MoreMenu() {
  const editing = useEditing();
  const { bar } = useMessages();
  const isTextOpen = useStore(editing.current, (edited) => edited !== null);
  return (
    <Menu position="bottom-end" width="max-content">
      <Menu.Target>
        <button type="button" className="quiet only-icon" aria-label={bar.more} title={bar.more}>
          <Ellipsis {...icon} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {isTextOpen && (
          <>
            <Lines of="text" />
            <Menu.Divider />
          </>
        )}
        <Lines of="desk" />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The lines that the panels bring. */
function Lines({ of }: { of: MenuLine['of'] }) {
  return commandsOf(usePanelList()).map(
    (command) =>
      command.menu?.of === of &&
      (command.menu.isShown?.() ?? true) && <Line key={command.name} command={command} menu={command.menu} />,
  );
}

function Line({ command: { run, shortcut, line }, menu }: { command: Command; menu: MenuLine }) {
  const messages = useMessages();
  const isChecked = menu.useIsChecked?.();
  const Icon = isChecked ? Check : menu.icon;
  return (
    <Menu.Item
      {...(isChecked !== undefined && { role: 'menuitemcheckbox', 'aria-checked': isChecked })}
      leftSection={<Icon {...icon} />}
      rightSection={shortcut && <Keys>{shortcut.keys}</Keys>}
      onClick={run}
    >
      {(menu.label ?? line?.title)?.(messages)}
    </Menu.Item>
  );
}
