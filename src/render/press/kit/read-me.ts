import { figureCaption } from '../quoted-content';
import { oneLine } from '../../drawing/plain-text';
import type { Release } from '../release';
import { signatureCheck, signingKeyLines } from '../../drawing/local-masthead';
import { slugify } from '../../../article';
import type { Figure, Masthead } from '../../../article';
import { outletMessages } from '../../../messages';

/** A picture of the kit: its path, its size, and its texts. */
export interface KitPicture {
  name: string;
  figure: Figure;
  width: number;
  height: number;
}

/** A file of the kit, or its folder of pictures, and what the read-me says of it. */
export interface KitFile {
  name: string;
  says: string;
}

/** The kit's read-me: the embargo on top, the files, the contacts, the terms of reprinting. */
export function readMe(
  release: Release,
  masthead: Masthead,
  files: readonly KitFile[],
  pictures: readonly KitPicture[],
): string {
  const { kit: messages, pages } = outletMessages(release.language);
  const { signingKey } = pages;
  const keys = signingKeyLines(masthead, release.language);
  const check = signatureCheck(masthead, `${slugify(messages.title, release.language)}.zip`);
  const said = terms(release.licence && masthead.licence, pictures, release.language);
  const sections = [
    release.embargoed ? [release.notice, '='.repeat(36), messages.embargoPlease] : [release.notice],
    [
      messages.title,
      release.headline,
      [release.label, release.group, release.placeAndDate].filter(Boolean).join(' – '),
    ],
    ...contacts(release),
    [messages.contents, '-'.repeat(messages.contents.length), ...contents(files)],
    ...(said.length > 0 ? [[messages.credits, '-'.repeat(messages.credits.length), ...said]] : []),
    ...(keys.length > 0 ? [[signingKey, '-'.repeat(signingKey.length), ...keys]] : []),
    ...(check ? [[pages.checkSignature, check]] : []),
  ];
  return sections.map((lines) => `${lines.filter(Boolean).join('\r\n')}\r\n`).join('\r\n');
}

function contacts(release: Release): string[][] {
  const cards = release.contacts.map((contact) =>
    [contact.name, contact.role, contact.phone, contact.email].filter(Boolean).join(', '),
  );
  return cards.length > 0
    ? [[release.contactHeading, '-'.repeat(release.contactHeading.length), ...cards]]
    : [];
}

function contents(files: readonly KitFile[]): string[] {
  const width = Math.max(...files.map((file) => file.name.length));
  return files.map((file) => `${file.name.padEnd(width)}  ${file.says}`);
}

function terms(licence: string, pictures: readonly KitPicture[], language: string): string[] {
  const messages = outletMessages(language).kit;
  const credits = pictures.map(({ name, figure }) =>
    outletMessages(language).press.labelled(name, figureCaption(figure, language)),
  );
  return [
    licence.trim() && messages.textsLicence(oneLine(licence)),
    ...(pictures.length > 0 ? [messages.creditPlease, ...credits] : []),
  ].filter(Boolean);
}
