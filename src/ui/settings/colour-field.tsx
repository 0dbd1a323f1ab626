import { useId } from 'react';
import { useWords } from '../use-desk';
import { TextLine } from './text-line';
import { useMasthead } from './use-masthead';

/** The group's colour, picked or written as six digits. */
export function ColourField() {
  const { settings: words } = useWords();
  const [{ colour }, change] = useMasthead();
  const id = useId();
  return (
    <div className="colour-field">
      <label htmlFor={id} className="unseen">
        {words.colour}
      </label>
      <input
        id={id}
        type="color"
        value={colour || '#1c1b19'}
        onChange={(event) => change({ colour: event.target.value })}
      />
      <TextLine
        label={words.colour}
        help={words.colourHelp}
        value={colour}
        wrong={{ says: words.colourWrong, when: (typed) => !/^(#[0-9a-fA-F]{6})?$/.test(typed) }}
        onChange={(typed) => change({ colour: typed })}
      />
    </div>
  );
}
