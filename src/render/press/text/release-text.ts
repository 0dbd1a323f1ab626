import { outletMessages } from '../../../messages';
import { oneLine } from '../../drawing/plain-text';
import type { KitLine, Release } from '../release';
import { fixed, running } from './flow';
import type { TextBlock } from './flow';
import { textBlocks, textFigure, textHeading } from './text-blocks';
import { textLine } from './text-lines';

/** A release as blocks of plain text, for `flowed` or `unwrapped`. */
export function releasePassages(release: Release, kit?: KitLine): TextBlock[] {
  const context = { language: release.language, numbers: release.notes.numbers };
  return [
    ...notice(release),
    letterhead(release),
    line(release.kicker),
    textHeading(release.headline, '='),
    [...line(callLine(release)), ...(kit ? running(kit.label + kit.where) : [])],
    ...release.standing.map((each) => line(standingLine(each, release.language))),
    line(release.standfirst),
    line(release.byline),
    appointment(release),
    release.lead ? running(textFigure(release.lead, release.language)) : [],
    ...textBlocks(release.body, context),
    line(release.end),
    ...contacts(release),
    ...section(release.notesToEditors.heading, textBlocks(release.notesToEditors.blocks, context)),
    ...section(release.notes.heading, notes(release)),
    ...release.abouts.flatMap(({ heading, paragraphs }) => section(heading, paragraphs.map(running))),
    ...colophon(release),
  ];
}

function callLine({ calls }: Release): string {
  return calls ? calls.label + [calls.name, calls.reach].filter(Boolean).join(', ') : '';
}

function standingLine({ heading, words }: Release['standing'][number], language: string): string {
  return words ? outletMessages(language).press.labelled(heading, words) : heading;
}

function line(text: string): TextBlock {
  return text ? running(text) : [];
}

function notice(release: Release): TextBlock[] {
  if (!release.embargoed) return [running(release.notice)];
  const stars = fixed(['*'.repeat(36)]);
  return [[...stars, ...running(release.notice), ...stars]];
}

function letterhead(release: Release): TextBlock {
  return [...line([release.label, release.group].filter(Boolean).join(' – ')), ...line(release.placeAndDate)];
}

function appointment({ appointment: lines, language }: Release): TextBlock {
  if (!lines) return [];
  const { labelled } = outletMessages(language).press;
  const { heading, what, place, address, access, url } = lines;
  return [
    ...line(labelled(heading, lines.moment)),
    ...line(what),
    ...line(place),
    ...line(address),
    ...line(access),
    ...line(url && `<${url}>`),
  ];
}

function section(heading: string, passages: readonly TextBlock[]): TextBlock[] {
  const full = passages.filter((passage) => passage.length > 0);
  return full.length > 0 ? [textHeading(heading, '-'), ...full] : [];
}

function contacts(release: Release): TextBlock[] {
  const cards = release.contacts.map((contact) => [
    ...line([contact.name, contact.role].filter(Boolean).join(', ')),
    ...line(contact.phone),
    ...line(contact.email),
  ]);
  return section(release.contactHeading, cards);
}

function notes(release: Release): TextBlock[] {
  const { numbers } = release.notes;
  return [...numbers].map(([note, number]) =>
    running(`[${String(number)}] ${textLine(note.content, numbers)}`),
  );
}

function colophon(release: Release): TextBlock[] {
  const { labelled } = outletMessages(release.language).press;
  const online = release.online.url ? labelled(release.online.label, `<${release.online.url}>`) : '';
  return [[...line(online), ...line(oneLine(release.licence))]];
}
