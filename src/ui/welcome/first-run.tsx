import { useDesk, useMessages } from '../desk/use-desk';
import { CountryField, LanguageField, ZoneField } from '../settings/identity-section';
import { isInvalidEmail, MastheadField, useMasthead } from '../settings/masthead-field';
import { WordsFields } from '../settings/words-fields';

/**
 * Who the group is, asked once: its name, its language, whom the press can call, where it is at home. All of it is kept as it
 * is typed, can be put off, and is in the masthead afterwards.
 */
export function FirstRun() {
  const { settings } = useDesk();
  const { settings: labels, welcome } = useMessages();
  const [masthead, change] = useMasthead();
  const done = () => settings.change({ welcomed: true });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <fieldset className="first-run">
        <legend>{welcome.who}</legend>
        <p className="meta">{welcome.whoHelp}</p>
        <div className="is-wide">
          <WordsFields label={labels.name} words={masthead.name} onChange={(name) => change({ name })} />
        </div>
        <div className="is-wide">
          <LanguageField />
        </div>
        <Contact />
        <CountryField />
        <ZoneField />
        <div className="welcome-actions is-wide">
          <button type="submit" className="strong">
            {welcome.done}
          </button>
          <button type="button" className="quiet" onClick={done}>
            {welcome.later}
          </button>
        </div>
      </fieldset>
    </form>
  );
}

/** The first of the people whom the press can reach. */
function Contact() {
  const { settings: labels, welcome } = useMessages();
  const [{ spokespersons }, change] = useMasthead();
  const [person = { name: '', role: '', phone: '', email: '' }, ...others] = spokespersons;
  const set = (part: Partial<typeof person>) =>
    change({ spokespersons: [{ ...person, ...part }, ...others] });
  return (
    <>
      <div className="is-wide">
        <MastheadField label={welcome.contact} value={person.name} onChange={(name) => set({ name })} />
      </div>
      <MastheadField
        label={labels.personPhone}
        type="tel"
        value={person.phone}
        onChange={(phone) => set({ phone })}
      />
      <MastheadField
        label={labels.personEmail}
        type="email"
        value={person.email}
        wrong={{ says: labels.emailWrong, when: isInvalidEmail }}
        onChange={(email) => set({ email })}
      />
    </>
  );
}
