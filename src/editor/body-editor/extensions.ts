import type { Extensions } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { isLinkTarget } from '../../article';
import type { HouseStyle } from '../../article';
import { Approvals } from '../blocks/approvals';
import type { ApprovalsOptions } from '../blocks/approvals';
import {
  Boilerplate,
  Box,
  Contacts,
  Crosshead,
  Divider,
  Preformatted,
  PullQuote,
} from '../blocks/plain-blocks';
import { Attribution, Quotation } from '../blocks/quotation';
import { tableExtensions } from '../blocks/table';
import { CaretFocus } from '../decorations/caret-focus';
import type { Focus } from '../decorations/caret-focus';
import { PlacedBlockMarks } from '../decorations/placed-blocks';
import type { Placing } from '../decorations/placed-blocks';
import { TextMarkDecorations } from '../decorations/text-marks';
import { VisibleSpaces } from '../typing/visible-spaces';
import { Figure } from '../figures/figure';
import { PictureFiles } from '../figures/insert-picture';
import type { FigureTools } from '../figures/use-figures';
import { PunctuatedAutolink } from '../typing/autolink';
import { MarkdownBold, MarkdownCode, MarkdownItalic, MarkdownSigns } from '../marks/markdown-signs';
import { PassageLanguage, SmallCapitals, Subscript, Superscript } from '../marks/marks';
import type { Scope } from '../menus/insertions';
import { SlashMenu } from '../menus/slash-menu';
import type { SlashMenuOptions } from '../menus/slash-menu';
import { Footnote } from '../notes/footnote';
import { notePlugins, defaultNotesOptions } from '../notes/notes-options';
import type { NotesOptions } from '../notes/notes-options';
import type { PasteContext } from '../paste/paste-context';
import { Paste } from '../paste/paste-plugin';
import { ShortcutKeys } from '../shortcuts/shortcut-keys';
import type { Shortcut } from '../shortcuts/shortcut-keys';
import { AttributionSelection } from '../typing/attribution-selection';
import { BlockEdges, EdgeArrows } from '../typing/block-edges';
import { CaretSync } from '../typing/caret-sync';
import { ReadOnly } from '../typing/read-only';
import { TypingBelow } from '../typing/typing-below';
import { Typography } from '../typing/typography';
import { BlockIds } from '../document/block-ids';
import { TrackedPositions } from '../document/tracked-positions';
import type { Messages } from '../../messages';

/** What the extensions read of the editor around them, at each use. */
interface EditorContext {
  /** Paragraphs and lists only, or everything that an article may contain. */
  scope?: Scope;
  messages: () => Messages['editor'];
  language: () => string;
  house: () => HouseStyle;
  /** Whether no-break spaces are shown. */
  spaces: () => boolean;
  /** What is not dimmed in focus mode; null outside of it. */
  focus?: () => Focus | null;
  /** The blocks that a person placed in the leaflet. */
  placing?: () => Placing | null;
  placingMessages?: () => Messages['blockHandle'];
  figures?: Pick<FigureTools, 'view' | 'files'>;
  insertions: SlashMenuOptions['insertions'];
  shortcuts: () => readonly Shortcut[];
  showSlashMenu: SlashMenuOptions['show'];
  /** Called when a quotation loses its approval though its text stays. */
  onApprovalsLost?: ApprovalsOptions['onLost'];
  notes?: NotesOptions;
  paste?: PasteContext;
  /** In a read-only text, what is called at each refused change; else undefined. */
  onRefused?: () => (() => void) | undefined;
}

/**
 * The editor's schema and behaviour: one extension for each block and mark of an article, and nothing that an article
 * cannot contain.
 */
export function articleExtensions(context: EditorContext): Extensions {
  const spaces = { shown: context.spaces };
  const typing = { language: context.language, house: context.house };
  const isWhole = context.scope !== 'passages';
  return [
    CaretSync,
    BlockIds,
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
        isAllowedUri: isLinkTarget,
      },
    }),
    MarkdownBold,
    MarkdownItalic,
    ListItem.extend({ content: 'paragraph (paragraph|bulletList|orderedList|preformatted)*' }),
    Preformatted,
    ...(isWhole ? [Divider, ...blockExtensions(context)] : []),
    Footnote.configure({
      ...(context.notes ?? defaultNotesOptions),
      plugins: () => notePlugins(context),
    }),
    SmallCapitals,
    Superscript,
    Subscript,
    MarkdownCode,
    PassageLanguage,
    MarkdownSigns,
    PunctuatedAutolink,
    Typography.configure(typing),
    VisibleSpaces.configure(spaces),
    TrackedPositions,
    BlockEdges,
    EdgeArrows,
    TypingBelow,
    AttributionSelection,
    CaretFocus.configure({ focus: context.focus ?? (() => null), language: context.language }),
    ...(context.placing && context.placingMessages
      ? [PlacedBlockMarks.configure({ placing: context.placing, messages: context.placingMessages })]
      : []),
    ReadOnly.configure({ refuse: context.onRefused ?? (() => undefined) }),
    ShortcutKeys.configure({ shortcuts: context.shortcuts }),
    TextMarkDecorations,
    SlashMenu.configure({ insertions: context.insertions, show: context.showSlashMenu }),
  ];
}

/** The blocks of an article other than paragraphs and lists. */
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
    ...(context.onApprovalsLost ? [Approvals.configure({ onLost: context.onApprovalsLost })] : []),
  ];
}
