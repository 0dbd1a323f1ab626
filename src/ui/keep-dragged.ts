/**
 * Words that are dragged from one place of writing into another are copied there: each place undoes by itself, and an undo
 * in the second would leave them in neither.
 */
export function keepDragged(page: Document): void {
  let into: Element | null = null;
  const onDrop = ({ target }: DragEvent) => void (into = placeOf(target));
  const onDelete = (event: InputEvent) => {
    if (event.inputType === 'deleteByDrag' && placeOf(event.target) !== into) event.preventDefault();
  };
  page.addEventListener('drop', onDrop, { capture: true });
  page.addEventListener('beforeinput', onDelete, { capture: true });
}

function placeOf(target: EventTarget | null): Element | null {
  const element = target instanceof Text ? target.parentElement : target;
  return element instanceof Element ? element.closest('textarea, input, [contenteditable="true"]') : null;
}
