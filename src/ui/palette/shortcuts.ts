import type { Panel, Shortcut, ShortcutGroup } from '../article/panel';

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
