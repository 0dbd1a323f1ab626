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
        <label key={choice}>
          <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(choice)} />
          {choices[choice]}
        </label>
      ))}
    </fieldset>
  );
}
