import { useId, useRef, useState } from 'react';
import {
  leafletSettings,
  offeredValues,
  ownValue,
  settingGroups,
  settingNames,
  standfirstPassage,
} from '../../../leaflet';
import type { LeafletAdjustment, LeafletChoice, SettingGroup, SettingName } from '../../../leaflet';
import { Button } from '../../kit/button';
import { ChoiceMenu } from '../../kit/choice-menu';
import type { Draft } from '../../article/draft';
import { useMessages } from '../../kit/state/use-messages';
import { shownDesign } from '../../article/proofs/leaflet-choice';
import { useLeaflets } from '../../article/proofs/use-leaflets';
import { useStore } from '../../kit/state/store';
import { HeadlineLines } from './headline-lines';
import { SaveTemplate } from './named-templates';

/** What a person sets by hand of a leaflet, in groups, one of them open beside the preview that shows what comes of it. */
export function LeafletAdjustments({ draft, bodySize }: { draft: Draft; bodySize: number | null }) {
  const { leafletPreview: messages } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const { adjusted: _byHand, ...unadjusted } = choice;
  const offered = useOffered(draft);
  const groups = settingGroups.filter((group) => offered(group).length > 0);
  return (
    <div className="leaflet-options" role="group" aria-label={messages.adjust}>
      {groups.map((group, at) => (
        <details key={group} name="leaflet-options" open={at === 0}>
          <summary>
            {messages.settingGroups[group]} <SetInGroup names={offered(group)} choice={choice} />
          </summary>
          <div className="leaflet-option-grid">
            {group === 'head' && <HeadlineLines draft={draft} />}
            <GroupSettings draft={draft} names={offered(group)} bodySize={bodySize} />
            {group === 'head' && <StandfirstChoice draft={draft} />}
          </div>
        </details>
      ))}
      {choice.adjusted && (
        <div className="leaflet-option-acts">
          <SaveTemplate choice={choice} />
          <Button look="quiet" label={messages.unadjusted} onClick={() => keep(unadjusted)} />
        </div>
      )}
    </div>
  );
}

/** The settings of a group that the leaflet that is shown has a choice of; those of an appointment only where the text calls to one. */
function useOffered(draft: Draft): (group: SettingGroup) => SettingName[] {
  const [choice] = useLeaflets(draft);
  const hasAppointment = useStore(draft.fields, (now) => Boolean(now.appointment));
  const design = shownDesign(choice);
  const isOffered = (name: SettingName) =>
    offeredValues(name, design) !== null && (hasAppointment || leafletSettings[name].part !== 'appointment');
  return (group) => settingNames.filter((name) => leafletSettings[name].group === group && isOffered(name));
}

/** What is set of a group, in a few words, for when it is closed. */
function SetInGroup({ names, choice }: { names: readonly SettingName[]; choice: LeafletChoice }) {
  const { settings } = useMessages().leafletPreview;
  const set = names.flatMap((name) => {
    const value = choice.adjusted?.[name];
    const says: Readonly<Record<string, string>> = settings[name].values;
    return value === undefined ? [] : [says[value] ?? String(value)];
  });
  return <span className="meta">{set.join(' · ')}</span>;
}

function GroupSettings(props: { draft: Draft; names: readonly SettingName[]; bodySize: number | null }) {
  const { draft, names, bodySize } = props;
  const [choice, keep] = useLeaflets(draft);
  const { adjusted = {}, ...unadjusted } = choice;
  const adjust = (next: LeafletAdjustment) =>
    keep(Object.keys(next).length > 0 ? { ...unadjusted, adjusted: next } : unadjusted);
  const found = bodySize === null ? null : Math.round(bodySize * 10) / 10;
  return names.map((name) => (
    <Adjustment
      key={name}
      name={name}
      choice={choice}
      found={name === 'size' ? found : null}
      onChoose={(value) => adjust(withValue(adjusted, name, value))}
    />
  ));
}

/** The adjustments with another value of one of them, or without it. */
function withValue(
  adjusted: LeafletAdjustment,
  name: SettingName,
  value: string | number | undefined,
): LeafletAdjustment {
  const { [name]: _before, ...others } = adjusted;
  return value === undefined ? others : { ...others, [name]: value };
}

interface AdjustmentProps {
  name: SettingName;
  choice: LeafletChoice;
  /** What the fitting found. */
  found: number | null;
  onChoose: (value: string | number | undefined) => void;
}

/** Stand in menus for a setting that nobody has set, and for words of one's own. */
const [usual, ownWords] = ['usual', 'own'];

