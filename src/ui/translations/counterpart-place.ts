import { counterpartOf, translatedFields } from '../../article';
import type { Article } from '../../article';
import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';

/** The name of a place in a text: a press field, the lead, or a block by its text and index, "body 3". */
export type PlaceName = string;

const texts = ['body', 'notesToEditors'] as const satisfies readonly TextName[];

/** The place in another text that corresponds to the caret; null while the caret is elsewhere. */
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

/** Moves the caret to the place on the sheet that corresponds to one in another text. */
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

/** The identifier of a place that both texts share: the block's, or the name of its field. */
export function keyOf(passage: PlaceName, article: Article): string {
  const [name, at] = passage.split(' ');
  const text = texts.find((each) => each === name);
  return text ? (article[text][Number(at)]?.id ?? passage) : passage;
}
