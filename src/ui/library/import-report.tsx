import { Modal } from '@mantine/core';
import { noticeSentence } from '../../contract';
import type { ImportReport as Report } from '../../contract';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { troubleSentence } from '../words/trouble';

/** What came in, what could not, and what of a file had no place in an article. */
export function ImportReport() {
  const { importing } = useDesk();
  const { import: words, close } = useWords();
  const report = useValue(importing.report);
  return (
    <Modal
      opened={report !== null}
      onClose={importing.close}
      title={words.title}
      size={560}
      closeButtonProps={{ 'aria-label': close }}
    >
      {report && <ReportLists report={report} />}
    </Modal>
  );
}

function ReportLists({ report }: { report: Report }) {
  const { articles, importing } = useDesk();
  const words = useWords();
  const open = (id: string) => void articles.show(id).then(importing.close);
  return (
    <div className="report">
      {report.imported.length > 0 && <h3>{words.import.imported(report.imported.length)}</h3>}
      <ul>
        {report.imported.map(({ id, headline }) => (
          <li key={id}>
            <button type="button" className="quiet" onClick={() => open(id)}>
              {headline || words.untitled}
            </button>
          </li>
        ))}
      </ul>
      {report.refused.length > 0 && <h3>{words.import.refused(report.refused.length)}</h3>}
      <ul>
        {report.refused.map(({ name, problem }) => (
          <li key={name}>
            <strong>{name}</strong> {troubleSentence(problem, words)}
          </li>
        ))}
      </ul>
      {report.notices.length > 0 && <h3>{words.import.notices}</h3>}
      <ul>
        {report.notices
          .map((notice) => noticeSentence(notice, words.language))
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </div>
  );
}
