import {
  couponNames,
  designFor,
  holdsCoupon,
  leadPassage,
  leadUses,
  leafletTemplates,
  offeredValues,
  settingNames,
} from '../../../leaflet';
import type {
  CouponName,
  LeafletAdjustment,
  LeafletChoice,
  LeafletFormatName,
  SettingName,
} from '../../../leaflet';
import { Button } from '../../kit/button';
import { ChoiceMenu } from '../../kit/choice-menu';
import type { Draft } from '../../article/draft';
import { useMessages } from '../../kit/state/use-messages';
import { shownDesign } from '../../article/proofs/leaflet-choice';
import { useLeaflets } from '../../article/proofs/use-leaflets';

/** What a person sets by hand of a leaflet, each beside the preview that shows what comes of it. */
export function LeafletAdjustments({ draft, bodySize }: { draft: Draft; bodySize: number | null }) {
  const { leafletPreview: messages } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const { format } = shownDesign(choice);
  const { adjusted = {}, ...unadjusted } = choice;
  const adjust = (next: LeafletAdjustment) =>
    keep(Object.keys(next).length > 0 ? { ...unadjusted, adjusted: next } : unadjusted);
  const found = bodySize === null ? null : Math.round(bodySize * 10) / 10;
  return (
    <div className="leaflet-options" role="group" aria-label={messages.adjust}>
      {settingNames.map((name) => (
        <Adjustment
          key={name}
          name={name}
          choice={choice}
          found={name === 'size' ? found : null}
          onChoose={(value) => adjust(withValue(adjusted, name, value))}
        />
      ))}
      <CouponChoice choice={choice} format={format} onChoose={keep} />
      <LeadChoice draft={draft} choice={choice} onChoose={keep} />
      {choice.adjusted && (
        <Button look="quiet" label={messages.unadjusted} onClick={() => keep(unadjusted)} />
      )}
    </div>
  );
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

/** One value that is set by hand, or left to the fitting; nothing where the leaflet that is shown has no choice. */
function Adjustment(props: {
  name: SettingName;
  choice: LeafletChoice;
  /** What the fitting found. */
  found: number | null;
  onChoose: (value: string | number | undefined) => void;
}) {
  const { name, choice, found, onChoose } = props;
  const { found: saysFound, settings } = useMessages().leafletPreview;
  const says: { name: string; usual: string; values: Readonly<Record<string, string>> } = settings[name];
  const values = offeredValues(name, shownDesign(choice));
  const value = choice.adjusted?.[name];
  const labelOf = (each: string | number | undefined) =>
    each === undefined ? says.usual : (says.values[each] ?? String(each));
  const choices = [undefined, ...values];
  if (values.length === 0) return null;
  return (
    <p className="leaflet-option">
      <span aria-hidden>{says.name}</span>
      <ChoiceMenu
        name={says.name}
        value={String(value ?? usual)}
        shown={value === undefined && found !== null ? saysFound(says.usual, found) : labelOf(value)}
        choices={choices.map((each) => ({ value: String(each ?? usual), label: labelOf(each) }))}
        onChoose={(chosen) => onChoose(values.find((each) => String(each) === chosen))}
      />
    </p>
  );
}

/** Stands in menus for a setting that nobody has set. */
const usual = 'usual';

/** What a reader can cut off the foot of the leaflet; the last page shows it. */
function CouponChoice(props: {
  choice: LeafletChoice;
  format: LeafletFormatName;
  onChoose: (choice: LeafletChoice) => void;
}) {
  const { choice, format, onChoose } = props;
  const { leafletPreview: messages, leafletNames } = useMessages();
  const shown = choice.coupon ?? 'none';
  const nameOf = (value: CouponName | 'none') =>
    value === 'none' ? messages.noCoupon : leafletNames.coupons[value];
  const choose = (value: CouponName | 'none') => {
    const { coupon: _before, ...others } = choice;
    onChoose(value === 'none' ? others : { ...others, coupon: value });
  };
  const { template } = designFor(choice, format);
  if (leafletTemplates[template].cutOff !== 'chosen' || !holdsCoupon({ format, template })) return null;
  return (
    <p className="leaflet-option">
      <span aria-hidden>{messages.coupon}</span>
      <ChoiceMenu
        name={messages.coupon}
        value={shown}
        shown={nameOf(shown)}
        choices={(['none', ...couponNames] as const).map((value) => ({ value, label: nameOf(value) }))}
        onChoose={choose}
      />
    </p>
  );
}

/** Where the lead picture is printed, if it is. */
function LeadChoice(props: {
  draft: Draft;
  choice: LeafletChoice;
  onChoose: (choice: LeafletChoice) => void;
}) {
  const { draft, choice, onChoose } = props;
  const {
    leafletPreview: messages,
    lead: { name },
  } = useMessages();
  const { id, lead } = draft.article();
  const passage = leadPassage({ id });
  const { leftOut: before = [], lead: use, ...rest } = choice;
  const shown = before.includes(passage) ? 'leftOut' : (use ?? 'fits');
  const choose = (value: typeof shown) => {
    const others = before.filter((one) => one !== passage);
    const leftOut = value === 'leftOut' ? [...others, passage] : others;
    const isPlaced = value === 'leads' || value === 'sits';
    onChoose({ ...rest, ...(leftOut.length > 0 && { leftOut }), ...(isPlaced && { lead: value }) });
  };
  // A sheet to sign, a placard and a sticker have no picture.
  if (!lead || leafletTemplates[shownDesign(choice).template].head !== 'whole') return null;
  return (
    <p className="leaflet-option">
      <span aria-hidden>{name}</span>
      <ChoiceMenu
        name={name}
        value={shown}
        shown={messages.leadPrinted[shown]}
        choices={(['fits', ...leadUses, 'leftOut'] as const).map((value) => ({
          value,
          label: messages.leadPrinted[value],
        }))}
        onChoose={choose}
      />
    </p>
  );
}
