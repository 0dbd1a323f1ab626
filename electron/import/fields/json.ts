import { wrongField } from '../trouble';
import type { Parted } from './parted';
import { isFields } from './yaml';

/**
 * Takes a JSON object off the top of a text. A text that only begins with a brace stays whole. Throws `invalid`, at
 * "line 3", when what stands in the braces cannot be read.
 */
export function readJsonFields(text: string, file: string): Parted {
  const end = endOfObject(text);
  if (end === null) return { fields: null, body: text };
  const json = text.slice(0, end);
  try {
    const value: unknown = JSON.parse(json);
    return isFields(value) ? { fields: value, body: text.slice(end) } : { fields: null, body: text };
  } catch (trouble) {
    if (!(trouble instanceof SyntaxError)) throw trouble;
    throw wrongField(file, `line ${lineOfError(trouble.message, json)}`, 'it is not well-formed JSON');
  }
}

/** Where the object that a text begins with ends, braces within strings not counted; null when it stays open. */
function endOfObject(text: string): number | null {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token === '{') depth += 1;
    if (token === '}' && (depth -= 1) === 0) return index + 1;
  }
  return null;
}

function lineOfError(message: string, json: string): number {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  return json.slice(0, position).split('\n').length;
}
