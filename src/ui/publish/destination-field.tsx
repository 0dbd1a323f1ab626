import { Button } from '../kit/button';
import { SelectField, Field, Tick } from '../kit/fields';
import { useMessages } from '../kit/state/use-messages';
import type { DestinationField } from './destination-fields';
import { usePublishing } from './publishing';

interface FieldProps {
  field: DestinationField;
  value: unknown;
  isWrong: boolean;
  onChange: (value: unknown) => void;
}

/** One setting of a destination. */
export function DestinationFieldView({ field, value, isWrong, onChange }: FieldProps) {
  const { publish: messages } = useMessages();
  const { name, type, isOptional = false, example } = field;
  if (type === 'check') return <CheckField field={field} isChecked={value === true} onChange={onChange} />;
  const label = isOptional
    ? `${messages.form.fields[name]} (${messages.form.optional})`
    : messages.form.fields[name];
  if (type === 'login')
    return (
      <SelectField
        label={label}
        value={logins.find((each) => each === value) ?? 'password'}
        choices={logins}
        says={messages.form.logins}
        onChoose={onChange}
      />
    );
  return (
    <Field label={label} help={name === 'proxy' && messages.form.proxyHelp}>
      <span className="publish-input">
        <input
          value={typeof value === 'string' || typeof value === 'number' ? value : ''}
          inputMode={type === 'number' ? 'numeric' : 'text'}
          placeholder={example}
          spellCheck={false}
          aria-invalid={isWrong}
          onChange={({ target }) => onChange(type === 'number' ? numberOf(target.value) : target.value)}
        />
        {type === 'folder' && <ChooseFolder onChoose={onChange} />}
      </span>
    </Field>
  );
}

const logins = ['password', 'key', 'agent'] as const;

/** What a person types as a number; their words where it is none, which the form then marks. */
function numberOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function CheckField(props: {
  field: DestinationField;
  isChecked: boolean;
  onChange: (value: unknown) => void;
}) {
  const { field, isChecked, onChange } = props;
  const { form } = useMessages().publish;
  return (
    <Tick
      className="publish-check"
      label={
        <span>
          {form.fields[field.name]}{' '}
          {isChecked && <strong className="publish-wrong">{form.plainWarning}</strong>}
        </span>
      }
      checked={isChecked}
      onTick={onChange}
    />
  );
}

function ChooseFolder({ onChoose }: { onChoose: (folder: string) => void }) {
  const publishing = usePublishing();
  const { publish: messages } = useMessages();
  const choose = async () => {
    const folder = await publishing.chooseFolder();
    if (folder !== null) onChoose(folder);
  };
  return <Button label={messages.form.choose} onClick={() => void choose()} />;
}
