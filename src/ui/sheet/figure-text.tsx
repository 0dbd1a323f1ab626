import { useId } from 'react';
import type { Figure } from '../../article';
import { pasteOneLine } from '../../editor';
import { useSpelling } from '../spelling/use-spelling';
import { useWords } from '../use-desk';
import { useFieldTyping } from './use-field-typing';

/** What is said of a picture: caption and credit as they print, and what it shows for those who cannot see it. */
export function FigureText(props: {
  figure: Figure;
  /** The language that the words are written in. */
  language: string;
  onChange: (part: Partial<Figure>) => void;
}) {
  const { figure, language, onChange } = props;
  const { lead } = useWords();
  return (
    <figcaption className="figure-words">
      <Line
        name="caption"
        label={lead.caption}
        hint={lead.captionHint}
        language={language}
        value={figure.caption}
        onChange={(caption) => onChange({ caption })}
      />
      <Line
        name="credit"
        label={lead.credit}
        hint={lead.creditHint}
        language={language}
        value={figure.credit}
        onChange={(credit) => onChange({ credit })}
      />
      <Line
        name="alt"
        label={lead.alt}
        hint={lead.altHint}
        language={language}
        value={figure.alt}
        onChange={(alt) => onChange({ alt })}
      />
    </figcaption>
  );
}

function Line(props: {
  name: string;
  label: string;
  hint: string;
  language: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const typing = useFieldTyping(props.language);
  const spelling = useSpelling() && props.name !== 'credit';
  return (
    <div className={`press-field is-figure-${props.name}`} data-missing={props.value === ''}>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        ref={typing}
        id={id}
        lang={props.language}
        rows={1}
        data-place={`lead-${props.name}`}
        value={props.value}
        placeholder={props.hint}
        spellCheck={spelling}
        onChange={(event) => props.onChange(event.target.value.replace(/\n/g, ' '))}
        onPaste={({ nativeEvent }) => pasteOneLine(nativeEvent)}
      />
    </div>
  );
}
