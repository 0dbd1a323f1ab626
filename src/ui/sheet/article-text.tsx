import { useEffect, useMemo, useState } from 'react';
import type { ArticleKind } from '../../article';
import { BodyEditor } from '../../editor';
import type { EditorHandle } from '../../editor';
import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';
import { changeElsewhere } from '../find/change-elsewhere';
import { useFocus } from '../focus/use-focus';
import { pictureAddress } from '../pictures';
import { useSpelling } from '../spelling/use-spelling';
import { useStore, useValue } from '../store';
import { useDesk, useLanguage, useWords } from '../use-desk';
import { focusOnOpen } from './focus-on-open';
import { linkedWords } from './linked-words';
import { useTextNotes } from './use-text-notes';

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
