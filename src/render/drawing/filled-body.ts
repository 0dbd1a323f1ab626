import { boilerplateOf, programmeOf, textRun } from '../../article';
import type { Article, Block, Inline, LinkedBlock, LocalMasthead, Programme } from '../../article';
import { outletMessages } from '../../messages';
import { releaseContacts } from './contacts';
import type { Contact } from './contacts';
import { oneLine, paragraphsIn } from './plain-text';
import { signatureParagraphs } from './signatories';

/** Times and what happens then, which writers write as a list or a table. */
export interface ProgrammeBlock extends Programme {
  type: 'programme';
  id?: string;
}

/** A box, with the programmes in it. */
interface FilledBox {
  type: 'box';
  id?: string;
  content: FilledBlock[];
}

/** A block with its own words: all that an outlet must be able to draw. */
export type FilledBlock =
  Exclude<Block, LinkedBlock | Extract<Block, { type: 'box' }>> | FilledBox | ProgrammeBlock;

/** Who reads an outlet: only the press is told the spokespersons' telephones. */
export type Readers = 'public' | 'press';

/**
 * An article's body with the masthead's words in its linked blocks, which are left out where it has none, with its programmes, and
 * with who signs it.
 */
export function filledBody(article: Article, masthead: LocalMasthead, readers: Readers): FilledBlock[] {
  const { body, language } = article;
  const filled = body.flatMap((block): FilledBlock[] => {
    if (block.type === 'boilerplate')
      return withId(block, boxed(aboutHeading(masthead, language), about(masthead, language)));
    if (block.type === 'contacts') return withId(block, contactBox(masthead, language, readers));
    if (block.type === 'box') return [{ ...block, content: block.content.map(asProgramme) }];
    return [asProgramme(block)];
  });
  return [...filled, ...signatureParagraphs(article, masthead)];
}

/** A list or table of hours as a programme, any other block as it is. */
function asProgramme<Kind extends Exclude<Block, LinkedBlock>>(block: Kind): Kind | ProgrammeBlock {
  const programme = programmeOf(block);
  return programme
    ? { type: 'programme', ...(block.id !== undefined && { id: block.id }), ...programme }
    : block;
}

/** What stands in the place of a block is known by its id. */
function withId({ id }: LinkedBlock, blocks: FilledBlock[]): FilledBlock[] {
  return id === undefined ? blocks : blocks.map((block) => ({ ...block, id }));
}

/** The boilerplate in paragraphs of one line each, in this language or the nearest. */
export function aboutParagraphs(masthead: LocalMasthead, language: string): string[] {
  return paragraphsIn(boilerplateOf(masthead, language));
}

/** The heading of the boilerplate: "À propos du Collectif". */
export function aboutHeading({ name, shortName }: LocalMasthead, language: string): string {
  return outletMessages(language).about(oneLine(shortName || name));
}

type Paragraph = Extract<Block, { type: 'paragraph' }>;

function boxed(heading: string, paragraphs: Paragraph[]): FilledBlock[] {
  if (paragraphs.length === 0) return [];
  return [{ type: 'box', content: [paragraph(textRun(heading, [{ type: 'bold' }])), ...paragraphs] }];
}

function about(masthead: LocalMasthead, language: string): Paragraph[] {
  return aboutParagraphs(masthead, language).map((text) => paragraph(textRun(text)));
}

function contactBox(masthead: LocalMasthead, language: string, readers: Readers): FilledBlock[] {
  const { pressContact, contact } = outletMessages(language);
  const people = releaseContacts(readers === 'press' ? masthead : { ...masthead, spokespersons: [] });
  const cards = people.map((person) => paragraph(...card(person)));
  return boxed(readers === 'press' ? pressContact : contact, cards);
}

/** Name and role, then each address on a line of its own. */
function card({ name, role, phone, tel, email, mailto }: Contact): Inline[] {
  const lines: Inline[][] = [
    [
      ...(name ? [textRun(name, [{ type: 'bold' }])] : []),
      ...(role ? [textRun(name ? `, ${role}` : role)] : []),
    ],
    phone ? [linked(phone, tel)] : [],
    email ? [linked(email, mailto)] : [],
  ];
  const full = lines.filter((line) => line.length > 0);
  return full.flatMap((line, at) => (at === 0 ? line : [{ type: 'lineBreak' as const }, ...line]));
}

function linked(text: string, href: string): Inline {
  return textRun(text, href ? [{ type: 'link', href }] : []);
}

function paragraph(...content: Inline[]): Paragraph {
  return { type: 'paragraph', content };
}
