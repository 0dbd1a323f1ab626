import { shortcutGroups } from '../../editor';
import { useLanguage, useMessages } from '../kit/state/use-messages';
import { usePanels } from '../kit/state/panels';
import { Dialog } from '../kit/dialog';
import { Keys } from '../kit/keys';
import { useValue } from '../kit/state/store';
import { usePanelList } from '../article/panel';
import type { Shortcut, ShortcutGroup, Panel } from '../article/panel';
import './shortcuts.css';

/** All keyboard shortcuts of the desk and of the editor. */
export function ShortcutsDialog() {
  const { panel } = usePanels();
  const panels = usePanelList();
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
        {shortcutsOf(panels).map(([group, shortcuts]) => (
          <ShortcutList key={group} group={group} shortcuts={shortcuts} />
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

function ShortcutList({ group, shortcuts }: { group: ShortcutGroup; shortcuts: readonly Shortcut[] }) {
  const messages = useMessages();
  const { groups } = messages.shortcuts;
  return (
    <section>
      <h3>{groups[group]}</h3>
      <dl>
        {shortcuts.map(({ name, keys }) => (
          <div key={keys}>
            <dt>{typeof name === 'function' ? name(messages) : messages.shortcuts.rows[name]}</dt>
            <dd>
              <Keys>{keys}</Keys>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The groups of shortcuts, in the order of the card. */
const groups: readonly ShortcutGroup[] = ['desk', 'view', 'find', 'text', 'list', 'outline'];

/** All shortcuts of some panels by group: those of commands, then those that the panels handle themselves. */
export function shortcutsOf(panels: readonly Panel[]): [ShortcutGroup, Shortcut[]][] {
  const all = [
    ...panels.flatMap(({ commands = [] }) => commands.flatMap(({ shortcut }) => shortcut ?? [])),
    ...panels.flatMap(({ shortcuts = [] }) => shortcuts),
  ];
  return groups.map((name) => [name, all.filter(({ group }) => group === name)]);
}
