import { ChevronDown, Image, Languages, Scissors, SlidersHorizontal } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import {
  couponNames,
  designFor,
  holdsCoupon,
  holdsVerso,
  inks,
  leadPassage,
  leadUses,
  leafletFormatNames,
  leafletTemplates,
} from '../../../leaflet';
import type { CouponName, LeafletChoice, LeafletFormatName } from '../../../leaflet';
import type { Draft } from '../../article/draft';
import { languageName } from '../../kit/languages';
import { noneYet, useAnswer } from '../../kit/state/use-answer';
import { useMessages } from '../../kit/state/use-messages';
import { ChoiceMenu } from '../../kit/choice-menu';
import { ContactSheet } from './contact-sheet';
import { useTemplateName } from './named-templates';
import { capitalised, showFormat, shownDesign } from '../../article/proofs/leaflet-choice';
import { useLeaflets } from '../../article/proofs/use-leaflets';

/** How the leaflet of a text is made: its format, its template, its ink, and whether what is set by hand is shown. */
export function LeafletControls(props: {
  draft: Draft;
  isAdjusting: boolean;
  onAdjust: (isAdjusting: boolean) => void;
}) {
  const { draft, isAdjusting, onAdjust } = props;
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const named = useTemplateName(choice);
  const [isChoosing, setChoosing] = useState(false);
  const { format, template, own, ink } = shownDesign(choice);
  const isSeveral = choice.formats.length > 1;
  return (
    <div className="leaflet-controls" role="group" aria-label={messages.choice}>
      <ChoiceMenu
        name={messages.format}
        value={format}
        shown={capitalised(leafletNames.formats[format])}
        choices={leafletFormatNames.map((value) => ({
          value,
          label: capitalised(leafletNames.formats[value]),
          ...(isSeveral && choice.formats.includes(value) && { mark: messages.exported }),
        }))}
        onChoose={(value) => keep(showFormat(choice, value))}
      />
      <button
        type="button"
        className="quiet"
        title={messages.template}
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
      >
        <span className="unseen">{messages.template}</span>
        <span className="shown-choice">{named ?? own ?? leafletNames.templates[template]}</span>
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
      </button>
      <ChoiceMenu
        name={messages.ink}
        value={ink}
        shown={leafletNames.inks[ink]}
        choices={inks.map((value) => ({ value, label: leafletNames.inks[value] }))}
        onChoose={(value) => keep({ ...choice, ink: value })}
      />
      <LeadChoice draft={draft} choice={choice} onChoose={keep} />
      <CouponChoice choice={choice} format={format} onChoose={keep} />
      {holdsVerso(format) && <VersoChoice draft={draft} choice={choice} onChoose={keep} />}
      <button
        type="button"
        className="quiet"
        title={messages.adjust}
        aria-expanded={isAdjusting}
        data-adjusted={choice.adjusted !== undefined || undefined}
        onClick={() => onAdjust(!isAdjusting)}
      >
        <SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />
        <span className="unseen">{messages.adjust}</span>
      </button>
      <ContactSheet draft={draft} opened={isChoosing} onClose={() => setChoosing(false)} />
    </div>
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
  if (leafletTemplates[template].cutOff !== 'chosen' || !holdsCoupon({ format, template })) return null;
  return (
    <ChoiceMenu
      name={messages.coupon}
      value={shown}
      shown={<IconShown icon={Scissors} says={nameOf(shown)} isSet={shown !== 'none'} />}
      choices={(['none', ...couponNames] as const).map((value) => ({ value, label: nameOf(value) }))}
      onChoose={choose}
    />
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
  const { head } = leafletTemplates[shownDesign(choice).template];
  if (!lead || head === 'appeal' || head === 'headline') return null;
  return (
    <ChoiceMenu
      name={name}
      value={shown}
      shown={<IconShown icon={Image} says={messages.leadPrinted[shown]} isSet={shown !== 'fits'} />}
      choices={(['fits', ...leadUses, 'leftOut'] as const).map((value) => ({
        value,
        label: messages.leadPrinted[value],
      }))}
      onChoose={choose}
    />
  );
}

/** Which translation of the text stands on the back, where it has any. */
function VersoChoice(props: {
  draft: Draft;
  choice: LeafletChoice;
  onChoose: (choice: LeafletChoice) => void;
}) {
  const { draft, choice, onChoose } = props;
  const { leafletPreview: messages, language: spoken } = useMessages();
  const { answer } = useAnswer('translation:family', draft.id, { isQuiet: true });
  const { verso, ...others } = choice;
  const languages = (answer ?? noneYet).filter(({ id }) => id !== draft.id).map(({ language }) => language);
  // One that was chosen stays to be taken back when its translation is gone.
  const offered = verso && !languages.includes(verso) ? [...languages, verso] : languages;
  const shown = verso ?? 'none';
  const nameOf = (value: string) => (value === 'none' ? messages.noVerso : languageName(value, spoken));
  if (offered.length === 0) return null;
  return (
    <ChoiceMenu
      name={messages.verso}
      value={shown}
      shown={<IconShown icon={Languages} says={nameOf(shown)} isSet={shown !== 'none'} />}
      choices={['none', ...offered].map((value) => ({ value, label: nameOf(value) }))}
      onChoose={(value) => onChoose(value === 'none' ? others : { ...others, verso: value })}
    />
  );
}

/** A choice in a row without room for its words: a sign for it, in colour where it is not the usual one. */
function IconShown({ icon: Icon, says, isSet }: { icon: LucideIcon; says: string; isSet: boolean }) {
  return (
    <span className="icon-shown" data-adjusted={isSet || undefined}>
      <Icon size={14} strokeWidth={1.5} aria-hidden />
      <span className="unseen">{says}</span>
    </span>
  );
}
