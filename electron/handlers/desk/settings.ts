import { done } from '../../../src/contract';
import type { Handlers, Result, Settings } from '../../../src/contract';
import type { Tools } from './tools';
import { mastheadNames } from '../../../src/article';
import type { Archive, StorageProblem } from '../../archive';

/** Opens and saves the settings and the masthead. */
export function settingsHandlers(
  tools: Pick<Tools, 'archive' | 'clock' | 'zone' | 'systemLanguage' | 'spelling' | 'memory'>,
): Pick<Handlers, 'settings:open' | 'settings:save' | 'masthead:open' | 'masthead:save'> {
  const { archive, clock, spelling } = tools;
  return {
    'settings:open': () => Promise.resolve(done(settingsOf(tools))),
    'settings:save': (changes) => {
      const saved = archive.settings.save({ ...archive.settings.open(), ...changes }, clock());
      return Promise.resolve(saved.ok ? done(settingsOf(tools)) : saved);
    },
    'masthead:open': () => Promise.resolve(done(archive.masthead.open())),
    'masthead:save': async (masthead) => {
      // The keys change by calls of their own: a window that read them before must not bring a former one back.
      const { signing: _read, ...lines } = masthead;
      const { signing } = archive.masthead.open();
      const saved = archive.masthead.save({ ...lines, ...(signing && { signing }) }, clock());
      if (saved.ok) await spelling.know(knownWords(archive));
      return saved;
    },
  };
}

/** The settings kept in the archive, with defaults, and those of the system. */
export function settingsOf({
  archive,
  memory,
  systemLanguage,
  zone,
}: Pick<Tools, 'archive' | 'zone' | 'systemLanguage' | 'memory'>): Settings {
  return {
    language: 'system',
    theme: 'system',
    library: true,
    rail: 'texts',
    librarySort: 'edited',
    libraryLines: 'compact',
    views: [],
    models: {},
    calledTo: {},
    proof: 'site',
    outlets: {},
    leaflets: {},
    textLeaflets: {},
    namedTemplates: [],
    lastIssue: {},
    signExports: false,
    railWidth: null,
    paneWidth: null,
    beside: false,
    proofZoom: 100,
    focus: false,
    focusOn: 'paragraph',
    typewriter: false,
    acting: 0,
    spaces: false,
    spelling: true,
    guillemets: 'thin',
    repeated: false,
    longSentences: false,
    setAside: {},
    lastActions: [],
    welcomed: false,
    lastArticle: null,
    ...archive.settings.open(),
    exportFolder: memory.get().exportFolder,
    systemLanguage,
    zone,
  };
}

/** Keeps the personal dictionary in the archive, and passes each change to the spell check. */
export function wordHandlers(
  tools: Pick<Tools, 'archive' | 'clock' | 'spelling'>,
): Pick<Handlers, 'words:list' | 'words:add' | 'words:remove' | 'spelling:follow'> {
  const { archive, clock, spelling } = tools;
  const keep = async (words: string[]): Promise<Result<string[], StorageProblem>> => {
    const saved = archive.words.save([...new Set(words)], clock());
    if (!saved.ok) return saved;
    await spelling.know(knownWords(archive));
    return done(archive.words.open());
  };
  return {
    'words:list': () => Promise.resolve(done(archive.words.open())),
    'words:add': (word) => keep([...archive.words.open(), word]),
    'words:remove': (word) => keep(archive.words.open().filter((kept) => kept !== word)),
    'spelling:follow': async ({ languages }) => {
      await spelling.know(knownWords(archive));
      return done(await spelling.follow(languages));
    },
  };
}

/** Every word that the spell check accepts: the personal dictionary, and the names of the masthead. */
function knownWords(archive: Pick<Archive, 'words' | 'masthead'>): string[] {
  return [...archive.words.open(), ...mastheadNames(archive.masthead.open())];
}
