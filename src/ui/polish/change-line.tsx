import type { Change } from '../../article';
import { useMessages } from '../kit/state/use-messages';
import type { Messages } from '../../messages';

/** One change: the present words, what they become, and a few words around them. */
export function ChangeLine(props: {
  change: Change;
  index: number;
  total: number;
  top: number;
  active: boolean;
  language: string;
  measure: (element: HTMLElement | null) => void;
  onEnter: (index: number) => void;
}) {
  const { change, index, total, top, active, language, measure, onEnter } = props;
  const { polish } = useMessages();
  return (
    <div
      ref={measure}
      id={`change-${index}`}
      data-index={index}
      className="change-line"
      role="option"
      aria-selected={active}
      aria-setsize={total}
      aria-posinset={index + 1}
      aria-label={labelOf(change, polish)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onEnter(index)}
    >
      <p className="change-kind">{polish.kinds[change.kind]}</p>
      <p className="change-words" lang={language}>
        <span className="change-around">{change.lead}</span>
        <span className="change-given">
          <VisibleSpaces>{change.given}</VisibleSpaces>
        </span>
        <span className="change-arrow"> → </span>
        <ins>
          {change.set.map(({ text, raised }, at) =>
            raised ? <sup key={at}>{text}</sup> : <VisibleSpaces key={at}>{text}</VisibleSpaces>,
          )}
        </ins>
        <span className="change-around">{change.tail}</span>
      </p>
    </div>
  );
}

/** The change in words for screen readers, with the kinds of spaces that it inserts. */
function labelOf({ kind, given, set }: Change, polish: Messages['polish']): string {
  const words = set.map(({ text }) => text).join('');
  const inserts = (space: string) => words.split(space).length > given.split(space).length;
  return [
    polish.becomes(polish.kinds[kind], given, words),
    inserts('\u202F') && polish.thinSpace,
    inserts('\u00A0') && polish.firmSpace,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A text with its no-break spaces made visible. */
function VisibleSpaces({ children: text }: { children: string }) {
  return text.split(/([\u00A0\u202F])/).map((part, index) => (
    <span key={index} className={spaceClass(part)}>
      {part}
    </span>
  ));
}

function spaceClass(part: string): string | undefined {
  if (part === '\u00A0') return 'firm-space';
  return part === '\u202F' ? 'thin-space' : undefined;
}
