import { z } from 'zod';
import { blockIdSchema, languageSchema } from '../article';
import type { LeafletChoice, LeafletDesign, NamedTemplate, SettingName } from '../leaflet';
import {
  bleeds,
  couponNames,
  duplexEdges,
  inks,
  isSpotName,
  issueLimits,
  leafletFormatNames,
  leafletTemplateNames,
  leafletSettings,
  leadUses,
  ownValue,
  placements,
  settingNames,
} from '../leaflet';

/** The folder of a group's own template. */
export const ownTemplateNameSchema = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._'’()-]*$/u);

const leftOutSchema = z.array(blockIdSchema).max(5000).readonly().exactOptional();

/** Blocks that stay with the next one, or begin a column or a page. */
const placedSchema = z
  .object(Object.fromEntries(placements.map((each) => [each, leftOutSchema])))
  .exactOptional();

/** What is set by hand, without anything that is not. */
const adjustedSchema = z
  .object(Object.fromEntries(settingNames.map((name) => [name, settingSchema(name).exactOptional()])))
  .exactOptional();

function settingSchema(name: SettingName) {
  const { values } = leafletSettings[name];
  const own = ownValue(name);
  const given = z.literal([...values]);
  return own ? z.union([given, z.string().refine(own.isValid)]) : given;
}

/** What a newsletter is called, and its number. */
export const issueSchema = z.object({
  name: z.string().trim().min(1).max(issueLimits.name).exactOptional(),
  number: z.number().int().min(1).max(issueLimits.number).exactOptional(),
});

/** Which leaflets a person asks for, as it is kept and sent between the processes. Its type is said, as loose projects infer another. */
export const leafletChoiceSchema = z.object({
  formats: z.array(z.enum(leafletFormatNames)).min(1).readonly(),
  template: z.enum(leafletTemplateNames).nullable(),
  own: ownTemplateNameSchema.exactOptional(),
  ink: z.enum(inks),
  leftOut: leftOutSchema,
  placed: placedSchema,
  coupon: z.enum(couponNames).exactOptional(),
  lead: z.enum(leadUses).exactOptional(),
  verso: languageSchema.exactOptional(),
  adjusted: adjustedSchema,
  printShop: z.literal(bleeds).exactOptional(),
  spot: z.string().refine(isSpotName).exactOptional(),
  turn: z.enum(duplexEdges).exactOptional(),
  issue: issueSchema.exactOptional(),
}) as z.ZodType<LeafletChoice>;

/** How one leaflet is made. */
export const leafletDesignSchema = z.object({
  format: z.enum(leafletFormatNames),
  template: z.enum(leafletTemplateNames),
  own: ownTemplateNameSchema.exactOptional(),
  ink: z.enum(inks),
  leftOut: leftOutSchema,
  placed: placedSchema,
  coupon: z.enum(couponNames).exactOptional(),
  lead: z.enum(leadUses).exactOptional(),
  verso: languageSchema.exactOptional(),
  adjusted: adjustedSchema,
  issue: issueSchema.exactOptional(),
}) as z.ZodType<LeafletDesign>;

/** A template of the group's own that is made of settings, as an archive and its exports keep it. */
const namedTemplateSchema = z.object({
  name: z.string().trim().min(1).max(80),
  template: z.enum(leafletTemplateNames),
  own: ownTemplateNameSchema.exactOptional(),
  ink: z.enum(inks),
  coupon: z.enum(couponNames).exactOptional(),
  lead: z.enum(leadUses).exactOptional(),
  adjusted: adjustedSchema,
}) as z.ZodType<NamedTemplate>;

/** Names differ. */
export const namedTemplatesSchema = z.array(namedTemplateSchema).max(100);

/** What an export of everything says of leaflets. */
export const leafletsOfTexts = z.object({
  templates: namedTemplatesSchema,
  texts: z.record(z.uuid(), leafletChoiceSchema),
});
