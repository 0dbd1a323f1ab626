/** Takes the caret, at once, to the next or the former field of the sheet; after the last one comes the text. */
export function moveToField(from: HTMLElement, step: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('.press-fields [data-field]')];
  const next = fields[fields.indexOf(from) + step];
  if (next) return next.focus();
  if (step === 1) moveToText();
}

/** Takes the caret from one of the lines under the lead picture to the next; after the last one comes the text. */
export function moveToLine(from: HTMLElement): void {
  const lines = [...document.querySelectorAll<HTMLElement>('.figure-words :is(textarea, input)')];
  const next = lines[lines.indexOf(from) + 1];
  if (next) next.focus();
  else moveToText();
}

function moveToText(): void {
  document.querySelector<HTMLElement>('.sheet > .body-editor .body-text')?.focus();
}
