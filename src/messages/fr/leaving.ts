import { count } from './typography';

const thin = '\u202f';
const firm = '\u00a0';

/** The list of what a person should know before texts leave, on the desk and on the command line. */
export const leavingMessages = {
  leaving: {
    title: 'Avant l’envoi',
    nothing: 'Rien à signaler dans ce qui part.',
    more: (points: number) => count(points, 'autre point', 'autres points'),
    heavy: `À reprendre${firm}:`,
    plainLinks: 'Ôter le pistage des liens',
    plainLinksDone: 'Les liens de ce texte n’ont plus de pistage. Ctrl+Z les rétablit.',
    noteConsent: 'Noter l’accord',
  },
  leavingHelp: {
    check: `roneo check FICHIER… [--masthead FICHIER]
roneo check FICHIER|ADRESSE… --archive DOSSIER
    Dit ce qu’il faut savoir avant que des textes partent${firm}: ce qui devient public, adresses et téléphones,
    embargo, accord des personnes montrées, crédits, pistage des liens, textes qui ne sont plus publics. N’écrit rien.
    Avec --archive, un texte de l’archive se nomme par son adresse (slug)${thin}; sans rien nommer, ce sont tous ses textes
    prêts.

  --to LISTE          où ils iraient${firm}: site,leaflet,press,cards (sinon, ce qui est d’usage pour chaque genre)
  --masthead FICHIER  l’identité du groupe, en YAML (masthead.yaml à côté du premier texte, sinon)
  --archive DOSSIER   l’archive, qui sait ce qui est déjà public et qui a donné son accord
  --as-written        laisser la typographie telle qu’elle est
  --json              la liste en JSON sur la sortie standard

Code de sortie 1 s’il y a un point à reprendre${thin}; chaque point est dit en une ligne sur la sortie d’erreur.
`,
  },
};
