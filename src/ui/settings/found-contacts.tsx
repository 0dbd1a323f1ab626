import { IdCard } from 'lucide-react';
import { useMessages } from '../kit/state/use-messages';
import { useLibrary } from '../article/library/library';
import { useMasthead } from '../kit/state/masthead-store';
import { usePanels } from '../kit/state/panels';
import { useStore, useValue } from '../kit/state/store';
import { findContacts } from '../kit/found-contacts';

/** The contacts of the masthead that a search finds, above its texts; each opens in the settings. */
export function FoundContacts() {
  const library = useLibrary();
  const masthead = useMasthead();
  const { openContact } = usePanels();
  const { contacts: messages } = useMessages();
  const query = useStore(library.state, (state) => state.query);
  const found = findContacts(useValue(masthead.state), query);
  if (found.length === 0) return null;
  return (
    <ul className="found-contacts" aria-label={messages.found}>
      {found.map((contact) => (
        <li key={contact.at}>
          <button type="button" className="quiet" onClick={() => openContact(contact.at)}>
            <IdCard size={16} strokeWidth={1.5} aria-hidden />
            <span>
              <strong>{contact.name || messages.group}</strong>
              <small>{contact.at === 'group' ? messages.inIdentity : messages.inPress}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
