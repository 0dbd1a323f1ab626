import type { ReactNode } from 'react';
import { Button } from './button';

/** A choice among a few, as a group of buttons of which one is pressed. */
export function ChoiceButtons<Name extends string>(props: {
  label: string;
  className: string;
  names: readonly Name[];
  chosen: Name;
  says: Readonly<Record<Name, string>>;
  hints?: Readonly<Record<Name, string>>;
  onChoose: (name: Name) => void;
  /** Shown after the buttons. */
  children?: ReactNode;
}) {
  return (
    <div className={props.className} role="group" aria-label={props.label}>
      {props.names.map((name) => (
        <Button
          key={name}
          look="quiet"
          label={props.says[name]}
          title={props.hints?.[name]}
          aria-pressed={name === props.chosen}
          onClick={() => props.onChoose(name)}
        />
      ))}
      {props.children}
    </div>
  );
}
