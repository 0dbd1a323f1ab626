import { done } from '../../src/contract';
import type { Handlers, Settings } from '../../src/contract';
import type { Tools } from './tools';
import { knownWords } from './words';

/** Opens and saves the person's choices, and the group's masthead. */
export function settingsHandlers(
  tools: Tools,
): Pick<Handlers, 'settings:open' | 'settings:save' | 'masthead:open' | 'masthead:save'> {
  const { archive, clock, spelling } = tools;
  return {
    'settings:open': () => Promise.resolve(done(settingsOf(tools))),
    'settings:save': (changes) => {
      const saved = archive.saveSettings({ ...archive.openSettings(), ...changes }, clock());
      return Promise.resolve(saved.ok ? done(settingsOf(tools)) : saved);
    },
    'masthead:open': () => Promise.resolve(done(archive.openMasthead())),
    'masthead:save': async (masthead) => {
      const saved = archive.saveMasthead(masthead, clock());
      if (saved.ok) await spelling.know(knownWords(archive));
      return saved;
    },
  };
}

/** The choices kept in the archive, those never made as they begin, and what the system says. */
export function settingsOf({ archive, systemLanguage, zone }: Tools): Settings {
  return {
    language: 'system',
    theme: 'system',
    library: true,
    rail: 'texts',
    proof: 'site',
    focus: false,
    focusOn: 'paragraph',
    typewriter: false,
    spaces: false,
    spelling: true,
    guillemets: 'thin',
    repeated: false,
    longSentences: false,
    setAside: {},
    lastActions: [],
    lastArticle: null,
    exportFolder: null,
    ...archive.openSettings(),
    systemLanguage,
    zone,
  };
}
