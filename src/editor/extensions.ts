import type { Extensions } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { isAddress } from '../article';
import type { House } from '../article';
import { Box } from './blocks/box';
import { Crosshead } from './blocks/crosshead';
import { Divider } from './blocks/divider';
import { Figure } from './blocks/figure';
import { Footnote } from './blocks/footnote';
import { Boilerplate, Contacts } from './blocks/linked';
import { PullQuote } from './blocks/pull-quote';
import { Attribution, Quotation } from './blocks/quotation';
import { tableExtensions } from './blocks/table';
import { BlockEdges, EdgeArrows } from './edges/block-edges';
import { SpareAttribution } from './edges/spare-attribution';
import { TypingBelow } from './edges/typing-below';
import { CaretFocus } from './focus/caret-focus';
import type { Focus } from './focus/caret-focus';
import { KeptPlaces } from './handles/kept-places';
import { Approvals } from './handles/approvals';
import type { ApprovalsOptions } from './handles/approvals';
import type { Scope } from './insertions';
import { PassageLanguage, SmallCapitals, Subscript, Superscript } from './marks/marks';
import { Paste } from './paste/paste';
import type { PasteContext } from './paste/paste-context';
import type { FigureTools } from './figures/use-figures';
import { CaretSync } from './caret-sync';
import { PictureFiles } from './pictures';
import { Refusing } from './refusing';
import { ShortcutKeys } from './shortcut-keys';
import type { Shortcut } from './shortcut-keys';
import { SlashMenu } from './slash-menu';
import type { SlashMenuOptions } from './slash-menu';
import { VisibleSpaces } from './spaces/visible-spaces';
import { Typing } from './typing';
import { SoftMarks } from './soft-marks/soft-marks';
import { SentenceAddress } from './marks/sentence-address';
import { WrittenBold, WrittenItalic, WrittenSigns } from './marks/written-signs';
import { noteRules } from './notes/note-rules';
import { plainNotes } from './notes/notes-options';
import type { NotesOptions } from './notes/notes-options';
import type { EditorWords } from './words';

/** What the extensions ask of the editor that holds them; read at each use, so that it can change. */
export interface EditorContext {
  /** Paragraphs and lists only, or all that an article may hold. */
  scope?: Scope;
  words: () => EditorWords;
  language: () => string;
  house: () => House;
  /** Whether the spaces at which no line breaks are shown. */
  spaces: () => boolean;
  /** What stays clear while the rest of the text is dimmed; null while it is not. */
  focus?: () => Focus | null;
  figures?: Pick<FigureTools, 'view' | 'files'>;
  insertions: SlashMenuOptions['insertions'];
  shortcuts: () => readonly Shortcut[];
  showSlashMenu: SlashMenuOptions['show'];
  /** Tells whose approval of a quotation goes though its words stay. */
  tellApprovals?: ApprovalsOptions['tell'];
  notes?: NotesOptions;
  paste?: PasteContext;
  /** What tells that the text is only to be read; nothing where it may be written. */
  refuse?: () => (() => void) | undefined;
}

/** One extension for each block and mark of the article, and nothing that an article cannot hold. */
export function articleExtensions(context: EditorContext): Extensions {
  const spaces = { shown: context.spaces };
  const typing = { language: context.language, house: context.house };
  const isWhole = context.scope !== 'passages';
  return [
    CaretSync,
    Paste.configure(context.paste),
    StarterKit.configure({
      heading: false,
      blockquote: false,
      bold: false,
      italic: false,
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      listItem: false,
      horizontalRule: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        HTMLAttributes: { rel: null, target: null },
        isAllowedUri: isAddress,
      },
    }),
    WrittenBold,
    WrittenItalic,
    ListItem.extend({ content: 'paragraph (paragraph|bulletList|orderedList)*' }),
    ...(isWhole ? [Divider, ...blockExtensions(context)] : []),
    Footnote.configure({
      ...(context.notes ?? plainNotes),
      typing: () => noteRules(context),
    }),
    SmallCapitals,
    Superscript,
    Subscript,
    PassageLanguage,
    WrittenSigns,
    SentenceAddress,
    Typing.configure(typing),
    VisibleSpaces.configure(spaces),
    KeptPlaces,
    BlockEdges,
    EdgeArrows,
    TypingBelow,
    SpareAttribution,
    CaretFocus.configure({ focus: context.focus ?? (() => null), language: context.language }),
    Refusing.configure({ refuse: context.refuse ?? (() => undefined) }),
    ShortcutKeys.configure({ shortcuts: context.shortcuts }),
    SoftMarks,
    SlashMenu.configure({ insertions: context.insertions, show: context.showSlashMenu }),
  ];
}

/** What an article may hold beside paragraphs and lists. */
function blockExtensions(context: EditorContext): Extensions {
  const typing = { language: context.language, house: context.house };
  return [
    Crosshead,
    Quotation,
    Attribution,
    PullQuote,
    Figure.configure({ ...context.figures?.view, typing }),
    PictureFiles.configure(context.figures?.files),
    ...tableExtensions,
    Box,
    Boilerplate,
    Contacts,
    ...(context.tellApprovals ? [Approvals.configure({ tell: context.tellApprovals })] : []),
  ];
}
