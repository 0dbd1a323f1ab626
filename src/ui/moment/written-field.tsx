import { useId, useState } from 'react';

/** A value written as people write it: read when one leaves the field or presses Enter; what is not understood is said. */
export function WrittenField(props: {
  label: string;
  written: string;
  wrong: string;
  read: (text: string) => string | null;
  onRead: (value: string) => void;
}) {
  const { label, written, wrong, read, onRead } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed === null ? null : read(typed);
  const settle = () => {
    if (value !== null) onRead(value);
    if (value !== null || typed?.trim() === '') setTyped(null);
  };
  const isWrong = typed !== null && typed.trim() !== '' && value === null;
  return (
    <div className="written-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed ?? written}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}w` : undefined}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      {isWrong && (
        <p id={`${id}w`} className="meta">
          {wrong}
        </p>
      )}
    </div>
  );
}
