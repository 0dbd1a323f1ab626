/** What closing needs of the window. */
interface GuardedWindow {
  /** Asks the page to save what is unsaved; it answers by `pageFlushed`. */
  requestFlush(): void;
  /** Whether there is a page that can answer. */
  isAlive(): boolean;
  /** Asks the person whether to close although a text is not saved. */
  confirmDiscard(): Promise<boolean>;
  close(): void;
}

/** Keeps a window open until its page has said that everything is saved. */
export interface CloseGuard {
  /** Whether the window may close now; when it may not, the page is asked to save, and the window closes by itself after. */
  requestClose(): boolean;
  /** Asks for the same, and answers whether the window closes; false when the person keeps it open. */
  leave(): Promise<boolean>;
  /** The page has asked for its settings: from now on it may hold unsaved text, and answers requests to save. */
  pageOpened(): void;
  /** The page has said that everything is saved. */
  pageFlushed(): void;
  /** The system is ending the session: from here on the person is not asked. */
  endSession(): void;
}

/** How long to wait for the page, in milliseconds, before it is asked again, and how many times it is asked. */
interface FlushRetries {
  timeout: number;
  attempts: number;
}

/**
 * Asks the page several times to save, then the person, rather than lose text. A page that has crashed has nothing more to
 * save: autosave has written what it held.
 */
export function createCloseGuard(window: GuardedWindow, { timeout, attempts }: FlushRetries): CloseGuard {
  let state: 'open' | 'saving' | 'closable' = 'open';
  let hasOpened = false;
  let isSessionEnding = false;
  let onFlushed: (() => void) | null = null;

  async function saveThenClose(): Promise<boolean> {
    state = 'saving';
    const mayClose = (await isSaved()) || isSessionEnding || (await window.confirmDiscard());
    state = mayClose ? 'closable' : 'open';
    if (mayClose) window.close();
    return mayClose;
  }

  async function isSaved(): Promise<boolean> {
    const hasNothingToSave = () => !hasOpened || !window.isAlive();
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (hasNothingToSave() || (await isFlushedInTime())) return true;
    }
    return hasNothingToSave();
  }

  function isFlushedInTime(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), timeout);
      onFlushed = () => {
        clearTimeout(timer);
        resolve(true);
      };
      window.requestFlush();
    });
  }

  return {
    requestClose() {
      if (state === 'open') void saveThenClose();
      return state === 'closable';
    },
    leave: async () => state !== 'saving' && (state === 'closable' || (await saveThenClose())),
    pageOpened: () => void (hasOpened = true),
    pageFlushed: () => onFlushed?.(),
    endSession: () => void (isSessionEnding = true),
  };
}
