import { z } from 'zod';
import { webAddressSchema, userText } from './addresses';
import { pictureSchema } from './picture';
import type { Picture } from './picture';

/** Another group that signs a text, with whom the press calls there and who it is. */
const signatorySchema = z.object({
  name: userText,
  site: webAddressSchema.or(z.literal('')),
  logo: pictureSchema.exactOptional(),
  /** For the press alone. */
  contact: z.object({ name: userText, phone: userText, email: userText }),
  /** Who the group is, in a few sentences; for the press alone. */
  about: userText,
});

/** Other groups that sign a text. */
export const signatoriesSchema = z.object({
  groups: z.array(signatorySchema).min(1).max(100),
  /** Whether the text is theirs alone, and ours only passes it on. */
  isRelayed: z.boolean(),
});

export type Signatory = z.infer<typeof signatorySchema>;
export type Signatories = z.infer<typeof signatoriesSchema>;

/** A group of which only the name is known. */
export function newSignatory(name = ''): Signatory {
  return { name, site: '', contact: { name: '', phone: '', email: '' }, about: '' };
}

/** The same groups without what is for the press alone. */
export function publicSignatories({ groups, isRelayed }: Signatories): Signatories {
  const known = groups.map(({ name, site, logo }) => ({
    ...newSignatory(name),
    site,
    ...(logo && { logo }),
  }));
  return { groups: known, isRelayed };
}

/** The groups that sign a text and have a name, and whether it is theirs alone; null where there are none. */
export function signatoriesOf({ signatories }: { signatories?: Signatories }): Signatories | null {
  const groups = signatories?.groups.filter(({ name }) => name.trim() !== '') ?? [];
  return groups.length > 0 ? { groups, isRelayed: signatories?.isRelayed ?? false } : null;
}

/** Whether a text is that of other groups alone, which ours passes on. */
export function isRelayed(article: { signatories?: Signatories }): boolean {
  return signatoriesOf(article)?.isRelayed ?? false;
}

/** The logos of the groups that sign a text beside ours, in their order. */
export function logosOf(article: { signatories?: Signatories }): { group: string; logo: Picture }[] {
  const groups = signatoriesOf(article)?.groups ?? [];
  return groups.flatMap(({ name, logo }) => (logo ? [{ group: name, logo }] : []));
}
