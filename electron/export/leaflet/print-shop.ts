import {
  degrees,
  lineTo,
  moveTo,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  popGraphicsState,
  pushGraphicsState,
  setDashPattern,
  setLineWidth,
  setStrokingCmykColor,
  stroke,
} from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { blankPage, imposePages } from '../../../src/leaflet';
import type { Bleed, Ink, LeafletFormat, SheetLine, Slot } from '../../../src/leaflet';
import { separateInks } from './separate-inks';
import type { SpotInk } from './separate-inks';

/** How a file for a print shop is made. */
export interface PrintShopOptions {
  bleed: Bleed;
  /** The document's title, for who receives the file. */
  title: string;
  /** Marks are drawn on every plate, but for a leaflet in black alone, which has one. */
  ink: Ink;
  /** The second ink as a plate of its own. */
  spot?: SpotInk;
}

/** Between the bleed and its marks, how long these are, and what is left beyond them, in millimetres. */
const marks = { away: 1, length: 5, thickness: 0.25, beyond: 1 };

/**
 * Makes the file that a print shop asks for out of a leaflet's pages: a folded leaflet as its flat sheet, any other page by page,
 * with TrimBox and BleedBox (ISO 32000-1, 14.11.2) and marks outside of the bleed. What a template draws past the edge of its
 * page is the bleed. The same pages give the same bytes.
 */
export async function makePrintShopPdf(
  pdf: Uint8Array,
  format: LeafletFormat,
  { bleed, title, ink, spot }: PrintShopOptions,
): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  separateInks(source, spot);
  const made = await PDFDocument.create({ updateMetadata: false });
  made.setTitle(title);
  const sides = sidesOf(format, source.getPageCount());
  const places = sides.flatMap((side) => side.slots.map((slot) => placeOf(slot, side, format, bleed)));
  const pages = await made.embedPages(
    places.map(({ page }) => source.getPage(page - 1)),
    places.map(({ part }) => part),
  );
  for (const side of sides) {
    const sheet = addSheet(made, side, bleed);
    drawMarks(sheet, side, bleed, ink === 'black' ? blackInk() : everyInk(sheet));
    for (const { corner, turned } of places.splice(0, side.slots.length)) {
      const page = pages.shift();
      if (page) sheet.drawPage(page, { ...corner, rotate: degrees(turned ? 180 : 0) });
    }
  }
  return made.save({ addDefaultPage: false });
}

/** A side of paper as it is trimmed, in millimetres, with the pages on it and the lines along which it is folded. */
interface Side {
  width: number;
  height: number;
  slots: Slot[];
  folds: SheetLine[];
}

/** What a print shop prints: flat sheets that it folds; of everything else pages, which it imposes on its own sheets. */
function sidesOf(format: LeafletFormat, pages: number): Side[] {
  const { width, height, imposition } = format;
  if (imposition.kind === 'folded') {
    return imposePages(format, pages).flatMap((sheet) => [
      { ...sheet, slots: filled(sheet.front), folds: sheet.lines },
      { ...sheet, slots: filled(sheet.back ?? []), folds: sheet.backLines },
    ]);
  }
  const total = imposition.kind === 'booklet' ? 4 * Math.ceil(pages / 4) : pages;
  return Array.from({ length: total }, (_, at) => {
    const page = at < pages ? at + 1 : blankPage;
    return { width, height, slots: filled([{ page, x: 0, y: 0, turned: false }]), folds: [] };
  });
}

function filled(slots: readonly Slot[]): Slot[] {
  return slots.filter(({ page }) => page !== blankPage);
}

/** A page on a side: the part of it that is shown, and the point of the sheet that its lower left corner is drawn at, in points. */
interface Place {
  page: number;
  part: { left: number; right: number; bottom: number; top: number };
  corner: { x: number; y: number };
  turned: boolean;
}

