/**
 * While `change` is made, a text of the page that is given other words is changed only where its letters differ. ProseMirror
 * gives a text its words anew at each change, and with the old ones go the signs that the browser drew under them: those
 * of the spelling would blink at each key.
 */
export function inPlace(text: Node, change: () => void): void {
  if (!(text instanceof Text)) return change();
  Object.defineProperty(text, 'nodeValue', {
    configurable: true,
    get: () => text.data,
    set: (words: string) => changeLetters(text, words),
  });
  try {
    change();
  } finally {
    Reflect.deleteProperty(text, 'nodeValue');
  }
}

function changeLetters(text: Text, words: string): void {
  const { data } = text;
  const shorter = Math.min(data.length, words.length);
  let start = 0;
  while (start < shorter && data[start] === words[start]) start += 1;
  let end = 0;
  while (end < shorter - start && data.at(-1 - end) === words.at(-1 - end)) end += 1;
  text.replaceData(start, data.length - end - start, words.slice(start, words.length - end));
}
