import { describe, expect, it, vi } from 'vitest';
import { createMenuTemplate } from '../../electron/main/menu/application-menu';
import { messagesIn } from '../../src/messages';
import { commandsOf, groupOf, keysOfCommand } from '../../src/ui/article/panel';
import type { Desk } from '../../src/ui/desk/create-desk';
import { panelsOf } from '../../src/ui/desk/panel-list';

vi.mock('electron', () => ({ BrowserWindow: class {}, clipboard: {} }));

/** What the panels bring: nothing of the desk is asked before a command runs. */
const panels = panelsOf({} as Desk);
const commands = commandsOf(panels);

describe('the panels', () => {
  it('have names and commands of their own', () => {
    for (const names of [panels.map(({ name }) => name), commands.map(({ name }) => name)])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('answer every entry of the application menu, by the keys that it shows', () => {
    const entries = createMenuTemplate('fr', () => undefined).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu.filter(({ id }) => id) : [],
    );
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.map(({ id }) => id).filter((id) => !commands.some(({ name }) => name === id))).toEqual([]);
    expect(
      entries.map(({ id, accelerator }) => [id, String(accelerator ?? '').replace('CmdOrCtrl', 'Ctrl')]),
    ).toEqual(entries.map(({ id }) => [id, keysOfCommand(panels, String(id))]));
  });

  it.each(['fr', 'en'] as const)('name what they bring to palette and menu in %s', (language) => {
    const messages = messagesIn(language);
    for (const { line, menu } of commands) {
      if (line) expect([line.title(messages), groupOf(line, messages)]).not.toContain('');
      if (menu) expect((menu.label ?? line?.title)?.(messages)).toMatch(/\S/);
    }
  });
});
