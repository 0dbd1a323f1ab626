import { z } from 'zod';
import { linkSchema } from './addresses';
import { countries } from './countries';
import { baseOf } from './language-tag';
import { pictureSchema } from './picture';
import { isKnownZone, languageSchema } from './schema';

/** Words in the group's own language, or by language: { fr: "Rejoignez-nous", en: "Join us" }. */
const words = z.string().or(z.record(languageSchema, z.string()));
const call = z.object({ label: words, url: linkSchema.or(z.literal('')) });
const lines = z.record(z.string(), z.string());

/** Who printed: the group or a print shop; "" where only the printer's name says it. */
export const printedBy = ['', 'group', 'shop'] as const;

/** The imprint of leaflets; "" for what is not given. */
const imprintSchema = z.object({
  printedBy: z.enum(printedBy).default(''),
  /** The print shop; "" where the group prints. */
  printer: words.default(''),
  /** The address of the print shop; where the group prints itself, its own counts. */
  address: z.string().default(''),
  /** The town where it is printed. */
  place: z.string().default(''),
  /** The town where it is published. */
  publishedIn: z.string().default(''),
  /** The person who answers for what is printed: éditeur responsable, V.i.S.d.P., promoter. */
  responsible: z.string().default(''),
  /** That person's address in print; "" for that of the group. */
  responsibleAddress: z.string().default(''),
  /** The group's own line in place of the generated one. */
  line: words.default(''),
  /** The line that asks not to litter: "" for the country's usual one, false for none. */
  litter: words.or(z.literal(false)).default(''),
  /** Addresses that look like homes and that the group allows to be printed. */
  publicAddresses: z.array(z.string()).default([]),
});

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** A public key by which newsrooms verify that a document is the group's, in minisign's format, with the days of its use. */
export const signingKeySchema = z.object({
  key: z.string().regex(/^RW[A-Za-z0-9+/]{54}$/),
  since: day,
  /** The day from which another key signs; absent for the present one. */
  until: day.exactOptional(),
  /** The day from which nothing that it signed is to be trusted. */
  revoked: day.exactOptional(),
});

/** The group's identity, used by every outlet: written once, in settings or in a YAML file. */
export const mastheadSchema = z.object({
  /** The language of all words that are not given by language; "" to infer it. */
  language: languageSchema.or(z.literal('')),
  name: words,
  shortName: words,
  /** The public address of the site, without a trailing slash: "https://exemple.org". */
  site: z.string().regex(/^(https?:\/\/[^\s]+[^\s/])?$/),
  address: z.string(),
  email: z.string(),
  /** The country where the group is at home, ISO 3166-1 alpha-2: "FR"; "" when it has not said. */
  country: z.literal(['', ...countries]),
  /** The IANA time zone of texts that name none; "" for that of the country. */
  zone: z.string().refine((zone) => zone === '' || isKnownZone(zone)),
  logo: pictureSchema.nullable(),
  /** The group's own colour, "#b3261e"; outlets darken it where text would not be readable. */
  colour: z.string().regex(/^(#[0-9a-fA-F]{6})?$/),
  spokespersons: z.array(
    z.object({
      name: z.string(),
      role: words,
      phone: z.string(),
      email: z.string(),
      /** Whether the site's press room shows this person to everyone; the press is told of all. */
      onSite: z.boolean().exactOptional(),
    }),
  ),
  /** Who we are, in a few sentences, by language: { fr: "…", en: "…" }. */
  boilerplate: z.record(z.string(), z.string()),
  /** Who is responsible for a leaflet and who printed it, as the law requires. */
  imprint: imprintSchema,
  newsletter: call,
  join: call,
  /** The terms under which texts may be reprinted: "CC BY-SA 4.0". */
  licence: z.string(),
  /** Lines of the site's legal footer, by their label: { "Directrice de la publication": "…" }; or such lines by language. */
  legal: lines.or(z.record(languageSchema, lines)),
  /** The keys that sign what the group sends, the present one first. */
  signing: z.array(signingKeySchema).max(50).exactOptional(),
});

export type Masthead = z.infer<typeof mastheadSchema>;

/** Words of the masthead, in the group's own language or by language. */
export type MastheadWords = z.infer<typeof words>;

/** A masthead with nothing filled in yet, as a new archive has it. */
export function emptyMasthead(): Masthead {
  return {
    language: '',
    name: '',
    shortName: '',
    site: '',
    address: '',
    email: '',
    country: '',
    zone: '',
    logo: null,
    colour: '',
    spokespersons: [],
    boilerplate: {},
    imprint: imprintSchema.parse({}),
    newsletter: { label: '', url: '' },
    join: { label: '', url: '' },
    licence: '',
    legal: {},
  };
}

/** The value for a language, or for the nearest one: "fr" for "fr-CA", and the other way round. */
export function nearest<Value>(
  byLanguage: Readonly<Record<string, Value>>,
  language: string,
): Value | undefined {
  const near = Object.keys(byLanguage).find((tag) => baseOf(tag) === baseOf(language));
  return byLanguage[language] ?? byLanguage[near ?? ''];
}

/**
 * Who the group is, in a language or the nearest that the masthead has ("fr" for "fr-CA", and the other way round);
 * "" rather than another language.
 */
export function boilerplateOf({ boilerplate }: Masthead, language: string): string {
  return nearest(boilerplate, language) ?? '';
}

/** The postal address on one line, however many it was written on: "Room 4, 12 Quay Street, Portmouth". */
export function addressLine({ address }: Pick<Masthead, 'address'>): string {
  const lines = address.split('\n').map((line) => line.trim().replace(/,$/, ''));
  return lines.filter(Boolean).join(', ');
}
