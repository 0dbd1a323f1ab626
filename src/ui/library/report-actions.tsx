import { Copy, CopyPlus } from 'lucide-react';
import { useState } from 'react';
import { reportText } from '../../contract';
import type { ImportReport } from '../../contract';
import { useDesk, useWords } from '../use-desk';
import { copyText } from './copy-text';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What can be done with a report: copy it whole, or add after all what was there already. */
export function ReportActions({ report }: { report: ImportReport }) {
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
