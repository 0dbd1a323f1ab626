import { InputRule } from '@tiptap/core';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';

/** A line between two parts of the text. "---" makes one on a line of its own; in a cell or a list it stays what was typed. */
export const Divider = HorizontalRule.extend({
  addInputRules() {
    const rules = this.parent?.() ?? [];
    return rules.map(
      ({ find, handler }) =>
        new InputRule({
          find,
          handler: (typed) => (typed.state.doc.resolve(typed.range.from).depth === 1 ? handler(typed) : null),
        }),
    );
  },
});
