import { leafletFormats, isImposed, usualEdge } from '../../leaflet';
import type { LeafletFormatName } from '../../leaflet';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { isOfOtherWords, isWeighty } from '../../contract';
import { noticeMessage } from '../../messages';
import type { ExportReport, Notice } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useExporting } from './exporting';
import { useEditing } from '../article/editing';
import { usePanels } from '../kit/state/panels';
import { useProofreading } from '../article/checks/proofreading';
import { useValue } from '../kit/state/store';
import { ExportOpenings } from './export-openings';
import { GuideLink } from '../kit/guide-link';
import { guidePageOf, placeOfNotice } from '../article/notice-place';

/** The result of an export: what is missing, what to know before it leaves, then other notices and the files. */
export function ExportResult({ report, children }: { report: ExportReport; children: ReactNode }) {
  const exporting = useExporting();
  const messages = useMessages();
  const missing = report.notices.filter(isWeighty);
  const others = report.notices.filter((notice) => !isWeighty(notice));
  return (
    <>
      <div role="status">
        <h3>{missing.length > 0 ? messages.export.finishedExcept : messages.export.finished}</h3>
        {report.compared > 0 && !report.notices.some(isOfOtherWords) && (
          <p className="meta">{messages.export.sameWords(report.compared)}</p>
        )}
      </div>
      {missing.length > 0 && (
        <div role="alert" className="export-missing">
          <Notices notices={missing} />
        </div>
      )}
      <ExportOpenings documents={report.documents} />
      <Button
        look="strong"
        label={messages.export.reveal}
        data-autofocus
        data-next
        onClick={() => void exporting.reveal()}
      />
      {children}
      {others.length > 0 && (
        <section>
          <h4>{messages.export.notices}</h4>
          <Notices notices={others} />
        </section>
      )}
      <ExportFiles report={report} />
    </>
  );
}

function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul className="export-notices">
      {notices.map((notice) => (
        <NoticeLine key={JSON.stringify(notice)} notice={notice} />
      ))}
    </ul>
  );
}

/** A notice, and the button that leads to what it is about. */
function NoticeLine({ notice }: { notice: Notice }) {
  const editing = useEditing();
  const proofreading = useProofreading();
  const { openSettings, panel } = usePanels();
  const messages = useMessages();
  const edited = useValue(editing.current);
  const id = useId();
  const page = guidePageOf[notice.kind];
  const place = edited && placeOfNotice(notice, edited.draft.article());
  const goThere = () => {
    if (place && 'settings' in place) return openSettings(place.settings);
    panel.set('none');
    if (place) proofreading.goToPlace(place.sheet);
  };
  return (
    <li>
      <span id={id}>{noticeMessage(notice, messages.language)}</span>
      {(place ?? page) && (
        <span className="notice-actions">
          {place && (
            <Button look="quiet" label={messages.checks.see} aria-describedby={id} onClick={goThere} />
          )}
          {page && <GuideLink page={page} />}
        </span>
      )}
    </li>
  );
}

/** The exported files; those of the site are many, and are folded. */
function ExportFiles({ report: { files, documents, turn } }: { report: ExportReport }) {
  const messages = useMessages();
  const others = documents.filter(({ kind }) => kind !== 'site');
  const laidOut = others.flatMap(({ kind, format }) =>
    kind === 'imposed' && format && isImposed(leafletFormats[format]) ? [format] : [],
  );
  const isGlued = (format: LeafletFormatName) => leafletFormats[format].imposition.kind === 'tiles';
  const folded = laidOut.filter((format) => !isGlued(format));
  const edges = [...new Set(folded.map((format) => turn ?? usualEdge(leafletFormats[format])))];
  const site = files.filter((file) => !others.some((document) => document.file === file));
  return (
    <section className="export-files">
      <h4>{messages.export.files(files.length)}</h4>
      <ul>
        {others.map(({ file }) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
      {edges.map((edge) => (
        <p key={edge} className="meta">
          {messages.export.imposed(edge)}
        </p>
      ))}
      {laidOut.some(isGlued) && <p className="meta">{messages.export.glued}</p>}
      {site.length > 0 && (
        <details>
          <summary>{messages.export.siteFiles(site.length)}</summary>
          <ul>
            {site.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
