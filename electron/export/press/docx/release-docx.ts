import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { ISectionOptions, ParagraphChild } from 'docx';
import type { Masthead, ZonedTime } from '../../../../src/article';
import { linkedParts, momentLine, printedAddress } from '../../../../src/render';
import type { Contact, Release, ShortContact } from '../../../../src/render';
import { docxBlocks, docxFigure, listLevels } from './blocks';
import { makeReproducible } from '../zip';
import { docxLine, docxLink, docxParagraph, docxText, docxWords } from './paragraphs';
import type { DocxContext, DocxPicture } from './paragraphs';
import { docxStyles } from './styles';

/** What the document is drawn from. */
export interface DocxMaterial {
  release: Release;
  masthead: Masthead;
  date: ZonedTime;
  /** The same date as an instant: "2026-02-24T08:30:00Z". */
  instant: string;
  /** The pictures it shows, by their hash in the archive. */
  pictures: ReadonlyMap<string, DocxPicture>;
  logos: readonly (DocxPicture & { group: string })[];
}

/** Makes a release as a Word document with real styles, lists, footnotes and links; the same release gives the same bytes. */
export async function makeReleaseDocx(material: DocxMaterial): Promise<Uint8Array> {
  const { release, masthead, date, instant } = material;
  const context = contextOf(material);
  const children = [
    ...letterhead(material, context),
    ...opening(release, context),
    ...docxBlocks(release.body, context),
    ...closing(release, context),
  ];
  const document = new Document({
    title: release.headline,
    creator: release.group,
    lastModifiedBy: release.group,
    styles: docxStyles(release.language, masthead.colour),
    numbering: { config: [bullets, ...context.numberings] },
    footnotes: footnotes(context),
    sections: [{ ...pageLayout(release, context), children }],
  });
  return makeReproducible(await Packer.toBuffer(document), date, instant);
}

const bullets = {
  reference: 'bullets',
  levels: listLevels(LevelFormat.BULLET, (level) => (level % 2 === 1 ? '–' : '•'), 0, 1),
};

function contextOf({ release, pictures }: DocxMaterial): DocxContext {
  return {
    language: release.language,
    rightToLeft: release.direction === 'rtl',
    numbers: release.notes.numbers,
    parts: linkedParts(release.body, release.language),
    bookmarks: new Map(),
    pictures,
    numberings: [],
    drawn: { count: 0 },
  };
}

/** The embargo, then the logos over the groups' names. */
function letterhead({ release, logos }: DocxMaterial, context: DocxContext): Paragraph[] {
  return [
    styled(context, release.embargoed ? 'Embargo' : 'Diffusion', release.notice),
    ...(logos.length > 0
      ? [docxParagraph(context, { style: 'Logo', children: logoRuns(logos, context) })]
      : []),
    styled(context, 'Letterhead', release.group),
  ];
}

/** Logos beside each other, so small that some stand in a line. */
function logoRuns(logos: DocxMaterial['logos'], context: DocxContext): ParagraphChild[] {
  const tallest = logos.length > 4 ? 40 : logos.length > 1 ? 52 : 60;
  return logos.flatMap((logo, at) => [
    ...(at > 0 ? [docxText('\u2003')] : []),
    logoRun(logo, tallest, context),
  ]);
}

function logoRun(
  { type, bytes, width, height, group }: DocxMaterial['logos'][number],
  tallest: number,
  { drawn }: DocxContext,
): ImageRun {
  const scale = Math.min((tallest * 17) / 6 / width, tallest / height);
  drawn.count += 1;
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(drawn.count), name: `Logo ${group}`, title: '', description: group },
  });
}

function opening(release: Release, context: DocxContext): Paragraph[] {
  return [
    styled(context, 'DateLine', [release.label, release.placeAndDate].filter(Boolean).join(' · ')),
    ...optional(context, 'Kicker', release.kicker),
    docxParagraph(context, { heading: HeadingLevel.TITLE, children: docxWords(context, release.headline) }),
    ...(release.calls ? [callLine(release.calls, context)] : []),
    ...standing(release, context),
    ...optional(context, 'Standfirst', release.standfirst),
    ...optional(context, 'Byline', release.byline),
    ...appointment(release, context),
    ...(release.lead ? docxFigure(release.lead, context) : []),
  ];
}

/** What was corrected, or why the text is withdrawn, each in a frame. */
function standing(release: Release, context: DocxContext): Paragraph[] {
  return release.standing.map(({ heading, words }) =>
    docxParagraph(context, {
      style: 'Contact',
      spacing: { before: 80, after: 240 },
      children: [
        ...docxWords(context, heading, { bold: true }),
        ...(words ? [new TextRun({ break: 1 }), ...docxWords(context, words)] : []),
      ],
    }),
  );
}

function callLine({ label, name, reach, href }: ShortContact, context: DocxContext): Paragraph {
  const children = [
    docxText(label),
    ...docxWords(context, name, { bold: true }),
    ...(name ? [docxText(', ')] : []),
    docxLink(reach, href),
  ];
  return docxParagraph(context, { style: 'Byline', children });
}

