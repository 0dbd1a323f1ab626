import { Plus, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Masthead } from '../../article';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { usePanels } from '../kit/state/panels';
import { useValue } from '../kit/state/store';
import { isInvalidEmail, MastheadField, useMastheadFields } from './masthead-field';
import { WordsFields } from './words-fields';
import { IconButton } from '../kit/icon-button';
import { Tick } from '../kit/fields';

type Person = Masthead['spokespersons'][number];

/** The contacts for the press. */
export function ContactsSection() {
  const { settings: messages } = useMessages();
  const [{ spokespersons }, change] = useMastheadFields();
  const [removals, setRemovals] = useState(0);
  const set = (at: number, part: Partial<Person>) =>
    change({
      spokespersons: spokespersons.map((person, index) => (index === at ? { ...person, ...part } : person)),
    });
  const remove = (at: number) => {
    change({ spokespersons: spokespersons.filter((_person, index) => index !== at) });
    setRemovals(removals + 1);
  };
  const add = () =>
    change({ spokespersons: [...spokespersons, { name: '', role: '', phone: '', email: '' }] });
  const people = useRef<HTMLDivElement>(null);
  useFocusedContact(people);
  return (
    <div ref={people} className="people">
      <p className="meta">{messages.spokespersonsHelp}</p>
      {spokespersons.map((person, at) => (
        // Mounted anew after a removal: an invalid text must not pass to the next person.
        <PersonFields
          key={`${removals} ${at}`}
          person={person}
          onChange={(part) => set(at, part)}
          onRemove={() => remove(at)}
        />
      ))}
      <Button icon={Plus} label={messages.addSpokesperson} onClick={add} />
    </div>
  );
}

/** Focuses the contact that was searched for, after the dialog has taken the focus. */
function useFocusedContact(people: RefObject<HTMLElement | null>): void {
  const { contact } = usePanels();
  const at = useValue(contact);
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => {
      people.current?.querySelectorAll<HTMLElement>('fieldset.person')[at]?.querySelector('input')?.focus();
      contact.set(null);
    }, 250);
    return () => clearTimeout(timer);
  }, [at, contact, people]);
}

function PersonFields(props: {
  person: Person;
  onChange: (part: Partial<Person>) => void;
  onRemove: () => void;
}) {
  const { person, onChange, onRemove } = props;
  const { settings: messages } = useMessages();
  return (
    <fieldset className="person">
      <legend className="unseen">{person.name || messages.spokespersons}</legend>
      <div className="person-fields">
        <MastheadField
          label={messages.personName}
          value={person.name}
          onChange={(name) => onChange({ name })}
        />
        <WordsFields
          label={messages.personRole}
          words={person.role}
          onChange={(role) => onChange({ role })}
        />
        <MastheadField
          label={messages.personPhone}
          type="tel"
          value={person.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <MastheadField
          label={messages.personEmail}
          type="email"
          value={person.email}
          wrong={{ says: messages.emailWrong, when: isInvalidEmail }}
          onChange={(email) => onChange({ email })}
        />
        <Tick
          className="person-on-site"
          label={messages.personOnSite}
          checked={person.onSite ?? false}
          onTick={(isOn) => onChange({ onSite: isOn })}
        />
      </div>
      <IconButton name={messages.removeSpokesperson(person.name)} icon={X} onClick={onRemove} />
    </fieldset>
  );
}
