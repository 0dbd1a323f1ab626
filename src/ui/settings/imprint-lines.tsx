import { Switch } from '@mantine/core';
import { imprintOf, withWords, wordsIn } from '../../article';
import type { Imprint, MastheadWords } from '../../article';
import { outletMessages } from '../../messages';
import { suggestedImprint } from '../../render';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { MastheadField, useMastheadFields } from './masthead-field';
import { useGroupLanguages } from './words-fields';

/** The imprint in each language of the group, with what it lacks; a typed line replaces it. */
export function ImprintLines() {
  const { languages } = useGroupLanguages();
  return languages.map((language, at) => (
    <ImprintLine key={language} language={language} isFirst={at === 0} />
  ));
}

function ImprintLine({ language, isFirst }: { language: string; isFirst: boolean }) {
  const { imprint: messages, typography } = useMessages();
  const [masthead, change] = useMastheadFields();
  const { own, languages, nameOf } = useGroupLanguages();
  const { imprint } = masthead;
  const { missing, law } = imprintOf(masthead, language);
  const suggested = suggestedImprint(masthead, language, String(new Date().getFullYear()));
  const said = wordsIn(imprint.line, language, own);
  const needs = new Intl.ListFormat(typography.locale).format(missing.map((need) => messages.needs[need]));
  const write = (line: string) =>
    change({
      imprint: {
        ...imprint,
        line: withWords(imprint.line, { language, own, said: line === suggested ? '' : line }),
      },
    });
  return (
    <div className="imprint-line">
      <MastheadField
        label={languages.length > 1 ? `${messages.line} (${nameOf(language)})` : messages.line}
        {...(said ? { help: messages.ownLineHelp } : isFirst && { help: messages.lineHelp })}
        lines={(said || suggested).length > 120 ? 4 : 2}
        language={language}
        value={said || suggested}
        onChange={write}
      />
      {said && <Button look="quiet" label={messages.lineBack} onClick={() => write('')} />}
      {missing.length > 0 && <p className="law-warning">{messages.missing(needs)}</p>}
      {missing.length === 0 && law.needs.length > 0 && !said && <p className="meta">{messages.complete}</p>}
    </div>
  );
}

/** The line against littering: shown where the country uses one, or the group has its own. */
export function LitterFields({ imprint: { law } }: { imprint: Imprint }) {
  const { imprint: messages } = useMessages();
  const [{ imprint }, change] = useMastheadFields();
  const { litter } = imprint;
  if (!law.litter && !litter) return null;
  return (
    <>
      <Switch
        label={messages.litter}
        description={messages.litterHelp}
        checked={litter !== false}
        onChange={(event) => change({ imprint: { ...imprint, litter: event.target.checked ? '' : false } })}
      />
      {litter !== false && <LitterWords litter={litter} />}
    </>
  );
}

function LitterWords({ litter }: { litter: MastheadWords }) {
  const { imprint: messages } = useMessages();
  const [masthead, change] = useMastheadFields();
  const { imprint } = masthead;
  const { own, languages, nameOf } = useGroupLanguages();
  return languages.map((language) => {
    const usual = imprintOf(masthead, language).law.litter ? outletMessages(language).litter : '';
    const write = (text: string) =>
      change({
        imprint: {
          ...imprint,
          litter: withWords(litter, { language, own, said: text === usual ? '' : text }),
        },
      });
    return (
      <MastheadField
        key={language}
        label={`${messages.litterWords} (${nameOf(language)})`}
        language={language}
        value={wordsIn(litter, language, own) || usual}
        onChange={write}
      />
    );
  });
}
