import { Checkbox } from '@mantine/core';
import type { ImportReport } from '../../../contract';
import { useDesk, useMessages } from '../../desk/use-desk';
import { useValue } from '../../kit/store';
import { typesetPlaces } from './importing';

/** How many places the import has typeset, and the box that leaves them as they are in the files. */
export function TypographyBox({ report }: { report: ImportReport }) {
  const { importing } = useDesk();
  const { import: messages } = useMessages();
  const typography = useValue(importing.typography);
  const places = report.imported.reduce((sum, text) => sum + typesetPlaces(text), 0);
  if (places === 0) return null;
  return (
    <Checkbox
      className="import-typography"
      label={messages.typography(places)}
      description={messages.typographyHelp}
      checked={typography.isSet}
      disabled={typography.isSwitching}
      onChange={(event) => void importing.setTypography(event.target.checked)}
    />
  );
}
