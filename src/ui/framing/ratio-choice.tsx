import { useWords } from '../use-desk';
import { reshapeCut } from './cut';
import type { Frame } from './frame';

const ratios = { free: null, '3:2': 3 / 2, '16:9': 16 / 9, '1:1': 1 } as const;

/** The shape that the cut keeps: free, or one of those that newspapers and screens use. */
export function RatioChoice(props: {
  frame: Frame;
  ratio: number | null;
  onRatio: (ratio: number | null) => void;
  onChange: (frame: Frame) => void;
}) {
  const { frame, ratio } = props;
  const { framing: words } = useWords();
  const names = Object.keys(ratios) as (keyof typeof ratios)[];
  const choose = (name: keyof typeof ratios) => {
    const next = ratios[name];
    props.onRatio(next);
    if (next === null) return;
    const shape = frame.of.width / frame.of.height;
    props.onChange({ ...frame, cut: reshapeCut(frame.cut, next / shape) });
  };
  return (
    <div className="framing-ratio" role="group" aria-labelledby="framing-ratio">
      <span id="framing-ratio">{words.ratio}</span>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="quiet"
          aria-pressed={ratios[name] === ratio}
          onClick={() => choose(name)}
        >
          {name === 'free' ? words.free : name}
        </button>
      ))}
    </div>
  );
}
