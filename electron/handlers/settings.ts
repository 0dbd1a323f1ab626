import { done } from '../../src/contract';
import type { Handlers, Settings } from '../../src/contract';
import type { Tools } from './tools';

/** Opens and saves the person's choices, and the group's masthead. */
export function settingsHandlers(
  tools: Tools,
): Pick<Handlers, 'settings:open' | 'settings:save' | 'masthead:open' | 'masthead:save'> {
  const { archive, clock } = tools;
  return {
    'settings:open': () => Promise.resolve(done(settingsOf(tools))),
    'settings:save': (changes) => {
      const saved = archive.saveSettings({ ...archive.openSettings(), ...changes }, clock());
      return Promise.resolve(saved.ok ? done(settingsOf(tools)) : saved);
    },
    'masthead:open': () => Promise.resolve(done(archive.openMasthead())),
    'masthead:save': (masthead) => Promise.resolve(archive.saveMasthead(masthead, clock())),
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
    guillemets: 'thin',
    lastActions: [],
    lastArticle: null,
    exportFolder: null,
    ...archive.openSettings(),
    systemLanguage,
    zone,
  };
}
