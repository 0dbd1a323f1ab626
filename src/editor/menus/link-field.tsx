import type { Editor } from '@tiptap/core';
import { useEffect, useId, useState } from 'react';
import type { RefObject } from 'react';
import { isLinkTarget, partLinkedBy, partNames, textLink, textLinkedBy } from '../../article';
import type { ArticleId } from '../../article';
import { moveCaretAfterLink, typedAddress } from '../marks/link';
import { rangeBetween } from '../find/match-element';
import { outlineOf } from '../navigation/outline';
import type { OutlineLine } from '../navigation/outline';
import type { Messages } from '../../messages';

/** A text of the archive that a link may lead to. */
interface OtherText {
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

/** Marks the words to link: the browser shows no selection of the text while the field has the focus. */
function useMarkedSelection({ state, view }: Editor): void {
  const { from, to } = state.selection;
  useEffect(() => {
    CSS.highlights.set('words-to-link', new Highlight(rangeBetween(view, from, to)));
    return () => void CSS.highlights.delete('words-to-link');
  }, [view, from, to]);
}

/** A crosshead or a text that a link may lead to, by its words. */
interface Choice {
  words: string;
  href: string;
}

/** Asks for the address that the selected words lead to, or for a crosshead of the text or another text by its words. */
export function LinkField(props: {
  editor: Editor;
  /** The article's language, BCP 47. */
  language: string;
  messages: Messages['editor'];
  texts: OtherTexts;
  field: RefObject<HTMLInputElement | null>;
  onDone: () => void;
}) {
  const { editor, language, messages, field, onDone } = props;
  const [parts] = useState(() => partsOf(editor, language));
  const { typed, setTyped, choices, href, wasLinked } = useLink(props, parts);
  const list = useId();
  useEffect(() => field.current?.focus(), [field]);
  useMarkedSelection(editor);
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
        {parts.map(({ words, href: part }) => (
          <option key={part} value={words} label={messages.linkCrosshead} />
        ))}
        {choices.map(({ words, href: text }) => (
          <option key={text} value={words} />
        ))}
      </datalist>
      <button type="submit">{isGone && wasLinked ? messages.linkRemove : messages.link}</button>
    </form>
  );
}

/** The crossheads of the text, as links lead to them. */
function partsOf({ state }: Editor, language: string): Choice[] {
  const words = outlineOf(state.doc).flatMap(({ kind, text }) => (isCrosshead(kind) ? [text.trim()] : []));
  const names = partNames(words, language);
  return words.flatMap((each, at) => (each === '' ? [] : { words: each, href: `#${names[at]}` }));
}

function isCrosshead(kind: OutlineLine['kind']): boolean {
  return kind === 'crosshead' || kind === 'smallCrosshead';
}

/** What is typed, the texts that it may mean, and where it leads; null for nowhere. */
function useLink(
  { editor, language, messages, texts }: Parameters<typeof LinkField>[0],
  parts: readonly Choice[],
) {
  const [before] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const linked = textLinkedBy(before);
  const part = partLinkedBy(before, language);
  const [shown, setShown] = useState(parts.find(({ href }) => href === `#${part}`)?.words ?? '');
  const [typed, setTyped] = useState(linked === null ? shown || before : '');
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  useEffect(() => {
    if (linked === null) return;
    void texts.headlineOf(linked).then((found) => {
      const headline = found ?? messages.linkedTextGone;
      setShown(headline);
      setTyped((now) => (now === '' ? headline : now));
    });
  }, [linked, texts, messages]);
  useEffect(() => {
    if (isAddressLike(typed)) return setChoices([]);
    let isLatest = true;
    void texts.find(typed).then((found) => {
      const named = found.filter(({ headline }) => headline.trim() !== '');
      if (isLatest) setChoices(named.map(({ id, headline }) => ({ words: headline, href: textLink(id) })));
    });
    return () => void (isLatest = false);
  }, [texts, typed]);
  return { typed, setTyped, choices, href: targetOf(), wasLinked: before !== '' };

  function targetOf(): string | null {
    if (shown !== '' && typed === shown) return before;
    const chosen = [...parts, ...choices].find(({ words }) => words === typed);
    if (chosen) return chosen.href;
    const address = typedAddress(typed);
    return isLinkTarget(address) && textLinkedBy(address) === null ? address : null;
  }
}

/** Whether what is typed looks like the beginning of an address, not of a headline. */
function isAddressLike(typed: string): boolean {
  return /^(#|\S*[.:@/])\S*$/.test(typed.trim());
}
