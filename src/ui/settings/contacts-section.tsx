import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Masthead } from '../../article';
import { useWords } from '../desk/use-desk';
import { isNoEmail, TextLine, useMasthead } from './masthead-field';

type Person = Masthead['spokespersons'][number];

/** Whom the press can reach. */
export function ContactsSection() {
  const { settings: words } = useWords();
  const [{ spokespersons }, change] = useMasthead();
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
  return (
    <>
      <p className="meta">{words.spokespersonsHelp}</p>
      {spokespersons.map((person, at) => (
        // What is typed and not kept belongs to one person: nobody who moves up takes it over.
        <fieldset key={`${removals} ${at}`} className="person">
          <legend className="unseen">{person.name || words.spokespersons}</legend>
          <TextLine label={words.personName} value={person.name} onChange={(name) => set(at, { name })} />
          <TextLine label={words.personRole} value={person.role} onChange={(role) => set(at, { role })} />
          <TextLine
            label={words.personPhone}
            type="tel"
            value={person.phone}
            onChange={(phone) => set(at, { phone })}
          />
          <TextLine
            label={words.personEmail}
            type="email"
            value={person.email}
            wrong={{ says: words.emailWrong, when: isNoEmail }}
            onChange={(email) => set(at, { email })}
          />
          <button
            type="button"
            className="quiet only-icon"
            aria-label={words.removeSpokesperson(person.name)}
            title={words.removeSpokesperson(person.name)}
            onClick={() => remove(at)}
          >
            <X size={16} strokeWidth={1.5} aria-hidden />
          </button>
        </fieldset>
      ))}
      <button type="button" className="framed" onClick={add}>
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {words.addSpokesperson}
      </button>
    </>
  );
}
