import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { BookmarkPlus, Columns2, Link2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { placements, placementsOf } from '../../leaflet';
import type { PlacedBlocks, Placement } from '../../leaflet';
import { messagesIn } from '../../messages';
import type { Messages } from '../../messages';
import { idOf } from '../document/block-ids';
import type { BlockExtra } from '../handles/block-menu';

/** The blocks that a person placed in the leaflet of a text, and how another is. */
export interface Placing {
  placed: PlacedBlocks | undefined;
  toggle: (id: string, placement: Placement) => void;
}

interface PlacedBlocksOptions {
  placing: () => Placing | null;
  messages: () => Messages['blockHandle'];
}

/** Marks the blocks that stay with the next one in the leaflet, or begin a column or a page; their look is in the style sheet. */
export const PlacedBlockMarks = Extension.create<PlacedBlocksOptions>({
  name: 'placedBlocks',

  addOptions() {
    return { placing: () => null, messages: () => messagesIn('fr').blockHandle };
  },

  addProseMirrorPlugins() {
    const { placing, messages } = this.options;
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const placed = placing()?.placed;
            if (!placed) return null;
            const marks: Decoration[] = [];
            doc.forEach((node, from) => {
              const all = placementsOf(placed, idOf(node) ?? undefined);
              if (all.length === 0) return;
              const says = all.map((each) => messages().placed[each]).join(' · ');
              const kinds = all.map((each) => `is-placed-${each}`).join(' ');
              marks.push(
                Decoration.node(from, from + node.nodeSize, {
                  class: `is-placed ${kinds}`,
                  'data-placed': says,
                  'aria-description': says,
                }),
              );
            });
            return DecorationSet.create(doc, marks);
          },
        },
      }),
    ];
  },
});

/** Places the block of the text that holds a position, or no more. */
export function placeBlock(state: EditorState, at: number, placing: Placing, placement: Placement): void {
  const id = topBlockAt(state, at);
  if (id !== null) placing.toggle(id, placement);
}

/** The identifier of the block of the text at a position, which a list or a box may hold. */
function topBlockAt({ doc }: EditorState, at: number): string | null {
  const $at = doc.resolve(at);
  const node = $at.depth === 0 ? $at.nodeAfter : $at.node(1);
  return node && idOf(node);
}

const icons: Readonly<Record<Placement, LucideIcon>> = { keep: Link2, column: Columns2, page: BookmarkPlus };

/** The entries of a block's menu that place it. */
export function placementExtras(
  { state }: Editor,
  at: number,
  placing: Placing | null,
  messages: Messages['blockHandle'],
): BlockExtra[] {
  const id = topBlockAt(state, at);
  if (!placing || id === null) return [];
  const now = placementsOf(placing.placed, id);
  return placements.map((placement) => ({
    label: messages[placement],
    icon: icons[placement],
    isOn: now.includes(placement),
    shortcut: placement,
    run: () => placing.toggle(id, placement),
  }));
}
