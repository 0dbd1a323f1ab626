import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FindQuery } from '../../../article';
import { useMessages } from '../../kit/state/use-messages';
import { platformKeys } from '../../kit/keys';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

const options = [
  ['matchCase', <CaseSensitive key="case" {...icon} />],
  [
    'matchAccents',
    <span key="accents" className="find-letter" aria-hidden>
      é
    </span>,
  ],
  ['wholeWord', <WholeWord key="word" {...icon} />],
  ['expression', <Regex key="expression" {...icon} />],
] as const satisfies readonly (readonly [keyof FindQuery, ReactNode])[];

/** How strictly words are found, in one text and in many. */
export function QueryOptions(props: { query: FindQuery; onChange: (part: Partial<FindQuery>) => void }) {
  const { query, onChange } = props;
  const { find } = useMessages();
  return (
    <div role="group" aria-label={find.how} className="find-how">
      {options.map(([name, drawing]) => (
        <IconButton
          key={name}
          name={find[name]}
          isPressed={query[name]}
          icon={drawing}
          onClick={() => onChange({ [name]: !query[name] })}
        />
      ))}
    </div>
  );
}

/** A button that is an icon, and says its name and keys. */
export function IconButton(props: {
  name: string;
  icon: ReactNode;
  keys?: string;
  isPressed?: boolean;
  onClick: () => void;
}) {
  const { name, keys } = props;
  return (
    <button
      type="button"
      className="quiet only-icon"
      aria-label={name}
      aria-pressed={props.isPressed}
      title={keys ? `${name} (${platformKeys(keys)})` : name}
      onClick={props.onClick}
    >
      {props.icon}
    </button>
  );
}
