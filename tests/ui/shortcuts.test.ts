import { getExtensionField, getSchemaByResolvedExtensions, resolveExtensions } from '@tiptap/core';
import type { AnyExtension } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { defaultHouseStyle } from '../../src/article';
import { shortcutGroups, writtenKeys } from '../../src/editor';
import { articleExtensions } from '../../src/editor/body-editor/extensions';
import { keysOf } from '../../src/ui/kit/keys';
import { commandsOf } from '../../src/ui/article/panel';
import type { Desk } from '../../src/ui/desk/create-desk';
import { panelsOf } from '../../src/ui/desk/panel-list';
import { shortcutsOf } from '../../src/ui/palette/shortcuts-dialog';
import { english } from '../../src/messages/en/english';
import { french } from '../../src/messages/fr/french';
import { messagesIn } from '../../src/messages';

/** What the panels bring: nothing of the desk is asked before a command runs. */
const panels = panelsOf({} as Desk);
const shortcuts = Object.fromEntries(shortcutsOf(panels));
const commandKeys = new Set(commandsOf(panels).map(({ shortcut }) => shortcut?.keys));

/** The shortcuts that work with the caret in the text. */
const everywhere = Object.entries(shortcuts)
  .filter(([group]) => group !== 'outline')
  .flatMap(([, rows]) => rows.map(({ name, keys }) => ({ name: String(name), keys })));

const inEditor = shortcutGroups('en')
  .slice(0, -1) // The last group is signs that are typed.
  .flatMap(({ rows }) => rows.map(({ label, keys }) => ({ name: label, keys })));

describe('the shortcuts', () => {
  it('are unique', () => {
    const rows = [...everywhere, ...inEditor];
    const shared = rows.filter(({ keys }, index) => rows.findIndex((row) => row.keys === keys) !== index);
    expect(shared).toEqual([]);
  });

  it('do not collide with the editor’s extensions', () => {
    const listed = new Map([...everywhere, ...inEditor].map(({ name, keys }) => [keys, name]));
    const known = new Map(keysOfExtensions().map(([keys, extension]) => [keys, extension]));
    const mine = everywhere.filter(({ keys }) => commandKeys.has(keys)).map(({ keys }) => keys);
    expect(mine.filter((keys) => known.has(keys)).map((keys) => [listed.get(keys), known.get(keys)])).toEqual(
      [],
    );
  });

  it('of the editor’s extensions are unique, but for those that delete or break a line', () => {
    const rows = keysOfExtensions().filter(([keys]) => /^Ctrl\+(?!Backspace|Delete|Enter)/.test(keys));
    const shared = rows.filter(([keys, one]) =>
      rows.some(([other, another]) => other === keys && another !== one),
    );
    expect(shared).toEqual([]);
  });

  it.each([
    ['Ctrl+Shift+K', 'Ctrl+Maj+K'],
    ['Alt+↑, Shift+F7', 'Alt+↑, Maj+F7'],
    ['Delete', 'Suppr'],
    ['Escape', 'Échap'],
    ['Space', 'Espace'],
    ['Ctrl++', 'Ctrl++'],
  ])('%s is written %s in French', (keys, written) => {
    expect(writtenKeys(keys, french.editor.keyNames)).toBe(written);
  });

  it('of the editor are written in the language of the interface', () => {
    const keys = shortcutGroups('fr').flatMap(({ rows }) => rows.map((row) => row.keys));
    expect(keys).toContain('Ctrl+Maj+8');
    expect(keys.join(' ')).not.toContain('Shift');
  });

  it('have names in both languages', () => {
    const names = Object.values(shortcuts)
      .flat()
      .flatMap(({ name }) => (typeof name === 'string' ? name : [])) // Others are words of the panel.
      .sort();
    expect(Object.keys(french.shortcuts.rows).sort()).toEqual(names);
    expect(Object.keys(english.shortcuts.rows).sort()).toEqual(names);
  });
});

describe('a key press', () => {
  const press = (part: Partial<Parameters<typeof keysOf>[0]>) =>
    keysOf({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part });

  it.each([
    ['Ctrl+K', { key: 'k', ctrlKey: true }],
    ['Ctrl+K', { key: 'k', metaKey: true }],
    ['Ctrl+Shift+F', { key: 'F', ctrlKey: true, shiftKey: true }],
    ['Shift+F3', { key: 'F3', shiftKey: true }],
    ['Ctrl+/', { key: '/', ctrlKey: true }],
    ['Ctrl+/', { key: '/', ctrlKey: true, shiftKey: true }],
    ['Ctrl+K', { key: 'л', code: 'KeyK', ctrlKey: true }],
    ['Ctrl+F', { key: 'φ', code: 'KeyF', ctrlKey: true }],
  ] as const)('is read as %s', (keys, part) => {
    expect(press(part)).toBe(keys);
  });
});

/** The keys that each extension of the editor handles, written as the shortcuts are. */
function keysOfExtensions(): [keys: string, extension: string][] {
  const extensions = resolveExtensions(
    articleExtensions({
      messages: () => messagesIn('fr').editor,
      language: () => 'fr',
      house: () => defaultHouseStyle,
      spaces: () => false,
      insertions: () => [],
      shortcuts: () => [],
      showSlashMenu: () => undefined,
    }),
  );
  const schema = getSchemaByResolvedExtensions(extensions);
  return extensions.flatMap((extension) => keysOfExtension(extension, schema));
}

function keysOfExtension(
  extension: AnyExtension,
  schema: ReturnType<typeof getSchemaByResolvedExtensions>,
): [string, string][] {
  const { name, options, storage } = extension;
  const context = {
    name,
    options,
    storage,
    editor: { schema },
    type: schema.nodes[name] ?? schema.marks[name],
  };
  const listen = getExtensionField<(() => Record<string, unknown>) | undefined>(
    extension,
    'addKeyboardShortcuts',
    context,
  );
  return Object.keys(listen?.() ?? {}).map((keys) => [written(keys), name]);
}

/** "Mod-Alt-f" and "Shift-Mod-z" as "Ctrl+Alt+F" and "Ctrl+Shift+Z". */
function written(keys: string): string {
  const parts = keys.split('-').map((part) => (part === 'Mod' ? 'Ctrl' : part));
  const key = parts.pop() ?? '';
  const order = ['Ctrl', 'Alt', 'Shift'].filter((part) => parts.includes(part));
  return [...order, key.length === 1 ? key.toUpperCase() : key].join('+');
}
