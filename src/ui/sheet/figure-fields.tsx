import { useId } from 'react';
import type { ChangeEvent, ClipboardEvent as ReactClipboardEvent, KeyboardEvent } from 'react';
import type { Figure } from '../../article';
import { pasteOneLine } from '../../editor';
import { useMessages } from '../kit/state/use-messages';
import { moveToNextFigureField, useFieldTyping, useSpelling } from '../article/text-field';
import { messagesIn, outletMessages } from '../../messages';

type FieldName = 'caption' | 'credit' | 'licence' | 'alt';

/** The texts of the lead picture: caption, credit and licence as they print, and the description for screen readers. */
export function FigureFields(props: {
  figure: Figure;
  /** The language of the article. */
  language: string;
  onChange: (part: Partial<Figure>) => void;
}) {
  const { figure, language, onChange } = props;
  const { language: spoken, lead } = useMessages();
  const { licence } = messagesIn(spoken).figure;
  const fields: readonly { name: FieldName; label: string; hint: string }[] = [
    { name: 'caption', label: lead.caption, hint: lead.captionHint },
    { name: 'credit', label: lead.credit, hint: lead.creditHint },
    { name: 'licence', label: licence, hint: licence },
    { name: 'alt', label: lead.alt, hint: lead.altHint },
  ];
  return (
    <figcaption className="figure-words">
      {fields.map((field) => (
        <FigureField
          key={field.name}
          {...field}
          language={language}
          value={figure[field.name] ?? ''}
          onChange={(value) => onChange({ [field.name]: value })}
        />
      ))}
    </figcaption>
  );
}

function FigureField(props: {
  name: FieldName;
  label: string;
  hint: string;
  language: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { name, label, hint, language, value, onChange } = props;
  const id = useId();
  const typing = useFieldTyping(language);
  const isChecked = useSpelling() && name !== 'credit' && name !== 'licence';
  const field = {
    ref: typing,
    id,
    lang: language,
    'data-place': `lead-${name}`,
    value,
    placeholder: hint,
    spellCheck: isChecked,
    onChange: (event: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) =>
      onChange(event.target.value.replace(/\n/g, ' ')),
    onKeyDown: moveOnEnter,
    onPaste: ({ nativeEvent }: ReactClipboardEvent) => pasteOneLine(nativeEvent),
  };
  return (
    <div className={`press-field is-figure-${name}`} data-missing={value === ''}>
      <label htmlFor={id}>{label}</label>
      {name === 'licence' ? (
        <>
          <input {...field} list={`${id}-usual`} />
          <datalist id={`${id}-usual`}>
            {outletMessages(language).usualLicences.map((licence) => (
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

function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  moveToNextFigureField(event.currentTarget);
}