/** What the text calls to, in one frame below the standfirst. */
function appointment({ appointment: lines }: Release, context: DocxContext): Paragraph[] {
  if (!lines) return [];
  const { heading, what, place, address, access, url } = lines;
  const parts = [
    docxWords(context, momentLine(lines), { bold: true }),
    docxWords(context, what, { bold: true }),
    docxWords(context, place),
    docxWords(context, address),
    docxWords(context, access),
    url ? [docxLink(printedAddress(url), url)] : [],
  ].filter((runs) => runs.length > 0);
  const children = parts.flatMap((runs, at) => (at === 0 ? runs : [new TextRun({ break: 1 }), ...runs]));
  return [
    docxParagraph(context, { style: 'ContactHeading', children: docxWords(context, heading) }),
    docxParagraph(context, { style: 'Contact', children }),
  ];
}

function closing(
  release: Release,
  context: DocxContext,
): (Paragraph | ReturnType<typeof docxBlocks>[number])[] {
  const { notesToEditors, abouts } = release;
  return [
    styled(context, 'EndMark', release.end),
    ...contactFrame(release, context),
    ...section(context, notesToEditors.heading, docxBlocks(notesToEditors.blocks, context)),
    ...abouts.flatMap(({ heading, paragraphs }) =>
      section(
        context,
        heading,
        paragraphs.map((text) => styled(context, 'Normal', text)),
      ),
    ),
    ...colophon(release, context),
  ];
}

/** The press contacts, in one frame that no page break divides. */
function contactFrame(release: Release, context: DocxContext): Paragraph[] {
  if (release.contacts.length === 0) return [];
  const heading = { style: 'ContactHeading', children: docxWords(context, release.contactHeading) };
  const last = release.contacts.length - 1;
  return [
    docxParagraph(context, heading),
    ...release.contacts.map((contact, at) =>
      docxParagraph(context, {
        style: 'Contact',
        keepNext: at < last,
        children: contactLines(contact, context),
      }),
    ),
  ];
}

function contactLines(contact: Contact, context: DocxContext): ParagraphChild[] {
  const role = contact.role ? docxWords(context, `${contact.name && ', '}${contact.role}`) : [];
  const lines = [
    [...docxWords(context, contact.name, { bold: true }), ...role],
    [contact.phone && docxLink(contact.phone, contact.tel)],
    [contact.email && docxLink(contact.email, contact.mailto)],
  ].map((runs) => runs.filter((run) => run !== ''));
  const full = lines.filter((runs) => runs.length > 0);
  return full.flatMap((runs, at) => (at === 0 ? runs : [new TextRun({ break: 1 }), ...runs]));
}

function styled(context: DocxContext, style: string, text: string): Paragraph {
  return docxParagraph(context, { style, children: docxWords(context, text) });
}

function optional(context: DocxContext, style: string, text: string): Paragraph[] {
  return text ? [styled(context, style, text)] : [];
}

function section<Drawn>(context: DocxContext, heading: string, content: Drawn[]): (Drawn | Paragraph)[] {
  return content.length > 0 ? [styled(context, HeadingLevel.HEADING_2, heading), ...content] : [];
}

function colophon(release: Release, context: DocxContext): Paragraph[] {
  const link = release.online.url ? [docxLink(release.online.label, release.online.url)] : [];
  const licence = docxWords(context, release.licence);
  if (link.length + licence.length === 0) return [];
  const between = link.length > 0 && licence.length > 0 ? [docxText(' · ')] : [];
  return [docxParagraph(context, { style: 'Colophon', children: [...link, ...between, ...licence] })];
}

function footnotes(context: DocxContext): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    [...context.numbers].map(([note, number]) => [
      number,
      {
        children: [docxParagraph(context, { children: [docxText(' '), ...docxLine(note.content, context)] })],
      },
    ]),
  );
}

/** A4 with page numbers; a running head on each page but the first, which has the letterhead in its text. */
function pageLayout(release: Release, context: DocxContext): Omit<ISectionOptions, 'children'> {
  const margin = { top: 1247, bottom: 1247, left: 1417, right: 1417 };
  return {
    properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin } },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: runningHead(release, context) },
    footers: { first: folio(context), default: folio(context) },
  };
}

/** The group's name, and the embargo or the headline. */
function runningHead(release: Release, context: DocxContext): Header {
  const text = [release.group, release.embargoed ? release.notice : shortened(release.headline)].join(' — ');
  return new Header({
    children: [docxParagraph(context, { style: 'RunningHead', children: docxWords(context, text) })],
  });
}

/** A headline short enough for one line beside the group's name, cut between words. */
function shortened(headline: string): string {
  if (headline.length <= maxHeadline) return headline;
  return `${headline.slice(0, maxHeadline).replace(/[\s,;:–—-]+\S*$/, '')}…`;
}

const maxHeadline = 56;

function folio(context: DocxContext): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })];
  return new Footer({
    children: [docxParagraph(context, { style: 'TableText', alignment: 'right', children })],
  });
}
