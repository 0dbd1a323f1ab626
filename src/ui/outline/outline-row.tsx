import { Asterisk, Image, Table } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutlineLine } from '../../editor';
import { useWords } from '../use-desk';

type Kind = OutlineLine['kind'] | 'headline';

const icon = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
const icons: Partial<Record<Kind, ReactNode>> = {
  figure: <Image {...icon} />,
  table: <Table {...icon} />,
  note: <Asterisk {...icon} />,
};

/** One line of the outline: its words, or what it is when it has none. */
export function OutlineRow(props: {
  id: string;
  kind: Kind;
  text: string;
  isHere: boolean;
  isActive: boolean;
  onOpen: () => void;
}) {
  const { id, kind, text, isHere, isActive } = props;
  const { outline } = useWords();
  const name = outline.kinds[kind];
  const isCrosshead = kind === 'headline' || kind === 'crosshead' || kind === 'smallCrosshead';
  return (
    <div
      id={id}
      role="option"
      aria-selected={isHere}
      aria-label={isCrosshead ? text || name : `${name}\u00a0: ${text}`}
      className={`outline-row is-${kind}`}
      data-active={isActive}
      onClick={props.onOpen}
    >
      {icons[kind]}
      <span>{text || name}</span>
    </div>
  );
}
