import { z } from 'zod';
import type { LeafletChoice } from '../leaflet';
import { bleeds, inks, leafletFormatNames, leafletTemplateNames } from '../leaflet';

/** Which leaflets a person asks for, as it is kept and sent between the processes. Its type is said, as loose projects infer another. */
export const leafletChoiceSchema = z.object({
  formats: z.array(z.enum(leafletFormatNames)).min(1).readonly(),
  template: z.enum(leafletTemplateNames).nullable(),
  ink: z.enum(inks),
  printShop: z.literal(bleeds).exactOptional(),
}) as z.ZodType<LeafletChoice>;

/** How one leaflet is made. */
export const leafletDesignSchema = z.object({
  format: z.enum(leafletFormatNames),
  template: z.enum(leafletTemplateNames),
  ink: z.enum(inks),
});
