import { Modal } from '@mantine/core';
import { Keys } from './keys';
import { useValue } from './store';
import { useDesk, useWords } from './use-desk';
import type { Words } from './words/words';
import './shortcuts.css';

type Row = readonly [name: keyof Words['shortcuts']['rows'], keys: string];

const desk: readonly Row[] = [
  ['new', 'Ctrl+N'],
  ['find', 'Ctrl+F'],
  ['export', 'Ctrl+E'],
  ['polish', 'Ctrl+Shift+T'],
  ['library', 'Ctrl+Shift+L'],
  ['proof', 'Ctrl+Shift+P'],
  ['settings', 'Ctrl+,'],
  ['shortcuts', 'Ctrl+/'],
];
const text: readonly Row[] = [
  ['insert', '/'],
  ['bold', 'Ctrl+B'],
  ['italic', 'Ctrl+I'],
  ['link', 'Ctrl+Shift+K'],
  ['toolbar', 'Alt+F10'],
  ['undo', 'Ctrl+Z'],
  ['next', '\u21b5'],
];

/** Every shortcut on one card. */
export function ShortcutsSheet() {
  const { panel } = useDesk();
  const { shortcuts, close } = useWords();
  return (
    <Modal
      opened={useValue(panel) === 'shortcuts'}
      onClose={() => panel.set('none')}
      title={shortcuts.title}
      size={640}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className="shortcuts">
        <ShortcutList title={shortcuts.desk} rows={desk} />
        <ShortcutList title={shortcuts.text} rows={text} />
      </div>
    </Modal>
  );
}

function ShortcutList({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { shortcuts } = useWords();
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([name, keys]) => (
          <div key={name}>
            <dt>{shortcuts.rows[name]}</dt>
            <dd>
              <Keys>{keys}</Keys>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
