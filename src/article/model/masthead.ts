import { z } from 'zod';
import { countries } from '../time/countries';
import { addressSchema, isKnownZone, pictureSchema } from './schema';

const call = z.object({ label: z.string(), url: addressSchema.or(z.literal('')) });

/** The group's identity, used by every outlet: written once, in settings or in a YAML file. */
export const mastheadSchema = z.object({
  name: z.string(),
  shortName: z.string(),
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
    z.object({ name: z.string(), role: z.string(), phone: z.string(), email: z.string() }),
  ),
  /** Who we are, in a few sentences, by language: { fr: "…", en: "…" }. */
  boilerplate: z.record(z.string(), z.string()),
  /** Who printed a leaflet and where, as the law of the country asks. */
  imprint: z.object({ printer: z.string(), address: z.string() }),
  newsletter: call,
  join: call,
  /** The terms under which texts may be reprinted: "CC BY-SA 4.0". */
  licence: z.string(),
  /** Lines of the site's legal footer, by their label: { "Directrice de la publication": "…" }. */
  legal: z.record(z.string(), z.string()),
});

export type Masthead = z.infer<typeof mastheadSchema>;

/** A masthead with nothing filled in yet, as a new archive has it. */
export function emptyMasthead(): Masthead {
  return {
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
    imprint: { printer: '', address: '' },
    newsletter: { label: '', url: '' },
    join: { label: '', url: '' },
    licence: '',
    legal: {},
  };
}

/**
 * Who the group is, in a language or the nearest that the masthead has ("fr" for "fr-CA", and the other way round);
 * "" rather than another language.
 */
export function boilerplateOf({ boilerplate }: Masthead, language: string): string {
  const base = (tag: string) => tag.split('-')[0]?.toLowerCase();
  const near = Object.keys(boilerplate).find((tag) => base(tag) === base(language));
  return boilerplate[language] ?? boilerplate[near ?? ''] ?? '';
}

/** The postal address on one line, however many it was written on: "Room 4, 12 Quay Street, Portmouth". */
export function addressLine({ address }: Pick<Masthead, 'address'>): string {
  const lines = address.split('\n').map((line) => line.trim().replace(/,$/, ''));
  return lines.filter(Boolean).join(', ');
}
