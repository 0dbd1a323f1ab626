import type { CSSProperties } from 'react';
import { selectedOptionId, slashListId } from '../menus/slash-list';
import type { SlashMenuState } from '../menus/slash-menu';
import type { Messages } from '../../messages';

/** What the blocks linked to the masthead show, with lines separated by "\n". */
export interface LinkedTexts {
  boilerplate: string;
  contacts: string;
}

/** The attributes of the element that the text is written in. */
export function textAttributes(
  { label, language, spelling }: { label: string; language: string; spelling: boolean },
  slash: SlashMenuState | null,
  length: number,
): Record<string, string> {
  const option = slash && selectedOptionId(slash);
  return {
    ...(slash && { 'aria-controls': slashListId }),
    ...(option && { 'aria-activedescendant': option }),
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang: language,
    class: length > longText ? 'body-text is-long' : 'body-text',
    spellcheck: String(spelling),
  };
}

/** From this length on, not drawing figures out of view makes typing faster; in shorter texts slower. */
const longText = 30_000;

/**
 * The custom properties of the style sheet: placeholders of empty blocks, names and texts of the blocks linked to the
 * masthead, number of notes before.
 */
export function styleVariables(
  messages: Messages['editor'],
  props: { placeholder: string; linked: LinkedTexts },
  notesBefore: number,
): CSSProperties {
  const texts = {
    'placeholder-body': props.placeholder,
    'placeholder-attribution': messages.attribution,
    'placeholder-crosshead': messages.crosshead,
    'placeholder-pull-quote': messages.pullQuote,
    'name-boilerplate': messages.boilerplate,
    'name-contacts': messages.contacts,
    'linked-boilerplate': props.linked.boilerplate,
    'linked-contacts': props.linked.contacts,
  };
  const quoted = Object.entries(texts).map(([name, text]) => [`--${name}`, cssString(text)]);
  return { ...Object.fromEntries(quoted), '--notes-before': notesBefore };
}

/** A text as a CSS string. */
function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\r\n?|[\n\f]/g, '\\a ')}"`;
}
