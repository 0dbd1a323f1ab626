import type { Change } from '../../article';
import { useWords } from '../desk/use-desk';
import type { Words } from '../words/words';

/** One change in its words: what stands there, what it becomes, and a few words around. */
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
  const { polish } = useWords();
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
      aria-label={spoken(change, polish)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onEnter(index)}
    >
      <p className="change-kind">{polish.kinds[change.kind]}</p>
      <p className="change-words" lang={language}>
        <span className="change-around">{change.lead}</span>
        <span className="change-given">
          <ShownText>{change.given}</ShownText>
        </span>
        <span className="change-arrow"> → </span>
        <ins>
          {change.set.map(({ text, raised }, at) =>
            raised ? <sup key={at}>{text}</sup> : <ShownText key={at}>{text}</ShownText>,
          )}
        </ins>
        <span className="change-around">{change.tail}</span>
      </p>
    </div>
  );
}

/** The change for the ear: the spaces that it puts are named. */
function spoken({ kind, given, set }: Change, polish: Words['polish']): string {
  const words = set.map(({ text }) => text).join('');
  const puts = (space: string) => words.split(space).length > given.split(space).length;
  return [
    polish.becomes(polish.kinds[kind], given, words),
    puts('\u202F') && polish.thinSpace,
    puts('\u00A0') && polish.firmSpace,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Words in which each space that no line breaks at can be seen. */
function ShownText({ children: text }: { children: string }) {
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
