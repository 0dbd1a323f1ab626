import { Tick } from '../kit/fields';

/** A choice of one among a few, all of them seen; "" while none is chosen. */
export function Radios<Value extends string>(props: {
  name: string;
  value: NoInfer<Value> | '';
  choices: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
}) {
  const { name, value, choices, onChoose } = props;
  return (
    <fieldset className="radios">
      <legend>{name}</legend>
      {(Object.keys(choices) as Value[]).map((choice) => (
        <Tick
          key={choice}
          type="radio"
          label={choices[choice]}
          name={name}
          checked={choice === value}
          onTick={() => onChoose(choice)}
        />
      ))}
    </fieldset>
  );
}
