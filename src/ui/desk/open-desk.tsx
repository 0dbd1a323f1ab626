import { MantineProvider } from '@mantine/core';
import type { MantineColorSchemeManager } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge, DeskStart } from '../../contract';
import { recheckFieldsOnFocus } from '../article/checks/spelling';
import { copyDraggedText, installFieldUndo } from '../kit/typing/field-undo';
import { request } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import { useStore } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import { problemSentence } from '../kit/problem-sentence';
import { languageFor, messagesIn, noticeMessage } from '../../messages';
import { loadWelcome } from '../welcome/welcome';
import { useSettings } from '../kit/state/settings-store';
import { createDesk } from './create-desk';
import type { Desk } from './create-desk';
import { DeskView } from './desk-view';
import { provideParts } from './provide-parts';
import { DeskErrorBoundary } from './recovery/error-boundary';
import { useLanguage } from '../kit/state/use-messages';
// Imported after the components, so that its style sheets come after theirs.
import { deskTheme } from '../kit/theme/theme';

/** Opens the desk in the page: settings first, for its language and colours, then the text that was last open. */
export async function openDesk(place: HTMLElement, bridge: Bridge): Promise<void> {
  const stopTelling = tellUpdate(place, bridge);
  const [settings, start] = await Promise.all([
    request(bridge, 'settings:open', null),
    request(bridge, 'desk:start', null),
  ]);
  stopTelling();
  if (!settings.ok) return showStartProblem(place, settings.problem);
  if (!start.ok) return showStartProblem(place, start.problem);
  const desk = createDesk(bridge, settings.value, start.value);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  setNonce(nonce);
  flushOnLeave(desk);
  installFieldUndo(document);
  copyDraggedText(document);
  recheckFieldsOnFocus(document, desk.spelling.checking);
  const { lastArticle } = settings.value;
  if (lastArticle && !start.value.isRepeated) await desk.editing.open(lastArticle);
  const hasText = desk.editing.current.get() !== null;
  if (!hasText) await Promise.race([loadLists(desk), wait(maxBlank)]);
  createRoot(place).render(
    provideParts(
      desk,
      <DeskErrorBoundary bridge={bridge} editing={desk.editing}>
        <ThemedDesk nonce={nonce} onShown={() => void (hasText && loadLists(desk))} />
      </DeskErrorBoundary>,
    ),
  );
  showReopenNotice(start.value, desk.toasts);
  showArchiveNotices(start.value, desk.toasts);
}

/** Loads what the welcome and the library show, and the masthead. */
async function loadLists(desk: Desk): Promise<void> {
  await Promise.all([desk.library.loadFirst(), loadWelcome(desk.masthead, desk.settings)]);
  if (desk.readOnly) return;
  await recallActs(desk);
  await desk.publishing.tellOverdue();
  await desk.outbox.tellOverdue();
}

/** Makes acts on many texts of earlier sessions undoable. */
function recallActs({ acts, history, replacing }: Desk): Promise<void> {
  return history.recall((done) =>
    done.kind === 'batch' ? acts.wayBack(done.done) : replacing.wayBack(done.texts),
  );
}

/** Milliseconds that the window may stay blank while its lists load, so that the welcome does not move when they come. */
const maxBlank = 500;

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Without settings there is no desk: the page shows only the reason. */
function showStartProblem(place: HTMLElement, problem: RequestProblem): void {
  place.textContent = problemSentence(problem, messagesIn(languageFor(navigator.language)));
}

/** The desk in the colour scheme and the language that were chosen; `onShown` is called once it is painted. */
function ThemedDesk({ nonce, onShown }: { nonce: string; onShown: () => void }) {
  const theme = useStore(useSettings().state, (state) => state.theme);
  const language = useLanguage();
  useEffect(() => void (document.documentElement.lang = language), [language]);
  const shown = useRef(onShown);
  useEffect(() => shown.current(), []);
  return (
    <MantineProvider
      theme={deskTheme}
      defaultColorScheme="auto"
      colorSchemeManager={noColorSchemeStorage}
      {...(theme === 'system' ? {} : { forceColorScheme: theme })}
      getStyleNonce={() => nonce}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DeskView />
    </MantineProvider>
  );
}

/** The colour scheme is one of our settings: the browser's storage, which is slow at a start, is not read for it. */
const noColorSchemeStorage: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** Saves when the window loses the focus, is hidden or is about to close. */
function flushOnLeave({ editing, bridge, masthead, site }: Desk): void {
  const flush = async () => {
    const results = await Promise.all([editing.flush(), masthead.flush(), site.flush()]);
    return results.every(Boolean);
  };
  window.addEventListener('blur', () => void flush());
  document.addEventListener('visibilitychange', () => void (document.hidden && flush()));
  // If something cannot be saved, main gets no answer and the window stays open, with an alert or toast.
  bridge.on('desk:flush', () => {
    void flush().then(async (isSaved) => {
      if (isSaved) await request(bridge, 'desk:flushed', null);
    });
  });
}

/** Tells why the page was loaded again, and what that means for the text. */
function showReopenNotice({ reloadReason, isRepeated }: DeskStart, toasts: Toasts): void {
  if (!reloadReason) return;
  toasts.showNotice(({ safety }) =>
    isRepeated ? `${safety.returned[reloadReason]} ${safety.notReopened}` : safety.returned[reloadReason],
  );
}

/** Shows notices about the archive; damage to the whole of it is shown over the sheet. */
function showArchiveNotices({ notices }: DeskStart, toasts: Toasts): void {
  for (const notice of notices)
    if (notice.kind !== 'archive-salvaged')
      toasts.showNotice(({ language }) => noticeMessage(notice, language));
}

/** Shows the progress of updating an archive of an earlier version, until the returned function is called. */
function tellUpdate(place: HTMLElement, bridge: Bridge): () => void {
  const language = languageFor(navigator.language);
  const { updating, updatingHelp } = messagesIn(language).safety;
  return bridge.on('desk:updating', ({ done, total }) => {
    const told = place.querySelector('progress') ?? begin();
    told.max = total;
    told.value = done;
  });

  function begin(): HTMLProgressElement {
    const title = Object.assign(document.createElement('h1'), { id: 'desk-updating', textContent: updating });
    const help = Object.assign(document.createElement('p'), { className: 'meta', textContent: updatingHelp });
    const progress = document.createElement('progress');
    progress.setAttribute('aria-labelledby', title.id);
    const told = Object.assign(document.createElement('div'), { className: 'desk-updating' });
    told.setAttribute('role', 'status');
    told.append(title, progress, help);
    const main = document.createElement('main');
    main.append(told);
    place.replaceChildren(main);
    document.documentElement.lang = language;
    return progress;
  }
}
