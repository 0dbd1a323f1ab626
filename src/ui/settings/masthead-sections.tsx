import { Plus, X } from 'lucide-react';
import { isAddress, textLink, textLinkedBy } from '../../article';
import { Button } from '../kit/button';
import { useLanguage, useMessages } from '../kit/state/use-messages';
import { ChoiceMenu } from '../kit/choice-menu';
import { languageInSentence, languageName, textLanguages } from '../kit/languages';
import { MastheadField, useMastheadFields } from './masthead-field';
import { legalLinesIn, useGroupLanguages, WordsFields } from './words-fields';
import { IconButton } from '../kit/icon-button';
import { TextSearch } from '../kit/texts/text-search';
import { useTexts } from '../kit/texts/use-texts';

/** The boilerplate, in each language that the group writes in. */
export function BoilerplateSection() {
  const { settings: messages } = useMessages();
  const spoken = useLanguage();
  const [{ boilerplate }, change] = useMastheadFields();
  const languages = [...new Set([spoken, ...Object.keys(boilerplate)])];
  const others = textLanguages.filter(
    (language) => (!languages.includes(language) && !language.includes('-')) || language === 'en-GB',
  );
  return (
    <>
      <p className="meta">{messages.boilerplateHelp}</p>
      {languages.map((language) => (
        <MastheadField
          key={language}
          label={`${messages.boilerplate} (${languageInSentence(language, spoken)})`}
          lines={5}
          language={language}
          value={boilerplate[language] ?? ''}
          onChange={(text) => change({ boilerplate: { ...boilerplate, [language]: text } })}
        />
      ))}
      <ChoiceMenu
        name={messages.addLanguage}
        value=""
        shown={messages.addLanguage}
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

/** The two calls to action that close every page: the newsletter and how to join. */
export function LinksSection() {
  return (
    <>
      <CallFields name="newsletter" />
      <CallFields name="join" />
    </>
  );
}

function CallFields({ name }: { name: 'newsletter' | 'join' }) {
  const { settings: messages } = useMessages();
  const [masthead, change] = useMastheadFields();
  const call = masthead[name];
  return (
    <fieldset className="call">
      <legend>{messages[name]}</legend>
      <WordsFields
        label={messages.callLabel}
        help={messages.callLabelHelp}
        words={call.label}
        isSentence
        onChange={(label) => change({ [name]: { ...call, label } })}
      />
      <CallTarget url={call.url} onChange={(url) => change({ [name]: { ...call, url } })} />
    </fieldset>
  );
}

/** Where a call leads: an address, or a page of the site, which is found by its words. */
function CallTarget({ url, onChange }: { url: string; onChange: (url: string) => void }) {
  const { settings: messages } = useMessages();
  const id = textLinkedBy(url);
  const texts = useTexts(id === null ? [] : [id]);
  if (id !== null)
    return (
      <p className="call-page">
        {messages.callPage(texts?.get(id)?.headline ?? '')}
        <IconButton name={messages.callPageRemove} icon={X} onClick={() => onChange('')} />
      </p>
    );
  return (
    <>
      <MastheadField
        label={messages.callUrl}
        help={messages.callUrlHelp}
        type="url"
        value={url}
        wrong={{ says: messages.urlWrong, when: (typed) => typed !== '' && !isAddress(typed) }}
        onChange={onChange}
      />
      <TextSearch
        label={messages.callPageChoose}
        filters={{ kinds: ['page'] }}
        onChoose={(page) => onChange(textLink(page.id))}
      />
    </>
  );
}

/** The lines of the site's legal footer, each a label and a text, in each language that the group writes in. */
export function LegalSection() {
  const { settings: messages } = useMessages();
  const { languages } = useGroupLanguages();
  const spoken = useLanguage();
  return (
    <>
      <p className="meta">{messages.legalHelp}</p>
      {languages.map((language) => (
        <fieldset key={language} className="legal-language">
          <legend className={languages.length > 1 ? 'field-name' : 'unseen'}>
            {languageName(language, spoken)}
          </legend>
          <LegalLines language={language} />
        </fieldset>
      ))}
    </>
  );
}

function LegalLines({ language }: { language: string }) {
  const { settings: messages } = useMessages();
  const [masthead, change] = useMastheadFields();
  const { own } = useGroupLanguages();
  const { lines: legal, written } = legalLinesIn(masthead, language, own);
  const lines = Object.entries(legal);
  const write = (next: Record<string, string>) => change({ legal: written(next) });
  const set = (at: number, line: [string, string]) =>
    write(Object.fromEntries(lines.map((old, index) => (index === at ? line : old))));
  return (
    <>
      {lines.map(([label, text], at) => (
        <fieldset key={at} className="legal-line">
          <legend className="unseen">{label || messages.legalLabel}</legend>
          <MastheadField
            label={messages.legalLabel}
            value={label}
            onChange={(next) => (next === label || !(next in legal)) && set(at, [next, text])}
          />
          <MastheadField
            label={messages.legalValue}
            value={text}
            onChange={(next) => set(at, [label, next])}
          />
          <IconButton
            name={messages.removeLegal(label)}
            icon={X}
            onClick={() => write(Object.fromEntries(lines.filter((_line, index) => index !== at)))}
          />
        </fieldset>
      ))}
      <Button
        icon={Plus}
        label={messages.addLegal}
        disabled={'' in legal}
        onClick={() => write({ ...legal, '': '' })}
      />
    </>
  );
}
