/** What closing needs of the window. */
export interface ClosingWindow {
  /** Asks the desk to save what is unsaved; it answers by `flushed`. */
  askToFlush(): void;
  /** Whether a page is there to answer. */
  isAlive(): boolean;
  /** Asks the person whether to close although a text is not saved. */
  askToLose(): Promise<boolean>;
  close(): void;
}

/** The way out: a window closes once the desk has said that all is saved. */
export interface Closing {
  /** Whether the window may close at once; otherwise it is kept, the desk is asked, and it closes by itself. */
  mayClose(): boolean;
  /** The desk has asked for its settings: from here on it holds text, and answers. */
  opened(): void;
  /** The desk has said that all is saved. */
  flushed(): void;
  /** From here on nobody is there to be asked: the system is ending the session. */
  hurry(): void;
}

/** How long the desk is waited for before it is asked again, in milliseconds, and how many times it is asked. */
export interface Patience {
  wait: number;
  times: number;
}

/**
 * Waits for the desk in turns, and asks the person rather than lose a word. A page that is gone has nothing more to save:
 * what it had typed until a moment before is in the archive.
 */
export function closingOf(window: ClosingWindow, patience: Patience): Closing {
  let state: 'open' | 'asking' | 'free' = 'open';
  let hasOpened = false;
  let hurried = false;
  let answered: (() => void) | null = null;

  async function leave(): Promise<void> {
    state = 'asking';
    const saved = await isSaved();
    state = saved || hurried || (await window.askToLose()) ? 'free' : 'open';
    if (state === 'free') window.close();
  }

  async function isSaved(): Promise<boolean> {
    const hasNothingToSave = () => !hasOpened || !window.isAlive();
    for (let turn = 0; turn < patience.times; turn++) {
      if (hasNothingToSave() || (await answerWithin(patience.wait))) return true;
    }
    return hasNothingToSave();
  }

  function answerWithin(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      answered = () => {
        clearTimeout(timer);
        resolve(true);
      };
      window.askToFlush();
    });
  }

  return {
    mayClose() {
      if (state === 'open') void leave();
      return state === 'free';
    },
    opened: () => void (hasOpened = true),
    flushed: () => answered?.(),
    hurry: () => void (hurried = true),
  };
}
