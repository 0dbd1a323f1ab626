import { shortcutText } from './shortcut-text';
import { iconOf } from './block-icons';
import type { IconName } from './block-icons';
import type { Messages } from '../../messages';

/** Something that the toolbar offers. */
export interface OfferedTool {
  name: IconName;
  shortcut?: string;
  pressed?: boolean;
  run: () => void;
}

/** A button of the toolbar, with its name and shortcut in a tooltip; pressing it does not move the focus. */
export function Tool(props: OfferedTool & { messages: Messages['editor']; disabled?: boolean }) {
  const Icon = iconOf(props.name);
  const label = props.messages[props.name];
  const shortcut = props.shortcut && shortcutText(props.shortcut, props.messages.keyNames);
  return (
    <button
      type="button"
      tabIndex={-1}
      title={shortcut ? `${label} (${shortcut})` : label}
      data-tool={props.name}
      aria-label={label}
      aria-pressed={props.pressed}
      aria-disabled={props.disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !props.disabled && props.run()}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
