import { useEffect, useMemo, useState } from 'react';
import { boilerplateOf } from '../../article';
import type { ArticleKind, Masthead } from '../../article';
import { BodyEditor } from '../../editor';
import type { BodyEditorProps, EditorHandle, LinkedWords } from '../../editor';
import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';
import { changeElsewhere } from '../article/changes-outside-body';
import { useFocus } from '../desk/focus-mode';
import { pictureAddress } from '../kit/pictures';
import { useSpelling } from './text-field';
import { useStore, useValue } from '../kit/store';
import { useDesk, useLanguage, useWords } from '../desk/use-desk';
import { releaseContacts } from '../../render';
import type { Words } from '../words/words';

/** The body of the article; typing in it draws nothing else again. */
export function ArticleText({ draft, kind }: { draft: Draft; kind: ArticleKind }) {
  const words = useWords();
  return (
    <TextEditor
      draft={draft}
      name="body"
      label={words.sheet.body}
      placeholder={words.sheet.bodyHints[kind]}
    />
  );
}

/** One running text of the article in its editor. */
export function TextEditor(props: {
  draft: Draft;
  name: TextName;
  label: string;
  placeholder: string;
  /** Called once the editor stands. */
  onReady?: (handle: EditorHandle) => void;
}) {
  const { draft, name, label, placeholder, onReady } = props;
  const { articles, framing, glance, masthead, pasting, pictures, settings, toasts } = useDesk();
  const spoken = useLanguage();
  const spelling = useSpelling();
  const spaces = useStore(settings.state, (state) => state.spaces);
  const focus = useFocus();
  const guillemets = useStore(settings.state, (state) => state.guillemets);
  const language = useStore(draft.fields, (fields) => fields.language);
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  useEffect(() => {
    if (!handle) return;
    draft.editorReady(name, handle);
    glance.soon();
    if (name === 'body') focusOnOpen(draft, articles.typedEarly());
    onReady?.(handle);
  }, [articles, draft, glance, handle, name, onReady]);
  useEffect(() => {
    const onEmbargo = () => void toasts.notice((words) => words.history.embargoStays);
    return handle?.finder.onElsewhere((changes) => changeElsewhere(draft, changes, onEmbargo));
  }, [draft, handle, toasts]);
  const bound = useMemo(
    () => ({
      body: draft.text(name),
      onChange: (read: Parameters<Draft['textChanged']>[1]) => draft.textChanged(name, read),
    }),
    [draft, name],
  );
  const notes = useTextNotes(draft, name);
  const words = useWords();
  const group = useValue(masthead.state);
  const linked = useMemo(() => linkedWords(group, language, words), [group, language, words]);
  return (
    <BodyEditor
      articleId={`${draft.id}/${name}`}
      language={language}
      house={{ guillemets }}
      spaces={spaces}
      focus={focus}
      spelling={spelling}
      interfaceLanguage={spoken}
      label={label}
      placeholder={placeholder}
      onWantPicture={pictures.choose}
      keepPicture={pictures.keep}
      readCopied={(copied) => pasting.read(copied, name)}
      knowsWord={pasting.knowsWord}
      onPasted={pasting.say}
      pictureAddress={pictureAddress}
      onFrame={(figure) => framing.ask(figure, 'column')}
      scope={name === 'body' ? 'article' : 'passages'}
      onTell={(text) => void toasts.say(() => text)}
      onLoss={(text) => {
        const shown = toasts.notice(() => text);
        return () => toasts.dismiss(shown);
      }}
      onOffer={(text, takeBack) => {
        const shown = toasts.say(() => text, { label: (words) => words.undo, run: takeBack });
        return () => toasts.dismiss(shown);
      }}
      notes={notes}
      linked={linked}
      onReady={setHandle}
      onRefused={draft.readOnly ? () => draft.change({}) : undefined}
      {...bound}
    />
  );
}

/**
 * A text that is opened takes the caret: in its headline while it has none, else in the text, without moving the sheet.
 * What was typed while it was on its way stands there.
 */
function focusOnOpen(draft: Draft, typed: string): void {
  document.querySelector('.sheet-place')?.scrollTo({ top: 0 });
  if (draft.fields.get().headline) draft.focusText();
  else document.querySelector<HTMLElement>('[data-field="headline"]')?.focus({ preventScroll: true });
  if (typed) document.execCommand('insertText', false, typed);
}

/** What one text's footnotes need of the desk: their first number, and somebody to tell when words go with them. */
function useTextNotes(draft: Draft, name: TextName): NonNullable<BodyEditorProps['notes']> {
  const { toasts } = useDesk();
  const before = useStore(draft.bodyNotes, (notes) => (name === 'body' ? 0 : notes));
  return {
    before,
    onCount: (notes) => name === 'body' && draft.bodyNotes.set(notes),
    onLost: (count, putBack) =>
      toasts.say((words) => words.notes.lost(count), {
        label: (words) => words.notes.putBack(count),
        run: putBack,
      }),
  };
}

/** What the masthead says in the blocks that are linked to it, in the article's language; where to write it while it says nothing. */
function linkedWords(masthead: Masthead, language: string, { sheet }: Words): LinkedWords {
  return {
    boilerplate: boilerplateOf(masthead, language).trim() || sheet.boilerplateMissing,
    contacts: contactsOf(masthead) || sheet.contactsMissing,
  };
}

/** A line for each of those whom the press may call. */
function contactsOf(masthead: Masthead): string {
  return releaseContacts(masthead)
    .map(({ name, role, phone, email }) => joined([joined([name, role], ', '), phone, email], ' · '))
    .join('\n');
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter(Boolean).join(between);
}
