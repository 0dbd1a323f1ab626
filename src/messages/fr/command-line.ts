import { outlets } from '../../contract';
import { allTextsMessages } from './all-texts';
import { backupMessages } from './backup';
import { leafletPreview } from './leaflet-preview';
import { settingHelp } from '../leaflet-settings';
import { settingWords } from './leaflet-settings';
import { libraryCommandMessages } from './library-commands';
import { leavingMessages } from './leaving';
import { pressListMessages } from './press-list';
import { outboxMessages } from './outbox';
import { signingMessages } from './signing';
import { publishMessages } from './publish';
import { quoted } from './typography';

const thin = '\u202f';
const firm = '\u00a0';

const alternatives = (names: readonly string[]) =>
  new Intl.ListFormat('fr', { type: 'disjunction' }).format(names);

/** The command line. */
export const commandLine = {
  help: {
    roneo: `Ronéo${firm}: d’un texte, le site, le tract et le courriel à la presse.

  roneo export FICHIER… --out DOSSIER       écrire le site, les tracts et la presse
  roneo check FICHIER…                      dire ce qu’il faut savoir avant l’envoi
  roneo site --archive DOSSIER --out …      écrire le site d’une archive
  roneo publish --archive DOSSIER --to NOM  publier le site
  roneo send TEXTE --to … --dry-run         dire ce qui partirait à la presse
  roneo import FICHIER… --archive DOSSIER   garder des textes, un site ou un export dans une archive
  roneo list --archive DOSSIER              lister les textes d’une archive
  roneo search MOTS --archive DOSSIER       chercher dans une archive
  roneo tags --archive DOSSIER              lister les mots-clés, ou en renommer un
  roneo replace MOTS MOTS --archive DOSSIER remplacer des mots dans les textes
  roneo templates --archive DOSSIER         lister vos maquettes de tract
  roneo pictures --archive DOSSIER          lister les images, et ce qui leur manque
  roneo press-list ACTE --archive DOSSIER   la liste de presse${firm}: importer, lister, exporter, effacer
  roneo delete ID… --archive DOSSIER        supprimer des textes définitivement
  roneo backup --archive DOSSIER --to …     sauvegarder une archive, avec preuve
  roneo verify --archive DOSSIER            relire une archive ou des sauvegardes
  roneo sign FICHIER… --archive DOSSIER     signer des fichiers, pour que les rédactions les reconnaissent
  roneo restore SAUVEGARDE --archive …      reprendre une sauvegarde
  roneo recover --archive DOSSIER --to …    reprendre ce qui peut être lu d’une archive abîmée
  roneo export-all --archive DOSSIER …       écrire tout d’une archive en Markdown
  roneo polish --lang fr-FR                 composer la typographie d’un texte

  roneo COMMANDE --help                     tout sur une commande
  roneo --version                           la version

Codes de sortie${firm}: 0, fait${thin}; 1, un problème ou un manque, dit en une ligne chacun${thin}; 2, commande mal écrite.
`,
    export: `roneo export FICHIER… --out DOSSIER
    Écrit le site, les tracts et la presse de textes en Markdown, HTML, DOCX, ODT, RTF,
    EML, MHTML ou texte seul.
    Un texte sans «${thin}draft: true${thin}» ni «${thin}status${thin}» est prêt à paraître à sa date.

  --out DOSSIER       où écrire${firm}: DOSSIER/site, DOSSIER/leaflet, DOSSIER/press, DOSSIER/cards
  --to LISTE          ce qu’il faut écrire${firm}: site,leaflet,press,cards (sinon les trois premiers${thin}; d’un article, pas de tract)
  --format LISTE      les formats des tracts${firm}: a5 (sinon), a6, dl, square, a4, a3, letter, half-letter, a2, a3-tiles,
                      a2-tiles (feuilles A4 à coller), tabloid-tiles (feuilles Letter), door-hanger, postcard,
                      label-70x37, label-63x38, label-99x67, a4-fold, a4-roll, a4-accordion, a6-zine, a7-zine,
                      a5-booklet${thin}; un texte trop long est fait dans le format suivant qui le tient
  --template NOM      la maquette des tracts (celle qui convient au format, sinon)${thin}; avec --archive, aussi une des
                      vôtres, que liste roneo templates${thin}; bulletin fait un seul bulletin de tous les fichiers, dans leur ordre
  --ink ENCRE         black (sinon), two (noir et la couleur du groupe) ou colour
  --coupon COUPON     à découper au pied des tracts : join (bulletin à renvoyer), petition (lignes à signer), strips
                      (languettes)
  --leave-out MOTS    les passages à laisser hors des tracts, par leurs premiers mots, séparés par |
  --keep MOTS         les blocs qui restent avec le suivant dans les tracts, par leurs premiers mots, séparés par |
  --column-before MOTS, --page-before MOTS
                      les blocs qui commencent une colonne ou une page dans les tracts, de même
  --verso LANGUE      la traduction au verso d’une feuille à deux faces, «${thin}en${thin}»${firm}: de l’archive, ou un autre des fichiers
  --title NOM, --number N
                      le nom du bulletin, au lieu de celui du groupe, et son numéro${firm}: «${firm}Nº${firm}12, juin 2026${firm}»
  --lead PLACE        l’image de tête${firm}: leads (en grand, avant le texte) ou sits (dans le texte)${thin}; sinon où elle va bien
${settingHelp(settingWords, 22)}
  --turn BORD         le bord sur lequel la machine retourne les feuilles pour le verso, short-edge (court) ou long-edge
                      (long)${thin}; sinon court pour une feuille couchée, long pour une feuille debout
  --guide             écrire aussi comment imprimer, plier et couper chaque tract${firm}: une feuille, dans la langue du terminal
  --print-shop MM     écrire aussi le fichier pour l’imprimeur, avec 3 ou 5 mm de fonds perdus
  --spot NOM          dans ce fichier, en deux encres, la couleur du groupe sur sa plaque, sous le nom qu’elle a chez lui
  --masthead FICHIER  l’identité du groupe, en YAML (masthead.yaml à côté du premier texte, sinon)
  --site FICHIER      les réglages du site, en YAML (site.yaml à côté du premier texte, sinon)
  --archive DOSSIER   les textes prêts de cette archive paraissent aussi sur le site
  --all               avec --archive${firm}: les écrire aussi en tract et en presse
  --sign              avec --archive${firm}: signer documents et dossiers de presse de sa clé (phrase demandée, ou dans
                      RONEO_SECRET)
  --as-written        laisser la typographie telle qu’elle est${thin}; elle est sinon composée selon la langue
  --json              le compte rendu en JSON sur la sortie standard

En tête d’un texte, entre deux lignes de trois tirets, en YAML${firm}:
  kind language kicker headline standfirst byline dateline date zone embargo status slug tags
  lead: { file, alt, caption, credit }  notesToEditors

Les fichiers écrits sont dits sur la sortie standard, un par ligne, depuis DOSSIER.
`,
    import: `roneo import FICHIER|DOSSIER… --archive DOSSIER
    Fait un texte de chaque fichier, avec ses images, dans une archive (faite s’il n’y en a pas)${firm}:
    Markdown, HTML, DOCX, ODT, RTF, texte seul, courriel (EML), page enregistrée (MHTML), export de WordPress
    (.xml), de Medium, Substack ou Google Docs (.zip), dossier de textes, site de Hugo,
    Jekyll, Eleventy ou Middleman.
    Un fichier déjà importé et qui n’a pas changé n’est pas ajouté une seconde fois.

  --archive DOSSIER   l’archive
  --again             ajouter aussi, en double, les fichiers déjà importés
  --as-revision       faire d’un fichier changé depuis un import précédent la dernière version de son texte
  --keep-status       garder le statut que les fichiers donnent, quand on déménage son propre site (sinon${firm}:
                      tout arrive en brouillon)
  --as-written        laisser la typographie telle qu’elle est${thin}; elle est sinon composée selon la langue
  --json              le compte rendu en JSON sur la sortie standard

Chaque texte gardé est dit sur la sortie standard${firm}: son identifiant, une tabulation, son titre. Ce qui a été
gardé, changé et laissé de chaque texte est dit sur la sortie d’erreur, avec ses mots.
`,
    ...libraryCommandMessages.help,
    delete: `roneo delete ID… --archive DOSSIER --for-ever
    Supprime des textes définitivement${firm}: leurs versions, et les images qu’aucun autre texte ne montre.
    Rien ne peut les faire revenir. Les sauvegardes à côté de l’archive les perdent aussi.
    Ce qui a été exporté ou copié ailleurs n’est pas touché.

  --archive DOSSIER   l’archive, que le bureau ne doit pas tenir ouverte
  --removed           tous les textes de la corbeille
  --for-ever          oui, définitivement

L’identifiant d’un texte est dit par import, list et search. Chaque identifiant supprimé est dit sur la sortie standard.
`,
    ...leavingMessages.leavingHelp,
    ...signingMessages.signingHelp,
    'press-list': pressListMessages.pressListCommand.help,
    ...allTextsMessages.allTextsHelp,
    ...publishMessages.publishHelp,
    ...outboxMessages.sendHelp,
    ...backupMessages.backupHelp,
    polish: `roneo polish --lang LANGUE
    Lit un texte, Markdown compris, sur l’entrée standard, et l’écrit avec la typographie de la langue.

  --lang LANGUE       fr-FR, fr-CA, fr-CH, en-GB, en-US, de, es, it…
  --guillemets thin   l’espace dans les guillemets français${firm}: fine (thin, sinon) ou normale (firm)
`,
  },
  unknownCommand: (word: string) => `${quoted(word)} n’est pas une commande.`,
  unknownOption: (option: string) => `L’option ${option} n’existe pas.`,
  missingValue: (option: string) => `Il manque une valeur après ${option}.`,
  uselessValue: (option: string) => `L’option ${option} ne prend pas de valeur.`,
  missingOption: (option: string) => `Il manque l’option ${option}.`,
  missingSigned: 'Il manque un fichier à signer, ou --new-key, ou --revoke.',
  missingChecked: 'Il manque un fichier, ou --archive.',
  missingFile: 'Il manque un fichier à exporter, ou --archive avec --all.',
  missingText: 'Il manque un fichier à importer.',
  ...libraryCommandMessages.lines,
  missingArticle: 'Il manque l’identifiant d’un texte, ou --removed.',
  deletingIsForEver:
    'Rien ne pourra faire revenir ces textes. Ajoutez --for-ever pour les supprimer définitivement.',
  deleted: (texts: number) =>
    texts === 1 ? 'Un texte supprimé définitivement.' : `${texts}${firm}textes supprimés définitivement.`,
  tooManyWords: (word: string) => `${quoted(word)} est de trop.`,
  spotAlone: '--spot ne sert qu’avec --print-shop et --ink two.',
  badIssue: (letters: number, most: number) =>
    `--title prend un nom de ${letters} lettres au plus, et --number un nombre de 1 à ${most}.`,
  badSpot: (name: string) =>
    `--spot attend le nom de l’encre chez l’imprimeur, en 60 lettres au plus, et non celui d’une plaque de toute presse\u00a0: ${quoted(name)} ne convient pas.`,
  badOutlet: (outlet: string) => `--to ne connaît pas ${quoted(outlet)}${firm}: ${alternatives(outlets)}.`,
  badName: (option: string, name: string, names: readonly string[]) =>
    `${option} ne connaît pas ${quoted(name)}${firm}: ${alternatives(names)}.`,
  badLanguage: (language: string) => `${quoted(language)} n’est pas une langue telle que fr-FR ou en-GB.`,
  badGuillemets: (space: string) => `--guillemets ne connaît pas ${quoted(space)}${firm}: thin ou firm.`,
  allWithoutArchive: '--all demande --archive.',
  signedWithoutArchive: '--sign demande --archive, qui garde la clé.',
  howToAsk: (command: string) => `Pour l’aide${firm}: ${command} --help`,
  mastheadTaken: (file: string) => `Identité du groupe${firm}: ${file}`,
  siteTaken: (file: string) => `Réglages du site${firm}: ${file}`,
  leavingOut: (passages: readonly string[]) =>
    `Pour garder le format demandé, laissez hors du tract${firm}: ${Array.from(passages, quoted).join(', ')}. Cela se choisit par --leave-out, ou dans le bureau à côté de l’épreuve du tract (${quoted(leafletPreview.leftOut.choose)}).`,
  undated: (file: string) => `${file} ne donne pas de date${firm}: celle du fichier est prise.`,
  outletWritten: (outlet: string, files: number) =>
    `${outlet}${firm}: ${files}${firm}${files > 1 ? 'fichiers' : 'fichier'}`,
  changedSince: `changé depuis un import précédent${firm}: le texte d’alors reste tel qu’il est (--as-revision pour en faire sa dernière version)`,
  revised: `changé depuis un import précédent${firm}: c’est maintenant la dernière version du texte d’alors`,
  alreadyThere: (name: string, headline: string) =>
    `${name}${firm}: déjà dans l’archive (${quoted(headline)}), pas ajouté (--again pour l’ajouter)`,
  leftAside: (name: string, why: string) => `${name}${firm}: laissé où il est (${why})`,
  outlets: { site: 'Site', leaflet: 'Tracts', press: 'Presse', cards: 'Cartes' },
};
