import { useDesk, useWords } from '../desk/use-desk';
import { pictureAddress } from '../kit/pictures';
import { isNoEmail, TextLine, useMasthead } from './masthead-field';
import { useId } from 'react';

/** Who the group is: names, addresses, logo, colour. */
export function IdentitySection() {
  const { settings: words } = useWords();
  const [masthead, change] = useMasthead();
  return (
    <>
      <p className="meta">{words.mastheadHelp}</p>
      <TextLine label={words.name} value={masthead.name} onChange={(name) => change({ name })} />
      <TextLine
        label={words.shortName}
        help={words.shortNameHelp}
        value={masthead.shortName}
        onChange={(shortName) => change({ shortName })}
      />
      <TextLine
        label={words.site}
        help={words.siteHelp}
        type="url"
        value={masthead.site}
        wrong={{ says: words.siteWrong, when: (site) => !/^(https?:\/\/[^\s]+[^\s/])?$/.test(site) }}
        onChange={(site) => change({ site })}
      />
      <TextLine
        label={words.address}
        help={words.addressHelp}
        lines={2}
        value={masthead.address}
        onChange={(address) => change({ address })}
      />
      <TextLine
        label={words.email}
        type="email"
        value={masthead.email}
        wrong={{ says: words.emailWrong, when: isNoEmail }}
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

/** The group's colour, picked or written as six digits. */
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
      <TextLine
        label={words.colour}
        help={words.colourHelp}
        value={colour}
        wrong={{ says: words.colourWrong, when: (typed) => !/^(#[0-9a-fA-F]{6})?$/.test(typed) }}
        onChange={(typed) => change({ colour: typed })}
      />
    </div>
  );
}
