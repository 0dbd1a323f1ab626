import { ExternalHyperlink, TextRun } from 'docx';
import type { Paragraph, ParagraphChild } from 'docx';
import type { Contact, Release } from '../../src/render';
import { docxParagraph } from './docx-blocks';
import type { DocxContext } from './docx-blocks';
import { docxText } from './docx-lines';

/** Whom to call, in one frame that no page break cuts. */
export function docxContacts(release: Release, context: DocxContext): Paragraph[] {
  if (release.contacts.length === 0) return [];
  const heading = { style: 'ContactHeading', children: [docxText(release.contactHeading)] };
  const last = release.contacts.length - 1;
  return [
    docxParagraph(context, heading),
    ...release.contacts.map((contact, at) =>
      docxParagraph(context, { style: 'Contact', keepNext: at < last, children: cardLines(contact) }),
    ),
  ];
}

/** Words that lead to an address when there is one. */
export function docxLink(text: string, link: string): ParagraphChild {
  if (!link) return docxText(text);
  return new ExternalHyperlink({ link, children: [docxText(text, { style: 'Hyperlink' })] });
}

function cardLines(contact: Contact): ParagraphChild[] {
  const role = contact.role && docxText(`${contact.name && ', '}${contact.role}`);
  const lines = [
    [contact.name && docxText(contact.name, { bold: true }), role],
    [contact.phone && docxLink(contact.phone, contact.tel)],
    [contact.email && docxLink(contact.email, contact.mailto)],
  ].map((runs) => runs.filter((run) => run !== ''));
  const full = lines.filter((runs) => runs.length > 0);
  return full.flatMap((runs, at) => (at === 0 ? runs : [new TextRun({ break: 1 }), ...runs]));
}
