import { useVirtualizer } from '@tanstack/react-virtual';
import { Copy, CopyPlus } from 'lucide-react';
import { useRef, useState, useId } from 'react';
import { keptStatuses, reportSummary, reportText } from '../../../messages';
import type { ImportReport as Report, ImportReport } from '../../../contract';
import { copyText } from '../../kit/copy-text';
import { useMessages } from '../../kit/state/use-messages';
import { useImporting, typesetPlaces } from './importing';
import { Dialog } from '../../kit/dialog';
import { GuideLink } from '../../kit/guide-link';
import { useValue } from '../../kit/state/store';
import { ImportLine, linesOf } from './import-line';
import './import.css';
import { Tick } from '../../kit/fields';

/** The result of an import: each text, failures, and what was skipped. */
export function ImportReport() {
  const importing = useImporting();
  const { language } = useMessages();
  const report = useValue(importing.report);
  return (
    <Dialog
      opened={report !== null}
      onClose={importing.close}
      title={report && reportSummary(report, language)}
      size={760}
      classNames={{ content: 'import-report', body: 'import-report-body' }}
    >
      {report && (
        <>
          <ReportActions report={report} />
          <KeepStatus report={report} />
          <TypographyBox report={report} />
          <ReportLines report={report} />
        </>
      )}
    </Dialog>
  );
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Copies the report, or imports the texts that were left out as known. */
function ReportActions({ report }: { report: Report }) {
  const importing = useImporting();
  const { import: messages, language } = useMessages();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="import-actions">
      <button
        type="button"
        className="framed"
        onClick={() => setCopied(copyText(reportText(report, language)))}
      >
        <Copy {...icon} />
        {messages.copy}
      </button>
      {report.known.length > 0 && (
        <button type="button" className="framed" onClick={() => void importing.importDuplicates()}>
          <CopyPlus {...icon} />
          {messages.again(report.known.length)}
        </button>
      )}
      <span role="status" className="meta">
        {isCopied && messages.copied}
      </span>
      <GuideLink page="importing" />
    </div>
  );
}

/** A box that keeps the status that the files give: for texts of the group's own site. */
function KeepStatus({ report }: { report: Report }) {
  const importing = useImporting();
  const { import: messages, language } = useMessages();
  const texts = keptStatuses(report, language);
  if (texts === '') return null;
  const isKept = report.imported.some(({ arrival }) => arrival.status !== 'draft');
  return (
    <div className="import-box">
      <Tick
        label={messages.keepStatus(texts)}
        checked={isKept}
        onTick={(isOn) => void importing.keepStatus(isOn)}
      />
    </div>
  );
}

/** The lines of the report; only those in sight are rendered. */
function ReportLines({ report }: { report: Report }) {
  const messages = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = linesOf(report, messages.language);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    overscan: 8,
  });
  return (
    <div
      ref={scroller}
      className="import-lines"
      role="list"
      aria-label={messages.import.title}
      tabIndex={0}
      data-autofocus
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            role="listitem"
            className="import-line"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <ImportLine line={lines[item.index]} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The number of places where the import applied typography, and a box to undo it. */
function TypographyBox({ report }: { report: ImportReport }) {
  const importing = useImporting();
  const { import: messages } = useMessages();
  const help = useId();
  const typography = useValue(importing.typography);
  const places = report.imported.reduce((sum, text) => sum + typesetPlaces(text), 0);
  if (places === 0) return null;
  return (
    <div className="import-box">
      <Tick
        label={messages.typography(places)}
        aria-describedby={help}
        checked={typography.isSet}
        disabled={typography.isSwitching}
        onTick={(isOn) => void importing.setTypography(isOn)}
      />
      <p id={help} className="meta">
        {messages.typographyHelp}
      </p>
    </div>
  );
}
