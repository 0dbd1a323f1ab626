import { Modal } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { reportSummary, reportText } from '../../../contract';
import type { ImportReport as Report } from '../../../contract';
import { useValue } from '../../kit/store';
import { useDesk, useWords } from '../../desk/use-desk';
import { useOpening } from '../../kit/dialog';
import { ImportLine, linesOf } from './import-line';
import './import.css';
import { Copy, CopyPlus } from 'lucide-react';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What can be done with a report: copy it whole, or add after all what was there already. */
function ReportActions({ report }: { report: Report }) {
  const { importing } = useDesk();
  const { import: words, language } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <div className="import-actions">
      <button
        type="button"
        className="framed"
        onClick={() => setCopied(copyText(reportText(report, language)))}
      >
        <Copy {...icon} />
        {words.copy}
      </button>
      {report.known.length > 0 && (
        <button type="button" className="framed" onClick={() => void importing.again()}>
          <CopyPlus {...icon} />
          {words.again(report.known.length)}
        </button>
      )}
      <span role="status" className="meta">
        {copied && words.copied}
      </span>
    </div>
  );
}

/** What came in and what became of it text by text, what could not come in, and what was left where it is. */
export function ImportReport() {
  const { importing } = useDesk();
  const { close, language } = useWords();
  const report = useValue(importing.report);
  return (
    <Modal
      opened={useOpening(report !== null)}
      onClose={importing.close}
      title={report && reportSummary(report, language)}
      size={760}
      classNames={{ content: 'import-report', body: 'import-report-body' }}
      closeButtonProps={{ 'aria-label': close }}
    >
      {report && <ReportLines report={report} />}
    </Modal>
  );
}

/** However many texts there are, only those in sight are drawn. */
function ReportLines({ report }: { report: Report }) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = linesOf(report, words.language);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    overscan: 8,
  });
  return (
    <>
      <ReportActions report={report} />
      <div
        ref={scroller}
        className="import-lines"
        role="list"
        aria-label={words.import.title}
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
    </>
  );
}

/** Puts text on the clipboard, which the desk may only do as a person's own gesture; whether it could. */
function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, true);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, true);
  }
}
