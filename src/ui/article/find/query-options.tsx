import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import type { ComponentType } from 'react';
import type { FindQuery } from '../../../article';
import { useMessages } from '../../kit/state/use-messages';
import { IconButton } from '../../kit/icon-button';

const AccentedLetter = () => (
  <span className="find-letter" aria-hidden>
    é
  </span>
);

const options = [
  ['matchCase', CaseSensitive],
  ['matchAccents', AccentedLetter],
  ['wholeWord', WholeWord],
  ['expression', Regex],
] as const satisfies readonly (readonly [keyof FindQuery, ComponentType])[];

/** How strictly words are found, in one text and in many. */
export function QueryOptions(props: { query: FindQuery; onChange: (part: Partial<FindQuery>) => void }) {
  const { query, onChange } = props;
  const { find } = useMessages();
  return (
    <div role="group" aria-label={find.how} className="find-how">
      {options.map(([name, icon]) => (
        <IconButton
          key={name}
          name={find[name]}
          aria-pressed={query[name]}
          icon={icon}
          onClick={() => onChange({ [name]: !query[name] })}
        />
      ))}
    </div>
  );
}
