import type { Element, ElementContent, Root } from 'hast';
import { endMark, outletMessages } from '../../../src/messages';
import type { ConversionReport } from '../report/conversion-report';
import {
  attribute,
  childrenOf,
  elementsIn,
  isElement,
  isNamed,
  newElement,
  oneLine,
  textContent,
} from './tree';

/** What a release that Ronéo made has beside its text. */
export interface OwnRelease {
  dateline: string;
  notesToEditors: ElementContent[];
}

/**
 * Undoes the layout of a press release that Ronéo made, as a mail or a page of the kit: removes and reports its frame (sender, embargo,
 * contacts), marks its fields by class, and puts its notes in a list with links. For any other page, changes nothing and returns null.
 */
export function readOwnRelease(root: Root, report: ConversionReport): OwnRelease | null {
  const page = elementsIn(root).find((each) => isNamed(each, 'html'));
  const language = page ? attribute(page, 'lang') : '';
  const messages = outletMessages(language);
  const cell = elementsIn(root).find(
    (each) => isNamed(each, 'td') && each.children.some((child) => isNamed(child, 'h1')),
  );
  const parts = cell?.children.filter((child) => isElement(child)) ?? [];
  const headline = parts.findIndex((part) => isNamed(part, 'h1'));
  const end = parts.findIndex((part) => isNamed(part, 'p') && words(part) === endMark(language));
  const [notice] = parts;
  const isOwn =
    notice &&
    (attribute(elementsIn(notice).find((each) => isNamed(each, 'td')) ?? notice, 'bgColor') === '#b3261e' ||
      words(notice).toLowerCase() === messages.immediate.toLowerCase());
  if (!cell || !isOwn || headline < 0 || end < headline) return null;
  const before = parts.slice(0, headline);
  const kicker = isNamed(before.at(-1), 'p') && before.length > 1 ? before.pop() : undefined;
  if (kicker) kicker.properties = { className: ['kicker'] };
  const { pressContact, press, kit } = messages;
  const labels = [pressContact, press.kitAndPictures, kit.title].map((what) =>
    oneLine(press.labelled(what, '')),
  );
  const isCalls = (part: Element) =>
    isNamed(part, 'p') && labels.some((label) => words(part).startsWith(label));
  const calls = parts.slice(headline + 1, headline + 2).filter(isCalls);
  const body = parts.slice(headline, end).filter((part) => !calls.includes(part));
  nameFields(body, messages.by);
  const after = parts.slice(end + 1);
  const section = (heading: string) =>
    after.find((part) => part.children.some((child) => isNamed(child, 'h2') && words(child) === heading));
  const [notes, editors] = [section(messages.notes), section(messages.notesToEditors)];
  const frame = [...before, ...calls, ...after.filter((part) => part !== notes && part !== editors)].map(
    words,
  );
  report.drop('release-frame', 1, ...frame.filter((each) => each !== ''));
  cell.tagName = 'article';
  cell.children = [...(kicker ? [kicker] : []), ...body, ...(notes ? [noteSection(notes, body)] : [])];
  root.children = [newElement('html', [newElement('body', [cell])], page?.properties ?? {})];
  return { dateline: datelineIn(before.at(-1)), notesToEditors: editors ? withoutHeading(editors) : [] };
}

/** What follows the headline: the standfirst, all of it strong, and who signs. */
function nameFields([, ...parts]: readonly Element[], by: string): void {
  const first = parts[0];
  const strong = first?.children.length === 1 ? first.children[0] : undefined;
  const hasStandfirst = first && isNamed(first, 'p') && isNamed(strong, 'strong');
  if (hasStandfirst) {
    first.properties = { className: ['standfirst'] };
    first.children = strong.children;
  }
  const next = parts[hasStandfirst ? 1 : 0];
  if (next && isNamed(next, 'p') && words(next).startsWith(`${by} `) && words(next).length < 200)
    next.properties = { className: ['byline'] };
  for (const part of parts) nameCaption(part);
}

/** A picture with the line under it. */
function nameCaption(part: Element): void {
  const inside = part.children.filter((child) => isElement(child));
  if (!isNamed(part, 'div') || !isNamed(inside[0], 'img')) return;
  (part as Element).tagName = 'figure';
  for (const line of inside.slice(1)) line.tagName = 'figcaption';
}

/** "[1] Words" under the text, and "[1]" in it, as a list of notes and their calls. */
function noteSection(section: Element, body: readonly Element[]): Element {
  const items = withoutHeading(section).flatMap((line) => {
    const number = isElement(line) ? /^\[(\d+)\]/.exec(words(line))?.[1] : undefined;
    if (!isElement(line) || number === undefined) return [];
    const [first] = line.children;
    if (first?.type === 'text') first.value = first.value.replace(/^\s*\[\d+\]\s*/, '');
    return [newElement('li', line.children, { id: `note-${number}` })];
  });
  for (const call of body.flatMap(elementsIn).filter((each) => isNamed(each, 'sup'))) {
    const number = /^\[(\d+)\]$/.exec(words(call))?.[1];
    if (number === undefined) continue;
    const link = newElement('a', [{ type: 'text', value: number }], {
      href: `#note-${number}`,
      role: 'doc-noteref',
    });
    call.children = [link];
  }
  return newElement('section', [newElement('ol', items)], {
    role: 'doc-endnotes',
    className: ['footnotes'],
  });
}

function withoutHeading(section: Element): ElementContent[] {
  return section.children.filter((child) => !isNamed(child, 'h2'));
}

/** "Montrelay" of "Communiqué de presse · Montrelay, le 12 mai 2026". */
function datelineIn(head: Element | undefined): string {
  const line = head ? childrenOf(head).findLast((child) => isElement(child)) : undefined;
  const place = /^(.+?),\s[^,]*\d{4}$/.exec(line ? (words(line).split(' · ').at(-1) ?? '') : '');
  return place?.[1] ?? '';
}

function words(element: Element | ReturnType<typeof childrenOf>[number]): string {
  return oneLine(textContent(element));
}
