import type { ReactNode } from 'react';
import { Button } from './button';
import './fields.css';

/** A form of one name, which cannot be empty. */
export function NameForm(props: {
  name: string;
  help?: string;
  submit: string;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const { name, help, submit, onSubmit, children } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onSubmit();
      }}
    >
      {help && <p className="meta">{help}</p>}
      {children}
      <div className="dialog-actions">
        <Button look="strong" type="submit" label={submit} disabled={!name.trim()} />
      </div>
    </form>
  );
}

/** Its field. */
export function NameField(props: {
  label: string;
  hint: string;
  value: string;
  onFocus?: () => void;
  onChange: (value: string) => void;
}) {
  const { label, hint, value, onFocus, onChange } = props;
  return (
    <label className="name-field">
      <span>{label}</span>
      <input
        data-autofocus
        value={value}
        placeholder={hint}
        maxLength={80}
        onFocus={onFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
