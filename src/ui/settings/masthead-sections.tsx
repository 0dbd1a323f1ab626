import { ChoiceMenu } from '../kit/choice-menu';
import { languageName, textLanguages } from '../kit/languages';
import { useLanguage, useWords } from '../desk/use-desk';
import { TextLine, useMasthead } from './masthead-field';
import { isAddress } from '../../article';
import { Plus, X } from 'lucide-react';

/** Who we are, in each language that the group writes in. */
export function WordsSection() {
  const { settings: words } = useWords();
  const spoken = useLanguage();
  const [{ boilerplate }, change] = useMasthead();
  const languages = [...new Set([spoken, ...Object.keys(boilerplate)])];
  const others = textLanguages.filter(
    (language) => (!languages.includes(language) && !language.includes('-')) || language === 'en-GB',
  );
  return (
    <>
      <p className="meta">{words.boilerplateHelp}</p>
      {languages.map((language) => (
        <TextLine
          key={language}
          label={`${words.boilerplate} (${languageName(language, spoken)})`}
          lines={5}
          language={language}
          value={boilerplate[language] ?? ''}
          onChange={(text) => change({ boilerplate: { ...boilerplate, [language]: text } })}
        />
      ))}
      <ChoiceMenu
        name={words.addLanguage}
        value=""
        shown={words.addLanguage}
        choices={others.map((value) => ({
          value: value.slice(0, 2),
          label: languageName(value.slice(0, 2), spoken),
        }))}
        onChoose={(language) =>
          change({ boilerplate: { ...boilerplate, [language]: boilerplate[language] ?? '' } })
        }
      />
    </>
  );
}

/** The two calls that close every page: the newsletter and how to join. */
export function CallsSection() {
  return (
    <>
      <CallFields name="newsletter" />
      <CallFields name="join" />
    </>
  );
}

function CallFields({ name }: { name: 'newsletter' | 'join' }) {
  const { settings: words } = useWords();
  const [masthead, change] = useMasthead();
  const call = masthead[name];
  return (
    <fieldset className="call">
      <legend>{words[name]}</legend>
      <TextLine
        label={words.callLabel}
        value={call.label}
        language={useLanguage()}
        onChange={(label) => change({ [name]: { ...call, label } })}
      />
      <TextLine
        label={words.callUrl}
        type="url"
        value={call.url}
        wrong={{ says: words.urlWrong, when: (url) => url !== '' && !isAddress(url) }}
        onChange={(url) => change({ [name]: { ...call, url } })}
      />
    </fieldset>
  );
}

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
