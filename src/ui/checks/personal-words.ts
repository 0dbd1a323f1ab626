import type { Bridge } from '../../contract';
import { ask } from '../kit/request';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';

/** The words that a person holds right, in every text of the archive. */
export interface PersonalWords {
  state: Store<readonly string[]>;
  load: () => Promise<void>;
  /** Answers whether the word could be kept. */
  add: (word: string) => Promise<boolean>;
  /** Takes a word away; the message that says so can bring it back. */
  remove: (word: string) => Promise<void>;
}

/** Holds the words as the archive has them. */
export function createPersonalWords(bridge: Bridge, toasts: Toasts): PersonalWords {
  const state = createStore<readonly string[]>([]);

  async function change(name: 'words:add' | 'words:remove', word: string): Promise<boolean> {
    const answer = await ask(bridge, name, word);
    if (answer.ok) state.set(answer.value);
    else if (answer.problem.kind !== 'invalid') toasts.trouble(answer.problem);
    return answer.ok;
  }

  return {
    state,
    async load() {
      const answer = await ask(bridge, 'words:list', null);
      if (answer.ok) state.set(answer.value);
      else toasts.trouble(answer.problem);
    },
    add: (word) => change('words:add', word),
    async remove(word) {
      if (!(await change('words:remove', word))) return;
      toasts.say((words) => words.spelling.removed(word), {
        label: (words) => words.undo,
        run: () => void change('words:add', word),
      });
    },
  };
}
