import type { Bridge, FamilyMember } from '../../../contract';
import type { Editing } from '../editing';
import { request } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Library } from './library';
import { createPart } from '../../kit/state/part';

/** The texts that are translations of the one on the sheet, itself among them; empty where it has none. */
export type Family = Store<readonly FamilyMember[]>;

export const useFamily = createPart<Family>('family');

/** Another text of the family in the same language; null where there is none. The site links only one text of a language. */
export function sameLanguageAs(
  members: readonly FamilyMember[],
  { id, language }: Pick<FamilyMember, 'id' | 'language'>,
): FamilyMember | null {
  const isSame = (other: string) => other.toLowerCase() === language.toLowerCase();
  return members.find((member) => member.id !== id && isSame(member.language)) ?? null;
}

/** Reads the family when another text comes to the sheet, and whenever the library is read again: after saves and acts. */
export function createFamily(desk: { bridge: Bridge; editing: Editing; library: Library }): Family {
  const { bridge, editing, library } = desk;
  const family = createStore<readonly FamilyMember[]>([]);
  let round = 0;

  async function read(): Promise<void> {
    const draft = editing.current.get()?.draft;
    const mine = (round += 1);
    if (!draft || draft.fields.get().translationKey === null) return change([]);
    const answer = await request(bridge, 'translation:family', draft.id);
    if (mine === round && answer.ok) change(answer.value.length > 1 ? answer.value : []);
  }

  function change(members: readonly FamilyMember[]): void {
    if (JSON.stringify(members) !== JSON.stringify(family.get())) family.set(members);
  }

  let shown = editing.current.get()?.draft.id;
  editing.current.subscribe(() => {
    const next = editing.current.get()?.draft.id;
    if (next !== shown && !family.get().some(({ id }) => id === next)) change([]);
    shown = next;
    void read();
  });
  library.state.subscribe(() => void read());
  return family;
}
