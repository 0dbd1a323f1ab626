import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { placementExtras } from '../decorations/placed-blocks';
import { licenceListId } from '../figures/figure-field';
import { BlockHandle } from '../handles/block-handle';
import { Bubble } from '../menus/bubble';
import { SlashList } from '../menus/slash-list';
import { Toolbar } from '../menus/toolbar';
import { NotesArea } from '../notes/notes-area';
import { handleOf } from './editor-handle';
import { styleVariables } from './text-attributes';
import { useArticleEditor } from './use-article-editor';
import type { BodyEditorProps } from './use-article-editor';
import 'prosemirror-view/style/prosemirror.css';
import './body-editor.css';
import '../figures/figures.css';
import '../menus/menus.css';
import '../notes/notes.css';
import '../decorations/decorations.css';
import { messagesIn, outletMessages } from '../../messages';

/** The editor of an article's text, with its toolbar, bubble and slash menus, block handle and notes. */
export function BodyEditor(props: BodyEditorProps) {
  const { editor, tools, place: placeAtCaret, figures, notes, liveRegion, slash } = useArticleEditor(props);
  const { blocks, notifier } = tools;
  const messages = messagesIn(props.interfaceLanguage).editor;
  const [linking, setLinking] = useState(false);
  const onReady = useRef(props.onReady);
  onReady.current = props.onReady;
  useEffect(() => {
    onReady.current?.(handleOf(editor, blocks, () => linkAt(editor, setLinking), placeAtCaret));
  }, [editor, blocks, placeAtCaret]);
  const place = useCallback((host: HTMLElement | null) => host?.append(editor.view.dom), [editor]);
  return (
    <div
      className="body-editor"
      spellCheck={props.spelling}
      style={styleVariables(messages, props, notes.before())}
    >
      <Toolbar
        editor={editor}
        messages={messages}
        insertions={blocks}
        onLink={() => linkAt(editor, setLinking)}
      />
      <div
        ref={place}
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
        notifier={notifier}
        opener={tools.openMenu}
        extras={(shown, at) => [
          ...figures.extras(shown, at),
          ...placementExtras(
            shown,
            at,
            props.placing ?? null,
            messagesIn(props.interfaceLanguage).blockHandle,
          ),
        ]}
      />
      <NotesArea editor={editor} articleId={props.articleId} options={notes} />
      <Bubble
        editor={editor}
        language={props.language}
        messages={messages}
        texts={props.otherTexts}
        linking={linking}
        onLinking={setLinking}
      />
      {slash && <SlashList state={slash} messages={messages} />}
      <p ref={liveRegion} role="status" className="editor-said" />
      {props.scope !== 'passages' && (
        <datalist id={licenceListId}>
          {outletMessages(props.language).usualLicences.map((licence) => (
            <option key={licence} value={licence} />
          ))}
        </datalist>
      )}
    </div>
  );
}

function linkAt(editor: Editor, setLinking: (linking: boolean) => void): void {
  if (editor.state.selection.empty) editor.commands.extendMarkRange('link');
  if (editor.state.selection.empty) return;
  editor.commands.scrollIntoView(); // The field stands beside the selected words.
  setLinking(true);
}

function focusToolbar(from: HTMLElement): void {
  from.closest('.body-editor')?.querySelector<HTMLButtonElement>('.editor-toolbar button')?.focus();
}
