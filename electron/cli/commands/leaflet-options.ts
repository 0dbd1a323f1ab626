import { languageSchema } from '../../../src/article';
import { issueSchema, ownTemplateNameSchema } from '../../../src/contract';
import {
  bleeds,
  couponNames,
  duplexEdges,
  inks,
  isSpotName,
  issueLimits,
  leadUses,
  leafletFormatNames,
  leafletSettings,
  leafletTemplateNames,
  ownValue,
  placedTogether,
  placements,
  settingNames,
  usualLeaflets,
  withNamedTemplate,
} from '../../../src/leaflet';
import type { LeafletAdjustment, LeafletChoice, NamedTemplate } from '../../../src/leaflet';
import type { Messages } from '../../../src/messages';
import { oneOf, UsageError } from './command';
import type { Options } from './command';

/** The options that place blocks on paper. */
const placementOptions = { keep: 'keep', column: 'column-before', page: 'page-before' } as const;

/** The options of `roneo export` that say how leaflets are made; each has a value. */
export const leafletOptions = [
  'format',
  'template',
  'ink',
  'print-shop',
  'spot',
  'turn',
  'coupon',
  'leave-out',
  ...placements.map((each) => placementOptions[each]),
  'lead',
  'verso',
  'title',
  'number',
  ...settingNames,
];

/** The leaflets asked for; what is not said is as usual. */
export function parseLeaflets(values: Options['values'], messages: Messages['commandLine']): LeafletChoice {
  const { formats, template, ink } = usualLeaflets;
  const asked = values.get('format')?.split(',');
  const bleed = parseOne(bleeds.map(String), '--print-shop', values.get('print-shop'), messages);
  const printShop = bleeds.find((each) => String(each) === bleed);
  const spot = values.get('spot')?.trim();
  if (spot !== undefined && !isSpotName(spot)) throw new UsageError(messages.badSpot(spot));
  const chosenInk = parseInk(values, messages) ?? ink;
  if (spot !== undefined && (!printShop || chosenInk !== 'two')) throw new UsageError(messages.spotAlone);
  const coupon = parseOne(couponNames, '--coupon', values.get('coupon'), messages);
  const lead = parseOne(leadUses, '--lead', values.get('lead'), messages);
  const leftOutBeginning = firstWords(values.get('leave-out'));
  const placedBeginning = placedTogether(
    placements.map((each) => ({ [each]: firstWords(values.get(placementOptions[each])) ?? [] })),
  );
  const verso = values.get('verso')?.trim();
  if (verso !== undefined && !languageSchema.safeParse(verso).success)
    throw new UsageError(messages.badLanguage(verso));
  const turn = parseOne(duplexEdges, '--turn', values.get('turn'), messages);
  return {
    ...(turn && { turn }),
    ...(printShop && { printShop }),
    ...(spot !== undefined && { spot }),
    ...(coupon && { coupon }),
    ...(leftOutBeginning && { leftOutBeginning }),
    ...(placedBeginning && { placedBeginning }),
    ...(lead && { lead }),
    ...(verso !== undefined && { verso }),
    ...parseAdjusted(values, messages),
    ...parseIssue(values, messages),
    formats: asked?.map((name) => oneOf(leafletFormatNames, '--format', name, messages)) ?? formats,
    ...parseTemplate(values, messages, template),
    ink: chosenInk,
  };
}

/** The ink that was asked for; null where none was. */
export function parseInk(
  values: Options['values'],
  messages: Messages['commandLine'],
): LeafletChoice['ink'] | null {
  return parseOne(inks, '--ink', values.get('ink'), messages);
}

/** Passages named by their first words, with bars between. */
function firstWords(list: string | undefined): string[] | undefined {
  return list?.split('|').filter((words) => words.trim() !== '');
}

/** What is set by hand of the leaflets, under its name; nothing where nothing is. */
function parseAdjusted(
  values: Options['values'],
  messages: Messages['commandLine'],
): Pick<LeafletChoice, 'adjusted'> {
  const adjusted = settingNames.flatMap((name) => {
    const all: readonly (string | number)[] = leafletSettings[name].values;
    const own = values.get(name)?.trim();
    if (own !== undefined && ownValue(name)?.isValid(own)) return [[name, own]];
    const given = parseOne(all.map(String), `--${name}`, values.get(name), messages);
    return all.filter((each) => String(each) === given).map((value) => [name, value]);
  });
  return adjusted.length > 0 ? { adjusted: Object.fromEntries(adjusted) as LeafletAdjustment } : {};
}

/** What a newsletter is called, and its number. */
function parseIssue(
  values: Options['values'],
  messages: Messages['commandLine'],
): Pick<LeafletChoice, 'issue'> {
  const name = values.get('title')?.trim();
  const given = values.get('number');
  const number = given === undefined ? undefined : Number(given);
  const issue = { ...(name && { name }), ...(number !== undefined && { number }) };
  if (issueSchema.safeParse(issue).success) return Object.keys(issue).length > 0 ? { issue } : {};
  throw new UsageError(messages.badIssue(issueLimits.name, issueLimits.number));
}

/** A template of the program, or with an archive one of the group's own, by the name of its folder. */
function parseTemplate(
  values: Options['values'],
  messages: Messages['commandLine'],
  usual: LeafletChoice['template'],
): Pick<LeafletChoice, 'template' | 'own'> {
  const given = values.get('template')?.trim();
  const isOwn = given !== undefined && !leafletTemplateNames.some((name) => name === given.toLowerCase());
  if (isOwn && values.has('archive') && given.length <= 80) return { template: null, own: given };
  return { template: parseOne(leafletTemplateNames, '--template', given, messages) ?? usual };
}

function parseOne<Name extends string>(
  names: readonly Name[],
  option: string,
  given: string | undefined,
  messages: Messages['commandLine'],
): Name | null {
  return given === undefined ? null : oneOf(names, option, given, messages);
}

/** The leaflets asked for, with the settings of the group's own template that they name; what was asked for besides goes before these. */
export function withTemplateOf(
  templates: readonly NamedTemplate[],
  { leaflets, ink }: { leaflets: LeafletChoice; ink: LeafletChoice['ink'] | null },
  messages: Messages['commandLine'],
): LeafletChoice {
  const { own, ...asked } = leaflets;
  const named = templates.find(({ name }) => name === own);
  if (!named) {
    if (own === undefined || ownTemplateNameSchema.safeParse(own).success) return leaflets;
    throw new UsageError(messages.badName('--template', own, leafletTemplateNames));
  }
  const { coupon, lead } = asked;
  const adjusted = { ...named.adjusted, ...asked.adjusted };
  return {
    ...withNamedTemplate(asked, named),
    ...(ink && { ink }),
    ...(coupon && { coupon }),
    ...(lead && { lead }),
    ...(Object.keys(adjusted).length > 0 && { adjusted }),
  };
}
