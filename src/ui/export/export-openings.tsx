import { useDesk, useMessages } from '../desk/use-desk';
import type { OpenFile } from '../../contract';

/** What an export made, each opened by one click in the program that the system has for it. */
export function ExportOpenings({ files }: { files: readonly string[] }) {
  const { exporting } = useDesk();
  const { export: messages } = useMessages();
  const offered = openingsOf(files);
  if (offered.length === 0) return null;
  return (
    <ul className="export-openings">
      {offered.map(({ name, file, as }) => (
        <li key={name}>
          <button type="button" className="framed" onClick={() => void exporting.open({ file, as })}>
            {messages.openings[name]}
          </button>
        </li>
      ))}
    </ul>
  );
}

type Opening = { name: 'leaflet' | 'mail' | 'kit' | 'site' | 'print' } & OpenFile;

/** The openings that the files of an export allow, in the order of the outlets. */
export function openingsOf(files: readonly string[]): Opening[] {
  const openings: { name: Opening['name']; ending: RegExp; as: OpenFile['as'] }[] = [
    { name: 'leaflet', ending: /-a5\.pdf$/, as: 'opened' },
    { name: 'print', ending: /-2up\.pdf$/, as: 'printed' },
    { name: 'mail', ending: /\.eml$/, as: 'opened' },
    { name: 'kit', ending: /-press-kit\.zip$/, as: 'opened' },
    { name: 'site', ending: /^site\/index\.html$/, as: 'opened' },
  ];
  return openings.flatMap(({ name, ending, as }) => {
    const file = files.find((each) => ending.test(each));
    return file === undefined ? [] : [{ name, file, as }];
  });
}
