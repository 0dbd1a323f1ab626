import { Plus, X } from 'lucide-react';
import { useWords } from '../use-desk';
import { TextLine } from './text-line';
import { useMasthead } from './use-masthead';

/** The lines of the site's legal footer: a label and its text each. */
export function LegalSection() {
  const { settings: words } = useWords();
  const [{ legal }, change] = useMasthead();
  const lines = Object.entries(legal);
  const set = (at: number, line: [string, string]) =>
    change({ legal: Object.fromEntries(lines.map((old, index) => (index === at ? line : old))) });
  return (
    <>
      <p className="meta">{words.legalHelp}</p>
      {lines.map(([label, text], at) => (
        <fieldset key={at} className="legal-line">
          <legend className="unseen">{label || words.legalLabel}</legend>
          <TextLine
            label={words.legalLabel}
            value={label}
            onChange={(next) => (next === label || !(next in legal)) && set(at, [next, text])}
          />
          <TextLine label={words.legalValue} value={text} onChange={(next) => set(at, [label, next])} />
          <button
            type="button"
            className="quiet only-icon"
            aria-label={words.removeLegal(label)}
            title={words.removeLegal(label)}
            onClick={() =>
              change({ legal: Object.fromEntries(lines.filter((_line, index) => index !== at)) })
            }
          >
            <X size={16} strokeWidth={1.5} aria-hidden />
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="framed"
        disabled={'' in legal}
        onClick={() => change({ legal: { ...legal, '': '' } })}
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {words.addLegal}
      </button>
    </>
  );
}
