import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultHouseStyle } from '../../../src/article';
import { done, failed, templatesFolder } from '../../../src/contract';
import type { Handlers, OwnTemplateLine, Problem, Result } from '../../../src/contract';
import { usualLeaflets } from '../../../src/leaflet';
import type { LeafletChoice, LeafletTemplateName, SampleLanguage } from '../../../src/leaflet';
import type { Article } from '../../../src/article';
import type { Archive } from '../../archive';
import { fileProblem, listOwnTemplates, readOwnTemplate } from '../../export';
import type { FindTemplate, OwnTemplate } from '../../export';
import type { Tools } from '../desk/tools';

type TemplateCall = 'templates:list' | 'templates:copy' | 'templates:reveal';

/** Lists the group's own templates of leaflets, makes new ones of the program's, and shows their folders. */
export function leafletTemplateHandlers(
  tools: Pick<Tools, 'archive' | 'resources' | 'reveal'>,
): Pick<Handlers, TemplateCall> {
  const folder = join(tools.archive.folder, templatesFolder);
  return {
    'templates:list': async () => done((await listOwnTemplates(folder)).map(lineOf)),
    'templates:copy': async (name) => {
      if (tools.archive.readOnly) return failed(tools.archive.readOnly);
      const copied = await copyTemplate(name, folder, tools.resources);
      if (copied.ok) await tools.reveal(join(folder, copied.value.name));
      return copied;
    },
    'templates:reveal': async (name) => {
      const template = await readOwnTemplate(folder, name);
      if (!template) return failed({ kind: 'file-missing', path: join(folder, name) });
      await tools.reveal(join(folder, name));
      return done(null);
    },
  };
}

/** Finds the templates of an archive. */
export function templatesOf({ folder }: Archive): FindTemplate {
  return (name) => readOwnTemplate(join(folder, templatesFolder), name);
}

/** A template of the group's own as the command line names it; one of settings comes first, and hides a folder of the same name. */
interface ListedTemplate {
  name: string;
  like: LeafletTemplateName;
  madeOf: 'settings' | 'folder';
}

/** The group's own templates. */
export async function listTemplates(archive: Archive): Promise<ListedTemplate[]> {
  const { namedTemplates = [] } = archive.settings.open();
  const folders = await listOwnTemplates(join(archive.folder, templatesFolder));
  return [
    ...namedTemplates.map(({ name, template }) => ({ name, like: template, madeOf: 'settings' as const })),
    ...folders.map(({ name, like }) => ({ name, like, madeOf: 'folder' as const })),
  ];
}

/** The leaflets that are made of a text: its own choice, that of its kind, or the usual ones. */
export function leafletsOf(
  archive: Pick<Archive, 'settings'>,
): (article: Pick<Article, 'id' | 'kind'>) => LeafletChoice {
  const { leaflets = {}, textLeaflets = {} } = archive.settings.open();
  return ({ id, kind }) => textLeaflets[id] ?? leaflets[kind] ?? usualLeaflets;
}

/** Adds to a choice that names only the folder of the group's own template the template of the program that it was made from. */
export async function ownChoice(choice: LeafletChoice, archive: Archive | null): Promise<LeafletChoice> {
  if (choice.own === undefined || choice.template !== null) return choice;
  const template = archive && (await templatesOf(archive)(choice.own));
  return { ...choice, template: template?.like ?? 'tract' };
}

/** The text that shows what a template of the program is for, in a language; it has no pictures. */
export async function readTemplateSample(
  template: LeafletTemplateName,
  language: SampleLanguage,
  resources: string,
): Promise<Article> {
  const name = `sample.${language}.md`;
  const bytes = await readFile(join(resources, 'templates', 'leaflet', template, name));
  const { readArticle } = await import('../../import');
  const date = { local: '2026-01-01T00:00', zone: 'Europe/Paris' };
  const seed = { id: sampleId, date, language, zone: date.zone, typography: defaultHouseStyle };
  const read = await readArticle({ name, bytes }, seed, () =>
    Promise.resolve(failed({ kind: 'file-missing', path: name })),
  );
  if (!read.ok) throw new Error(`${template}, ${name}: ${read.problem.kind}`);
  return read.value.article;
}

/** A sample is in no archive; its leaflet has the same bytes each time. */
const sampleId = '00000000-0000-4000-8000-000000000000';

function lineOf({ files: _files, ...line }: OwnTemplate): OwnTemplateLine {
  return line;
}

/** Copies a template of the program, without its sample, under the first name that is free: "tract-1", "tract-2". */
async function copyTemplate(
  standard: LeafletTemplateName,
  folder: string,
  resources: string,
): Promise<Result<OwnTemplateLine, Problem>> {
  const from = join(resources, 'templates', 'leaflet', standard);
  try {
    await mkdir(folder, { recursive: true });
    const name = await freeName(folder, standard);
    await mkdir(join(folder, name));
    // Written file by file: a packaged program has its templates in an archive, which `cp` does not look into.
    for (const file of await readdir(from))
      if (!/^sample\.\w+\.md$/.test(file))
        await writeFile(join(folder, name, file), await readFile(join(from, file)), { flag: 'wx' });
    const template = await readOwnTemplate(folder, name);
    if (!template) throw new Error(`no template in ${from}`);
    return done(lineOf(template));
  } catch (error) {
    const problem = fileProblem(error, folder);
    if (problem) return failed(problem);
    throw error;
  }
}

async function freeName(folder: string, standard: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = `${standard}-${count}`;
    const isTaken = await stat(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (!isTaken) return name;
  }
}
