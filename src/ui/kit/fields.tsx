import type { ComponentProps, ReactNode } from 'react';
import './fields.css';

interface FieldProps {
  label: ReactNode;
  /** A line of help below it. */
  help?: ReactNode;
  /** Whether it takes the whole width of a form in columns. */
  isWide?: boolean;
}

/** What a person fills in, with its name above. */
export function Field({ label, help, isWide, children }: FieldProps & { children: ReactNode }) {
  return (
    <label className="field" data-wide={isWide}>
      <span>{label}</span>
      {children}
      {help && <small className="meta">{help}</small>}
    </label>
  );
}

type InputProps = Omit<ComponentProps<'input'>, 'onChange'>;

/** Words on one line; `onText` gets them. */
export function TextField(props: FieldProps & InputProps & { onText: (text: string) => void }) {
  const { label, help, isWide, onText, ...input } = props;
  return (
    <Field label={label} help={help} {...(isWide !== undefined && { isWide })}>
      <input spellCheck={false} onChange={({ target }) => onText(target.value)} {...input} />
    </Field>
  );
}

/** One of a few choices, from the system's menu. */
export function SelectField<Value extends string>(
  props: FieldProps & {
    value: Value;
    choices: readonly Value[];
    says: Readonly<Record<Value, string>>;
    onChoose: (value: Value) => void;
  },
) {
  const { value, choices, says, onChoose, ...field } = props;
  return (
    <Field {...field}>
      <Choices value={value} choices={choices} says={says} onChoose={onChoose} />
    </Field>
  );
}

/** The same without a name above. */
export function Choices<Value extends string>(
  props: Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
    value: Value;
    choices: readonly Value[];
    says: Readonly<Record<Value, string>>;
    onChoose: (value: Value) => void;
  },
) {
  const { value, choices, says, onChoose, ...select } = props;
  const choose = (chosen: string) => {
    const found = choices.find((each) => each === chosen);
    if (found !== undefined) onChoose(found);
  };
  return (
    <select value={value} onChange={({ target }) => choose(target.value)} {...select}>
      {choices.map((each) => (
        <option key={each} value={each}>
          {says[each]}
        </option>
      ))}
    </select>
  );
}

/** A box to tick, or one of several choices, with its words beside it. */
export function Tick(
  props: InputProps & { type?: 'checkbox' | 'radio'; label: ReactNode; onTick: (isOn: boolean) => void },
) {
  const { label, className, type = 'checkbox', onTick, ...input } = props;
  return (
    <label className={className}>
      <input type={type} onChange={({ target }) => onTick(target.checked)} {...input} />
      {label}
    </label>
  );
}
