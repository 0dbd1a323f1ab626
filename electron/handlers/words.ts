import { mastheadNames } from '../../src/article';
import { done } from '../../src/contract';
import type { Handlers, Result } from '../../src/contract';
import type { Archive, Trouble } from '../archive';
import type { Tools } from './tools';

/** Keeps the person's own words in the archive, and tells the spell check at each change. */
export function wordHandlers(
  tools: Tools,
): Pick<Handlers, 'words:list' | 'words:add' | 'words:remove' | 'spelling:follow'> {
  const { archive, clock, spelling } = tools;
  const keep = async (words: string[]): Promise<Result<string[], Trouble>> => {
    const saved = archive.saveWords([...new Set(words)], clock());
    if (!saved.ok) return saved;
    await spelling.know(knownWords(archive));
    return done(archive.openWords());
  };
  return {
    'words:list': () => Promise.resolve(done(archive.openWords())),
    'words:add': (word) => keep([...archive.openWords(), word]),
    'words:remove': (word) => keep(archive.openWords().filter((kept) => kept !== word)),
    'spelling:follow': async ({ languages }) => {
      await spelling.know(knownWords(archive));
      return done(await spelling.follow(languages));
    },
  };
}

/** Every word that the archive vouches for: those that a person added, and the names of the masthead. */
export function knownWords(archive: Pick<Archive, 'openWords' | 'openMasthead'>): string[] {
  return [...archive.openWords(), ...mastheadNames(archive.openMasthead())];
}
