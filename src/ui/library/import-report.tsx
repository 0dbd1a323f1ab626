import { Modal } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { reportSummary } from '../../contract';
import type { ImportReport as Report } from '../../contract';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { useOpening } from '../use-opening';
import { ImportLine } from './import-line';
import { linesOf } from './import-lines';
import { ReportActions } from './report-actions';
import './import.css';

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
