import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { Messages } from '../../messages';
import { createPart } from '../kit/state/part';
import type { Draft } from './draft';
import type { Editing } from './editing';

/**
 * A panel and all it adds to the desk. Keys, palette, menus, bar, status bar, panes and dialogs are drawn from the list of
 * panels (`src/ui/desk/panel-list.ts`), in its order.
 */
export interface Panel {
  name: string;
  commands?: readonly Command[];
  /** Keys that the panel handles itself, for the card of shortcuts. */
  shortcuts?: readonly Shortcut[];
  /** Lines of the palette besides those of the commands, as they are when it opens. */
  actions?: () => readonly Action[];
  dialogs?: readonly PanelDialog[];
  pane?: SidePanePart;
  /** Its button in the bar: with the tools of a text, or with those that are always there. */
  bar?: { of: 'text' | 'desk'; Button: ComponentType };
  /** What it says of the text in the status bar. */
  Status?: ComponentType<{ draft: Draft }>;
}

/** Words of the interface. */
export type Words = (messages: Messages) => string;

/** What the application's menus, keys, the bar and the palette can run. */
export interface Command {
  name: string;
  run: () => void;
  shortcut?: Shortcut;
  /** Its line in the palette; none, when left out. */
  line?: PaletteWords & { name?: string };
  /** Its line in the menu of the bar, among those of the text or of the desk. */
  menu?: MenuLine;
}

/** How a line of the palette is named and found. */
interface PaletteWords {
  title: Words;
  /** Its group, shown before its title: one of the palette's own, or words of the panel. */
  group: keyof Messages['palette']['groups'] | Words;
  /** Other words by which people look for it: a list of them in the messages, or words of the panel. */
  aliases?: keyof Messages['actionAliases'] | Words;
  /** Whether it can be run now; always, when left out. */
  isAvailable?: () => boolean;
  /** Whether it is left out of the recent actions: the archive keeps these, and must not name folders or people. */
  isNotKept?: boolean;
  /** Whether it is listed only when it matches a query, as one of many of its kind. */
  onlyWhenSearched?: boolean;
  /** Whether it is listed before all others. */
  isFirst?: boolean;
}

/** An action that the palette can run. */
export interface Action extends PaletteWords {
  /** Identifies it among the recent actions, which the settings keep. */
  name: string;
  /** The keys that do the same. */
  keys?: string;
  run: () => void;
}

export type ShortcutGroup = keyof Messages['shortcuts']['groups'];

/** A shortcut, as the card of shortcuts lists it. */
export interface Shortcut {
  group: ShortcutGroup;
  /** What it does: one of the card's own lines, or words of the panel. */
  name: keyof Messages['shortcuts']['rows'] | Words;
  /** "Ctrl+Shift+L"; Ctrl stands for Command on a Mac. */
  keys: string;
}

export interface MenuLine {
  of: 'text' | 'desk';
  icon: LucideIcon;
  /** The title of the palette's line, when left out. */
  label?: Words;
  /** Whether what it turns on and off is on. */
  useIsChecked?: () => boolean;
  /** Whether the line is there; always, when left out. */
  isShown?: () => boolean;
}

/** A dialog over the desk. */
export interface PanelDialog {
  Content: ComponentType;
  /** Whether it is open; while the panel is, when left out. */
  useIsOpen?: () => boolean;
}

/** A pane at the right of the sheet: one that shows the text, or a list over it. */
export interface SidePanePart {
  kind: 'proof' | 'list';
  useIsOpen: () => boolean;
  Content: ComponentType<{ draft: Draft; over: boolean; covered: boolean }>;
}

/** A component that is loaded when it is first shown, so that the desk starts sooner. */
export function loadedLater<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}

/** The group of a line of the palette, in words. */
export function groupOf({ group }: Pick<PaletteWords, 'group'>, messages: Messages): string {
  return typeof group === 'string' ? messages.palette.groups[group] : group(messages);
}

/** Other words by which people look for a line of the palette; "" for none. */
export function aliasesOf({ aliases }: Pick<PaletteWords, 'aliases'>, messages: Messages): string {
  if (aliases === undefined) return '';
  return typeof aliases === 'string' ? messages.actionAliases[aliases] : aliases(messages);
}

/** Whether a text is on the sheet. */
export const hasText = (editing: Pick<Editing, 'current'>) => () => editing.current.get() !== null;

/** All panels of the desk; the list stays as long as the desk. */
export const usePanelList = createPart<readonly Panel[]>('panel list');

/** Runs a command by its name; the card of shortcuts, the menus and the palette list them. */
export const useRun = createPart<(command: string) => void>('commands');

/** The keys of a command; "" when it has none. */
export function useKeysOf(): (command: string) => string {
  const panels = usePanelList();
  return (name) => keysOfCommand(panels, name);
}

/** The keys of a command; "" when it has none. */
export function keysOfCommand(panels: readonly Panel[], name: string): string {
  return commandsOf(panels).find((command) => command.name === name)?.shortcut?.keys ?? '';
}

/** The commands of all panels, in their order. */
export function commandsOf(panels: readonly Panel[]): Command[] {
  return panels.flatMap(({ commands = [] }) => commands);
}
