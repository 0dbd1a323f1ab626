import type { Editor } from '@tiptap/core';
import { useEffect, useId, useState } from 'react';
import type { RefObject } from 'react';
import { isLinkTarget, textLink, textLinkedBy } from '../../article';
import type { ArticleId } from '../../article';
import { moveCaretAfterLink, typedAddress } from '../marks/link';
import type { Messages } from '../../messages';

/** A text of the archive that a link may lead to. */
export interface OtherText {
  id: ArticleId;
  headline: string;
}

/** The archive's texts, as the field for links needs them. */
export interface OtherTexts {
  /** The texts whose words are found; the last saved for none. */
  find: (words: string) => Promise<readonly OtherText[]>;
  /** A text's headline; null for one that is not on the desk. */
  headlineOf: (id: ArticleId) => Promise<string | null>;
}

/** Asks for the address that the selected words lead to, or for another text by its headline. */
export function LinkField(props: {
  editor: Editor;
  messages: Messages['editor'];
  texts: OtherTexts;
  field: RefObject<HTMLInputElement | null>;
  onDone: () => void;
}) {
  const { editor, messages, texts, field, onDone } = props;
  const { typed, setTyped, choices, href } = useLink(editor, texts, messages.linkedTextGone);
  const list = useId();
  useEffect(() => field.current?.focus(), [field]);
  const isGone = typed.trim() === '';
  const set = () => {
    if (!isGone && href === null) return;
    const link = editor.chain().focus().extendMarkRange('link');
    (isGone || href === null ? link.unsetLink() : link.setLink({ href }))
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
        placeholder={messages.linkHint}
        list={list}
        spellCheck={false}
        value={typed}
        aria-invalid={!isGone && href === null}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          onDone();
          editor.commands.focus();
        }}
      />
      <datalist id={list}>
        {choices.map(({ id, headline }) => (
          <option key={id} value={headline} />
        ))}
      </datalist>
      <button type="submit">{isGone ? messages.linkRemove : messages.link}</button>
    </form>
  );
}

/** What is typed, the texts that it may mean, and where it leads; null for nowhere. */
function useLink(editor: Editor, texts: OtherTexts, gone: string) {
  const [before] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const linked = textLinkedBy(before);
  const [headline, setHeadline] = useState('');
  const [typed, setTyped] = useState(linked === null ? before : '');
  const [choices, setChoices] = useState<readonly OtherText[]>([]);
  useEffect(() => {
    if (linked === null) return;
    void texts.headlineOf(linked).then((found) => {
      setHeadline(found ?? gone);
      setTyped((now) => (now === '' ? (found ?? gone) : now));
    });
  }, [linked, texts, gone]);
  useEffect(() => {
    if (isAddressLike(typed)) return setChoices([]);
    let isLatest = true;
    void texts.find(typed).then((found) => {
      if (isLatest) setChoices(found.filter((text) => text.headline.trim() !== ''));
    });
    return () => void (isLatest = false);
  }, [texts, typed]);
  return { typed, setTyped, choices, href: targetOf() };

  function targetOf(): string | null {
    if (linked !== null && typed === headline) return before;
    const text = choices.find((choice) => choice.headline === typed);
    if (text) return textLink(text.id);
    const address = typedAddress(typed);
    return isLinkTarget(address) && textLinkedBy(address) === null ? address : null;
  }
}

/** Whether what is typed is on its way to an address, and not to a headline. */
function isAddressLike(typed: string): boolean {
  return /^(#|\S*[.:@/])\S*$/.test(typed.trim());
}
