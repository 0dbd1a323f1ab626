import { isAddress, madePages, siteSettingsSchema, usualSite } from '../../../src/article';
import type { ArticleId, MenuTarget, SiteSettings } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { decodeText } from '../encoding/decode-text';
import type { ImportFile } from '../model/import-file';
import { isFields } from '../model/post';
import { ImportError, invalidField, refusedValue } from '../report/import-error';
import { readYaml } from './front-matter';

/**
 * Reads the settings of a site from a YAML file; what is not given is usual. An entry of the menu leads `to` a page of the program by its
 * name, to a text by its address on the site (which `find` looks up) or its identifier, or to an address of the web. Problems: `invalid`
 * with the dotted path of what is invalid, is no setting or leads nowhere; `file-unreadable`.
 */
export async function readSite(
  file: ImportFile,
  find: (slug: string) => ArticleId | undefined,
): Promise<Result<SiteSettings, Problem>> {
  try {
    const values = await readValues(file);
    const target = (name: unknown, where: string) =>
      targetOf(name, find, () => invalidField(file.name, where, leadsNowhere));
    const result = siteSettingsSchema.strict().safeParse(withTargets(values, target));
    if (!result.success) throw refusedValue(file.name, result.error, 'is no setting of a site', expectedForm);
    return done(result.data);
  } catch (error) {
    if (error instanceof ImportError) return failed(error.problem);
    throw error;
  }
}

const leadsNowhere = `must be ${madePages.join(', ')}, the address of a text on the site or an address of the web`;

async function readValues(file: ImportFile): Promise<Record<string, unknown>> {
  const text = await decodeText(file.bytes);
  if (text === null)
    throw new ImportError({ kind: 'file-unreadable', path: file.name, why: 'it is no text' });
  const values = readYaml(text, file.name, 1);
  if (!values) throw invalidField(file.name, '', 'must be a list of fields');
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

type ToTarget = (name: unknown, where: string) => MenuTarget;

/** What the file says, in the form of the settings. */
function withTargets(values: Record<string, unknown>, target: ToTarget): unknown {
  const usual = usualSite();
  const front = isFields(values['front']) ? { ...usual.front, ...values['front'] } : usual.front;
  const pinned = front.pinned == null ? null : target(front.pinned, 'front.pinned');
  const menu = Array.isArray(values['menu']) ? values['menu'] : [];
  return {
    ...usual,
    ...values,
    front: { ...front, pinned: pinned?.kind === 'text' ? pinned.id : null },
    menu: menu.map((entry: unknown, at) => {
      const below: unknown = isFields(entry) ? entry['below'] : undefined;
      const inside = Array.isArray(below) ? below : [];
      return {
        ...entryOf(entry, `menu.${at}`, target),
        below: inside.map((each: unknown, to) => entryOf(each, `menu.${at}.below.${to}`, target)),
      };
    }),
  };
}

function entryOf(given: unknown, where: string, target: ToTarget): { label: unknown; target: MenuTarget } {
  const { label, to } = isFields(given) ? given : { label: undefined, to: given };
  return { label: label ?? '', target: target(to, `${where}.to`) };
}

function targetOf(
  name: unknown,
  find: (slug: string) => ArticleId | undefined,
  wrong: () => ImportError,
): MenuTarget {
  if (name === undefined || name === null) return { kind: 'none' };
  if (typeof name !== 'string') throw wrong();
  const page = madePages.find((made) => made === name);
  if (page) return { kind: 'made', page };
  if (isAddress(name)) return { kind: 'address', address: name };
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name) ? name : find(name);
  if (id === undefined) throw wrong();
  return { kind: 'text', id };
}

function expectedForm(where: string): string {
  if (where === 'styles') return 'must not ask for anything outside the site';
  if (/^front\.sections/.test(where)) return 'must be of releases, articles, leaflets and agenda';
  const forms: Readonly<Record<string, string>> = {
    look: 'must be newspaper or poster',
    faces: 'must be serif, condensed or sans',
    search: 'must be true or false',
    'front.appointment': 'must be true or false',
  };
  return forms[where] ?? 'must be words';
}
