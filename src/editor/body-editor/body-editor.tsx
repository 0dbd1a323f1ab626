import { closeHistory } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import type { Block, House, Spot } from '../../article';
import { Bubble } from '../menus/bubble';
import { articleExtensions } from '../document/extensions';
import { ElsewhereStep } from '../document/elsewhere-step';
import type { ElsewhereChange } from '../document/elsewhere-step';
import { textFinder } from '../find/text-finder';
import type { TextFinder } from '../find/text-finder';
import type { Focus } from '../decorations/caret-focus';
import { licenceListId } from '../figures/figure-field';
import { usualLicences } from '../figures/figure-words';
import { useFigures } from '../figures/use-figures';
import type { FiguresContext } from '../figures/use-figures';
import { fromDocument, selectedBlocks } from '../document/from-document';
import { BlockHandle } from '../handles/block-handle';
import { handleWords } from '../handles/handle-words';
import type { Insertion, Scope } from '../menus/insertions';
import { syncCaret } from '../typing/caret-sync';
import { NotesArea } from '../notes/notes-area';
import { noteRules, useNotes } from '../notes/notes-options';
import type { NotesContext } from '../notes/notes-options';
import type { PasteContext } from '../paste/paste-context';
import { usePaste } from '../paste/paste-plugin';
import { textSetter } from '../document/text-setter';
import type { TextSetter } from '../document/text-setter';
import { textOutline } from '../navigation/outline';
import type { TextOutline } from '../navigation/outline';
import { chosenLineId, SlashList, slashListId } from '../menus/slash-list';
import type { SlashMenuState } from '../menus/slash-menu';
import { goToSpot } from '../navigation/go-to-spot';
import type { TextMarks } from '../decorations/soft-marks';
import { showMarks } from '../decorations/soft-marks';
import { keepCaretInSight } from '../navigation/visible-area';
import { toDocument } from '../document/to-document';
import { Toolbar } from '../menus/toolbar';
import { useBlockKeys, useBlockTools } from '../shortcuts/block-keys';
import { useVoice } from './use-notifier';
import type { VoiceContext } from './use-notifier';
import { editorWords } from '../words';
import type { EditorWords } from '../words';
import 'prosemirror-view/style/prosemirror.css';
import './body-editor.css';
import '../figures/figures.css';
import '../paste/paste.css';
import '../menus/menus.css';
import '../notes/notes.css';
import '../decorations/soft-marks.css';

/** What the desk may do to the text from outside it. */
export interface EditorHandle {
  /** Puts the caret back where it was; the sheet does not move. */
  focus(): void;
  /** The same before the key that is being pressed is written. */
  focusAtOnce(): void;
  /** Takes in where a key has just taken the caret, before the browser tells it. */
  learnCaret(): void;
  /** Whether an element is the one that this text is written in. */
  isWrittenIn(element: Element): boolean;
  /** Replaces the whole text, and tells of changes elsewhere, all as one step of undo. */
  replaceBody(body: readonly Block[], elsewhere?: readonly ElsewhereChange[]): void;
  read(): Block[];
  /** What is selected in the text, as blocks; null when nothing is, or one writes elsewhere. */
  selected(): Block[] | null;
  /** Draws quiet signs in the text; false when a word is being composed and it must be asked again. */
  mark(marksOf: TextMarks): boolean;
  /** Takes the caret to a spot of a block, as it was last read. */
  goTo(block: Block | undefined, spot: Spot | null): void;
  readonly finder: TextFinder;
  readonly outline: TextOutline;
  /** The blocks that can be put into the text, or that the one at the caret can be turned into. */
  readonly insertions: readonly Insertion[];
  /** Puts a block in at the caret, as the toolbar does. */
  insert(name: Insertion['name']): void;
  /** Asks for the address that the selected words, or the link at the caret, lead to. */
  startLink(): void;
  readonly setter: TextSetter;
}

/** Words of the masthead, lines parted by "\n". */
export interface LinkedWords {
  boilerplate: string;
  contacts: string;
}

