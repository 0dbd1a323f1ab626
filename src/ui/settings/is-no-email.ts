/** Whether something is written that no mail could be sent to: no name, no host, two signs or a space in it. */
export function isNoEmail(text: string): boolean {
  return text !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
}
