import { Editor } from '@tiptap/core';
import type { EditorOptions } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Block, HouseStyle } from '../../article';
import type { Placement } from '../../leaflet';
import type { Focus } from '../decorations/caret-focus';
import { placeBlock } from '../decorations/placed-blocks';
import type { Placing } from '../decorations/placed-blocks';
import { withBlockIds } from '../document/block-ids';
import { articleExtensions } from './extensions';
import { fromDocument } from '../document/from-document';
import { toDocument } from '../document/to-document';
import { useFigures } from '../figures/use-figures';
import type { FiguresContext, FigureTools } from '../figures/use-figures';
import type { Scope } from '../menus/insertions';
import type { SlashMenuState } from '../menus/slash-menu';
import { scrollCaretIntoView } from '../document/visible-area';
import { notePlugins, useNotes } from '../notes/notes-options';
import type { NotesContext, NotesOptions } from '../notes/notes-options';
import { usePaste } from '../paste/paste-context';
import type { PasteContext } from '../paste/paste-context';
import { useBlockKeys, useBlockTools } from '../shortcuts/block-keys';
import type { BlockTools } from '../shortcuts/block-keys';
import type { EditorHandle } from './editor-handle';
import { textAttributes } from './text-attributes';
import type { LinkedTexts } from './text-attributes';
import type { OtherTexts } from '../menus/link-field';
import { useNotifier } from '../block-commands/use-notifier';
import type { EditorNotifier, NotifierContext } from '../block-commands/use-notifier';
import { messagesIn } from '../../messages';
import { syncCaret } from '../typing/caret-sync';
import { shortcutText } from '../menus/shortcut-text';

export interface BodyEditorProps extends NotifierContext, FiguresContext {
  /** Another identifier shows another text; each keeps its own undo history. */
  articleId: string;
  language: string;
  /** The group's house rules for typography. */
  house: HouseStyle;
  /** Whether no-break spaces are shown. */
  spaces: boolean;
  /** What is not dimmed in focus mode; null outside of it. */
  focus?: Focus | null;
  /** The blocks that a person placed in the leaflet; null for a text that leaflets do not print. */
  placing?: Placing | null;
  /** Whether spelling is checked. */
  spelling: boolean;
  /** The text when the article is first shown; from then on the editor owns it. */
  body: readonly Block[];
  placeholder: string;
  /** The accessible name of the text. */
  label: string;
  /** Called at each change; `read` gives the blocks and should be called only when they are needed. */
  onChange: (read: () => Block[]) => void;
  /** Paragraphs and lists only, or everything that an article may contain. */
  scope?: Scope;
  notes?: NotesContext;
  /** What the blocks linked to the masthead show. */
  linked: LinkedTexts;
  /** The texts that a link may lead to. */
  otherTexts: OtherTexts;
  readClipboard: PasteContext['readClipboard'];
  knowsWord: PasteContext['knowsWord'];
  onPasted: PasteContext['onPasted'];
  takePaste?: PasteContext['takePaste'];
  onReady?: (handle: EditorHandle) => void;
  /** Makes the text read-only; called at each change that is refused. */
  onRefused?: (() => void) | undefined;
}

/** An article's editor, and what is shown around its text. */
interface ArticleEditor {
  editor: Editor;
  tools: BlockTools;
  /** Places the block at the caret. */
  place: (placement: Placement) => void;
  figures: FigureTools;
  notes: NotesOptions;
  liveRegion: EditorNotifier['liveRegion'];
  slash: SlashMenuState | null;
}

/** The editor of an article's text. It is created once and reads the latest props at each use. */
export function useArticleEditor(props: BodyEditorProps): ArticleEditor {
  const latest = useRef(props);
  latest.current = props;
  const [slash, setSlash] = useState<SlashMenuState | null>(null);
  const shownSlash = useRef(slash);
  shownSlash.current = slash;
  const { notifier, liveRegion, showLoss, hideMessages } = useNotifier(latest);
  const figures = useFigures(latest, notifier);
  const tools = useBlockTools(notifier, props.scope ?? 'article', figures.choosePicture);
  const rules = {
    language: () => latest.current.language,
    house: () => latest.current.house,
    spaces: () => latest.current.spaces,
    paste: usePaste(props),
  };
  const notes = useNotes(props, () => notePlugins(rules));
  // The options stay the same object: other ones would make the view write its selection over one that the browser has not
  // reported yet.
  const [options] = useState((): Partial<EditorOptions> => ({
    injectCSS: false,
    enablePasteRules: ['link'], // Pasted asterisks and underscores are text, not Markdown.
    content: withBlockIds(toDocument(props.body)),
    editorProps: {
      attributes: ({ doc }) => textAttributes(latest.current, shownSlash.current, doc.content.size),
      handleScrollToSelection: scrollCaretIntoView,
    },
    extensions: articleExtensions({
      scope: props.scope ?? 'article',
      messages: () => messagesIn(latest.current.interfaceLanguage).editor,
      ...rules,
      focus: () => latest.current.focus ?? null,
      placing: () => latest.current.placing ?? null,
      placingMessages: () => messagesIn(latest.current.interfaceLanguage).blockHandle,
      figures,
      insertions: () => tools.blocks,
      shortcuts: () => tools.shortcuts.current,
      showSlashMenu: setSlash,
      notes,
      onApprovalsLost(gone) {
        const { blockHandle, editor: names } = messagesIn(notifier.language());
        return showLoss(blockHandle.approvalGone(gone.join(', '), shortcutText('Mod Z', names.keyNames)));
      },
      onRefused: () => latest.current.onRefused,
    }),
    onUpdate({ editor: changed, transaction }) {
      // Changes that plugins append, such as an empty last line, are not the person's.
      if (transaction.docChanged) latest.current.onChange(() => fromDocument(changed.state.doc));
    },
  }));
  const [editor] = useState(() => new Editor(options));
  useEffect(() => () => queueMicrotask(() => editor.destroy()), [editor]); // After the effects of what stands around the text.
  useArticle(editor, props, hideMessages);
  const place = useCallback(
    (placement: Placement) => {
      const { placing } = latest.current;
      if (placing) placeBlock(editor.state, editor.state.selection.from, placing, placement);
    },
    [editor],
  );
  useBlockKeys(editor, tools, place);
  // An update of the view reads the attributes of the text again.
  useEffect(() => {
    syncCaret(editor.view);
    editor.view.setProps({});
  }, [editor, props.label, props.language, props.spelling, slash, props.spaces, props.focus, props.placing]);
  return { editor, tools, place, figures, notes, liveRegion, slash };
}

/** Shows another article when the identifier changes, and keeps the state of the former one with its undo history. */
function useArticle(editor: Editor, { articleId, body }: BodyEditorProps, onLeave: () => void): void {
  const states = useRef(new Map<string, EditorState>());
  const shown = useRef(articleId);
  useEffect(() => {
    if (shown.current === articleId) return;
    states.current.set(shown.current, editor.state);
    shown.current = articleId;
    onLeave();
    editor.view.updateState(savedState(states.current.get(articleId), body) ?? freshState(editor, body));
  }, [editor, articleId, body, onLeave]);
}

/** The state that an article was left in, unless its text was changed elsewhere since. */
function savedState(state: EditorState | undefined, body: readonly Block[]): EditorState | undefined {
  return state && JSON.stringify(fromDocument(state.doc)) === JSON.stringify(body) ? state : undefined;
}

function freshState(editor: Editor, body: readonly Block[]): EditorState {
  return EditorState.create({
    doc: editor.schema.nodeFromJSON(withBlockIds(toDocument(body))),
    plugins: editor.state.plugins,
  });
}
