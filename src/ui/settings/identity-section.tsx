import { useId } from 'react';
import { useDesk, useMessages } from '../desk/use-desk';
import { pictureAddress } from '../kit/pictures';
import { isInvalidEmail, MastheadField, useMasthead } from './masthead-field';

/** The group's identity: names, addresses, logo, colour. */
export function IdentitySection() {
  const { settings: messages } = useMessages();
  const [masthead, change] = useMasthead();
  return (
    <>
      <p className="meta">{messages.mastheadHelp}</p>
      <MastheadField label={messages.name} value={masthead.name} onChange={(name) => change({ name })} />
      <MastheadField
        label={messages.shortName}
        help={messages.shortNameHelp}
        value={masthead.shortName}
        onChange={(shortName) => change({ shortName })}
      />
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
        <ColourField />
        <Logo />
      </div>
    </>
  );
}

function Logo() {
  const { pictures } = useDesk();
  const { settings: messages } = useMessages();
  const [{ logo }, change] = useMasthead();
  const choose = () => void pictures.choose().then((kept) => kept && change({ logo: kept.picture }));
  return (
    <div className="logo-field" role="group" aria-label={messages.logo}>
      <span className="field-name">{messages.logo}</span>
      {logo && <img src={pictureAddress(logo.hash, 320)} alt={messages.logo} />}
      <button type="button" className="framed" onClick={choose}>
        {messages.logoAdd}
      </button>
      {logo && (
        <button type="button" className="quiet" onClick={() => change({ logo: null })}>
          {messages.logoRemove}
        </button>
      )}
    </div>
  );
}

/** The group's colour, picked or typed as a hex code. */
function ColourField() {
  const { settings: messages } = useMessages();
  const [{ colour }, change] = useMasthead();
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
