import { usualLeaflets } from '../../../leaflet';
import type { LeafletChoice, LeafletDesign, LeafletFormat } from '../../../leaflet';
import type { UndoAct } from '../acts/act-history';
import type { Draft } from '../draft';
import { useActHistory } from '../acts/act-history';
import { useSettings } from '../../kit/state/settings-store';
import { useEditing } from '../editing';
import { useStore } from '../../kit/state/store';
import type { SettingsStore } from '../../kit/state/settings-store';
import { chosenLeaflets, shownDesign, shownFormat, withLeaflets } from './leaflet-choice';
import type { LeafletText } from './leaflet-choice';

/** The leaflets that are made of a text, and how another choice is kept. */
export function useLeaflets({ id, fields }: Draft): [LeafletChoice, (choice: LeafletChoice) => void] {
  const history = useActHistory();
  const settings = useSettings();
  const kind = useStore(fields, (now) => now.kind);
  const choice = useStore(settings.state, (state) => chosenLeaflets(state, { id, kind }));
  const keep = (next: LeafletChoice) => {
    const before = chosenLeaflets(settings.state.get(), { id, kind });
    settings.change(withLeaflets(settings.state.get(), { id, kind }, next));
    const back = leafletsBack(settings, { id, kind }, next, before);
    history.did({ text: ({ acts }) => acts.did.leaflet, back }, true);
  };
  return [choice, keep];
}

/** Chooses the former leaflets of a text again, unless others were chosen since. */
function leafletsBack(
  settings: SettingsStore,
  text: LeafletText,
  from: LeafletChoice,
  to: LeafletChoice,
): UndoAct {
  return () => {
    const now = settings.state.get();
    if (JSON.stringify(chosenLeaflets(now, text)) !== JSON.stringify(from))
      return Promise.resolve({ again: null, left: 1 });
    settings.change(withLeaflets(now, text, to));
    return Promise.resolve({ again: leafletsBack(settings, text, to, from), left: 0 });
  };
}

/** The format that the desk shows of the text on the sheet. */
export function useShownFormat(): LeafletFormat {
  return shownFormat(useShownChoice());
}

/** How the leaflet is made that the desk shows of the text on the sheet. */
export function useShownDesign(): LeafletDesign {
  return shownDesign(useShownChoice());
}

function useShownChoice(): LeafletChoice {
  const editing = useEditing();
  const settings = useSettings();
  return useStore(settings.state, (state) => {
    const draft = editing.current.get()?.draft;
    const text = draft && { id: draft.id, kind: draft.fields.get().kind };
    return text ? chosenLeaflets(state, text) : usualLeaflets;
  });
}
