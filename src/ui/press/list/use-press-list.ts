import { useMemo } from 'react';
import { everybody, foldPerson, peopleIn, pressPersonSchema } from '../../../contract';
import type {
  Argument,
  FoldedPerson,
  PressFilter,
  PressGroup,
  PressListContent,
  PressPerson,
  RefusalReason,
} from '../../../contract';
import type { Messages } from '../../../messages';
import { useActHistory } from '../../article/acts/act-history';
import { request, useBridge } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import { useAnswer } from '../../kit/state/use-answer';

/** The calls that change the list and answer what undoes them. */
type ChangeName =
  'press-list:save' | 'press-list:save-group' | 'press-list:remove-group' | 'press-list:lift-objection';

/** The list as it is kept, and what changes it; each change is one act that can be undone. */
export interface PressListState {
  /** Null until it is loaded. */
  content: PressListContent | null;
  reload: () => void;
  /** Whether it was done; a problem is shown. */
  change: <Name extends ChangeName>(
    name: Name,
    argument: Argument<Name>,
    text: (messages: Messages) => string,
  ) => Promise<boolean>;
  /** Keeps people, new or changed; those who are as the list has them are neither counted nor an act. Whether it was done. */
  save: (people: readonly PressPerson[]) => Promise<boolean>;
  /** Tells of a change that was made already, and how it is undone. */
  changed: (undo: string, text: (messages: Messages) => string) => void;
  erase: (ids: string[]) => Promise<boolean>;
}

/** `again` changes when the list may have been changed elsewhere. */
export function usePressList(again: unknown): PressListState {
  const bridge = useBridge();
  const toasts = useToasts();
  const { answer: content, reload } = useAnswer('press-list:open', null, { again });
  const changed = useChanged(reload);
  const change: PressListState['change'] = async (name, argument, text) => {
    const done = await request(bridge, name, argument);
    if (!done.ok) toasts.showProblem(done.problem);
    else changed(String(done.value), text);
    return done.ok;
  };
  return {
    content,
    reload,
    changed,
    change,
    async save(people) {
      const known = new Map(content?.people.map((person) => [person.id, person]));
      const different = people.filter((person) => !isSame(person, known.get(person.id)));
      if (different.length > 0)
        return change('press-list:save', different, (now) => now.pressList.changed(different.length));
      toasts.show(({ pressList }) => pressList.unchanged);
      return true;
    },
    async erase(ids) {
      const erased = await request(bridge, 'press-list:erase', ids);
      reload();
      if (!erased.ok) toasts.showProblem(erased.problem);
      else toasts.show(({ pressList }) => pressList.erased(erased.value));
      return erased.ok;
    },
  };
}

function isSame(one: PressPerson, other: PressPerson | undefined): boolean {
  const written = (person: PressPerson) => JSON.stringify(pressPersonSchema.parse(person));
  return other !== undefined && written(one) === written(other);
}

/** Tells of changes that were made, each one act that can be undone. */
function useChanged(reload: () => void): PressListState['changed'] {
  const bridge = useBridge();
  const toasts = useToasts();
  const history = useActHistory();
  return (undo, text) => {
    reload();
    history.did({
      text,
      back: async () => {
        const went = await request(bridge, 'press-list:undo', undo);
        if (!went.ok) toasts.showProblem(went.problem);
        if (!went.ok) return null;
        reload();
        const { value } = went;
        const said = ({ pressList }: Messages) =>
          value ? pressList.undone(value.restored, value.left) : pressList.undoneNothing;
        return { again: null, left: value?.left ?? 0, said };
      },
    });
  };
}

/** Leaves somebody out of what is sent, as their address does not work. */
export function useSetAside(reload: () => void): (person: string) => Promise<void> {
  const bridge = useBridge();
  const toasts = useToasts();
  const changed = useChanged(reload);
  return async (person) => {
    const done = await request(bridge, 'press-list:set-aside', [person]);
    if (done.ok) changed(done.value, ({ pressList }) => pressList.setAside);
    else toasts.showProblem(done.problem);
  };
}

/** Whether a refusal says something of the address, so that correcting it or leaving it out may help. */
export const isOfTheAddress = (reason: RefusalReason): boolean =>
  ['no-such-address', 'no-such-domain', 'mailbox-full', 'unwanted', 'other'].includes(reason);

/** The parts of the list that the state of people makes; a group or filter is named by its identifier. */
export const pressParts = ['everyone', 'over', 'objected', 'bounced'] as const;

/** What of the list is shown: a part, a group or a filter, and what is sought in it. */
export interface PressView {
  /** One of `pressParts`, or the identifier of a group. */
  part: string;
  filter: PressFilter;
}

/** The people of a view, by their names, and how many are in each part and group. */
export function useShownPeople(content: PressListContent | null, { part, filter }: PressView) {
  const folded = useMemo(
    () => (content?.people ?? []).map(foldPerson).sort((one, other) => byName(one.person, other.person)),
    [content],
  );
  const counts = useMemo(() => countsOf(folded, content), [folded, content]);
  const shown = useMemo(
    () => peopleIn(ofPart(folded, part, content), filter).map(({ person }) => person),
    [folded, part, filter, content],
  );
  return { shown, counts };
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** What a person is called in the list. */
export const titleOf = ({ name, outlet, mail }: PressPerson): string => name || outlet || mail;

const byName = (one: PressPerson, other: PressPerson): number =>
  collator.compare(titleOf(one), titleOf(other));

function ofPart(
  all: readonly FoldedPerson[],
  part: string,
  content: PressListContent | null,
): FoldedPerson[] {
  const group = content?.groups.find(({ id }) => id === part);
  if (group) return peopleIn(all, filterOf(group));
  return all.filter(({ person }) => isInPart(person, part, content?.today ?? ''));
}

/** The filter that a group or a saved filter stands for. */
export const filterOf = ({ id, filter }: PressGroup): PressFilter => filter ?? { ...everybody, groups: [id] };

function isInPart({ objectedOn, bouncedOn, keepUntil }: PressPerson, part: string, today: string): boolean {
  switch (part) {
    case 'over':
      return isOver({ keepUntil }, today);
    case 'objected':
      return objectedOn !== null;
    case 'bounced':
      return bouncedOn !== null;
    default:
      return true;
  }
}

/** Whether somebody's time is over. */
export const isOver = ({ keepUntil }: Pick<PressPerson, 'keepUntil'>, today: string): boolean =>
  keepUntil !== null && keepUntil < today;

function countsOf(
  all: readonly FoldedPerson[],
  content: PressListContent | null,
): ReadonlyMap<string, number> {
  const parts = pressParts.map((part) => [part, ofPart(all, part, content).length] as const);
  const groups = (content?.groups ?? []).map(({ id }) => [id, ofPart(all, id, content).length] as const);
  return new Map([...parts, ...groups]);
}

/** The values that a field has in the list, each once, in the order of the alphabet. */
export function valuesOf(
  people: readonly PressPerson[],
  field: 'outlet' | 'beats' | 'language' | 'area',
): string[] {
  const values = new Set(people.flatMap((person) => person[field]).filter(Boolean));
  return [...values].sort(collator.compare);
}
