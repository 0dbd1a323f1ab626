import { basename } from 'node:path';
import { done } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import { interfaceLanguage, messagesIn } from '../../../src/messages';
import { writeSchedule } from '../../../src/render';
import { writeCopy } from '../../export';
import type { Tools } from '../desk/tools';

/** Lists what goes out when, and writes it for other calendars. */
export function calendarHandlers(
  tools: Pick<Tools, 'archive' | 'systemLanguage' | 'dialogs'>,
): Pick<Handlers, 'calendar:list' | 'calendar:save'> {
  const { archive, dialogs, systemLanguage } = tools;
  return {
    'calendar:list': (days) => {
      const texts = archive.library.calendar(days);
      return Promise.resolve(texts.ok ? done(texts.value.map(({ entry }) => entry)) : texts);
    },
    'calendar:save': async (days) => {
      const { language: chosen = 'system' } = archive.settings.open();
      const { calendar } = messagesIn(interfaceLanguage({ language: chosen, systemLanguage }));
      const texts = archive.library.calendar(days);
      if (!texts.ok) return texts;
      const path = await dialogs.chooseCopy(calendar.fileName);
      if (path === null) return done(null);
      const entries = texts.value.map(({ entry: { what }, article }) => ({
        what,
        article,
        title: calendar.named(what, article.headline),
      }));
      const written = await writeCopy(path, writeSchedule(entries));
      return written.ok ? done(basename(path)) : written;
    },
  };
}
