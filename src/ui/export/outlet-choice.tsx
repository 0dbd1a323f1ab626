import type { ArticleKind } from '../../article';
import { outlets } from '../../contract';
import type { Outlet } from '../../contract';
import { bleeds } from '../../leaflet';
import type { Draft } from '../article/draft';
import { useDesk, useMessages } from '../desk/use-desk';
import { useStore } from '../kit/store';
import { chosenLeaflets, chosenOutlets } from './exporting';

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
      {chosen.includes('leaflet') && <PrintShopChoice kind={kind} />}
    </fieldset>
  );
}

/** Whether leaflets are made for a print shop too, and with how much bleed; remembered with the other choices for leaflets. */
function PrintShopChoice({ kind }: { kind: ArticleKind }) {
  const { settings } = useDesk();
  const { export: messages } = useMessages();
  const leaflets = useStore(settings.state, (state) => chosenLeaflets(state, kind));
  const choose = (value: string) => {
    const { printShop: _, ...others } = leaflets;
    const bleed = bleeds.find((each) => String(each) === value);
    const changed = bleed ? { ...others, printShop: bleed } : others;
    settings.change({ leaflets: { ...settings.state.get().leaflets, [kind]: changed } });
  };
  return (
    <label className="print-shop">
      {messages.printShop}
      <select value={leaflets.printShop ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{messages.noPrintShop}</option>
        {bleeds.map((bleed) => (
          <option key={bleed} value={bleed}>
            {messages.bleed(bleed)}
          </option>
        ))}
      </select>
    </label>
  );
}
