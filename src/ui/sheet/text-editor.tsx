import { useEffect, useMemo, useRef, useState } from 'react';
import { boilerplateOf } from '../../article';
import type { LocalMasthead, ArticleId } from '../../article';
import { BodyEditor } from '../../editor';
import type { BodyEditorProps, EditorHandle, LinkedTexts, Placing } from '../../editor';
import { togglePlacement } from '../../leaflet';
import { localMasthead, releaseContacts } from '../../render';
import { applyChangesOutsideBody } from '../article/changes-outside-body';
import type { Draft } from '../article/draft';
import type { Editing } from '../article/editing';
import type { TextName } from '../article/fields';
import { useFocusMode } from './focus-mode';
import { useLanguage, useMessages } from '../kit/state/use-messages';
import { useCropping } from './crop/cropping';
import { usePanels } from '../kit/state/panels';
import { usePasting } from './pasting';
import { usePictures, pictureAddress } from '../kit/state/pictures';
import { useSettings } from '../kit/state/settings-store';
import { useEditing } from '../article/editing';
import { useSnapshot } from '../article/snapshot';
import { useToasts } from '../kit/state/toasts';
import { useMasthead } from '../kit/state/masthead-store';
import { useStore, useValue } from '../kit/state/store';
import { useLeaflets, useShownFormat } from '../article/proofs/use-leaflets';
import { useSpelling } from '../article/text-field';
import { useBridge, request } from '../kit/state/request';

/** One running text in its editor. Typing renders nothing else of the desk. */
export function TextEditor(props: {
  draft: Draft;
  name: TextName;
  label: string;
  placeholder: string;
  /** Called once the editor is mounted. */
  onReady?: (handle: EditorHandle) => void;
}) {
  const { draft, name, label, placeholder, onReady } = props;
  const cropping = useCropping();
  const pasting = usePasting();
  const pictures = usePictures();
  const settings = useSettings();
  const { openPictures } = usePanels();
  const language = useStore(draft.fields, (fields) => fields.language);
  const guillemets = useStore(settings.state, (state) => state.guillemets);
  const bound = useMemo(
    () => ({
      body: draft.text(name),
      onChange: (read: Parameters<Draft['textChanged']>[1]) => draft.textChanged(name, read),
    }),
    [draft, name],
  );
  return (
    <BodyEditor
      articleId={`${draft.id}/${name}`}
      language={language}
      house={{ guillemets }}
      spaces={useStore(settings.state, (state) => state.spaces)}
      focus={useFocusMode()}
      placing={usePlacing(draft, name)}
      spelling={useSpelling()}
      interfaceLanguage={useLanguage()}
      label={label}
      placeholder={placeholder}
      onChoosePicture={pictures.choose}
      storePicture={pictures.keep}
      readClipboard={(copied) => pasting.read(copied, name)}
      knowsWord={pasting.knowsWord}
      onPasted={pasting.report}
      takePaste={name === 'body' ? (event) => pasting.takeRelease(event, draft, 'body') : undefined}
      pictureAddress={pictureAddress}
      onShowPicture={({ picture, crop }) => openPictures((crop?.of ?? picture).hash)}
      printFormat={useShownFormat()}
      onCrop={(figure) => cropping.crop(figure, 'column')}
      scope={name === 'body' ? 'article' : 'passages'}
      notes={useFootnotes(draft, name)}
      linked={useLinkedTexts(language)}
      otherTexts={useOtherTexts(draft.id)}
      onReady={useAttachedEditor(draft, name, onReady)}
      onRefused={draft.readOnly ? () => draft.change({}) : undefined}
      {...useEditorToasts()}
      {...bound}
    />
  );
}

/** The blocks that were placed in the leaflet, which prints the body alone. */
function usePlacing(draft: Draft, name: TextName): Placing | null {
  const [choice, keep] = useLeaflets(draft);
  const latest = useRef({ choice, keep });
  latest.current = { choice, keep };
  const { placed } = choice;
  return useMemo(() => {
    if (name !== 'body') return null;
    const toggle: Placing['toggle'] = (id, placement) => {
      const { placed: before, ...others } = latest.current.choice;
      const next = togglePlacement(before, id, placement);
      latest.current.keep({ ...others, ...(next && { placed: next }) });
    };
    return { placed, toggle };
  }, [name, placed]);
}

