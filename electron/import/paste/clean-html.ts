import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { LeftOut } from '../../../src/contract';
import { removeReviewComments } from '../html/comments';
import { attribute, classesOf, isElement, isNamed, newElement, styleOf, textContent } from '../html/tree';

/**
 * Removes what the person did not see as text: scripts, buttons, tracking pixels, a reviewer's comments, tracked
 * deletions. Text on both sides of a control is not joined. Returns what is worth a message.
 */
export function removeUnseen(root: Root): LeftOut[] {
  removeReviewComments(root);
  let deleted = 0;
  const clean = (parent: Root | Element): void => {
    const kept: (RootContent | ElementContent)[] = [];
    for (const child of parent.children) {
      if (!isElement(child)) {
        if (child.type === 'text') kept.push(child);
      } else if (isDeletion(child)) {
        if (textContent(child).trim() !== '') deleted += 1;
      } else if (controls.has(child.tagName)) kept.push({ type: 'text', value: ' ' });
      else if (isUnseen(child)) continue;
      else kept.push(withCheckboxMarker(withoutLanguage(child)));
    }
    parent.children = kept;
  };
  const stack: (Root | Element)[] = [root];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    clean(parent);
    for (const child of parent.children) if (isElement(child)) stack.push(child);
  }
  return deleted > 0 ? [{ what: 'deleted', count: deleted }] : [];
}

/** An item of a checklist as Google Docs copies it: the picture of its checkbox becomes a character. */
function withCheckboxMarker(element: Element): Element {
  if (element.tagName !== 'li' || attribute(element, 'role') !== 'checkbox') return element;
  element.children = element.children.filter((child) => !isCheckboxPicture(child));
  const line = element.children.find((child) => isNamed(child, 'p')) ?? element;
  line.children.unshift({ type: 'text', value: attribute(element, 'ariaChecked') === 'true' ? '☑ ' : '☐ ' });
  return element;
}

function isCheckboxPicture(node: ElementContent): boolean {
  return isNamed(node, 'img') && attribute(node, 'ariaRoleDescription') === 'checkbox';
}

/** Controls between words, replaced by a space. */
const controls: ReadonlySet<string> = new Set('button datalist select svg textarea'.split(' '));

const unseenElements: ReadonlySet<string> = new Set(
  'input link map meta noscript script style template title'.split(' '),
);

function isUnseen(element: Element): boolean {
  if (element.tagName === 'input') return attribute(element, 'type') !== 'checkbox';
  return (
    unseenElements.has(element.tagName) || isHidden(element) || isTrackingPixel(element) || isComment(element)
  );
}

function isHidden(element: Element): boolean {
  if ('hidden' in element.properties) return true;
  const style = styleOf(element);
  return style.get('display') === 'none' || style.get('mso-hide') === 'all';
}

/** A picture of one pixel is there to track the reader. */
function isTrackingPixel(element: Element): boolean {
  if (element.tagName !== 'img') return false;
  const style = styleOf(element);
  return ['width', 'height'].some((side) => {
    const size = Number.parseFloat(attribute(element, side) || (style.get(side) ?? ''));
    return size <= 2;
  });
}

/** Word's comments, their references in the text and the list of them, are not for the reader. */
function isComment(element: Element): boolean {
  if (
    classesOf(element).some((name) =>
      /^mso(comanchor|comoff|comtxt|commentreference|commenttext)$/.test(name),
    )
  )
    return true;
  return /mso-element:\s*comment(-list)?/.test(attribute(element, 'style'));
}

/** Tracked deletions, as Word and LibreOffice write them: with an author or a date. */
function isDeletion(element: Element): boolean {
  if (classesOf(element).includes('msodel')) return true;
  const isSigned = ['cite', 'dateTime', 'title'].some((name) => attribute(element, name) !== '');
  return element.tagName === 'del' && isSigned;
}

/** Most programs guess the language of a passage, so it is removed; a menu that was selected is wanted as text. */
function withoutLanguage(element: Element): Element {
  delete element.properties['lang'];
  delete element.properties['xmlLang'];
  if (element.tagName === 'nav') element.tagName = 'div';
  return element;
}

/** Deeper than any program nests. */
const maxDepth = 200;

/** Flattens a text nested too deeply to process: below a depth only its text stays, each block on its own line. */
export function limitDepth(root: Root): void {
  const stack: { parent: Root | Element; depth: number }[] = [{ parent: root, depth: 0 }];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const child of at.parent.children) {
      if (!isElement(child)) continue;
      if (at.depth < maxDepth) stack.push({ parent: child, depth: at.depth + 1 });
      else child.children = flatContent(child);
    }
  }
}

const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b cite code em font i q s small span strong sub sup u'.split(' '),
);

function flatContent(element: Element): ElementContent[] {
  const content: ElementContent[] = [];
  const stack: (ElementContent | 'end')[] = [...element.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === 'end') content.push(newElement('br'));
    else if (!isElement(node)) content.push(node);
    else if (node.tagName === 'img') content.push(node);
    else {
      const isBlock = !inlineElements.has(node.tagName);
      if (isBlock) content.push(newElement('br'));
      stack.push(...(isBlock ? (['end'] as const) : []), ...[...node.children].reverse());
    }
  }
  return content;
}
