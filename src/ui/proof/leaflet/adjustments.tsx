import {
  adjustable,
  columnCounts,
  couponNames,
  designFor,
  holdsCoupon,
  leadPassage,
  leadUses,
  leafletTemplates,
  lineEnds,
  printedLinks,
  textSizes,
} from '../../../leaflet';
import type { CouponName, LeafletAdjustment, LeafletChoice, LeafletFormatName } from '../../../leaflet';
import { Button } from '../../kit/button';
import { ChoiceMenu } from '../../kit/choice-menu';
import type { Draft } from '../../article/draft';
import { useMessages } from '../../kit/state/use-messages';
import { shownDesign, shownFormat } from '../../article/proofs/leaflet-choice';
import { useLeaflets } from '../../article/proofs/use-leaflets';

/** What a person sets by hand of a leaflet, each beside the preview that shows what comes of it. */
export function LeafletAdjustments({ draft, bodySize }: { draft: Draft; bodySize: number | null }) {
  const { leafletPreview: messages } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const { format, template } = shownDesign(choice);
  const { adjusted: _byHand, ...unadjusted } = choice;
  const adjust = (adjusted: LeafletAdjustment) =>
    keep(Object.keys(adjusted).length > 0 ? { ...unadjusted, adjusted } : unadjusted);
  const { printsText } = leafletTemplates[template];
  return (
    <div className="leaflet-options" role="group" aria-label={messages.adjust}>
      {printsText && <TextAdjustments choice={choice} bodySize={bodySize} onAdjust={adjust} />}
      {(printsText || template === 'petition') && <SidesChoice choice={choice} onAdjust={adjust} />}
      <CouponChoice choice={choice} format={format} onChoose={keep} />
      <LeadChoice draft={draft} choice={choice} onChoose={keep} />
      {choice.adjusted && (
        <Button look="quiet" label={messages.unadjusted} onClick={() => keep(unadjusted)} />
      )}
    </div>
  );
}

/** Size, columns, line ends and links of the text; those alone that the format has. */
function TextAdjustments(props: {
  choice: LeafletChoice;
  bodySize: number | null;
  onAdjust: (adjusted: LeafletAdjustment) => void;
}) {
  const { choice, bodySize, onAdjust } = props;
  const { leafletPreview: messages } = useMessages();
  const { adjusted = {} } = choice;
  const { columns } = adjustable(shownFormat(choice));
  const found = bodySize === null || adjusted.size ? null : Math.round(bodySize * 10) / 10;
  const { adjustment: says } = messages;
  return (
    <>
      <Adjustment
        name={says.size}
        values={textSizes}
        value={adjusted.size}
        says={(size) => (size === undefined ? says.fitted(found) : says.points(size))}
        onChoose={(size) => onAdjust(withValue(adjusted, 'size', size))}
      />
      {columns.length > 0 && (
        <Adjustment
          name={says.columns}
          values={columnCounts.filter((count) => columns.includes(count))}
          value={adjusted.columns}
          says={(count) => (count === undefined ? says.fitted(null) : says.inColumns(count))}
          onChoose={(count) => onAdjust(withValue(adjusted, 'columns', count))}
        />
      )}
      <Adjustment
        name={says.lines}
        values={lineEnds}
        value={adjusted.lines}
        says={(ends) => (ends === undefined ? says.fitted(null) : says.lineEnds[ends])}
        onChoose={(ends) => onAdjust(withValue(adjusted, 'lines', ends))}
      />
      <Adjustment
        name={says.links}
        values={printedLinks}
        value={adjusted.links}
        says={(how) => says.printedLinks[how ?? 'no']}
        onChoose={(how) => onAdjust(withValue(adjusted, 'links', how))}
      />
    </>
  );
}

/** How many sides are printed, where the format has both: those of a text, or of lines to sign. */
function SidesChoice(props: { choice: LeafletChoice; onAdjust: (adjusted: LeafletAdjustment) => void }) {
  const { choice, onAdjust } = props;
  const { adjustment: says } = useMessages().leafletPreview;
  const { adjusted = {} } = choice;
  const { sides } = adjustable(shownFormat(choice));
  if (sides.length === 0) return null;
  return (
    <Adjustment
      name={says.sides}
      values={sides}
      value={adjusted.sides}
      says={(count) => (count === undefined ? says.fitted(null) : says.onSides(count))}
      onChoose={(count) => onAdjust(withValue(adjusted, 'sides', count))}
    />
  );
}

/** The adjustments with another value of one of them, or without it. */
function withValue<Name extends keyof LeafletAdjustment>(
  adjusted: LeafletAdjustment,
  name: Name,
  value: LeafletAdjustment[Name] | undefined,
): LeafletAdjustment {
  const { [name]: _before, ...others } = adjusted;
  return value === undefined ? others : { ...others, [name]: value };
}

/** One value that is set by hand, or left to the fitting. */
function Adjustment<Value extends string | number>(props: {
  name: string;
  values: readonly Value[];
  value: Value | undefined;
  says: (value: Value | undefined) => string;
  onChoose: (value: Value | undefined) => void;
}) {
  const { name, values, value, says, onChoose } = props;
  const choices = [undefined, ...values];
  const keyOf = (each: Value | undefined) => String(each ?? 'fitted');
  return (
    <p className="leaflet-option">
      <span aria-hidden>{name}</span>
      <ChoiceMenu
        name={name}
        value={keyOf(value)}
        shown={says(value)}
        choices={choices.map((each) => ({ value: keyOf(each), label: says(each) }))}
        onChoose={(chosen) => onChoose(choices.find((each) => keyOf(each) === chosen))}
      />
    </p>
  );
}

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
  if (template === 'petition' || !holdsCoupon({ format, template })) return null;
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
  if (!lead || ['petition', 'pancarte', 'etiquette'].includes(shownDesign(choice).template)) return null;
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
