import { useId } from 'react';
import { countries, countryOf, groupZone, ownLanguage } from '../../article';
import { Button } from '../kit/button';
import { useLanguage, useMessages } from '../kit/state/use-messages';
import { usePictures, pictureAddress } from '../kit/state/pictures';
import { GuideLink } from '../kit/guide-link';
import { languageName, offeredLanguages } from '../kit/languages';
import { SearchSelect } from '../kit/search-select';
import { isInvalidEmail, MastheadField, useMastheadFields } from './masthead-field';
import { WordsFields } from './words-fields';

/** The group's identity: names, addresses, logo, colour. */
export function IdentitySection() {
  const { settings: messages } = useMessages();
  const [masthead, change] = useMastheadFields();
  return (
    <>
      <p className="meta">
        {messages.mastheadHelp} <GuideLink page="masthead" />
      </p>
      <WordsFields label={messages.name} words={masthead.name} onChange={(name) => change({ name })} />
      <WordsFields
        label={messages.shortName}
        help={messages.shortNameHelp}
        words={masthead.shortName}
        onChange={(shortName) => change({ shortName })}
      />
      <LanguageField help={messages.languageHelp} />
      <MastheadField
        label={messages.site}
        help={messages.siteHelp}
        type="url"
        value={masthead.site}
        wrong={{ says: messages.siteWrong, when: (site) => !/^(https?:\/\/[^\s]+[^\s/])?$/.test(site) }}
        onChange={(site) => change({ site })}
      />
      <MastheadField
        label={messages.address}
        help={messages.addressHelp}
        lines={2}
        value={masthead.address}
        onChange={(address) => change({ address })}
      />
      <MastheadField
        label={messages.email}
        type="email"
        value={masthead.email}
        wrong={{ says: messages.emailWrong, when: isInvalidEmail }}
        onChange={(email) => change({ email })}
      />
      <div className="settings-pair">
        <CountryField />
        <ZoneField help={messages.zoneHelp} />
      </div>
      <div className="settings-pair">
        <ColourField />
        <Logo />
      </div>
    </>
  );
}

/** The language of everything in the masthead without one of its own. */
export function LanguageField({ help }: { help?: string }) {
  const { settings: messages } = useMessages();
  const spoken = useLanguage();
  const [masthead, change] = useMastheadFields();
  const own = ownLanguage(masthead);
  return (
    <SearchSelect
      label={messages.language}
      description={help}
      placeholder={own === null ? '' : languageName(own, spoken)}
      choices={offeredLanguages(spoken).map((value) => ({ value, label: languageName(value, spoken) }))}
      value={masthead.language}
      onChoose={(language) => change({ language })}
    />
  );
}

/** The country of the group; texts without a time zone use that of the country. */
export function CountryField() {
  const { settings: messages, typography } = useMessages();
  const [masthead, change] = useMastheadFields();
  const names = new Intl.DisplayNames([typography.locale], { type: 'region' });
  const choices = countries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, typography.locale));
  return (
    <SearchSelect
      label={messages.country}
      placeholder={names.of(countryOf(ownLanguage(masthead) ?? typography.locale)) ?? ''}
      choices={choices}
      value={masthead.country}
      onChoose={(country) => change({ country })}
    />
  );
}

/** The time zone of texts that name none; empty for that of the country, which is the placeholder. */
export function ZoneField({ help }: { help?: string }) {
  const { settings: messages, typography } = useMessages();
  const [masthead, change] = useMastheadFields();
  const { zone } = masthead;
  return (
    <SearchSelect
      label={messages.zone}
      description={help}
      placeholder={groupZone({ ...masthead, zone: '' }, typography.locale)}
      choices={[...new Set([...(zone ? [zone] : []), ...Intl.supportedValuesOf('timeZone')])].map(
        (value) => ({
          value,
          label: value,
        }),
      )}
      value={zone}
      limit={60}
      onChoose={(chosen) => change({ zone: chosen })}
    />
  );
}

function Logo() {
  const pictures = usePictures();
  const { settings: messages } = useMessages();
  const [{ logo }, change] = useMastheadFields();
  const choose = () => void pictures.choose().then((kept) => kept && change({ logo: kept.picture }));
  return (
    <div className="logo-field" role="group" aria-label={messages.logo}>
      <span className="field-name">{messages.logo}</span>
      {logo && <img src={pictureAddress(logo.hash, 320)} alt={messages.logo} />}
      <Button label={messages.logoAdd} onClick={choose} />
      {logo && <Button look="quiet" label={messages.logoRemove} onClick={() => change({ logo: null })} />}
    </div>
  );
}

/** The group's colour, picked or typed as a hex code. */
function ColourField() {
  const { settings: messages } = useMessages();
  const [{ colour }, change] = useMastheadFields();
  const id = useId();
  return (
    <div className="colour-field">
      <label htmlFor={id} className="unseen">
        {messages.colour}
      </label>
      <input
        id={id}
        type="color"
        value={colour || '#1c1b19'}
        onChange={(event) => change({ colour: event.target.value })}
      />
      <MastheadField
        label={messages.colour}
        help={messages.colourHelp}
        value={colour}
        wrong={{ says: messages.colourWrong, when: (typed) => !/^(#[0-9a-fA-F]{6})?$/.test(typed) }}
        onChange={(typed) => change({ colour: typed })}
      />
    </div>
  );
}
