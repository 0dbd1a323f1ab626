import { Extension } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import type { Fragment, Node as EditorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { Selection } from '@tiptap/pm/state';
import { turnMeta } from '../block-commands/turn-unit';

export interface ApprovalsOptions {
  /** Tells who approved words that are no longer a quotation; what is returned hides the message. */
  onLost: (approvals: readonly string[]) => () => void;
}

/**
 * Tells when the approval of a quotation goes though its words stay: no other block has a place for it. What is copied of
 * a quotation is not approved: the whole was.
 */
export const Approvals = Extension.create<ApprovalsOptions, { gone: readonly string[]; hide: () => void }>({
  name: 'approvals',

  addOptions() {
    return { onLost: () => () => undefined };
  },

  addStorage() {
    return { gone: [], hide: () => undefined };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformCopied: (slice, { state }) =>
            isPartOfQuotation(state.selection)
              ? new Slice(unapproved(slice.content), slice.openStart, slice.openEnd)
              : slice,
        },
      }),
    ];
  },

  onTransaction({ transaction: tr }) {
    const { storage } = this;
    if (tr.getMeta(turnMeta)) {
      const gone = missing(approvalsIn(tr.before), approvalsIn(tr.doc));
      if (gone.length > 0) Object.assign(storage, { gone, hide: this.options.onLost(gone) });
    } else if (storage.gone.length > 0 && tr.getMeta(history)) {
      if (missing(storage.gone, approvalsIn(tr.doc)).length > 0) return;
      storage.hide();
      storage.gone = [];
    }
  },
});

/** What prosemirror-history puts on the transactions that undo and redo. */
const history = 'history$';

/** Whether a selection lies in one quotation without being all of it. */
function isPartOfQuotation({ $from, $to }: Selection): boolean {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== 'quotation') continue;
    return (
      $from.pos - $from.start(depth) > $from.depth - depth || $to.end(depth) - $to.pos > $to.depth - depth
    );
  }
  return false;
}

/** The content of a copy with no approval in the quotation that it begins in, however deep that lies. */
function unapproved(content: Fragment): Fragment {
  const { firstChild } = content;
  if (!firstChild || firstChild.isTextblock) return content;
  const attrs =
    firstChild.type.name === 'quotation' ? { ...firstChild.attrs, approvedBy: '' } : firstChild.attrs;
  return content.replaceChild(0, firstChild.type.create(attrs, unapproved(firstChild.content)));
}

/** Who approved the quotations of a text, in their order. */
function approvalsIn(text: EditorNode): string[] {
  const approvals: string[] = [];
  text.descendants(({ type, attrs }) => {
    if (type.name === 'quotation' && attrs['approvedBy']) approvals.push(String(attrs['approvedBy']));
    return !type.isTextblock;
  });
  return approvals;
}

/** What is no longer there; another quotation may say the same. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const kept = [...after];
  return before.filter((approval) => {
    const at = kept.indexOf(approval);
    if (at >= 0) kept.splice(at, 1);
    return at < 0;
  });
}
