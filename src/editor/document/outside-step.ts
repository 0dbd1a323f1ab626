import type { Node as EditorNode } from '@tiptap/pm/model';
import { Step, StepMap, StepResult } from '@tiptap/pm/transform';

/** A text outside of the document (the headline, a field) before and after a change. */
export interface OutsideChange {
  place: string;
  before: string;
  after: string;
}

/**
 * A change outside of the document that is undone and redone with the document's: one replacement of all matches in
 * an article is one undo step, with its headline and captions.
 */
export class OutsideStep extends Step {
  constructor(readonly changes: readonly OutsideChange[]) {
    super();
  }

  override apply(document: EditorNode): StepResult {
    return StepResult.ok(document);
  }

  override getMap(): StepMap {
    return StepMap.empty;
  }

  override invert(): OutsideStep {
    return new OutsideStep(
      this.changes.map(({ place, before, after }) => ({ place, before: after, after: before })),
    );
  }

  override map(): OutsideStep {
    return this;
  }

  override toJSON(): unknown {
    return { stepType: 'elsewhere', changes: this.changes };
  }

  static override fromJSON(_schema: unknown, json: { changes: readonly OutsideChange[] }): OutsideStep {
    return new OutsideStep(json.changes);
  }
}

Step.jsonID('elsewhere', OutsideStep);
