import { fold } from '../../../src/article';
import type { PressField } from '../../../src/contract';

/** What people and programs call a column, in French and in English, folded; an exact name wins over one that begins with it. */
const names: Readonly<Record<PressField, readonly string[]>> = {
  name: [
    'nom complet',
    'nom et prenom',
    'prenom et nom',
    'nom',
    'name',
    'full name',
    'display name',
    'contact',
    'journaliste',
    'journalist',
    'fn',
  ],
  'given-name': ['prenom', 'first name', 'given name', 'firstname'],
  'family-name': ['nom de famille', 'last name', 'lastname', 'surname', 'family name'],
  outlet: [
    'media',
    'medias',
    'journal',
    'titre de presse',
    'organisation',
    'organization',
    'organization name',
    'organisme',
    'societe',
    'entreprise',
    'company',
    'outlet',
    'publication',
    'redaction',
    'org',
  ],
  role: [
    'fonction',
    'poste',
    'role',
    'job title',
    'titre',
    'title',
    'position',
    'metier',
    'organization title',
  ],
  beats: [
    'rubriques',
    'rubrique',
    'sujets',
    'sujet',
    'specialites',
    'specialite',
    'themes',
    'theme',
    'thematiques',
    'thematique',
    'beats',
    'beat',
    'topics',
    'topic',
    'categories',
    'mots cles',
    'tags',
    'labels',
  ],
  language: ['langue', 'langues', 'language', 'languages', 'lang'],
  area: [
    'zone',
    'region',
    'ville',
    'departement',
    'territoire',
    'localite',
    'area',
    'city',
    'location',
    'pays',
    'country',
  ],
  mail: [
    'mail',
    'e mail',
    'email',
    'courriel',
    'mel',
    'adresse mail',
    'adresse e mail',
    'adresse electronique',
    'email address',
    'e mail address',
    'e mail 1 value',
    'email 1 value',
    'mail pro',
  ],
  telephone: [
    'telephone',
    'tel',
    'portable',
    'mobile',
    'phone',
    'gsm',
    'phone number',
    'phone 1 value',
    'numero',
    'fixe',
  ],
  notes: [
    'notes',
    'note',
    'remarques',
    'remarque',
    'commentaires',
    'commentaire',
    'comments',
    'comment',
    'observations',
  ],
};

const exact = new Map(
  Object.entries(names).flatMap(([field, all]) => all.map((name) => [name, field as PressField] as const)),
);

/** What columns are taken for by their names; null for a name that says nothing. */
export function fieldsOfHeader(headers: readonly string[]): (PressField | null)[] {
  const fields = headers.map(fieldNamed);
  // Beside a first name, "Nom" is the family's.
  const isSplit = fields.includes('given-name');
  return fields.map((field) => (isSplit && field === 'name' ? 'family-name' : field));
}

function fieldNamed(header: string): PressField | null {
  const name = fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (name === '' || name.length > 60) return null;
  const known = exact.get(name);
  if (known) return known;
  const begun = [...exact].find(([each]) => each.length >= 4 && name.startsWith(`${each} `));
  return begun?.[1] ?? null;
}

const mail = /^[^\s<>"(),;:]+@[^\s<>"(),;:]+\.[^\s<>"(),;:]+$/;
const telephone = /^\+?[\d\s().\-/\u00a0\u202f]{8,}$/;

/** What columns without names are taken for by what stands in them: addresses, telephones, then a name, an outlet and a role. */
export function guessFields(rows: readonly (readonly string[])[], width: number): (PressField | null)[] {
  const share = (at: number, pattern: RegExp) => {
    const filled = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
    return filled.length === 0 ? 0 : filled.filter((text) => pattern.test(text)).length / filled.length;
  };
  const others: PressField[] = ['name', 'outlet', 'role'];
  const taken = new Set<PressField>();
  return Array.from({ length: width }, (_, at) => {
    if (share(at, mail) > 0.5) return once('mail', taken);
    if (share(at, telephone) > 0.5) return once('telephone', taken);
    return share(at, /\p{L}/u) > 0.5 ? (others.shift() ?? null) : null;
  });
}

function once(field: PressField, taken: Set<PressField>): PressField | null {
  if (taken.has(field)) return null;
  taken.add(field);
  return field;
}
