import { useState } from 'react';
import { outlets, possibleOutlets } from '../../contract';
import type { Outlet } from '../../contract';
import { bleeds, duplexEdges, isSpotName, leafletFormatNames } from '../../leaflet';
import type { Draft } from '../article/draft';
import { useMessages } from '../kit/state/use-messages';
import { useSettings } from '../kit/state/settings-store';
import { ChoiceMenu } from '../kit/choice-menu';
import { useStore } from '../kit/state/store';
import { capitalised, includeFormat } from '../article/proofs/leaflet-choice';
import { useLeaflets } from '../article/proofs/use-leaflets';
import { chosenOutlets } from './exporting';
import { Tick } from '../kit/fields';

/** The choice of outlets, remembered for the kind; one always stays chosen. */
export function OutletChoice({ draft }: { draft: Draft }) {
  const settings = useSettings();
  const messages = useMessages();
  const kind = useStore(draft.fields, (fields) => fields.kind);
  const chosen = useStore(settings.state, (state) => chosenOutlets(state, kind));
  const choose = (outlet: Outlet, isChosen: boolean) => {
    const kept = outlets.filter((each) => (each === outlet ? isChosen : chosen.includes(each)));
    settings.change({ outlets: { ...settings.state.get().outlets, [kind]: kept } });
  };
  return (
    <div>
      <fieldset className="outlet-choice">
        <legend>{messages.export.outletsFor(messages.kinds[kind])}</legend>
        {possibleOutlets[kind].map((outlet) => {
          const isChosen = chosen.includes(outlet);
          return (
            <Tick
              key={outlet}
              label={messages.export.outlets[outlet]}
              checked={isChosen}
              disabled={isChosen && chosen.length === 1}
              onTick={(isOn) => choose(outlet, isOn)}
            />
          );
        })}
        {chosen.includes('leaflet') && <TurnChoice draft={draft} />}
        {chosen.includes('leaflet') && <PrintShopChoice draft={draft} />}
      </fieldset>
      {chosen.includes('leaflet') && <FormatChoice draft={draft} />}
    </div>
  );
}

/** The formats of the leaflet, folded away; one always stays chosen. */
function FormatChoice({ draft }: { draft: Draft }) {
  const { export: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const { formats } = choice;
  return (
    <details className="format-choice">
      <summary>
        {messages.formats}
        <span className="meta">{formats.map((format) => leafletNames.formats[format]).join(', ')}</span>
      </summary>
      <fieldset>
        <legend className="unseen">{messages.formats}</legend>
        {leafletFormatNames.map((format) => (
          <Tick
            key={format}
            label={capitalised(leafletNames.formats[format])}
            checked={formats.includes(format)}
            disabled={formats.length === 1 && formats.includes(format)}
            onTick={(isOn) => keep(includeFormat(choice, format, isOn))}
          />
        ))}
      </fieldset>
    </details>
  );
}

/** The edge on which the printer turns sheets for their backs. */
function TurnChoice({ draft }: { draft: Draft }) {
  const { export: messages } = useMessages();
  const [{ turn, ...others }, keep] = useLeaflets(draft);
  const choose = (value: string) => {
    const edge = duplexEdges.find((each) => each === value);
    keep(edge ? { ...others, turn: edge } : others);
  };
  return (
    <div className="print-shop">
      <span aria-hidden>{messages.turn}</span>
      <ChoiceMenu
        name={messages.turn}
        value={turn ?? 'usual'}
        shown={turn ? messages.turns[turn] : messages.usualTurn}
        choices={[
          { value: 'usual', label: messages.usualTurn },
          ...duplexEdges.map((edge) => ({ value: edge, label: messages.turns[edge] })),
        ]}
        onChoose={choose}
      />
    </div>
  );
}

/** Whether leaflets are made for a print shop too, and with how much bleed; remembered with the other choices for leaflets. */
function PrintShopChoice({ draft }: { draft: Draft }) {
  const { export: messages } = useMessages();
  const [leaflets, keep] = useLeaflets(draft);
  const choose = (value: string) => {
    const { printShop: _, ...others } = leaflets;
    const bleed = bleeds.find((each) => String(each) === value);
    keep(bleed ? { ...others, printShop: bleed } : others);
  };
  return (
    <>
      <div className="print-shop">
        <span aria-hidden>{messages.printShop}</span>
        <ChoiceMenu
          name={messages.printShop}
          value={String(leaflets.printShop ?? 'none')}
          shown={leaflets.printShop ? messages.bleed(leaflets.printShop) : messages.noPrintShop}
          choices={[
            { value: 'none', label: messages.noPrintShop },
            ...bleeds.map((bleed) => ({ value: String(bleed), label: messages.bleed(bleed) })),
          ]}
          onChoose={choose}
        />
      </div>
      {leaflets.printShop && leaflets.ink === 'two' && <SpotChoice draft={draft} />}
    </>
  );
}

/** The print shop's name of the second ink; without one it is printed from the four process inks. */
function SpotChoice({ draft }: { draft: Draft }) {
  const { export: messages } = useMessages();
  const [{ spot, ...others }, keep] = useLeaflets(draft);
  const [typed, setTyped] = useState(spot ?? '');
  const isWrong = typed.trim() !== '' && !isSpotName(typed.trim());
  const choose = (value: string) => {
    setTyped(value);
    const name = value.trim();
    keep(isSpotName(name) ? { ...others, spot: name } : others);
  };
  return (
    <label className="print-shop">
      {messages.spot}
      <input
        value={typed}
        maxLength={60}
        placeholder="Pantone 032 U"
        aria-invalid={isWrong}
        onChange={(event) => choose(event.target.value)}
      />
      {isWrong && <span role="alert">{messages.badSpot}</span>}
    </label>
  );
}
