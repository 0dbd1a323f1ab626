import { documentKinds } from '../../contract';
import type { DocumentKind, ExportedDocument, OpenFile } from '../../contract';
import { useDesk, useMessages } from '../desk/use-desk';

/** What an export made, each opened by one click in the program that the system has for it, or printed. */
export function ExportOpenings({ documents }: { documents: readonly ExportedDocument[] }) {
  const { export: messages } = useMessages();
  const offered = openingsOf(documents);
  if (offered.length === 0) return null;
  return (
    <ul className="export-openings">
      {offered.map(({ kind, opened, printed }) => (
        <li key={kind}>
          <span>{messages.documents[kind]}</span>
          {printed && <OpeningButton document={printed} as="printed" of={kind} />}
          <OpeningButton document={opened} as="opened" of={kind} />
        </li>
      ))}
    </ul>
  );
}

interface ButtonProps {
  document: ExportedDocument;
  as: OpenFile['as'];
  /** The document that the button is beside. */
  of: ShownKind;
}

function OpeningButton({ document, as, of }: ButtonProps) {
  const { exporting } = useDesk();
  const { export: messages } = useMessages();
  const { word, sentence } = messages.openings[as];
  return (
    <button
      type="button"
      className="framed"
      aria-label={sentence(messages.documents[of])}
      onClick={() => void exporting.open(document, as)}
    >
      {word}
    </button>
  );
}

/** What has a line of its own: the leaflet for the copier is what the leaflet's button prints. */
type ShownKind = Exclude<DocumentKind, 'imposed'>;

interface Opening {
  kind: ShownKind;
  opened: ExportedDocument;
  printed: ExportedDocument | undefined;
}

/** The openings that the documents of an export allow, in the order of their kinds. */
export function openingsOf(documents: readonly ExportedDocument[]): Opening[] {
  const first = (kind: DocumentKind) => documents.find((document) => document.kind === kind);
  const shown = documentKinds.filter((kind) => kind !== 'imposed');
  return shown.flatMap((kind) => {
    const opened = first(kind);
    const isPaper = kind === 'release' || kind === 'guide';
    const printed = kind === 'leaflet' ? (first('imposed') ?? opened) : isPaper ? opened : undefined;
    return opened ? [{ kind, opened, printed }] : [];
  });
}
