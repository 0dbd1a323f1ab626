import { done } from '../../src/contract';
import type { Handlers, ImportReport } from '../../src/contract';
import { importTexts } from './import-texts';
import type { ChosenFile, ChosenText, Tools } from './tools';

/** Makes articles of texts that are chosen or dropped on the desk. */
export function importHandlers(tools: Tools): Pick<Handlers, 'import:choose' | 'import:files'> {
  const take = async (texts: readonly ChosenText[]) => done<ImportReport>(await importTexts(texts, tools));
  return {
    'import:choose': async () => take((await tools.dialogs.chooseTexts()) ?? []),
    'import:files': (files) => take(withSiblings(files)),
  };
}

const picture = /\.(jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/** Pictures dropped together with a text are beside it, wherever the text says that they are. */
function withSiblings(files: readonly ChosenFile[]): ChosenText[] {
  const pictures = files.filter(({ name }) => picture.test(name));
  const texts = files.filter(({ name }) => !picture.test(name));
  const sibling = (path: string) =>
    Promise.resolve(pictures.find(({ name }) => name === path.replace(/^.*\//, ''))?.bytes ?? null);
  return texts.length > 0 ? texts.map((text) => ({ ...text, sibling })) : pictures;
}
