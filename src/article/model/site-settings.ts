import { z } from 'zod';
import { addressSchema } from './addresses';
import { languageSchema } from './schema';

/** The looks of a site: a newspaper, or a poster with strong colour and large pictures. */
export const siteLooks = ['newspaper', 'poster'] as const;

/** The pairs of faces, for headlines and text: serifs in both, condensed capitals over serifs, a sans in both. */
export const siteFaces = ['serif', 'condensed', 'sans'] as const;

/** What the front page may list below the newest texts, each with a title of its own. */
export const frontSections = ['releases', 'articles', 'leaflets', 'agenda'] as const;

/** Pages that the program makes and that a menu may lead to. */
export const madePages = ['home', 'archives', 'agenda', 'press', 'search'] as const;

/** Static pages that are begun from what the masthead says. */
export const pageStarters = ['about', 'join', 'contact', 'legal'] as const;

/** Words in the group's own language, or by language. */
const words = z.string().or(z.record(languageSchema, z.string()));

/** Where an entry leads: to a page that the program makes, a text of the archive, an address; nowhere if it only contains entries. */
const menuTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), page: z.enum(madePages) }),
  z.object({ kind: z.literal('text'), id: z.uuid() }),
  z.object({ kind: z.literal('address'), address: addressSchema }),
  z.object({ kind: z.literal('none') }),
]);

const entry = {
  /** "" for the words of what it leads to: the headline of a text, the name of a page. */
  label: words,
  target: menuTargetSchema,
};

const menuEntrySchema = z.object({ ...entry, below: z.array(z.object(entry)).max(20) });

/** What a group decided of its site, apart from who it is, which is its masthead. */
export const siteSettingsSchema = z.object({
  look: z.enum(siteLooks),
  faces: z.enum(siteFaces),
  front: z.object({
    /** The text that leads the front page while it is public; null for the newest. */
    pinned: z.uuid().nullable(),
    /** Whether the next appointment is announced above all. */
    appointment: z.boolean(),
    sections: z.array(z.enum(frontSections)).max(frontSections.length),
  }),
  /** In the order in which it is shown; empty for the usual menu. */
  menu: z.array(menuEntrySchema).max(20),
  /** Whether readers may search: the one part of the site that runs a script. */
  search: z.boolean(),
  /** A style sheet of the group's own, added last. */
  styles: z
    .string()
    .max(200_000)
    .refine((styles) => !asksElsewhere(styles), 'asks for what lies elsewhere'),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;
export type SiteLook = SiteSettings['look'];
export type SiteFaces = SiteSettings['faces'];
export type FrontSection = SiteSettings['front']['sections'][number];
export type PageStarter = (typeof pageStarters)[number];
export type MadePage = (typeof madePages)[number];
export type MenuEntry = SiteSettings['menu'][number];
export type MenuTarget = MenuEntry['target'];

/** The settings of a site before anyone changed them. */
export function usualSite(): SiteSettings {
  return {
    look: 'newspaper',
    faces: 'serif',
    front: { pinned: null, appointment: true, sections: [] },
    menu: [],
    search: false,
    styles: '',
  };
}

/** The settings without some texts, neither pinned nor in the menu; entries below one move up. The same object where none is named. */
export function withoutTexts(site: SiteSettings, ids: ReadonlySet<string>): SiteSettings {
  const isGone = ({ target }: Pick<MenuEntry, 'target'>) => target.kind === 'text' && ids.has(target.id);
  const isPinned = site.front.pinned !== null && ids.has(site.front.pinned);
  if (!isPinned && !site.menu.some((entry) => isGone(entry) || entry.below.some(isGone))) return site;
  const menu = site.menu.flatMap((entry): MenuEntry[] => {
    const below = entry.below.filter((each) => !isGone(each));
    return isGone(entry) ? below.map((each) => ({ ...each, below: [] })) : [{ ...entry, below }];
  });
  return { ...site, front: { ...site.front, pinned: isPinned ? null : site.front.pinned }, menu };
}

/** The texts that the menu leads to. */
export function linkedByMenu({ menu }: SiteSettings): string[] {
  const targets = menu.flatMap(({ target, below }) => [target, ...below.map((entry) => entry.target)]);
  return targets.flatMap((target) => (target.kind === 'text' ? [target.id] : []));
}

/**
 * Whether a style sheet loads anything from outside the site: another sheet, a face, a picture. Comments are ignored, and escapes are
 * decoded (CSS Syntax 3, 4.3.7).
 */
export function asksElsewhere(styles: string): boolean {
  const plain = styles
    .replace(/\/\*[^]*?(?:\*\/|$)/g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_all, code: string) => characterAt(Number.parseInt(code, 16)))
    .replace(/\\\n/g, '')
    .replace(/\\/g, '');
  return /@import|\/\/|\b(?:https?|ftp|file|wss?|app|blob):/i.test(plain);
}

function characterAt(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
