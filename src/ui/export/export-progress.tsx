import type { ExportProgress as Progress, Outlet } from '../../contract';
import { useDesk, useWords } from '../use-desk';
import { outlets } from './exporting';

/** How far each outlet is, in a bar and in words. */
export function ExportProgress({ progress }: { progress: Partial<Record<Outlet, Progress>> }) {
  const { exporting } = useDesk();
  const words = useWords();
  return (
    <>
      <p role="status">{words.export.runs}</p>
      <ul className="export-outlets">
        {outlets.map((outlet) => (
          <OutletLine key={outlet} outlet={outlet} progress={progress[outlet]} />
        ))}
      </ul>
      <button type="button" className="framed" data-next onClick={exporting.cancel}>
        {words.export.cancel}
      </button>
    </>
  );
}

function OutletLine({ outlet, progress }: { outlet: Outlet; progress: Progress | undefined }) {
  const words = useWords();
  const finished = progress !== undefined && progress.done >= progress.total;
  const state = !progress
    ? words.export.waiting
    : finished
      ? words.export.done
      : `${progress.done}/${progress.total}`;
  return (
    <li>
      <span>{words.export.outlets[outlet]}</span>
      <span className="meta">{state}</span>
      <progress
        aria-label={words.export.outlets[outlet]}
        max={progress?.total ?? 1}
        value={progress?.done ?? 0}
      />
    </li>
  );
}
