import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { BubbleMenu } from '@tiptap/react/menus';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { isAddress } from '../../article';
import { moveCaretAfterLink, typedAddress } from '../marks/link';
import { useEditorValue } from './use-editor-value';
import type { Messages } from '../../messages';

const none: readonly string[] = [];
const languages: readonly string[] = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt', 'br', 'eu', 'oc', 'ar'];

/** The toolbar of the selection: bold, italic, small capitals, link and language. */
export function Bubble(props: {
  editor: Editor;
  messages: Messages['editor'];
  linking: boolean;
  onLinking: (linking: boolean) => void;
}) {
  const { editor, messages, linking, onLinking } = props;
  const field = useRef<HTMLInputElement>(null);
  const [wasShown, setWasShown] = useState(false);
  return (
    <BubbleMenu
      editor={editor}
      className="editor-bubble"
      updateDelay={150}
      // Outside of the sheet, which would cut it at its edges.
      appendTo={() => document.body}
      options={{
        placement: 'top',
        offset: 8,
        flip: { padding: clear },
        shift: { padding: clear, boundary: document.querySelector('.sheet-place') ?? 'clippingAncestors' },
        onShow: () => {
          setWasShown(true);
          field.current?.focus();
        },
        onHide: () => onLinking(false),
      }}
      shouldShow={({ editor: { state, view } }) =>
        state.selection instanceof TextSelection && !state.selection.empty && (view.hasFocus() || linking)
      }
    >
      {linking ? (
        <LinkField editor={editor} messages={messages} field={field} onDone={() => onLinking(false)} />
      ) : (
        <PassageTools
          editor={editor}
          messages={messages}
          languages={wasShown ? languages : none}
          onLink={() => onLinking(true)}
        />
      )}
    </BubbleMenu>
  );
}

/** What the bubble keeps clear of, in pixels: the bar and the toolbar above, the status bar below. */
const clear = { top: 96, bottom: 40, left: 8, right: 8 };

const passageMarks = ['bold', 'italic', 'smallCapitals', 'code'] as const;

type PassageMark = (typeof passageMarks)[number];

/** The language and marks of the selection. */
function passage(editor: Editor): { language: string; pressed: PassageMark[] } {
  return {
    language: String(editor.getAttributes('language')['language'] ?? ''),
    pressed: passageMarks.filter((mark) => editor.isActive(mark)),
  };
}

/**
 * The languages' names in the interface's language. They take milliseconds, so none are computed before they are
 * shown.
 */
function namesOf(languages: readonly string[]): [language: string, name: string][] {
  if (languages.length === 0) return [];
  const names = new Intl.DisplayNames([document.documentElement.lang || 'fr'], { type: 'language' });
  return languages.map((language) => [language, names.of(language) ?? language]);
}

function PassageTools(props: {
  editor: Editor;
  messages: Messages['editor'];
  languages: readonly string[];
  onLink: () => void;
}) {
  const { editor, messages, languages: offered, onLink } = props;
  const { language, pressed } = useEditorValue(editor, passage);
  const names = useMemo(() => namesOf(offered), [offered]);
  const mark = (name: PassageMark, letter?: string) => (
    <button
      type="button"
      className={`mark-${name}`}
      aria-label={messages[name]}
      aria-pressed={pressed.includes(name)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => editor.chain().focus().toggleMark(name).run()}
    >
      {letter ?? messages[name].charAt(0)}
    </button>
  );
  return (
    <>
      {mark('bold')}
      {mark('italic')}
      {mark('smallCapitals', 'Aa')}
      {mark('code', '‹›')}
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={onLink}>
        {messages.link}
      </button>
      <select
        aria-label={messages.passageLanguage}
        value={language}
        onChange={(event) =>
          editor
            .chain()
            .focus()
            .setPassageLanguage(event.target.value || null)
            .run()
        }
      >
        <option value="">{messages.sameLanguage}</option>
        {names.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

function LinkField(props: {
  editor: Editor;
  messages: Messages['editor'];
  field: RefObject<HTMLInputElement | null>;
  onDone: () => void;
}) {
  const { editor, messages, field, onDone } = props;
  const [address, setAddress] = useState(String(editor.getAttributes('link')['href'] ?? ''));
  useEffect(() => field.current?.focus(), [field]);
  const href = typedAddress(address);
  const set = () => {
    const isGone = address.trim() === '';
    if (!isGone && !isAddress(href)) return;
    const link = editor.chain().focus().extendMarkRange('link');
    (isGone ? link.unsetLink() : link.setLink({ href }))
      .command(({ tr }) => {
        moveCaretAfterLink(tr, tr.selection.to);
        return true;
      })
      .run();
    onDone();
  };
  return (
    <form className="link-field" onSubmit={(event) => (event.preventDefault(), set())}>
      <input
        ref={field}
        aria-label={messages.linkAddress}
        placeholder="https://"
        spellCheck={false}
        value={address}
        aria-invalid={address.trim() !== '' && !isAddress(href)}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          onDone();
          editor.commands.focus();
        }}
      />
      <button type="submit">{address.trim() ? messages.link : messages.linkRemove}</button>
    </form>
  );
}
