import { useEffect } from 'react';
import type { KeyboardEvent } from 'react';
import { countryOfSystem } from '../../article';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useSettings } from '../kit/state/settings-store';
import { useMasthead } from '../kit/state/masthead-store';
import { textLanguages } from '../kit/languages';
import {
  CountryField,
  isInvalidEmail,
  LanguageField,
  MastheadField,
  useMastheadFields,
  WordsFields,
  ZoneField,
} from '../settings';

/**
 * The questions of the first run: the group's name, its press contact, language and country. They are saved as one types, can
 * be postponed, and are in the settings afterwards. Enter goes from field to field; an invalid text keeps the form open.
 */
export function FirstRun() {
  const settings = useSettings();
  const { settings: labels, welcome } = useMessages();
  const [masthead, change] = useMastheadFields();
  useSystemDefaults();
  const done = (form: HTMLElement | null) => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else settings.change({ welcomed: true });
  };
  return (
    <form
      noValidate // Errors are shown below the fields.
      onKeyDown={moveOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        done(event.currentTarget);
      }}
    >
      <fieldset className="first-run">
        <legend>{welcome.who}</legend>
        <p className="meta">{welcome.whoHelp}</p>
        <div className="is-wide">
          <WordsFields label={labels.name} words={masthead.name} onChange={(name) => change({ name })} />
        </div>
        <Contact />
        <LanguageField />
        <CountryField />
        <ZoneField />
        <div className="welcome-actions is-wide">
          <Button look="strong" type="submit" label={welcome.done} />
          <Button look="quiet" label={welcome.later} onClick={(event) => done(event.currentTarget.form)} />
        </div>
      </fieldset>
    </form>
  );
}

/** Language and country default to the system's, where the group has none. */
function useSystemDefaults(): void {
  const masthead = useMasthead();
  const settings = useSettings();
  useEffect(() => {
    const { language, country } = masthead.state.get();
    const { systemLanguage } = settings.state.get();
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const found = {
      ...(language === '' && { language: textLanguageOf(systemLanguage) }),
      ...(country === '' && { country: countryOfSystem(systemLanguage, timeZone) }),
    };
    if (Object.values(found).some((value) => value !== '')) masthead.change(found);
  }, [masthead, settings]);
}

/** The language of texts that is nearest to the system's; empty when there is none. */
function textLanguageOf(system: string): string {
  const [base = ''] = system.split('-');
  const nearest = [system, base, `${base}-GB`];
  return nearest.flatMap((language) => textLanguages.filter((each) => each === language))[0] ?? '';
}

/** Enter in a field goes to the next one, and never closes the form. */
function moveOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  focusAfter(event.target, event.currentTarget);
}

/** What takes the focus by Tab. */
const stops = 'input:not([type="hidden"]), textarea, select, button, a[href], summary';

/** Moves the focus to the next element within a form; true when there is one. */
function focusAfter(field: HTMLElement, form: HTMLElement): boolean {
  const all = [...form.querySelectorAll<HTMLElement>(stops)].filter(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility(),
  );
  const next = all[all.indexOf(field) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
  return next !== undefined;
}

/** The first of the people whom the press can reach. */
function Contact() {
  const { settings: labels, welcome } = useMessages();
  const [{ spokespersons }, change] = useMastheadFields();
  const [person = { name: '', role: '', phone: '', email: '' }, ...others] = spokespersons;
  const set = (part: Partial<typeof person>) =>
    change({ spokespersons: [{ ...person, ...part }, ...others] });
  return (
    <>
      <MastheadField label={welcome.contact} value={person.name} onChange={(name) => set({ name })} />
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