/** One value that is set by hand, or left to the fitting; a field where it is words of one's own. */
function Adjustment({ name, choice, found, onChoose }: AdjustmentProps) {
  const { found: saysFound, settings } = useMessages().leafletPreview;
  const says: { name: string; usual: string; values: Readonly<Record<string, string>> } = settings[name];
  const [isEntering, setEntering] = useState(false);
  const values = offeredValues(name, shownDesign(choice)) ?? [];
  const value = choice.adjusted?.[name];
  const own = ownValue(name);
  const isOwn = own !== null && (isEntering || (value !== undefined && !values.includes(value)));
  const labelOf = (each: string) => (each === usual ? says.usual : (says.values[each] ?? each));
  const shown = value === undefined && found !== null ? saysFound(says.usual, found) : null;
  const chosen = isOwn ? ownWords : String(value ?? usual);
  const choose = (each: string) => {
    setEntering(each === ownWords);
    if (each !== ownWords) onChoose(values.find((one) => String(one) === each));
  };
  const enter = (words: string | undefined) => {
    setEntering(false);
    onChoose(words);
  };
  return (
    <div className="leaflet-option" data-own={isOwn || undefined}>
      <span aria-hidden>{says.name}</span>
      <ChoiceMenu
        name={says.name}
        value={chosen}
        shown={shown ?? labelOf(chosen)}
        choices={[usual, ...values.map(String), ...(own ? [ownWords] : [])].map((each) => ({
          value: each,
          label: labelOf(each),
        }))}
        onChoose={choose}
      />
      {isOwn && (
        <OwnField
          key={own.kind === 'colour' ? own.kind : String(value)}
          name={name}
          value={String(value ?? '')}
          label={says.name}
          onEnter={enter}
        />
      )}
    </div>
  );
}

/** Milliseconds for which a colour stays before it is kept: a picker names all those that it passes over. */
const colourDelay = 300;

/** Words, an address or a colour of one's own; kept when it is left, or by Enter, while it is valid. */
function OwnField(props: {
  name: SettingName;
  value: string;
  label: string;
  onEnter: (value: string | undefined) => void;
}) {
  const { name, value, label, onEnter } = props;
  const { wrongSetting } = useMessages().leafletPreview;
  const own = ownValue(name);
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  const words = own?.kind === 'address' ? withScheme(typed.trim()) : typed.trim();
  const isWrong = words !== '' && own !== null && !own.isValid(words);
  const enter = () => {
    if (!isWrong && words !== value) onEnter(words === '' ? undefined : words);
  };
  if (own?.kind === 'colour')
    return (
      <input
        type="color"
        aria-label={label}
        value={typed === '' ? '#1c1b19' : typed}
        onChange={({ target }) => {
          setTyped(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onEnter(target.value), colourDelay);
        }}
      />
    );
  return (
    <>
      <input
        className="own-value"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        placeholder={own?.kind === 'address' ? 'https://' : undefined}
        maxLength={own?.kind === 'words' ? 120 : 300}
        value={typed}
        autoFocus={value === ''}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={enter}
        onKeyDown={({ key }) => key === 'Enter' && enter()}
      />
      {isWrong && (
        <small id={id} className="wrong-value" role="status">
          {wrongSetting}
        </small>
      )}
    </>
  );
}

/** An address as it is typed without "https://". */
function withScheme(typed: string): string {
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed;
}

/** Whether the standfirst is printed; it is left out as passages are. */
function StandfirstChoice({ draft }: { draft: Draft }) {
  const { leafletPreview: messages, sheet } = useMessages();
  const { standfirst } = sheet;
  const [choice, keep] = useLeaflets(draft);
  const hasStandfirst = useStore(draft.fields, (now) => now.standfirst.trim() !== '');
  const passage = standfirstPassage({ id: draft.id });
  const { leftOut: before = [], ...rest } = choice;
  const shown = before.includes(passage) ? 'leftOut' : 'printed';
  const choose = (value: typeof shown) => {
    const others = before.filter((one) => one !== passage);
    const leftOut = value === 'leftOut' ? [...others, passage] : others;
    keep({ ...rest, ...(leftOut.length > 0 && { leftOut }) });
  };
  if (!hasStandfirst) return null;
  return (
    <div className="leaflet-option">
      <span aria-hidden>{standfirst}</span>
      <ChoiceMenu
        name={standfirst}
        value={shown}
        shown={messages.standfirstPrinted[shown]}
        choices={(['printed', 'leftOut'] as const).map((value) => ({
          value,
          label: messages.standfirstPrinted[value],
        }))}
        onChoose={choose}
      />
    </div>
  );
}
