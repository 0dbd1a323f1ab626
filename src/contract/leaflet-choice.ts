import { z } from 'zod';
import { bleeds, inks, leafletFormatNames, leafletTemplateNames } from '../leaflet';

/** Which leaflets a person asks for, as it is kept and sent between the processes. */
export const leafletChoiceSchema = z.object({
  formats: z.array(z.enum(leafletFormatNames)).min(1).readonly(),
  template: z.enum(leafletTemplateNames).nullable(),
  ink: z.enum(inks),
  printShop: z.literal(bleeds).exactOptional(),
});

/** How one leaflet is made. */
export const leafletDesignSchema = z.object({
  format: z.enum(leafletFormatNames),
  template: z.enum(leafletTemplateNames),
  ink: z.enum(inks),
});
