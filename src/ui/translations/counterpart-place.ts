import { counterpartOf, translatedFields } from '../../article';
import type { Article } from '../../article';
import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';

/** A passage of a text by its name: a press field, the lead picture, or a block by its text and number, "body 3". */
export type PlaceName = string;

const texts = ['body', 'notesToEditors'] as const satisfies readonly TextName[];

/** The passage of another text that says what the one at the caret does; null while the caret is elsewhere. */
export function placeAtCaret(draft: Draft, other: Article): PlaceName | null {
  const field = document.activeElement?.getAttribute('data-field');
  const named = translatedFields.find((name) => name === field);
  if (named) return named;
  if (document.activeElement?.closest('.lead')) return 'lead';
  for (const name of texts) {
    const handle = draft.editor(name);
    if (!handle?.finder.hasFocus()) continue;
    const at = counterpartOf(handle.blocks.list(), handle.blocks.atCaret(), other[name]);
    return at === null ? null : `${name} ${at}`;
  }
  return null;
}

/** Puts the caret into the passage of the sheet that says what a passage of another text does. */
export function goToCounterpart(draft: Draft, other: Article, passage: PlaceName): void {
  const [name, at] = passage.split(' ');
  const text = texts.find((each) => each === name);
  if (!text) {
    const place = name === 'lead' ? '.lead textarea' : `[data-field="${name}"]`;
    return void document.querySelector<HTMLElement>(`.sheet ${place}`)?.focus();
  }
  const handle = draft.editor(text);
  const index = handle && counterpartOf(other[text], Number(at), handle.blocks.list());
  if (index != null) handle?.blocks.enter(index);
}

/** The identifier by which a passage is known in both texts, or the name of its field. */
export function keyOf(passage: PlaceName, article: Article): string {
  const [name, at] = passage.split(' ');
  const text = texts.find((each) => each === name);
  return text ? (article[text][Number(at)]?.id ?? passage) : passage;
}
