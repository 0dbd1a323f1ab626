import { lawfulGrounds } from '../../contract';
import type { PressPerson } from '../../contract';
import { SelectField, TextField } from '../kit/fields';
import { useMessages } from '../kit/state/use-messages';

/** Where data of people are from, why they may be kept, and until when. */
export type LawFacts = Pick<PressPerson, 'source' | 'enteredOn' | 'ground' | 'keepUntil'>;

/** The fields of what the law asks of a person's data, or of those of a whole import. */
export function LawFields(props: {
  facts: LawFacts;
  isWide?: boolean;
  isRequired?: boolean;
  onChange: (more: Partial<LawFacts>) => void;
}) {
  const { facts, isWide = false, isRequired = false, onChange } = props;
  const messages = useMessages().pressList.person;
  return (
    <>
      <TextField
        label={messages.source}
        help={messages.sourceHelp}
        isWide={isWide}
        value={facts.source}
        required={isRequired}
        maxLength={300}
        onText={(source) => onChange({ source })}
      />
      <TextField
        label={messages.enteredOn}
        type="date"
        value={facts.enteredOn}
        required
        onText={(enteredOn) => enteredOn && onChange({ enteredOn })}
      />
      <TextField
        label={messages.keepUntil}
        help={messages.noEnd}
        type="date"
        value={facts.keepUntil ?? ''}
        onText={(day) => onChange({ keepUntil: day || null })}
      />
      <SelectField
        label={messages.ground}
        isWide={isWide}
        value={facts.ground}
        choices={lawfulGrounds}
        says={messages.grounds}
        onChoose={(ground) => onChange({ ground })}
      />
    </>
  );
}