/** Attaches the mounted editor to the draft, and lets its undo reach the fields. */
function useAttachedEditor(
  draft: Draft,
  name: TextName,
  onReady: ((handle: EditorHandle) => void) | undefined,
): (handle: EditorHandle) => void {
  const editing = useEditing();
  const snapshot = useSnapshot();
  const toasts = useToasts();
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  useEffect(() => {
    if (!handle) return;
    draft.attachEditor(name, handle);
    snapshot.refreshSoon();
    if (name === 'body') focusOpenedArticle(draft, editing);
    onReady?.(handle);
  }, [editing, draft, snapshot, handle, name, onReady]);
  useEffect(() => {
    const onEmbargoKept = () => void toasts.showNotice((messages) => messages.history.embargoStays);
    return handle?.finder.onElsewhere((changes) => applyChangesOutsideBody(draft, changes, onEmbargoKept));
  }, [draft, handle, toasts]);
  return setHandle;
}

/**
 * Focuses an opened article, in its headline if that is empty, else in the body, unless the person is in another field by now.
 * What was typed ahead is inserted.
 */
function focusOpenedArticle(draft: Draft, editing: Editing): void {
  document.querySelector('.sheet-place')?.scrollTo({ top: 0 });
  const typedAhead = editing.takeTypedAhead();
  if (!editing.takeFieldElsewhere()) {
    if (draft.fields.get().headline) draft.focusText();
    else document.querySelector<HTMLElement>('[data-field="headline"]')?.focus({ preventScroll: true });
  }
  if (typedAhead) document.execCommand('insertText', false, typedAhead);
}

/** The footnotes of the notes to editors are numbered after those of the body; deleted footnotes can be put back. */
function useFootnotes(draft: Draft, name: TextName): NonNullable<BodyEditorProps['notes']> {
  const toasts = useToasts();
  const before = useStore(draft.bodyNotes, (notes) => (name === 'body' ? 0 : notes));
  return {
    before,
    onCount: (notes) => name === 'body' && draft.bodyNotes.set(notes),
    onLost: (count, putBack) =>
      toasts.show((messages) => messages.notes.lost(count), {
        label: (messages) => messages.notes.putBack(count),
        run: putBack,
      }),
  };
}

/** The editor's messages as toasts; each of the last two returns what dismisses it. */
function useEditorToasts(): Pick<BodyEditorProps, 'onMessage' | 'onLossMessage' | 'onUndoMessage'> {
  const toasts = useToasts();
  return {
    onMessage: (text) => void toasts.show(() => text),
    onLossMessage(text) {
      const toast = toasts.showNotice(() => text);
      return () => toasts.dismiss(toast);
    },
    onUndoMessage(text, undo) {
      const toast = toasts.show(() => text, { label: (messages) => messages.undo, run: undo });
      return () => toasts.dismiss(toast);
    },
  };
}

/** The boilerplate and contacts in the article's language, or a hint where to write them. */
function useLinkedTexts(language: string): LinkedTexts {
  const masthead = useValue(useMasthead().state);
  const { sheet } = useMessages();
  return useMemo(
    () => ({
      boilerplate: boilerplateOf(masthead, language).trim() || sheet.boilerplateMissing,
      contacts: contactLines(localMasthead(masthead, language)) || sheet.contactsMissing,
    }),
    [masthead, language, sheet],
  );
}

/** One line for each press contact. */
function contactLines(masthead: LocalMasthead): string {
  return releaseContacts(masthead)
    .map(({ name, role, phone, email }) => {
      const number = phone.replaceAll(' ', '\u00a0'); // It stays in one line.
      return joined([joined([name, role], ', '), number, email], ' · ');
    })
    .join('\n');
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter(Boolean).join(separator);
}

/** The most texts that the field for links offers. */
const maxOtherTexts = 12;

/** The texts of the library that a link of this one may lead to. */
function useOtherTexts(own: ArticleId): BodyEditorProps['otherTexts'] {
  const bridge = useBridge();
  return useMemo(
    () => ({
      async find(words) {
        const answer = await request(bridge, 'library:list', {
          words,
          filters: {},
          sort: 'relevance',
          asker: 'links',
          limit: maxOtherTexts,
          offset: 0,
        });
        return answer.ok ? answer.value.rows.filter(({ id }) => id !== own) : [];
      },
      async headlineOf(id) {
        const answer = await request(bridge, 'article:open', id);
        return answer.ok ? answer.value.article.headline : null;
      },
    }),
    [bridge, own],
  );
}
