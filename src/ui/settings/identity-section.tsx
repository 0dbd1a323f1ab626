import { useId } from 'react';
import { useDesk, useWords } from '../desk/use-desk';
import { pictureAddress } from '../kit/pictures';
import { isInvalidEmail, MastheadField, useMasthead } from './masthead-field';

/** The group's identity: names, addresses, logo, colour. */
export function IdentitySection() {
  const { settings: words } = useWords();
  const [masthead, change] = useMasthead();
  return (
    <>
      <p className="meta">{words.mastheadHelp}</p>
      <MastheadField label={words.name} value={masthead.name} onChange={(name) => change({ name })} />
      <MastheadField
        label={words.shortName}
        help={words.shortNameHelp}
        value={masthead.shortName}
        onChange={(shortName) => change({ shortName })}
      />
      <MastheadField
        label={words.site}
        help={words.siteHelp}
        type="url"
        value={masthead.site}
        wrong={{ says: words.siteWrong, when: (site) => !/^(https?:\/\/[^\s]+[^\s/])?$/.test(site) }}
        onChange={(site) => change({ site })}
      />
      <MastheadField
        label={words.address}
        help={words.addressHelp}
        lines={2}
        value={masthead.address}
        onChange={(address) => change({ address })}
      />
      <MastheadField
        label={words.email}
        type="email"
        value={masthead.email}
        wrong={{ says: words.emailWrong, when: isInvalidEmail }}
        onChange={(email) => change({ email })}
      />
      <div className="settings-pair">
        <ColourField />
        <Logo />
      </div>
    </>
  );
}

function Logo() {
  const { pictures } = useDesk();
  const { settings: words } = useWords();
  const [{ logo }, change] = useMasthead();
  const choose = () => void pictures.choose().then((kept) => kept && change({ logo: kept.picture }));
  return (
    <div className="logo-field" role="group" aria-label={words.logo}>
      <span className="field-name">{words.logo}</span>
      {logo && <img src={pictureAddress(logo.hash, 320)} alt={words.logo} />}
      <button type="button" className="framed" onClick={choose}>
        {words.logoAdd}
      </button>
      {logo && (
        <button type="button" className="quiet" onClick={() => change({ logo: null })}>
          {words.logoRemove}
        </button>
      )}
    </div>
  );
}

/** The group's colour, picked or typed as a hex code. */
function ColourField() {
  const { settings: words } = useWords();
  const [{ colour }, change] = useMasthead();
  const id = useId();
  return (
    <div className="colour-field">
      <label htmlFor={id} className="unseen">
        {words.colour}
      </label>
      <input
        id={id}
        type="color"
        value={colour || '#1c1b19'}
        onChange={(event) => change({ colour: event.target.value })}
      />
      <MastheadField
        label={words.colour}
        help={words.colourHelp}
        value={colour}
        wrong={{ says: words.colourWrong, when: (typed) => !/^(#[0-9a-fA-F]{6})?$/.test(typed) }}
        onChange={(typed) => change({ colour: typed })}
      />
    </div>
  );
}
