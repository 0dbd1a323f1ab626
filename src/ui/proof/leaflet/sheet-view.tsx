import { blankPage, imposePages, lineKinds } from '../../../leaflet';
import type { DuplexEdge, LeafletFormat, Sheet, SheetLine, Slot } from '../../../leaflet';
import { useMessages } from '../../kit/state/use-messages';
import { PageCanvas } from './page-canvas';
import type { PdfPages } from './pdf-pages';

/** The sheets as the machine prints them, each side with the lines along which it is folded and cut. */
export function SheetView(props: { pages: PdfPages; format: LeafletFormat; turn: DuplexEdge | undefined }) {
  const { pages, format, turn } = props;
  const { leafletPreview: messages } = useMessages();
  const sheets = imposePages(format, pages.numbers.length, turn);
  const lines = sheets.flatMap((sheet) => sheet.lines);
  return (
    <>
      <p className="sheet-legend meta">
        {lineKinds
          .filter((kind) => lines.some((line) => line.kind === kind))
          .map((kind) => (
            <span key={kind} data-kind={kind}>
              {messages[kind]}
            </span>
          ))}
      </p>
      {sheets.flatMap((sheet, at) => {
        const front = messages.side.front(at + 1, sheets.length);
        const back = messages.side.back(at + 1, sheets.length);
        const given = { sheet, pages, format };
        return [
          <SheetSide key={front} {...given} name={front} slots={sheet.front} lines={sheet.lines} />,
          sheet.back && (
            <SheetSide key={back} {...given} name={back} slots={sheet.back} lines={sheet.backLines} />
          ),
        ];
      })}
    </>
  );
}

interface SideProps {
  sheet: Sheet;
  name: string;
  slots: readonly Slot[];
  lines: readonly SheetLine[];
  pages: PdfPages;
  format: LeafletFormat;
}

function SheetSide({ sheet, name, slots, lines, pages, format }: SideProps) {
  const { leafletPreview: messages } = useMessages();
  const filled = slots.filter(({ page }) => page !== blankPage && page <= pages.numbers.length);
  const numbers = [...new Set(filled.map(({ page }) => page))];
  return (
    <figure className="sheet-side">
      <div
        className="sheet-paper"
        style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }}
        role="img"
        aria-label={messages.sideWith(name, numbers.join(', '), numbers.length)}
      >
        {filled.map(({ page, x, y, turned, part }) => (
          <div
            key={`${x} ${y}`}
            className="sheet-slot"
            data-turned={turned}
            style={{
              left: `${(100 * x) / sheet.width}%`,
              top: `${(100 * y) / sheet.height}%`,
              width: `${(100 * format.width) / sheet.width}%`,
              height: `${(100 * format.height) / sheet.height}%`,
              ...(part && { clipPath: clipTo(part, { x, y, ...format }) }),
            }}
          >
            <PageCanvas pages={pages} number={page} format={format} />
          </div>
        ))}
        <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden>
          {lines.map((line) => (
            <Line key={JSON.stringify(line)} line={line} sheet={sheet} />
          ))}
        </svg>
      </div>
      <figcaption className="meta">{name}</figcaption>
    </figure>
  );
}

/** Cuts a page on a sheet to the part of it that is printed there. */
function clipTo(
  part: NonNullable<Slot['part']>,
  page: { x: number; y: number; width: number; height: number },
): string {
  const [left, top] = [(part.x - page.x) / page.width, (part.y - page.y) / page.height];
  const [right, bottom] = [1 - left - part.width / page.width, 1 - top - part.height / page.height];
  return `inset(${[top, right, bottom, left].map((share) => `${100 * share}%`).join(' ')})`;
}

/** A fold in dashes, a cut in one stroke; along the whole paper, where the printed sheet has marks at its edges only. */
function Line({ line: { kind, direction, at, between }, sheet }: { line: SheetLine; sheet: Sheet }) {
  const [from, to] = between ?? [0, direction === 'down' ? sheet.height : sheet.width];
  return direction === 'down' ? (
    <line x1={at} x2={at} y1={from} y2={to} data-kind={kind} />
  ) : (
    <line x1={from} x2={to} y1={at} y2={at} data-kind={kind} />
  );
}
