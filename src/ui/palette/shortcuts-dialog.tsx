import { Modal } from '@mantine/core';
import { editorShortcuts } from '../../editor';
import { Keys } from '../kit/keys';
import { useValue } from '../kit/store';
import { useDesk, useLanguage, useWords } from '../desk/use-desk';
import { useOpening } from '../kit/dialog';
import { shortcuts } from './shortcuts';
import type { ShortcutGroup } from './shortcuts';
import './shortcuts.css';

/** Every shortcut on one card. */
export function ShortcutsSheet() {
  const { panel } = useDesk();
  const words = useWords();
  const language = useLanguage();
  return (
    <Modal
      opened={useOpening(useValue(panel) === 'shortcuts')}
      onClose={() => panel.set('none')}
      title={words.shortcuts.title}
      size={680}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div className="shortcuts">
        {(Object.keys(shortcuts) as ShortcutGroup[]).map((group) => (
          <ShortcutList key={group} group={group} />
        ))}
        {editorShortcuts(language).map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ label, keys }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <kbd>{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function ShortcutList({ group }: { group: ShortcutGroup }) {
  const { groups, rows } = useWords().shortcuts;
  return (
    <section>
      <h3>{groups[group]}</h3>
      <dl>
        {shortcuts[group].map(({ name, keys }) => (
          <div key={name}>
            <dt>{rows[name]}</dt>
            <dd>
              <Keys>{keys}</Keys>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
