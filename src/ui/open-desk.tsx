import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../contract';
import { ask } from './ask';
import type { Trouble } from './ask';
import { createDesk } from './create-desk';
import type { Desk } from './create-desk';
import { DeskView } from './desk';
import { keepFieldSteps } from './field-steps';
import { flushWhenLeaving } from './flush-when-leaving';
import { keepDragged } from './keep-dragged';
import { DeskGuard, sayReturn } from './safety';
import { checkOnFocus } from './spelling/check-on-focus';
import { useStore } from './store';
import { deskTheme } from './theme/theme';
import './theme/styles';
import { DeskContext, useLanguage } from './use-desk';
import { troubleSentence } from './words/trouble';
import { wordsOf } from './words/words-of';

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
