import type { CSSProperties } from 'react';
import { chosenLineId, slashListId } from '../menus/slash-list';
import type { SlashMenuState } from '../menus/slash-menu';
import type { EditorWords } from '../words';

/** Words of the masthead, lines parted by "\n". */
export interface LinkedWords {
  boilerplate: string;
  contacts: string;
}

/** Characters from which a text is long: there, figures out of sight cost a key more than if they were drawn. */
const longText = 30_000;

/** The attributes of the element that the text is written in. */
export function textAttributes(
  { label, language, spelling }: { label: string; language: string; spelling: boolean },
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
export function styleVariables(
  words: EditorWords,
  props: { placeholder: string; linked: LinkedWords },
  notesBefore: number,
): CSSProperties {
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
  const quoted = Object.entries(texts).map(([name, text]) => [`--${name}`, cssString(text)]);
  return { ...Object.fromEntries(quoted), '--notes-before': notesBefore };
}

/** A text as a style sheet writes it between quotes. */
function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\r\n?|[\n\f]/g, '\\a ')}"`;
}
