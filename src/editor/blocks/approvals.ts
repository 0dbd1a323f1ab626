import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import type { Fragment, Node as EditorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { Selection } from '@tiptap/pm/state';
import { turnMeta } from '../block-commands/turn-unit';

export interface ApprovalsOptions {
  /** Called with the approvals that were lost; what it returns hides the message. */
  onLost: (approvals: readonly string[]) => () => void;
}

/**
 * Reports when an approved quotation is turned into another block, which has no approval. A copy of a part of a quotation is
 * not approved either.
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
    } else if (storage.gone.length > 0 && isHistoryTransaction(tr)) {
      if (missing(storage.gone, approvalsIn(tr.doc)).length > 0) return;
      storage.hide();
      storage.gone = [];
    }
  },
});

/** Whether a selection is inside one quotation without covering all of it. */
function isPartOfQuotation({ $from, $to }: Selection): boolean {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== 'quotation') continue;
    return (
      $from.pos - $from.start(depth) > $from.depth - depth || $to.end(depth) - $to.pos > $to.depth - depth
    );
  }
  return false;
}

/** Copied content without the approval of the quotation that it begins in, at any depth. */
function unapproved(content: Fragment): Fragment {
  const { firstChild } = content;
  if (!firstChild || firstChild.isTextblock) return content;
  const attrs =
    firstChild.type.name === 'quotation' ? { ...firstChild.attrs, approvedBy: '' } : firstChild.attrs;
  return content.replaceChild(0, firstChild.type.create(attrs, unapproved(firstChild.content)));
}

/** The approvals of all quotations of a text, in order. */
function approvalsIn(text: EditorNode): string[] {
  const approvals: string[] = [];
  text.descendants(({ type, attrs }) => {
    if (type.name === 'quotation' && attrs['approvedBy']) approvals.push(String(attrs['approvedBy']));
    return !type.isTextblock;
  });
  return approvals;
}

/** The values of `before` that `after` lacks; equal values are counted, as two quotations may have the same approval. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const kept = [...after];
  return before.filter((approval) => {
    const at = kept.indexOf(approval);
    if (at >= 0) kept.splice(at, 1);
    return at < 0;
  });
}
