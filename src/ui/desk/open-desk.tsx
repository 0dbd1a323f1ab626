import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge, DeskStart } from '../../contract';
import { ask } from '../kit/request';
import type { Trouble } from '../kit/request';
import { createDesk } from './create-desk';
import type { Desk } from './create-desk';
import { DeskView } from './desk-view';
import { keepDragged, keepFieldSteps } from '../kit/field-undo';
import { DeskGuard } from './recovery/error-boundary';
import { checkOnFocus } from '../checks/spelling';
import { useStore } from '../kit/store';
import { deskTheme } from '../kit/theme/theme';
import { DeskContext, useLanguage } from './use-desk';
import { troubleSentence } from '../words/trouble';
import { wordsOf } from '../words/words-of';
import type { Toasts } from '../kit/toasts';

/** Opens the desk in the page: settings first, for its language and light, then the text that was last open. */
export async function openDesk(place: HTMLElement, bridge: Bridge): Promise<void> {
  const [settings, start] = await Promise.all([
    ask(bridge, 'settings:open', null),
    ask(bridge, 'desk:start', null),
  ]);
  if (!settings.ok) return sayWhy(place, settings.problem);
  if (!start.ok) return sayWhy(place, start.problem);
  const desk = createDesk(bridge, settings.value, start.value);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  setNonce(nonce);
  flushWhenLeaving(desk);
  keepFieldSteps(document);
  keepDragged(document);
  checkOnFocus(document, desk.spelling.checking);
  const { lastArticle } = settings.value;
  if (lastArticle && !start.value.often) await desk.articles.show(lastArticle);
  createRoot(place).render(
    <DeskContext value={desk}>
      <DeskGuard desk={desk}>
        <Lit desk={desk} nonce={nonce} />
      </DeskGuard>
    </DeskContext>,
  );
  sayReturn(start.value, desk.toasts);
  void desk.masthead.load();
  desk.library.refresh();
}

/** Without its settings there is no desk: why not is all that can be said. */
function sayWhy(place: HTMLElement, why: Trouble): void {
  place.textContent = troubleSentence(why, wordsOf(navigator.language.startsWith('fr') ? 'fr' : 'en'));
}

/** The desk in the light and the language that were chosen. */
function Lit({ desk, nonce }: { desk: Desk; nonce: string }) {
  const theme = useStore(desk.settings.state, (state) => state.theme);
  const language = useLanguage();
  useEffect(() => void (document.documentElement.lang = language), [language]);
  return (
    <MantineProvider
      theme={deskTheme}
      defaultColorScheme="auto"
      {...(theme === 'system' ? {} : { forceColorScheme: theme })}
      getStyleNonce={() => nonce}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DeskView />
    </MantineProvider>
  );
}

/** Saves what is unsaved whenever the window is left, hidden or about to close. */
function flushWhenLeaving({ articles, bridge, masthead }: Desk): void {
  const flush = async () => {
    const saved = await Promise.all([articles.flush(), masthead.flush()]);
    return saved.every(Boolean);
  };
  window.addEventListener('blur', () => void flush());
  document.addEventListener('visibilitychange', () => void (document.hidden && flush()));
  // What cannot be saved keeps the window open: it is then said at its foot, or in its corner.
  bridge.on('desk:flush', () => {
    void flush().then(async (saved) => {
      if (saved) await ask(bridge, 'desk:flushed', null);
    });
  });
}

/** Says why the desk was opened again by itself, and what that means for the text. */
function sayReturn({ returned, often }: DeskStart, toasts: Toasts): void {
  if (!returned) return;
  toasts.notice(({ safety }) =>
    often ? `${safety.returned[returned]} ${safety.notReopened}` : safety.returned[returned],
  );
}
