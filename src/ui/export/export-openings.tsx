import { documentKinds } from '../../contract';
import type { DocumentKind, ExportedDocument, OpenFile } from '../../contract';
import type { Messages } from '../../messages';
import { useMessages } from '../kit/state/use-messages';
import { useExporting } from './exporting';

/** What an export made, each opened by one click in the program that the system has for it, or printed. */
export function ExportOpenings({ documents }: { documents: readonly ExportedDocument[] }) {
  const all = useMessages();
  const offered = openingsOf(documents);
  if (offered.length === 0) return null;
  return (
    <ul className="export-openings">
      {offered.map(({ opened, printed }) => {
        const name = nameOf(opened, all);
        return (
          <li key={opened.file}>
            <span>{name}</span>
            {printed && <OpeningButton document={printed} as="printed" name={name} />}
            <OpeningButton document={opened} as="opened" name={name} />
          </li>
        );
      })}
    </ul>
  );
}

/** What a person calls a document; what is made of a leaflet by its format too. */
function nameOf({ kind, format }: OpenedDocument, { export: messages, leafletNames }: Messages): string {
  const name = messages.documents[kind];
  return format ? messages.inFormat(name, leafletNames.formats[format]) : name;
}

interface ButtonProps {
  document: ExportedDocument;
  as: OpenFile['as'];
  /** Of the document that the button is beside. */
  name: string;
}

function OpeningButton({ document, as, name }: ButtonProps) {
  const exporting = useExporting();
  const { export: messages } = useMessages();
  const { word, sentence } = messages.openings[as];
  return (
    <button
      type="button"
      className="framed"
      aria-label={sentence(name)}
      onClick={() => void exporting.open(document, as)}
    >
      {word}
    </button>
  );
}

/** What has a line of its own: the leaflet for the copier is what the leaflet's button prints. */
type OpenedDocument = ExportedDocument & { kind: Exclude<DocumentKind, 'imposed'> };

interface Opening {
  opened: OpenedDocument;
  printed: ExportedDocument | undefined;
}

/** The openings that the documents of an export allow, in the order of their kinds: those of every format, and of all others the first. */
export function openingsOf(documents: readonly ExportedDocument[]): Opening[] {
  const shown = documentKinds.filter((kind) => kind !== 'imposed');
  return shown.flatMap((kind) => {
    const ofKind = documents.filter((document): document is OpenedDocument => document.kind === kind);
    return ofKind
      .filter(({ format }, at) => at === 0 || format !== undefined)
      .map((opened) => ({ opened, printed: printedOf(opened, documents) }));
  });
}

/** What is printed of a document: of a leaflet its sheets, where it is laid out on any. */
function printedOf(
  opened: OpenedDocument,
  documents: readonly ExportedDocument[],
): ExportedDocument | undefined {
  if (opened.kind === 'release' || opened.kind === 'guide') return opened;
  if (opened.kind !== 'leaflet') return undefined;
  return documents.find(({ kind, format }) => kind === 'imposed' && format === opened.format) ?? opened;
}
