import type { LocalMasthead } from '../../article';
import { oneLine } from './plain-text';
import { readTelephone } from './telephone';

/** A press contact as printed, with the addresses for a call and a mail. */
export interface Contact {
  name: string;
  role: string;
  phone: string;
  /** "tel:+33639984120", or "" when the number cannot be dialled. */
  tel: string;
  email: string;
  /** "mailto:presse@exemple.org", or "". */
  mailto: string;
  /** The group, where it is not ours. */
  organisation?: string;
}

/** The group's spokespersons; the group itself, by its e-mail, when it names none. Its postal address stays out. */
export function releaseContacts(masthead: LocalMasthead): Contact[] {
  const people = masthead.spokespersons
    .map((person) => toContact(person, masthead))
    .filter((contact) => contact.name || contact.phone || contact.email);
  if (people.length > 0 || !masthead.email.trim()) return people;
  return [
    toContact(
      { name: masthead.name || masthead.shortName, role: '', phone: '', email: masthead.email },
      masthead,
    ),
  ];
}

/** A mail address as a link, or "" when it is none. */
export function mailLink(email: string): string {
  return /^[^\s<>"'@,;:?&%()[\]\\]+@[^\s<>"'@,;:?&%()[\]\\]+$/.test(email) ? `mailto:${email}` : '';
}

/** A person as printed; the telephone number is read as one of our group's country. */
export function toContact(
  person: Omit<LocalMasthead['spokespersons'][number], 'onSite'>,
  masthead: LocalMasthead,
): Contact {
  const { printed, dialled } = readTelephone(oneLine(person.phone), masthead);
  const email = oneLine(person.email);
  return {
    name: oneLine(person.name),
    role: oneLine(person.role),
    phone: printed,
    tel: dialled && `tel:${dialled}`,
    email,
    mailto: mailLink(email),
  };
}
