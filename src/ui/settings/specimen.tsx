import { Fragment } from 'react';
import type { CSSProperties } from 'react';
import { addressLine, mastheadIn } from '../../article';
import type { LocalMasthead } from '../../article';
import { useLanguage, useMessages } from '../kit/state/use-messages';
import { imprintLine } from '../../render';
import { pictureAddress } from '../kit/state/pictures';
import { useMastheadFields } from './masthead-field';

/** How the masthead appears on a release: head, contacts, boilerplate and foot, updated as one types. */
export function Specimen() {
  const messages = useMessages();
  const language = useLanguage();
  const [masthead] = useMastheadFields();
  const { local } = mastheadIn(masthead, language);
  const { name, shortName, logo, colour, spokespersons, boilerplate } = local;
  return (
    <aside
      className="specimen"
      aria-label={messages.settings.specimen}
      style={{ '--own': colour || 'currentcolor' } as CSSProperties}
    >
      <header>
        {logo && <img src={pictureAddress(logo.hash, 320)} alt="" />}
        <strong>{name || shortName || messages.settings.name}</strong>
      </header>
      <p className="specimen-kind">{messages.kinds.release}</p>
      <p className="specimen-headline">{messages.settings.specimenHeadline}</p>
      <div className="specimen-text" aria-hidden>
        <i />
        <i />
        <i />
      </div>
      {spokespersons.map((person, at) => (
        <p key={at}>
          <b>{person.name}</b>
          {person.role && `, ${person.role}`}
          <br />
          {[person.phone, person.email].filter(Boolean).map((one, place) => (
            <Fragment key={one}>
              {place > 0 && ' · '}
              <span className="specimen-contact">{one}</span>
            </Fragment>
          ))}
        </p>
      ))}
      {boilerplate[language] && <p className="specimen-about">{boilerplate[language]}</p>}
      <SpecimenFoot masthead={local} />
    </aside>
  );
}

function SpecimenFoot({ masthead }: { masthead: LocalMasthead }) {
  const { typography } = useMessages();
  const language = useLanguage();
  const [whole] = useMastheadFields();
  const { address, email, site, licence, legal } = masthead;
  const imprint = imprintLine(whole, language, String(new Date().getFullYear()));
  const lines = [addressLine({ address }), email, site.replace(/^https?:\/\//, '')].filter(Boolean);
  return (
    <footer>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {imprint && <p>{imprint}</p>}
      {Object.entries(legal).map(([label, text]) => (
        <p key={label}>
          {label}
          {label && typography.colon}
          {text}
        </p>
      ))}
      {licence && <p>{licence}</p>}
    </footer>
  );
}
