import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';

/**
 * What a written letter sends and no component of the desk asks for: `onKeyUp`, `onKeyPress`, `onBeforeInput`, `onSelect`
 * and `onComposition…` do nothing in it (the linter says so too).
 */
const unheard = new Set([
  'keypress',
  'keyup',
  'textInput',
  'selectionchange',
  'compositionstart',
  'compositionupdate',
  'compositionend',
]);

/**
 * React's root in a place of the page. Of its own accord React hears, at its root and at the document, every kind of event
 * that it knows, on its way there and back: a letter of the text would be looked at a dozen times before it is painted.
 */
export function quietRoot(place: HTMLElement): Root {
  const loud = [place, document].map((target): Partial<EventTarget> => {
    const add = target.addEventListener.bind(target) as EventTarget['addEventListener'];
    target.addEventListener = ((type: string, ...rest: [EventListener, boolean]) => {
      if (!unheard.has(type)) add(type, ...rest);
    }) as EventTarget['addEventListener'];
    return target;
  });
  try {
    return createRoot(place);
  } finally {
    for (const target of loud) delete target.addEventListener;
  }
}
