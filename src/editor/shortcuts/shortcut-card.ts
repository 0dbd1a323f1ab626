import { markKeys, plainMarks } from '../marks/mark-keys';
import { insertions } from '../menus/insertions';
import { blockShortcuts } from './block-keys';
import { shortcutText } from '../menus/shortcut-text';
import { messagesIn } from '../../messages';
import type { Language, Messages } from '../../messages';

/** Some keys, or typed signs, and what they do. */
interface ShortcutRow {
  label: string;
  keys: string;
}

interface ShortcutRows {
  title: string;
  rows: ShortcutRow[];
}

/** The keys and Markdown signs of the editor, in groups, for the list of shortcuts. */
export function shortcutGroups(language: Language): ShortcutRows[] {
  const messages = messagesIn(language).blockHandle;
  const names = messagesIn(language).editor;
  const written = (keys: string) => shortcutText(keys, names.keyNames);
  const named = (list: readonly Named[]) =>
    list.map(([name, keys]) => ({ label: names[name], keys: written(keys) }));
  const blockKeys = Object.entries(blockShortcuts) as [keyof typeof blockShortcuts, string][];
  return [
    {
      title: messages.keysOfBlock,
      rows: blockKeys.map(([name, keys]) => ({
        label: name === 'menu' ? messages.openMenu : messages[name],
        keys: written(keys),
      })),
    },
    { title: messages.keysOfBlocks, rows: named(insertionKeys()) },
    { title: messages.keysOfMarks, rows: named(passageKeys()) },
    { title: messages.signs, rows: signs.map(([name, keys]) => ({ label: names[name], keys })) },
  ];
}

type Named = readonly [name: Exclude<keyof Messages['editor'], 'keyNames'>, keys: string];

function insertionKeys(): Named[] {
  const nothing = () => undefined;
  return insertions({ choosePicture: nothing, note: nothing, turn: nothing }, 'article')
    .filter(({ shortcut }) => shortcut)
    .map(({ name, shortcut }) => [name, shortcut]);
}

function passageKeys(): Named[] {
  return [...plainMarks.map((mark): Named => [mark, markKeys[mark]]), ['link', 'Mod Shift K']];
}

/** Markdown that the editor converts as it is typed. */
const signs: readonly Named[] = [
  ['crosshead', '## …'],
  ['smallCrosshead', '### …'],
  ['bulletedList', '- …'],
  ['numberedList', '1. …'],
  ['quotation', '> …'],
  ['divider', '---'],
  ['preformatted', '``` '],
  ['bold', '**…**'],
  ['italic', '*…*'],
  ['code', '`…`'],
  ['link', '[…](…)'],
  ['footnote', '[^'],
];
