import { formatFor, leafletTemplates } from './templates';
import type { LeafletChoice, LeafletDesign } from './templates';

/**
 * A template of the group's own that is made of settings: one of the program's, or of the archive's folders, with all that was set by
 * hand, under a name. A text that is set with one takes its settings over, so that it keeps its look when the template is changed or
 * deleted.
 */
export interface NamedTemplate extends Pick<
  LeafletDesign,
  'template' | 'own' | 'ink' | 'coupon' | 'lead' | 'adjusted'
> {
  name: string;
}

/** The settings of a leaflet under a name; what is of one text alone, such as the passages that it leaves out, stays with that text. */
export function namedTemplate(name: string, design: LeafletDesign): NamedTemplate {
  const { template, own, ink, coupon, lead, adjusted } = design;
  return {
    name,
    template,
    ...(own !== undefined && { own }),
    ink,
    ...(coupon && { coupon }),
    ...(lead && { lead }),
    ...(adjusted && { adjusted }),
  };
}

/** The leaflets of a text, made with such a template from now on: in the format that is shown, or where that has no such template, in its usual one. */
export function withNamedTemplate(choice: LeafletChoice, named: NamedTemplate): LeafletChoice {
  const { own: _own, coupon: _coupon, lead: _lead, adjusted: _adjusted, ...ofText } = choice;
  const { name: _name, ...settings } = named;
  const [shown = 'a5', ...others] = choice.formats;
  const format = formatFor(leafletTemplates[named.template], shown);
  const formats = [format, ...others.filter((one) => one !== format)];
  return { ...ofText, ...settings, formats };
}

/** The template whose settings a design has; null once anything of it was changed by hand, or the template. */
export function templateOfSettings(
  design: LeafletDesign,
  templates: readonly NamedTemplate[],
): NamedTemplate | null {
  const settings = JSON.stringify(sorted(namedTemplate('', design)));
  return templates.find((each) => JSON.stringify(sorted({ ...each, name: '' })) === settings) ?? null;
}

/** The templates with one more, in place of another of its name. */
export function withTemplate(templates: readonly NamedTemplate[], added: NamedTemplate): NamedTemplate[] {
  const isKept = templates.some(({ name }) => name === added.name);
  return isKept ? templates.map((each) => (each.name === added.name ? added : each)) : [...templates, added];
}

/** The same value with its fields in one order. */
function sorted(value: object): object {
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, part]: [string, unknown]) => [
      name,
      part !== null && typeof part === 'object' ? sorted(part) : part,
    ]),
  );
}