export interface BodyEditorProps extends VoiceContext, FiguresContext {
  /** A change of article swaps the text; each keeps its own undo history. */
  articleId: string;
  language: string;
  /** What the group decides where printers differ. */
  house: House;
  /** Whether the spaces at which no line breaks are shown. */
  spaces: boolean;
  /** What stays clear while the rest of the text is dimmed; null while it is not. */
  focus?: Focus | null;
  /** Whether its words are checked for their spelling. */
  spelling: boolean;
  /** The text when the article is first shown; from then on the editor owns it. */
  body: readonly Block[];
  placeholder: string;
  /** Names the text for assistive technology. */
  label: string;
  /** Called at each change; `read` gives the blocks and is called only when they are needed. */
  onChange: (read: () => Block[]) => void;
  /** Paragraphs and lists only, or all that an article may hold. */
  scope?: Scope;
  notes?: NotesContext;
  /** What the blocks that are linked to the masthead say. */
  linked: LinkedWords;
  readCopied: PasteContext['readCopied'];
  knowsWord: PasteContext['knowsWord'];
  onPasted: PasteContext['onPasted'];
  onReady?: (handle: EditorHandle) => void;
  /** Called at each change to a text that is only to be read, in its place. */
  onRefused?: (() => void) | undefined;
}

