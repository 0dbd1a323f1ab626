import { useId } from 'react';
import type { ChangeEvent, KeyboardEvent, ClipboardEvent as ReactClipboardEvent } from 'react';
import type { Figure } from '../../article';
import { figureWords, pasteOneLine, usualLicences } from '../../editor';
import { moveToLine, useFieldTyping, useSpelling } from './text-field';
import { useWords } from '../desk/use-desk';

/** What is said of a picture: caption and credit as they print, and what it shows for those who cannot see it. */
export function FigureText(props: {
  figure: Figure;
  /** The language that the words are written in. */
  language: string;
  onChange: (part: Partial<Figure>) => void;
}) {
  const { figure, language, onChange } = props;
  const words = useWords();
  const { lead } = words;
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
        name="licence"
        label={figureWords(words.language).licence}
        hint={figureWords(words.language).licence}
        language={language}
        value={figure.licence ?? ''}
        onChange={(licence) => onChange({ licence })}
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
  const spelling = useSpelling() && props.name !== 'credit' && props.name !== 'licence';
  const field = {
    ref: typing,
    id,
    lang: props.language,
    'data-place': `lead-${props.name}`,
    value: props.value,
    placeholder: props.hint,
    spellCheck: spelling,
    onChange: (event: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) =>
      props.onChange(event.target.value.replace(/\n/g, ' ')),
    onKeyDown: goOn,
    onPaste: ({ nativeEvent }: ReactClipboardEvent) => pasteOneLine(nativeEvent),
  };
  return (
    <div className={`press-field is-figure-${props.name}`} data-missing={props.value === ''}>
      <label htmlFor={id}>{props.label}</label>
      {props.name === 'licence' ? (
        <>
          <input {...field} list={`${id}-usual`} />
          <datalist id={`${id}-usual`}>
            {usualLicences(props.language).map((licence) => (
              <option key={licence} value={licence} />
            ))}
          </datalist>
        </>
      ) : (
        <textarea {...field} rows={1} />
      )}
    </div>
  );
}

/** Enter goes to the next line, and from the last one to the text. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  moveToLine(event.currentTarget);
}
