import { configure, fireEvent, screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished } from 'vitest';
import { answerCalls } from '../../../electron/main/calls/answer-calls';
import { done } from '../../../src/contract';
import type { Article } from '../../../src/article';
import type { Argument, Bridge, CallName, Events, Handlers, ReplyTo } from '../../../src/contract';
import { openDesk as openWindow } from '../../../src/ui';
import { openDesk as openHandlers } from '../../handlers/desk';
import type { Desk as Behind } from '../../handlers/desk';

// A busy machine draws a pane late, and a whole desk says nothing in a report.
configure({
  asyncUtilTimeout: 20_000,
  defaultHidden: true, // Style sheets are not read: asking whether each element is hidden by one costs most of a test.
  getElementError: (message) => new Error(message?.split('\n')[0]),
});

/** The timers that a page may leave behind, which would run once its document is gone. */
const timers = new Set<NodeJS.Timeout>();
const startTimer = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((...given: Parameters<typeof startTimer>) => {
  const timer = startTimer(...given);
  timers.add(timer);
  return timer;
}, startTimer) as typeof startTimer;

/** What the DOM lacks of a window. */
Object.assign(globalThis, {
  requestIdleCallback: (run: IdleRequestCallback) =>
    setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 })),
  cancelIdleCallback: clearTimeout,
});

/** The whole desk in a DOM, over the real handlers and a real archive. */
export interface DeskInDom extends Behind {
  call: Bridge['call'];
  /** Presses keys where the focus is, as a person does: `{Control>}k{/Control}`; other letters are typed. */
  press: (keys: string) => Promise<void>;
  click: (element: Element) => Promise<void>;
  /** Puts other words in a field. */
  fill: (field: Element, words: string) => void;
  /** Keeps a text in the archive, as if it had been written before. */
  keep: (part: Partial<Article>) => Promise<Article>;
  paste: (words: string) => Promise<void>;
  /** Opens a text of the archive by the palette. */
  open: (headline: string) => Promise<void>;
  /** Does what some words name, by the palette's first line. */
  act: (words: string) => Promise<void>;
  /** Draws the desk once more, on what the archive holds now. */
  reload: () => Promise<void>;
}

/**
 * Opens the desk without Electron, on an archive that a test may prepare: for what is in panes, dialogs and fields. Style sheets are not
 * read and nothing has a place or a size, so that where something stands, its colours, the lines of the library and typing in the editor
 * are for the real window; workers are, too.
 */
export async function openDesk(prepare?: (behind: Behind) => void): Promise<DeskInDom> {
  const listeners = new Listeners();
  const behind = await openHandlers((tools) => ({
    ...tools,
    emit(name, payload) {
      tools.emit(name, payload);
      listeners.tell(name, payload);
    },
  }));
  behind.archive.settings.save({ proof: 'none' }, 0);
  prepare?.(behind);
  const user = userEvent.setup();
  let page = await drawPage(behind, listeners);
  onTestFinished(() => page.close());
  const call: Bridge['call'] = (name, argument) => page.bridge.call(name, argument);
  const typeInPalette = async (words: string) => {
    await user.keyboard('{Control>}k{/Control}');
    await isFocused(await screen.findByRole('combobox', { name: /^(Aller|Go) / }));
    await user.paste(words);
  };
  return {
    ...behind,
    call,
    press: (keys) => user.keyboard(keys),
    click: (element) => user.click(element),
    paste: (words) => user.paste(words),
    fill: (field, words) => void fireEvent.input(field, { target: { value: words } }),
    keep: (part) => keep(call, part),
    async open(headline) {
      await typeInPalette(headline);
      const list = await screen.findByRole('dialog');
      await user.click(
        (await within(list).findAllByRole('option', { name: new RegExp(headline) }))[0] as Element,
      );
      await waitFor(() => expect(fieldOf('headline').value).toBe(headline));
    },
    async act(words) {
      await typeInPalette(words);
      await waitFor(() => expect(document.querySelector('.palette-action')).not.toBeNull());
      await user.keyboard('{Enter}');
      await waitFor(() => expect(document.querySelector('.palette')).toBeNull());
    },
    async reload() {
      page.close();
      page = await drawPage(behind, listeners);
    },
  };
}

/** Waits until the desk says something in a toast, and returns it. */
export async function toast(words: RegExp): Promise<HTMLElement> {
  return waitFor(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.toast')];
    return all.find(({ textContent }) => words.test(textContent)) ?? expect.fail(`nothing says ${words}`);
  });
}

/** Waits until an element has the focus. */
export async function isFocused(element: Element): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(element));
}

/** A field of the sheet. */
export function fieldOf(name: string): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>(`[data-field="${name}"]`);
  return field ?? expect.fail(`no field ${name}`);
}

async function keep(call: Bridge['call'], part: Partial<Article>): Promise<Article> {
  const made = await call('article:create', { kind: 'release', language: 'fr' });
  if (!made.ok) return expect.fail(made.problem.kind);
  const article = { ...made.value.article, ...part };
  const saved = await call('article:save', {
    article: { json: JSON.stringify(article) },
    base: made.value.revision,
  });
  if (!saved.ok) expect.fail(saved.problem.kind);
  return article;
}

interface Page {
  bridge: Bridge;
  /** Takes the page away, with all that listens to its window; calls that it still makes have no answer. */
  close(): void;
}

async function drawPage(behind: Behind, listeners: Listeners): Promise<Page> {
  const stopListening = followListeners(window, document);
  const place = document.body.appendChild(document.createElement('div'));
  const page = { isThere: true };
  const bridge = bridgeTo(behind, listeners, page);
  await openWindow(place, bridge);
  await screen.findByRole('main');
  return {
    bridge,
    close() {
      page.isThere = false;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      listeners.clear();
      stopListening();
      document.body.replaceChildren();
    },
  };
}

/** Carries calls as the preload and the main process do: by value both ways, with the argument checked by its schema. */
function bridgeTo({ handlers }: Behind, listeners: Listeners, page: { isThere: boolean }): Bridge {
  const all = { ...handlers, 'archives:known': () => Promise.resolve(done([])) } as unknown as Handlers; // The others are main's.
  const answer = answerCalls(all, { info: expect.fail, error: expect.fail });
  return {
    async call<Name extends CallName>(name: Name, argument: Argument<Name>) {
      const never = new Promise<never>(() => undefined);
      if (!page.isThere) return never;
      const answered = await answer(name, structuredClone(argument));
      return page.isThere ? (structuredClone(answered) as ReplyTo<Name>) : never;
    },
    knowsWord: () => null,
    on: (name, listener) => listeners.add(name, listener),
  };
}

/** Who listens to the events of the main process. */
class Listeners {
  readonly #heard = new Map<keyof Events, Set<(payload: never) => void>>();

  add<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void {
    const heard = this.#heard.get(name) ?? new Set();
    this.#heard.set(name, heard.add(listener));
    return () => void heard.delete(listener);
  }

  tell<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of this.#heard.get(name) ?? []) listener(structuredClone(payload) as never);
  }

  clear(): void {
    this.#heard.clear();
  }
}

/** Keeps what listens to some targets from now on; what is returned makes it stop. */
function followListeners(...targets: EventTarget[]): () => void {
  const stops: (() => void)[] = [];
  for (const target of targets) {
    const { addEventListener } = target;
    target.addEventListener = (...added: Parameters<EventTarget['addEventListener']>) => {
      addEventListener.apply(target, added);
      stops.push(() => target.removeEventListener(...added));
    };
    stops.push(() => void (target.addEventListener = addEventListener));
  }
  return () => stops.forEach((stop) => stop());
}
