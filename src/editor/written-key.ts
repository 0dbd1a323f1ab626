/** A letter, or the dead key or the input method that begins one: by then the caret must stand where it is written. */
export function isWritten(event: KeyboardEvent): boolean {
  const isLetter = event.key.length === 1 || event.key === 'Dead' || event.key === 'Process';
  return isLetter && (event.getModifierState('AltGraph') || (!event.altKey && !isCommand(event)));
}

export function isCommand({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}
