import { emptyMasthead, mastheadSchema } from '../../../src/article';
import type { Masthead } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { ImportFile, KeepPicture } from '../model/import-file';
import { pathInside } from '../html/links';
import { decodeText } from '../encoding/decode-text';
import { isFields } from '../model/post';
import { ImportError, invalidField, refusedValue } from '../report/import-error';
import { readYaml } from './front-matter';

/**
 * Reads a masthead from a YAML file; its logo is a file beside it. Fields that are not given stay empty. Problems:
 * `invalid` with the dotted path of what is invalid or is no field of a masthead; `file-unreadable`, `logo-missing`
 * and those of storing a picture.
 */
export async function readMasthead(
  file: ImportFile,
  keepPicture: KeepPicture,
): Promise<Result<Masthead, Problem>> {
  try {
    const { logo, ...values } = await readValues(file);
    const result = mastheadSchema
      .strict()
      .safeParse({ ...emptyMasthead(), ...withDefaults(values), logo: null });
    if (!result.success)
      throw refusedValue(file.name, result.error, 'is no field of a masthead', expectedForm);
    return done({ ...result.data, logo: await keepLogo(logo, file, keepPicture) });
  } catch (error) {
    if (error instanceof ImportError) return failed(error.problem);
    throw error;
  }
}

type Values = Record<string, unknown>;

async function readValues(file: ImportFile): Promise<Values> {
  const text = await decodeText(file.bytes);
  if (text === null)
    throw new ImportError({ kind: 'file-unreadable', path: file.name, why: 'it is no text' });
  const values = readYaml(text, file.name, 1);
  if (!values) throw invalidField(file.name, '', 'must be a list of fields');
  return { ...values };
}

/** Fills in what may be left out: an empty value, a part of a spokesperson, the "#" of a colour. */
function withDefaults(values: Values): Values {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const parts = {
    newsletter: { label: '', url: '' },
    join: { label: '', url: '' },
  };
  for (const [name, empty] of Object.entries(parts)) {
    if (isFields(filled[name])) filled[name] = { ...empty, ...filled[name] };
  }
  if (Array.isArray(filled['spokespersons']))
    filled['spokespersons'] = filled['spokespersons'].map(withPersonDefaults);
  if (typeof filled['site'] === 'string') filled['site'] = filled['site'].trim().replace(/(?<!\/)\/+$/, '');
  if (typeof filled['boilerplate'] === 'string' && typeof filled['language'] === 'string')
    filled['boilerplate'] = { [filled['language']]: filled['boilerplate'] };
  if (typeof filled['address'] === 'string') filled['address'] = filled['address'].trim();
  if (typeof filled['country'] === 'string') filled['country'] = filled['country'].trim().toUpperCase();
  if (typeof filled['colour'] === 'string')
    filled['colour'] = filled['colour'].replace(/^(?=[0-9a-f]{6}$)/i, '#');
  return filled;
}

function withPersonDefaults(person: unknown): unknown {
  if (!isFields(person)) return person;
  const complete = { name: '', role: '', phone: '', email: '', ...person };
  return Object.fromEntries(Object.entries(complete).map(([name, value]) => [name, value ?? '']));
}

async function keepLogo(logo: unknown, file: ImportFile, keep: KeepPicture): Promise<Masthead['logo']> {
  if (logo === undefined || logo === null || logo === '') return null;
  if (typeof logo !== 'string') throw invalidField(file.name, 'logo', 'must name the picture’s file');
  const path = pathInside(logo);
  if (!path) throw invalidField(file.name, 'logo', 'outside');
  const bytes = await file.sibling?.(path);
  if (!bytes) throw new ImportError({ kind: 'logo-missing', file: file.name, picture: logo });
  const kept = await keep(bytes, path);
  if (!kept.ok) throw new ImportError(kept.problem);
  return kept.value.picture;
}

function expectedForm(where: string): string {
  if (where === 'language') return 'must be a language such as fr or en-GB';
  if (where === 'zone') return 'must be a time zone such as Europe/Paris';
  if (where === 'country') return 'must be a country in two letters such as FR';
  if (where === 'colour') return 'must be a colour such as #b3261e';
  if (where === 'boilerplate') return 'must be words by language, such as fr';
  if (where === 'imprint.printedBy') return 'must be group or shop';
  if (/^site$|\.url$/.test(where)) return 'must be an address such as https://exemple.org';
  return 'must be words';
}
