import { hasWords, ownLanguage, wordsIn } from '../../article';
import type { Masthead, MenuEntry } from '../../article';
import type { LibraryRow } from '../../contract';
import type { Messages } from '../../messages';

/** What an entry of the menu is called in the group's own language, or by what it leads to. */
export function nameIn(
  { label, target }: Pick<MenuEntry, 'label' | 'target'>,
  masthead: Masthead,
  texts: ReadonlyMap<string, LibraryRow> | null,
  messages: Messages,
): string {
  const own = ownLanguage(masthead);
  const said =
    own === null && typeof label === 'string' ? label : wordsIn(label, own ?? messages.language, own);
  const any =
    typeof label === 'string' ? label : (Object.values(label).find((words) => words.trim() !== '') ?? '');
  if (said.trim() || hasWords(label)) return said.trim() || any;
  switch (target.kind) {
    case 'made':
      return messages.site.leadsTo.made[target.page];
    case 'address':
      return target.address;
    case 'none':
      return messages.site.group;
    case 'text':
      return texts?.get(target.id)?.headline ?? messages.untitled;
  }
}
