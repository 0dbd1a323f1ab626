import type { Masthead } from '../../article';
import { oneLine } from '../drawing/plain-text';

/** Someone a journalist can call or write to, as printed, with the addresses that start the call or the mail. */
export interface Contact {
  name: string;
  role: string;
  phone: string;
  /** "tel:+33612345678", or "" when the number cannot be dialled. */
  tel: string;
  email: string;
  /** "mailto:presse@exemple.org", or "". */
  mailto: string;
}

/** The group's spokespersons; the group itself, by its e-mail, when it names none. Its postal address stays out. */
export function releaseContacts(masthead: Masthead): Contact[] {
  const people = masthead.spokespersons
    .map(toContact)
    .filter((contact) => contact.name || contact.phone || contact.email);
  if (people.length > 0 || !masthead.email.trim()) return people;
  return [
    toContact({ name: masthead.name || masthead.shortName, role: '', phone: '', email: masthead.email }),
  ];
}

/** A telephone number as a link dials it: "+33 (0)6 12 34 56 78" gives "tel:+33612345678". */
export function telLink(phone: string): string {
  const digits = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : '';
}

/** A mail address as a link writes to it, or "" when it is not one. */
export function mailLink(email: string): string {
  return /^[^\s<>"'@,;:?&%()[\]\\]+@[^\s<>"'@,;:?&%()[\]\\]+$/.test(email) ? `mailto:${email}` : '';
}

function toContact(person: Masthead['spokespersons'][number]): Contact {
  const [name, role, phone, email] = [person.name, person.role, person.phone, person.email].map(
    oneLine,
  ) as Four;
  return { name, role, phone, tel: telLink(phone), email, mailto: mailLink(email) };
}

type Four = [string, string, string, string];
