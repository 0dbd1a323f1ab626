import { useId, useState } from 'react';
import './date-picker.css';

/**
 * A text field whose text is parsed on blur and on Enter; what cannot be parsed stays, with an error. One that may be empty says
 * what becomes of that.
 */
export function ParsedField(props: {
  label: string;
  /** The present value, as it is written. */
  text: string;
  error: string;
  parse: (text: string) => string | null;
  onChange: (value: string) => void;
  onEmpty?: () => void;
  /** The name by which the field is gone to. */
  place?: string;
}) {
  const { label, text, error, parse, onChange, onEmpty, place } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed === null ? null : parse(typed);
  const submit = () => {
    const isEmpty = typed?.trim() === '';
    if (value !== null) onChange(value);
    else if (isEmpty) onEmpty?.();
    if (value !== null || isEmpty) setTyped(null);
  };
  const isWrong = typed !== null && typed.trim() !== '' && value === null;
  return (
    <div className="written-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        data-place={place}
        value={typed ?? text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}w` : undefined}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={submit}
        onKeyDown={(event) => event.key === 'Enter' && submit()}
      />
      {isWrong && (
        <p id={`${id}w`} className="meta">
          {error}
        </p>
      )}
    </div>
  );
}