/** The text of an article on the sheet: toolbar, bubble and slash menus, and exactly the article's blocks. */
export function BodyEditor(props: BodyEditorProps) {
  const latest = useRef(props);
  latest.current = props;
  const words = editorWords(props.interfaceLanguage);
  const [slash, setSlash] = useState<SlashMenuState | null>(null);
  const [linking, setLinking] = useState(false);
  const shownSlash = useRef(slash);
  shownSlash.current = slash;
  const { voice, said, lose, hideOffers } = useVoice(latest);
  const figures = useFigures(latest, voice);
  const tools = useBlockTools(voice, props.scope ?? 'article', figures.want);
  const { blocks } = tools;
  const paste = usePaste(props);
  const rules = {
    language: () => latest.current.language,
    house: () => latest.current.house,
    spaces: () => latest.current.spaces,
    paste,
  };
  const notes = useNotes(props, () => noteRules(rules));

  const editor = useEditor({
    injectCSS: false,
    enablePasteRules: ['link'], // Signs that stand for bold or italic in Markdown are words of what is pasted.
    content: toDocument(props.body),
    editorProps: {
      attributes: ({ doc }) => textAttributes(latest.current, shownSlash.current, doc.content.size),
      handleScrollToSelection: keepCaretInSight,
    },
    extensions: articleExtensions({
      scope: props.scope ?? 'article',
      words: () => editorWords(latest.current.interfaceLanguage),
      ...rules,
      focus: () => latest.current.focus ?? null,
      figures,
      insertions: () => blocks,
      shortcuts: () => tools.shortcuts.current,
      showSlashMenu: setSlash,
      notes,
      tellApprovals: (gone) => lose(handleWords(voice.language()).approvalGone(gone.join(', '))),
      refuse: () => latest.current.onRefused,
    }),
    onUpdate({ editor: changed, transaction }) {
      // What the editor adds by itself, an empty line at the end, is nobody's word.
      if (transaction.docChanged) latest.current.onChange(() => fromDocument(changed.state.doc));
    },
  });

  useArticle(editor, props, hideOffers);
  useBlockKeys(editor, tools);
  useEffect(() => {
    latest.current.onReady?.(handleOf(editor, blocks, () => linkAt(editor, setLinking)));
  }, [editor, blocks]);
  // The view reads the text's attributes again at each update, and this is one.
  useEffect(
    () => editor.view.setProps({}),
    [editor, props.label, props.language, props.spelling, slash, props.spaces, props.focus],
  );

  return (
    <div className="body-editor" spellCheck={props.spelling} style={shownWords(words, props, notes.before())}>
      <Toolbar editor={editor} words={words} insertions={blocks} onLink={() => linkAt(editor, setLinking)} />
      <EditorContent
        editor={editor}
        onKeyDown={(event) => {
          if (event.key === 'F10' && event.altKey) focusToolbar(event.currentTarget);
          else if (event.key.toLowerCase() === 'k' && event.shiftKey && (event.ctrlKey || event.metaKey))
            linkAt(editor, setLinking);
          else return;
          event.preventDefault();
        }}
      />
      <BlockHandle
        key={props.articleId}
        editor={editor}
        voice={voice}
        opener={tools.openMenu}
        extras={figures.extras}
      />
      <NotesArea editor={editor} articleId={props.articleId} options={notes} />
      <Bubble editor={editor} words={words} linking={linking} onLinking={setLinking} />
      {slash && <SlashList state={slash} words={words} />}
      <p ref={said} role="status" className="editor-said" />
      {props.scope !== 'passages' && (
        <datalist id={licenceListId}>
          {usualLicences(props.language).map((licence) => (
            <option key={licence} value={licence} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** Shows another article when the identifier changes, and keeps the undo history of the one left. */
function useArticle(editor: Editor, { articleId, body }: BodyEditorProps, onLeave: () => void): void {
  const states = useRef(new Map<string, EditorState>());
  const shown = useRef(articleId);
  useEffect(() => {
    if (shown.current === articleId) return;
    states.current.set(shown.current, editor.state);
    shown.current = articleId;
    onLeave();
    editor.view.updateState(keptState(states.current.get(articleId), body) ?? freshState(editor, body));
  }, [editor, articleId, body, onLeave]);
}

/** The state an article was left in, unless its text has changed elsewhere since. */
function keptState(state: EditorState | undefined, body: readonly Block[]): EditorState | undefined {
  return state && JSON.stringify(fromDocument(state.doc)) === JSON.stringify(body) ? state : undefined;
}

function freshState(editor: Editor, body: readonly Block[]): EditorState {
  return EditorState.create({
    doc: editor.schema.nodeFromJSON(toDocument(body)),
    plugins: editor.state.plugins,
  });
}

function handleOf(editor: Editor, blocks: readonly Insertion[], startLink: () => void): EditorHandle {
  return {
    focus: () => void editor.commands.focus(null, { scrollIntoView: false }),
    focusAtOnce: () => editor.view.focus(),
    learnCaret: () => syncCaret(editor.view),
    isWrittenIn: (element) => element === editor.view.dom,
    replaceBody: (body, elsewhere = []) => replaceBody(editor, body, elsewhere),
    read: () => fromDocument(editor.state.doc),
    selected: () => selectedBlocks(editor.view),
    mark: (marksOf) => showMarks(editor.view, marksOf),
    goTo: (block, spot) => goToSpot(editor.view, block, spot),
    finder: textFinder(editor),
    outline: textOutline(editor),
    insertions: blocks,
    insert: (name) => blocks.find((insertion) => insertion.name === name)?.run(editor),
    startLink,
    setter: textSetter(editor),
  };
}

function replaceBody(editor: Editor, body: readonly Block[], elsewhere: readonly ElsewhereChange[]): void {
  editor
    .chain()
    .setContent(toDocument(body))
    .command(({ tr }) => {
      closeHistory(tr);
      if (elsewhere.length > 0) tr.step(new ElsewhereStep(elsewhere));
      return true;
    })
    .run();
}

function linkAt(editor: Editor, setLinking: (linking: boolean) => void): void {
  if (editor.state.selection.empty) editor.commands.extendMarkRange('link');
  if (!editor.state.selection.empty) setLinking(true);
}

function focusToolbar(from: HTMLElement): void {
  from.closest('.body-editor')?.querySelector<HTMLButtonElement>('.editor-toolbar button')?.focus();
}

/** Characters from which a text is long: there, figures out of sight cost a key more than if they were drawn. */
const longText = 30_000;

function textAttributes(
  { label, language, spelling }: BodyEditorProps,
  slash: SlashMenuState | null,
  length: number,
): Record<string, string> {
  const chosen = slash && chosenLineId(slash);
  return {
    ...(slash && { 'aria-controls': slashListId }),
    ...(chosen && { 'aria-activedescendant': chosen }),
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang: language,
    class: length > longText ? 'body-text is-long' : 'body-text',
    spellcheck: String(spelling),
  };
}

/** What the style sheet shows: where a block is still empty, and what the masthead says in those linked to it. */
function shownWords(words: EditorWords, props: BodyEditorProps, notesBefore: number): CSSProperties {
  const texts = {
    'placeholder-body': props.placeholder,
    'placeholder-attribution': words.attribution,
    'placeholder-crosshead': words.crosshead,
    'placeholder-pull-quote': words.pullQuote,
    'name-boilerplate': words.boilerplate,
    'name-contacts': words.contacts,
    'linked-boilerplate': props.linked.boilerplate,
    'linked-contacts': props.linked.contacts,
  };
  const quoted = Object.entries(texts).map(([name, text]) => [`--${name}`, quotedText(text)]);
  return { ...Object.fromEntries(quoted), '--notes-before': notesBefore };
}

/** A text as a style sheet writes it between quotes. */
function quotedText(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\r\n?|[\n\f]/g, '\\a ')}"`;
}
