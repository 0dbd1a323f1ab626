import { useWords } from '../use-desk';
import { TextLine } from './text-line';
import { useMasthead } from './use-masthead';

/** Who prints the leaflets and where, and the terms under which texts may be reprinted. */
export function PrintSection() {
  const { settings: words } = useWords();
  const [{ imprint, licence }, change] = useMasthead();
  return (
    <>
      <p className="meta">{words.imprintHelp}</p>
      <TextLine
        label={words.imprintPrinter}
        value={imprint.printer}
        onChange={(printer) => change({ imprint: { ...imprint, printer } })}
      />
      <TextLine
        label={words.imprintAddress}
        help={words.addressHelp}
        value={imprint.address}
        onChange={(address) => change({ imprint: { ...imprint, address } })}
      />
      <TextLine
        label={words.licence}
        help={words.licenceHelp}
        value={licence}
        onChange={(text) => change({ licence: text })}
      />
    </>
  );
}
