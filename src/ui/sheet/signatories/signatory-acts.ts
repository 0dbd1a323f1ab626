import { fold, newSignatory } from '../../../article';
import type { Picture, Signatories, Signatory } from '../../../article';
import { changeFields } from '../../article/acts/small-acts';
import type { ActHistory } from '../../article/acts/act-history';
import type { Draft } from '../../article/draft';
import type { Editing } from '../../article/editing';

/** What an act needs of the desk. */
interface Acting {
  editing: Editing;
  history: ActHistory;
}

/** Adds a group without a name, and moves the caret to its name. */
export function addSignatory(draft: Draft): void {
  const { groups, isRelayed } = present(draft);
  draft.change({ signatories: { groups: [...groups, newSignatory()], isRelayed } });
  focusGroup(groups.length);
}

/** Changes a part of what the text says of a group. */
export function changeSignatory(draft: Draft, at: number, part: Partial<Signatory>): void {
  const { groups, isRelayed } = present(draft);
  const changed = groups.map((each, index) => (index === at ? { ...each, ...part } : each));
  draft.change({ signatories: { groups: changed, isRelayed } });
}

/** Gives a group its name, and what an earlier text said of that group, where this one says nothing yet. */
export function nameSignatory(draft: Draft, at: number, name: string, known: readonly Signatory[]): void {
  const earlier = known.find((each) => fold(each.name.trim()) === fold(name.trim()));
  const now = present(draft).groups[at];
  const isBlank =
    now && !now.logo && !now.site && !now.about && Object.values(now.contact).every((words) => !words);
  changeSignatory(draft, at, earlier && isBlank ? { ...earlier, name } : { name });
}

/** Gives a group its logo, where the group still stands once the picture was chosen. */
export function giveLogo(
  acting: Acting,
  draft: Draft,
  { at, name }: { at: number; name: string },
  logo: Picture,
): void {
  const { groups, isRelayed } = present(draft);
  if (groups[at]?.name !== name) return;
  const signatories = {
    groups: groups.map((each, index) => (index === at ? { ...each, logo } : each)),
    isRelayed,
  };
  changeFields(acting, draft, { signatories }, (all) => all.signatories.logoGiven, false);
}

/** Takes a group's logo away. */
export function removeLogo(acting: Acting, draft: Draft, at: number): void {
  const { groups, isRelayed } = present(draft);
  const signatories = {
    groups: groups.map((each, index) => (index === at ? withoutLogo(each) : each)),
    isRelayed,
  };
  changeFields(acting, draft, { signatories }, (all) => all.signatories.logoRemoved, false);
}

function withoutLogo({ logo: _logo, ...group }: Signatory): Signatory {
  return group;
}

/** Removes a group, as an act that can be undone. */
export function removeSignatory(acting: Acting, draft: Draft, at: number): void {
  const { groups, isRelayed } = present(draft);
  const left = groups.filter((_each, index) => index !== at);
  const signatories = left.length > 0 ? { groups: left, isRelayed } : null;
  changeFields(acting, draft, { signatories }, (all) => all.signatories.removed, false);
  focusPlace('add-signatory');
}

/** Says whether the text is theirs alone. */
export function relay(draft: Draft, isRelayed: boolean): void {
  draft.change({ signatories: { ...present(draft), isRelayed } });
}

function present(draft: Draft): Signatories {
  return draft.fields.get().signatories ?? { groups: [], isRelayed: false };
}

function focusGroup(at: number): void {
  focusPlace(`signatory-${at}`);
}

/** Moves the caret to a field of the sheet once it is there. */
function focusPlace(place: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus());
}
