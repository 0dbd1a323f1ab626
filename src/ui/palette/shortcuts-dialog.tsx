import { shortcutGroups } from '../../editor';
import { useLanguage, useMessages } from '../kit/state/use-messages';
import { usePanels } from '../kit/state/panels';
import { Dialog } from '../kit/dialog';
import { Keys } from '../kit/keys';
import { useValue } from '../kit/state/store';
import { shortcuts } from './shortcuts';
import type { ShortcutGroup } from './shortcuts';
import './shortcuts.css';

/** All keyboard shortcuts of the desk and of the editor. */
export function ShortcutsDialog() {
  const { panel } = usePanels();
  const messages = useMessages();
  const language = useLanguage();
  return (
    <Dialog
      opened={useValue(panel) === 'shortcuts'}
      onClose={() => panel.set('none')}
      title={messages.shortcuts.title}
      size={680}
    >
      <div className="shortcuts">
        {(Object.keys(shortcuts) as ShortcutGroup[]).map((group) => (
          <ShortcutList key={group} group={group} />
        ))}
        {shortcutGroups(language).map(({ title, rows }) => (
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
    </Dialog>
  );
}

function ShortcutList({ group }: { group: ShortcutGroup }) {
  const { groups, keys: names, rows } = useMessages().shortcuts;
  return (
    <section>
      <h3>{groups[group]}</h3>
      <dl>
        {shortcuts[group].map(({ name, keys }) => (
          <div key={name}>
            <dt>{rows[name]}</dt>
            <dd>
              <Keys>{names[keys] ?? keys}</Keys>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
