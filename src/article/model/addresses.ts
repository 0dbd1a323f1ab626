import { z } from 'zod';

/** Text without lone surrogates, which no file and no address can hold. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** Text that a person wrote, always well-formed. */
export const userText = z.string().overwrite(wellFormed);

/** An address a reader may follow: web, mail, telephone, or a place in the same page. */
export const addressSchema = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:|tel:|#)[^\s]*$/i);

/** An address of the web. */
export const webAddressSchema = addressSchema.regex(/^https?:\/\/./i);

/** A link to another text of the archive, by its identifier: its address may change, and it may not be public yet. */
const textLinkSchema = z.string().regex(/^roneo:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

/** Where a link in a text may lead. */
export const linkSchema = z.union([addressSchema, textLinkSchema]);

/** Whether readers can follow an address as it is. */
export function isAddress(value: unknown): value is string {
  return addressSchema.safeParse(value).success;
}

/** Whether a link may lead there, another text included; anything else would be refused at the save. */
export function isLinkTarget(value: unknown): value is string {
  return linkSchema.safeParse(value).success;
}
