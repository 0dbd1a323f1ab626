import { usualLeaflets } from '../../leaflet';
import type { LeafletChoice, LeafletDesign, LeafletFormat } from '../../leaflet';
import type { Draft } from '../article/draft';
import { useDesk } from '../desk/use-desk';
import { useStore } from '../kit/store';
import { chosenLeaflets, shownDesign, shownFormat, withLeaflets } from './leaflet-choice';

/** The leaflets that are made of a text, and how another choice is kept. */
export function useLeaflets({ id, fields }: Draft): [LeafletChoice, (choice: LeafletChoice) => void] {
  const { settings } = useDesk();
  const kind = useStore(fields, (now) => now.kind);
  const choice = useStore(settings.state, (state) => chosenLeaflets(state, { id, kind }));
  const keep = (next: LeafletChoice) =>
    settings.change(withLeaflets(settings.state.get(), { id, kind }, next));
  return [choice, keep];
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
  const { editing, settings } = useDesk();
  return useStore(settings.state, (state) => {
    const draft = editing.current.get()?.draft;
    const text = draft && { id: draft.id, kind: draft.fields.get().kind };
    return text ? chosenLeaflets(state, text) : usualLeaflets;
  });
}
