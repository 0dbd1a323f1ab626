import { Menu } from '@mantine/core';
import { Plus } from 'lucide-react';
import { shortcutName, shortcutText } from './shortcut-text';
import { iconOf } from './block-icons';
import type { OfferedTool } from './tool';
import type { Messages } from '../../messages';

/** The tools that are rarely used, in a menu with their names and shortcuts. */
export function MoreTools({
  tools,
  messages,
}: {
  tools: readonly OfferedTool[];
  messages: Messages['editor'];
}) {
  return (
    <Menu position="bottom-start" width="max-content" withinPortal>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={messages.moreTools}
          title={messages.moreTools}
          onMouseDown={(event) => event.preventDefault()}
        >
          <Plus size={16} strokeWidth={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="block-menu">
        {tools.map(({ name, shortcut, pressed = false, run }) => {
          const Icon = iconOf(name);
          return (
            <Menu.Item
              key={name}
              data-tool={name}
              leftSection={<Icon size={16} strokeWidth={1.5} aria-hidden />}
              rightSection={shortcut && <kbd aria-hidden>{shortcutText(shortcut, messages.keyNames)}</kbd>}
              aria-keyshortcuts={shortcut ? shortcutName(shortcut) : undefined}
              aria-current={pressed || undefined}
              data-current={pressed}
              // The menu returns the focus to its button when it closes: the tool takes it after that.
              onClick={() => setTimeout(run)}
            >
              {messages[name]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
