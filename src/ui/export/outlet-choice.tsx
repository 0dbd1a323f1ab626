import { outlets } from '../../contract';
import type { Outlet } from '../../contract';
import type { Draft } from '../article/draft';
import { useDesk, useMessages } from '../desk/use-desk';
import { useStore } from '../kit/store';
import { chosenOutlets } from './exporting';

/** The choice of what a text is exported to, remembered for its kind; one outlet always stays chosen. */
export function OutletChoice({ draft }: { draft: Draft }) {
  const { settings } = useDesk();
  const messages = useMessages();
  const kind = useStore(draft.fields, (fields) => fields.kind);
  const chosen = useStore(settings.state, (state) => chosenOutlets(state, kind));
  const choose = (outlet: Outlet, isChosen: boolean) => {
    const kept = outlets.filter((each) => (each === outlet ? isChosen : chosen.includes(each)));
    settings.change({ outlets: { ...settings.state.get().outlets, [kind]: kept } });
  };
  return (
    <fieldset className="outlet-choice">
      <legend>{messages.export.outletsFor(messages.kinds[kind])}</legend>
      {outlets.map((outlet) => {
        const isChosen = chosen.includes(outlet);
        return (
          <label key={outlet}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && chosen.length === 1}
              onChange={(event) => choose(outlet, event.target.checked)}
            />
            {messages.export.outlets[outlet]}
          </label>
        );
      })}
    </fieldset>
  );
}
