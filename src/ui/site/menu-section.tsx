import { useEffect, useRef, useState } from 'react';
import { hasWords, linkedByMenu, ownLanguage, wordsIn } from '../../article';
import type { Masthead, MenuEntry } from '../../article';
import type { LibraryRow } from '../../contract';
import type { Messages } from '../../messages';
import { useMasthead } from '../kit/state/masthead-store';
import { useSite } from '../kit/state/site-store';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import { AddEntry } from './add-entry';
import { MenuRow } from './menu-row';
import { entriesOf, moveEntry, nameEntry, removeEntry } from './menu-moves';
import type { MenuMove, MenuPlace } from './menu-moves';
import { useTexts } from '../kit/texts/use-texts';

/** The menu of the site: its entries in order, each named, moved and removed by hand, and what can be added. */
export function MenuSection() {
  const site = useSite();
  const settings = useValue(site.state);
  const masthead = useValue(useMasthead().state);
  const messages = useMessages();
  const texts = useTexts(linkedByMenu(settings));
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const focusOn = useFocusAfter(list);
  const { menu } = settings;
  const entries = entriesOf(menu);
  const nameOf = (entry: Pick<MenuEntry, 'label' | 'target'>) => nameIn(entry, masthead, texts, messages);
  const move = (place: MenuPlace, by: MenuMove, name: string) => {
    const moved = moveEntry(menu, place, by);
    if (!moved) return;
    site.change({ menu: moved.menu });
    focusOn(moved.place, by);
    setSaid(messages.site.moved(name, placeIn(moved.menu, moved.place), entries.length));
  };
  return (
    <>
      <p className="meta">{messages.site.menuHelp}</p>
      {entries.length === 0 && <p>{messages.site.empty}</p>}
      <ul className="site-rows site-menu" ref={list}>
        {entries.map(({ place, entry }) => {
          const name = nameOf(entry);
          return (
            <MenuRow
              key={place.join('.')}
              place={place}
              entry={entry}
              name={name}
              leadsTo={leadsTo(entry, texts, messages)}
              canMove={(by) => moveEntry(menu, place, by) !== null}
              onMove={(by) => move(place, by, name)}
              onName={(label) =>
                site.change({ menu: nameEntry(menu, place, label) }, `name ${place.join('.')}`)
              }
              onRemove={() => {
                site.change({ menu: removeEntry(menu, place) });
                setSaid(messages.site.removed(name));
                focusOn(place, null);
              }}
            />
          );
        })}
      </ul>
      <p className="unseen" role="status">
        {said}
      </p>
      <AddEntry onAdd={(entry) => site.change({ menu: [...menu, entry] })} />
    </>
  );
}

/** What an entry of the menu is called in the group's own language, or by what it leads to. */
function nameIn(
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

/** What an entry leads to; for a text that the site may not show, why it is not seen there. */
function leadsTo(
  { target }: Pick<MenuEntry, 'target'>,
  texts: ReadonlyMap<string, LibraryRow> | null,
  messages: Messages,
): string {
  switch (target.kind) {
    case 'made':
      return messages.site.leadsTo.made[target.page];
    case 'address':
      return target.address;
    case 'none':
      return messages.site.leadsTo.none;
    case 'text': {
      if (!texts) return '';
      const row = texts.get(target.id);
      return row && row.status !== 'draft' ? messages.kinds[row.kind] : messages.site.leadsTo.missing;
    }
  }
}

/** Which of all entries one is, from 1. */
function placeIn(menu: readonly MenuEntry[], place: MenuPlace): number {
  return entriesOf(menu).findIndex((each) => each.place.join('.') === place.join('.')) + 1;
}

/** Puts the focus on an entry's button once it stands at its new place; on the entry itself where that button is no more. */
function useFocusAfter(list: React.RefObject<HTMLUListElement | null>) {
  const wanted = useRef<{ place: MenuPlace; button: MenuMove | null } | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const { place, button } = wanted.current;
    wanted.current = null;
    const rows = list.current?.querySelectorAll<HTMLElement>('li') ?? [];
    const row =
      list.current?.querySelector<HTMLElement>(`[data-place="${place.join('.')}"]`) ?? [...rows].at(-1);
    const target =
      button && row?.querySelector<HTMLElement>(`[data-move="${button}"]:not([aria-disabled="true"])`);
    (target ?? row)?.focus();
  });
  return (place: MenuPlace, button: MenuMove | null) => void (wanted.current = { place, button });
}
