import { Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

/** One choice of a menu. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  mark?: ReactNode;
}

/** A button that shows the chosen value and opens a menu of choices. */
export function ChoiceMenu<Value extends string>(props: {
  name: string;
  value: Value;
  shown: ReactNode;
  choices: readonly Choice<Value>[];
  className?: string;
  onChoose: (value: Value) => void;
}) {
  const { name, value, shown, choices, onChoose } = props;
  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <button type="button" className={`quiet ${props.className ?? ''}`} title={name}>
          <span className="unseen">{name}</span>
          <span className="shown-choice">{shown}</span>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="choice-list">
        <Menu.RadioGroup value={value} onChange={(chosen) => onChoose(chosen as Value)}>
          {choices.map((choice) => (
            <Menu.RadioItem
              key={choice.value}
              value={choice.value}
              rightSection={choice.mark}
              closeMenuOnClick
            >
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
