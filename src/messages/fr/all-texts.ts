import { count, quoted } from './typography';

const thin = '\u202f';
const firm = '\u00a0';

/** The export of everything. */
export const allTextsMessages = {
  allTextsHelp: {
    'export-all': `roneo export-all --archive DOSSIER --out DOSSIER
    Écrit tous les textes d’une archive, sauf ceux de la corbeille, en Markdown${firm}: n’importe quel programme les lit.
    Leurs champs sont en tête, leurs images à côté, et «${thin}masthead.yaml${thin}» dit qui vous êtes. «${thin}roneo import${thin}» de ce
    dossier redonne exactement les mêmes textes${thin}; d’un fichier que vous avez changé, il prend ce que vous avez écrit.
    Ce dossier est pour vous, pas à publier${firm}: les photos y sont telles que reçues, lieu de prise de vue compris, et
    les textes sous embargo y sont.

  --archive DOSSIER   l’archive, que le bureau peut tenir ouverte
  --out DOSSIER       où écrire${thin}; ce qu’un tel export y avait écrit est remplacé, vos autres fichiers restent
  --json              le compte rendu en JSON sur la sortie standard

Le dossier écrit est dit sur la sortie standard.
`,
  },
  allTextsLines: {
    folder: 'Tous les textes',
    title: 'Sans Ronéo',
    help: 'Tous les textes en Markdown, avec leurs images et l’identité du groupe, pour n’importe quel programme. Importer ce dossier redonne exactement les mêmes textes. Il est pour vous, pas à publier\u00a0: les photos y sont telles que vous les avez reçues, lieu de prise de vue compris, et les textes sous embargo y sont.',
    act: 'Tout écrire en Markdown…',
    writing: 'Écriture…',
    written: (texts: number, pictures: number) =>
      `${count(texts, 'texte écrit', 'textes écrits')} en Markdown, ${count(pictures, 'image', 'images')}.`,
    damaged: (headline: string, id: string) =>
      `Le texte ${headline === '' ? 'sans titre' : quoted(headline)} (${id}) a été abîmé sur le disque${firm}: il n’est pas écrit. Ouvrez-le au bureau, qui propose ce qui peut en être lu.`,
  },
};
