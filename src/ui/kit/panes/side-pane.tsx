import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { PaneDivider } from './pane-divider';
import { useMessages } from '../state/use-messages';
import { useWrittenKeys } from '../keys';
import './side-pane.css';
import { IconButton } from '../icon-button';

/** A list about the text, beside the sheet or over its side; `count` says how many entries are left. */
export function SidePane(props: {
  ref?: Ref<HTMLElement>;
  name: 'checks' | 'polish';
  title: string;
  count: string | false;
  over: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const written = useWrittenKeys();
  const { ref, name, title, count, over, onKeyDown, onClose, children } = props;
  const messages = useMessages();
  return (
    <aside
      ref={ref}
      className={`side-pane ${name}`}
      aria-label={title}
      data-over={over}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2>{title}</h2>
        <p className="meta" role="status">
          {count}
        </p>
        <IconButton name={messages.close} icon={X} title={written('Escape')} onClick={onClose} />
      </header>
      {children}
      {!over && <PaneDivider side="pane" />}
    </aside>
  );
}
