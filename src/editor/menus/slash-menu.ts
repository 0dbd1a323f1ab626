import { Extension } from '@tiptap/core';
import type { Editor, Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { findSuggestionMatch, Suggestion } from '@tiptap/suggestion';
import type { SuggestionProps } from '@tiptap/suggestion';
import { findInsertions } from './insertions';
import type { Insertion } from './insertions';
import { everyLanguage } from '../../messages';

/** What the open slash menu shows. */
export interface SlashMenuState {
  items: Insertion[];
  selected: number;
  /** The place of the "/" in the window; null when it is out of view. */
  rect: () => DOMRect | null;
  choose: (insertion: Insertion) => void;
}

export interface SlashMenuOptions {
  insertions: () => readonly Insertion[];
  show: (state: SlashMenuState | null) => void;
}

/** A "/" at the start of a line or after a space opens the list of blocks and searches it. */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: 'slashMenu',

  addOptions() {
    return { insertions: () => [], show: () => undefined };
  },

  addProseMirrorPlugins() {
    return [
      Suggestion<Insertion, Insertion>({
        editor: this.editor,
        pluginKey: new PluginKey('slashMenu'),
        char: '/',
        // Called at every key, so a line without a "/" is not searched.
        findSuggestionMatch: (trigger) =>
          trigger.$position.nodeBefore?.text?.includes('/') ? findSuggestionMatch(trigger) : null,
        allow: ({ state }) => state.selection.$from.parent.type.name === 'paragraph',
        items: ({ editor: { state }, query }) =>
          findInsertions(
            this.options.insertions().filter(({ fits }) => fits?.(state) ?? true),
            query,
            everyLanguage,
          ),
        command: ({ editor, range, props }) => insert(editor, range, props),
        render: () => slashMenuKeys(this.options.show),
      }),
    ];
  },
});

function insert(editor: Editor, range: Range, insertion: Insertion): void {
  editor.chain().focus().deleteRange(range).run();
  insertion.run(editor);
}

function slashMenuKeys(show: SlashMenuOptions['show']) {
  let state: SlashMenuState | null = null;
  const set = (next: SlashMenuState | null) => show((state = next));
  const open = (props: SuggestionProps<Insertion, Insertion>) => {
    const rect = () => props.clientRect?.() ?? null;
    set(rect() ? { items: props.items, selected: 0, rect, choose: props.command } : null);
  };
  return {
    onStart: open,
    onUpdate: open,
    onExit: () => set(null),
    onKeyDown: ({ event }: { event: KeyboardEvent }) => {
      if (!state || state.items.length === 0) return false;
      const { items, selected, choose } = state;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step) set({ ...state, selected: (selected + step + items.length) % items.length });
      else if (event.key === 'Enter' || event.key === 'Tab') choose(items[selected] as Insertion);
      else return false;
      return true;
    },
  };
}
