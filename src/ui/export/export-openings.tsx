import { documentKinds } from '../../contract';
import type { DocumentKind, ExportedDocument, OpenFile } from '../../contract';
import type { Messages } from '../../messages';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useExporting } from './exporting';

/** The exported documents, each opened by one click in the system's program for it, or printed. */
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

/** The name of a document; with the format for what is made of a leaflet. */
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
    <Button label={word} aria-label={sentence(name)} onClick={() => void exporting.open(document, as)} />
  );
}

/** Documents with a line of their own; the imposed leaflet is printed by the leaflet's button. */
type OpenedDocument = ExportedDocument & { kind: Exclude<DocumentKind, 'imposed'> };

interface Opening {
  opened: OpenedDocument;
  printed: ExportedDocument | undefined;
}

/** What can be opened of an export, in the order of kinds: leaflets of every format, and the first document of each other kind. */
export function openingsOf(documents: readonly ExportedDocument[]): Opening[] {
  const shown = documentKinds.filter((kind) => kind !== 'imposed');
  return shown.flatMap((kind) => {
    const ofKind = documents.filter((document): document is OpenedDocument => document.kind === kind);
    return ofKind
      .filter(({ format }, at) => at === 0 || format !== undefined)
      .map((opened) => ({ opened, printed: printedOf(opened, documents) }));
  });
}

/** The file to print for a document: for a leaflet its sheets, if it is imposed. */
function printedOf(
  opened: OpenedDocument,
  documents: readonly ExportedDocument[],
): ExportedDocument | undefined {
  if (opened.kind === 'release' || opened.kind === 'guide') return opened;
  if (opened.kind !== 'leaflet') return undefined;
  return documents.find(({ kind, format }) => kind === 'imposed' && format === opened.format) ?? opened;
}