/** A page shows what it draws up to its folds, and as far as the bleed where it is cut. */
function placeOf({ page, x, y, turned }: Slot, side: Side, format: LeafletFormat, bleed: number): Place {
  const between = (direction: SheetLine['direction'], from: number, size: number, end: number) => {
    const at = side.folds.filter((fold) => fold.direction === direction).map((fold) => fold.at);
    return [
      Math.max(-bleed, ...at.filter((fold) => fold <= from + 0.01)),
      Math.min(end + bleed, ...at.filter((fold) => fold >= from + size - 0.01)),
    ] as const;
  };
  const [left, right] = between('down', x, format.width, side.width);
  const [top, bottom] = between('across', y, format.height, side.height);
  const part = turned
    ? { left: x + format.width - right, right: x + format.width - left, bottom: top - y, top: bottom - y }
    : { left: left - x, right: right - x, bottom: y + format.height - bottom, top: y + format.height - top };
  const corner = turned ? { x: right, y: side.height - top } : { x: left, y: side.height - bottom };
  return { page, part: mapPoints(part), corner: mapPoints(moved(corner, bleed)), turned };
}

/** Adds a sheet with room for bleed and marks around what is trimmed. */
function addSheet(made: PDFDocument, { width, height }: Side, bleed: number): PDFPage {
  const room = roomFor(bleed);
  const sheet = made.addPage([points(width + 2 * room), points(height + 2 * room)]);
  sheet.setBleedBox(...boxAt(room - bleed, width + 2 * bleed, height + 2 * bleed));
  sheet.setTrimBox(...boxAt(room, width, height));
  return sheet;
}

function boxAt(at: number, width: number, height: number): [number, number, number, number] {
  return [points(at), points(at), points(width), points(height)];
}

/** Crop marks at the corners, and dashed ones where the sheet is folded. */
function drawMarks(sheet: PDFPage, { width, height, folds }: Side, bleed: number, ink: PDFOperator[]): void {
  const ends = (size: number) => {
    const from = bleed + marks.away;
    return [
      [-from - marks.length, -from],
      [size + from, size + from + marks.length],
    ] as const;
  };
  const draw = (direction: SheetLine['direction'], at: number, dash?: number[]) => {
    for (const [from, to] of ends(direction === 'down' ? height : width)) {
      const [start, end] =
        direction === 'down'
          ? [
              { x: at, y: height - from },
              { x: at, y: height - to },
            ]
          : [
              { x: from, y: height - at },
              { x: to, y: height - at },
            ];
      const points = [start, end].map((point) => mapPoints(moved(point, bleed)));
      const [first = { x: 0, y: 0 }, last = first] = points;
      sheet.pushOperators(
        pushGraphicsState(),
        ...ink,
        setLineWidth(marks.thickness),
        ...(dash ? [setDashPattern(dash, 0)] : []),
        moveTo(first.x, first.y),
        lineTo(last.x, last.y),
        stroke(),
        popGraphicsState(),
      );
    }
  };
  for (const at of [0, width]) draw('down', at);
  for (const at of [0, height]) draw('across', at);
  for (const { direction, at } of folds) draw(direction, at, [2, 2]);
}

function blackInk(): PDFOperator[] {
  return [setStrokingCmykColor(0, 0, 0, 1)];
}

/** Chooses every plate there is, those of inks of their own too (ISO 32000-1, 8.6.6.4: the colorant All). */
function everyInk({ node, doc }: PDFPage): PDFOperator[] {
  const { context } = doc;
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  const { Resources: resources } = node.normalizedEntries();
  const name = PDFName.of('RoneoAll');
  resources.set(
    PDFName.of('ColorSpace'),
    context.obj({ RoneoAll: context.obj(['Separation', 'All', 'DeviceCMYK', tint]) }),
  );
  return [
    PDFOperator.of(PDFOperatorNames.StrokingColorspace, [name]),
    PDFOperator.of(PDFOperatorNames.StrokingColorN, [PDFNumber.of(1)]),
  ];
}

/** The white around what is trimmed, for bleed and marks. */
function roomFor(bleed: number): number {
  return bleed + marks.away + marks.length + marks.beyond;
}

/** A point of what is trimmed, on the whole sheet. */
function moved({ x, y }: { x: number; y: number }, bleed: number): { x: number; y: number } {
  return { x: x + roomFor(bleed), y: y + roomFor(bleed) };
}

function mapPoints<Lengths extends Readonly<Record<string, number>>>(millimetres: Lengths): Lengths {
  return Object.fromEntries(
    Object.entries(millimetres).map(([name, length]) => [name, points(length)]),
  ) as Lengths;
}

function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
