import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { isTurn } from './turn';

export interface ApprovalsOptions {
  /** Tells who approved words that are no longer a quotation; what is returned hides the message. */
  tell: (approvals: readonly string[]) => () => void;
}

/** Tells when the approval of a quotation goes though its words stay: no other block has a place for it. */
export const Approvals = Extension.create<ApprovalsOptions, { gone: readonly string[]; hide: () => void }>({
  name: 'approvals',

  addOptions() {
    return { tell: () => () => undefined };
  },

  addStorage() {
    return { gone: [], hide: () => undefined };
  },

  onTransaction({ transaction: tr }) {
    const { storage } = this;
    if (tr.getMeta(isTurn)) {
      const gone = missing(approvalsIn(tr.before), approvalsIn(tr.doc));
      if (gone.length > 0) Object.assign(storage, { gone, hide: this.options.tell(gone) });
    } else if (storage.gone.length > 0 && tr.getMeta(history)) {
      if (missing(storage.gone, approvalsIn(tr.doc)).length > 0) return;
      storage.hide();
      storage.gone = [];
    }
  },
});

/** What prosemirror-history puts on the transactions that undo and redo. */
const history = 'history$';

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
