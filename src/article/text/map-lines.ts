import type { Appointment, Article, Block, Figure, Inline, ListItem, NoteInline } from '../model/schema';
import { appointmentWords } from '../time/appointment';
import type { AppointmentField } from '../time/appointment';
import { attributionLine, readAttribution } from './walk';

/** The press fields that are a line of plain text. */
export type PressPart = 'kicker' | 'headline' | 'standfirst' | 'byline' | 'dateline';

/** The two running texts of an article. */
export type TextPart = 'body' | 'notesToEditors';

/** The texts of a picture. */
export type FigureField = 'caption' | 'credit' | 'alt';

/** Where a line of an article stands: a press field, a field of the lead picture or of the nth block, a line of that block. */
export type LinePlace =
  | { part: PressPart }
  | { part: 'appointment'; field: AppointmentField }
  | { part: 'lead'; field: FigureField }
  | { part: TextPart; block: number; field: FigureField | 'speaker' | 'role' }
  /** The nth line of the block that is not empty, list items and cells in reading order; in it the nth note, or the line itself. */
  | { part: TextPart; block: number; line: number; note: number | null };

/** The place of a picture's licence. */
export type LicencePlace =
  { part: 'lead'; field: 'licence' } | { part: 'body'; block: number; field: 'licence' };

/** A place as one word, the same for the same place. */
export function placeKey(place: LinePlace | LicencePlace): string {
  return JSON.stringify(Object.values(place));
}

/** Maps each line of an article: plain text, runs, the runs of a note. */
interface LineMap {
  words: (text: string, place: LinePlace) => string;
  line: (runs: Inline[], place: LinePlace) => Inline[];
  note: (runs: NoteInline[], place: LinePlace) => NoteInline[];
  /** Preformatted lines; left as they are without this. */
  verbatim?: (runs: NoteInline[], place: LinePlace) => NoteInline[];
  /** Speaker and role in one line, as the sheet shows them; without this, each is plain text of its own. */
  attribution?: (line: string, place: LinePlace) => string;
  /** A picture's licence; left as it is without this. */
  licence?: (text: string, place: LicencePlace) => string;
}

const press: readonly PressPart[] = ['kicker', 'headline', 'standfirst', 'byline', 'dateline'];

/** The article with each line that is not empty mapped; what stays equal stays the same object. */
export function mapLines(article: Article, map: LineMap): Article {
  const mapped = { ...article };
  for (const part of press) mapped[part] = article[part] && map.words(article[part], { part });
  const { appointment } = article;
  if (appointment)
    mapped.appointment = mapAppointment(
      appointment,
      (text, field) => text && map.words(text, { part: 'appointment', field }),
    );
  if (article.lead)
    mapped.lead = mapFigure(
      article.lead,
      (text, field) => map.words(text, { part: 'lead', field }),
      (text) => map.licence?.(text, { part: 'lead', field: 'licence' }),
    );
  mapped.body = mapList(article.body, (block, at) => mapBlock(block, placesIn('body', at), map));
  mapped.notesToEditors = mapList(article.notesToEditors, (block, at) =>
    mapBlock(block, placesIn('notesToEditors', at), map),
  );
  return mapped;
}

function mapAppointment(
  appointment: Appointment,
  words: (text: string, field: AppointmentField) => string,
): Appointment {
  const parts = appointmentWords.map((field) => [field, words(appointment[field], field)]);
  return withParts(appointment, Object.fromEntries(parts) as Pick<Appointment, AppointmentField>);
}

/** The places in one block, its lines in the order in which they are read. */
interface Places {
  field: (field: FigureField | 'speaker' | 'role') => LinePlace;
  licence: LicencePlace;
  nextLine: () => (note: number | null) => LinePlace;
}

function placesIn(part: TextPart, block: number): Places {
  let lines = 0;
  return {
    field: (field) => ({ part, block, field }),
    licence: { part: 'body', block, field: 'licence' },
    nextLine: () => {
      const line = lines++;
      return (note) => ({ part, block, line, note });
    },
  };
}

function mapBlock<Kind extends Block>(block: Kind, places: Places, map: LineMap): Kind;
function mapBlock(block: Block, places: Places, map: LineMap): Block {
  const words = (text: string, field: FigureField | 'speaker' | 'role') =>
    text && map.words(text, places.field(field));
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pullQuote':
      return mapContent(block, places, map);
    case 'preformatted': {
      if (block.content.length === 0) return block;
      const place = places.nextLine()(null);
      return withParts(block, { content: map.verbatim?.(block.content, place) ?? block.content });
    }
    case 'bulletedList':
    case 'numberedList':
      return withParts(block, { items: mapList(block.items, (item) => mapItem(item, places, map)) });
    case 'quotation':
      return withParts(block, {
        content: mapList(block.content, (inner) => mapBlock(inner, places, map)),
        ...mapAttribution(block, words, (line) => map.attribution?.(line, places.field('speaker'))),
      });
    case 'box':
      return withParts(block, { content: mapList(block.content, (inner) => mapBlock(inner, places, map)) });
    case 'table':
      return withParts(block, {
        caption: words(block.caption, 'caption'),
        rows: mapList(block.rows, (row) =>
          withParts(row, { cells: mapList(row.cells, (cell) => mapContent(cell, places, map)) }),
        ),
      });
    case 'figure':
      return mapFigure(block, words, (text) => map.licence?.(text, places.licence));
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return block;
  }
}

function mapAttribution(
  said: { speaker: string; role: string },
  words: (text: string, field: 'speaker' | 'role') => string,
  whole: (line: string) => string | undefined,
): { speaker: string; role: string } {
  const line = attributionLine(said);
  const mapped = line && whole(line);
  if (mapped === undefined)
    return { speaker: words(said.speaker, 'speaker'), role: words(said.role, 'role') };
  return mapped === line ? { speaker: said.speaker, role: said.role } : readAttribution(mapped);
}

function mapItem(item: ListItem, places: Places, map: LineMap): ListItem {
  return withParts(item, { content: mapList(item.content, (inner) => mapBlock(inner, places, map)) });
}

function mapContent<Holder extends { content: Inline[] }>(
  holder: Holder,
  places: Places,
  map: LineMap,
): Holder {
  if (holder.content.length === 0) return holder;
  const at = places.nextLine();
  const line = map.line(holder.content, at(null));
  let notes = 0;
  const content = mapList(line, (run) =>
    run.type === 'footnote' ? withParts(run, { content: map.note(run.content, at(notes++)) }) : run,
  );
  return withParts<{ content: Inline[] }, Holder>(holder, { content });
}

function mapFigure(
  figure: Figure,
  words: (text: string, field: FigureField) => string,
  terms: (text: string) => string | undefined,
): Figure {
  const { caption, credit, alt, licence = '' } = figure;
  const mapped = licence && terms(licence);
  return withParts<Partial<Figure>, Figure>(figure, {
    ...(mapped !== undefined && licence !== '' && { licence: mapped }),
    caption: caption && words(caption, 'caption'),
    credit: credit && words(credit, 'credit'),
    alt: alt && words(alt, 'alt'),
  });
}

function mapList<Item>(items: Item[], map: (item: Item, at: number) => Item): Item[] {
  const mapped = items.map(map);
  return mapped.every((item, at) => item === items[at]) ? items : mapped;
}

function withParts<Part extends object, Whole extends Part>(whole: Whole, parts: Part): Whole {
  const names = Object.keys(parts) as (keyof Part)[];
  return names.every((name) => parts[name] === whole[name]) ? whole : { ...whole, ...parts };
}
