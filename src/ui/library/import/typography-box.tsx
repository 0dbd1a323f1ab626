import { useId } from 'react';
import type { ImportReport } from '../../../contract';
import { useMessages } from '../../kit/state/use-messages';
import { useImporting } from './importing';
import { useValue } from '../../kit/state/store';
import { typesetPlaces } from './importing';

/** The number of places where the import applied typography, and a box to undo it. */
export function TypographyBox({ report }: { report: ImportReport }) {
  const importing = useImporting();
  const { import: messages } = useMessages();
  const help = useId();
  const typography = useValue(importing.typography);
  const places = report.imported.reduce((sum, text) => sum + typesetPlaces(text), 0);
  if (places === 0) return null;
  return (
    <div className="import-box">
      <label>
        <input
          type="checkbox"
          aria-describedby={help}
          checked={typography.isSet}
          disabled={typography.isSwitching}
          onChange={({ target }) => void importing.setTypography(target.checked)}
        />
        {messages.typography(places)}
      </label>
      <p id={help} className="meta">
        {messages.typographyHelp}
      </p>
    </div>
  );
}
