import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../contract';
import { ask } from './ask';
import { createDesk } from './create-desk';
import type { Desk } from './create-desk';
import { DeskView } from './desk';
import { flushWhenLeaving } from './flush-when-leaving';
import { useStore } from './store';
import { deskTheme } from './theme/theme';
import './theme/styles';
import { DeskContext, useLanguage } from './use-desk';
import { troubleSentence } from './words/trouble';
import { wordsOf } from './words/words-of';

/** Opens the desk in the page: settings first, for its language and light, then the text that was last open. */
export async function openDesk(place: HTMLElement, bridge: Bridge): Promise<void> {
  const settings = await ask(bridge, 'settings:open', null);
  if (!settings.ok) {
    place.textContent = troubleSentence(
      settings.problem,
      wordsOf(navigator.language.startsWith('fr') ? 'fr' : 'en'),
    );
    return;
  }
  const desk = createDesk(bridge, settings.value);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  setNonce(nonce);
  flushWhenLeaving(desk);
  const { lastArticle } = settings.value;
  if (lastArticle) await desk.articles.show(lastArticle);
  createRoot(place).render(
    <DeskContext value={desk}>
      <Lit desk={desk} nonce={nonce} />
    </DeskContext>,
  );
  void desk.masthead.load();
  desk.library.refresh();
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
