import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { PluginKey, TextSelection } from '@tiptap/pm/state';
import { BubbleMenu } from '@tiptap/react/menus';
import type { BubbleMenuProps } from '@tiptap/react/menus';
import { ChevronDown } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { iconOf } from './block-icons';
import { LinkField } from './link-field';
import type { OtherTexts } from './link-field';
import { useEditorValue } from './use-editor-value';
import type { Messages } from '../../messages';

const none: readonly string[] = [];
const languages: readonly string[] = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt', 'br', 'eu', 'oc', 'ar'];

type BubbleOptions = NonNullable<BubbleMenuProps['options']>;
type ShouldShow = NonNullable<BubbleMenuProps['shouldShow']>;

/** In the body, since the sheet would clip the bubble at its edges. */
const outsideOfSheet = () => document.body;

const menuKey = new PluginKey('bubble');

/** Moves the bubble with its words when something above them grows or shrinks: the menu itself follows scrolling only. */
function useSheetSize(editor: Editor, sheet: HTMLElement | Window | null, isOpen: boolean): void {
  useEffect(() => {
    const content = sheet instanceof HTMLElement ? sheet.firstElementChild : null;
    if (!content || !isOpen) return;
    const follow = () => editor.view.dispatch(editor.state.tr.setMeta(menuKey, 'updatePosition'));
    const observer = new ResizeObserver(follow);
    observer.observe(content);
    return () => observer.disconnect();
  }, [editor, sheet, isOpen]);
}

/** The toolbar of the selection: bold, italic, small capitals, link and language. */
export function Bubble(props: {
  editor: Editor;
  /** The article's language, BCP 47. */
  language: string;
  messages: Messages['editor'];
  texts: OtherTexts;
  linking: boolean;
  onLinking: (linking: boolean) => void;
}) {
  const { editor, language, messages, texts, linking, onLinking } = props;
  const field = useRef<HTMLInputElement>(null);
  const [wasShown, setWasShown] = useState(false);
  const [sheet, setSheet] = useState<HTMLElement | Window | null>(null);
  useLayoutEffect(() => setSheet(document.querySelector<HTMLElement>('.sheet-place') ?? window), []);
  // These stay the same objects: the menu reacts to another value with a transaction.
  const boundary = sheet instanceof HTMLElement ? sheet : 'clippingAncestors';
  const options = useMemo(
    (): BubbleOptions => ({
      placement: 'top',
      offset: 8,
      flip: () => ({ padding: { ...clear, top: Math.max(clear.top, toolbarBottom()) } }),
      shift: {
        padding: { ...clear, top: clear.top - bar },
        boundary,
        crossAxis: true, // The field of a link stays at the edge of the sheet when its words are scrolled out of sight.
      },
      // The other tools would cover words that they do not act on.
      hide: !linking && { strategy: 'referenceHidden', boundary },
      scrollTarget: sheet ?? window,
      onShow: () => {
        setWasShown(true);
        field.current?.focus();
      },
      onHide: () => onLinking(false),
    }),
    [onLinking, sheet, boundary, linking],
  );
  const shouldShow = useCallback<ShouldShow>(
    ({ element, editor: { state, view } }) =>
      state.selection instanceof TextSelection &&
      !state.selection.empty &&
      (view.hasFocus() || element.contains(document.activeElement) || linking),
    [linking],
  );
  useSheetSize(editor, sheet, linking);
  if (!sheet) return null;
  return (
    <BubbleMenu
      editor={editor}
      pluginKey={menuKey}
      className="editor-bubble"
      updateDelay={150}
      appendTo={outsideOfSheet}
      options={options}
      shouldShow={shouldShow}
    >
      {linking ? (
        <LinkField
          editor={editor}
          language={language}
          messages={messages}
          texts={texts}
          field={field}
          onDone={() => onLinking(false)}
        />
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

/** What the bubble must not cover, in pixels: the bar and the toolbar above, the status bar below, the margins beside. */
const clear = { top: 96, bottom: 40, left: 12, right: 12 };

/** The height of the bar alone, which is above the sheet. */
const bar = 48;

/** Where the toolbar ends, which is lower where it stands over the first line of the text. */
function toolbarBottom(): number {
  return document.querySelector('.editor-toolbar')?.getBoundingClientRect().bottom ?? 0;
}

const passageMarks = ['bold', 'italic', 'smallCapitals', 'code'] as const;

type PassageMark = (typeof passageMarks)[number];

/** The language and marks of the selection. */
function passage(editor: Editor): { language: string; pressed: PassageMark[] } {
  return {
    language: String(editor.getAttributes('language')['language'] ?? ''),
    pressed: passageMarks.filter((mark) => editor.isActive(mark)),
  };
}

/** The names of languages in the interface's language; computed on demand, since they take milliseconds. */
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
  const tool = (name: PassageMark | 'link', props: { isPressed?: boolean; run: () => void }) => {
    const Icon = iconOf(name);
    return (
      <button
        key={name}
        type="button"
        title={messages[name]}
        aria-label={messages[name]}
        aria-pressed={props.isPressed}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.run}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden />
      </button>
    );
  };
  return (
    <>
      {passageMarks.map((name) =>
        tool(name, {
          isPressed: pressed.includes(name),
          run: () => editor.chain().focus().toggleMark(name).run(),
        }),
      )}
      {tool('link', { run: onLink })}
      <PassageLanguage editor={editor} messages={messages} language={language} names={names} />
    </>
  );
}

/** The language of the selection, as a menu inside the bubble, which closes when the focus leaves it. */
function PassageLanguage(props: {
  editor: Editor;
  messages: Messages['editor'];
  language: string;
  names: readonly (readonly [language: string, name: string])[];
}) {
  const { editor, messages, language, names } = props;
  const choices = [['', messages.sameLanguage] as const, ...names];
  const choose = (code: string) => {
    editor.view.focus(); // At once: Tiptap's command waits for the next frame, and a letter typed before would be lost.
    editor.commands.setPassageLanguage(code || null);
  };
  return (
    <Menu position="bottom-end" width="max-content" withinPortal={false}>
      <Menu.Target>
        <button
          type="button"
          className="passage-language"
          title={messages.passageLanguage}
          onMouseDown={(event) => event.preventDefault()}
        >
          <span className="unseen">{messages.passageLanguage}</span>
          <span>{choices.find(([code]) => code === language)?.[1] ?? language}</span>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="choice-list">
        <Menu.RadioGroup value={language}>
          {choices.map(([code, name]) => (
            <Menu.RadioItem
              key={code}
              value={code}
              closeMenuOnClick
              // The menu returns the focus to its button when it closes: the text takes it after that.
              onClick={() => setTimeout(() => choose(code))}
            >
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
