import { formatDateTime, formatDay } from '../../article';
import type { ComparedDocument, Outlet, Problem } from '../../contract';
import { countedChange, countedLoss } from '../counted';
import type { UntranslatedWords } from '../../article';
import type { ProblemMessages } from '../kinds';
import { explain, isCausedByText } from '../reasons';
import { deliveryMessages, outboxProblems } from './delivery';
import { pressListProblems } from './press-list';
import { publishProblems } from './publish';
import { cardsMessages as cards } from './cards';
import { changedThings } from './import-changes';
import { lostThings, namedLosses } from './import-losses';
import { leafletNames } from './leaflets';
import { reasons } from './reasons';
import { inCountry, listOfNeeds } from './imprint';
import { count, number, quoted } from './typography';

const thin = '\u202F';
const firm = '\u00A0';
const titled = (headline: string) => (headline.trim() === '' ? 'sans titre' : quoted(headline));
const because = (why: string) => (why.trim() === '' ? '' : ` (${explain(why, reasons)})`);

const missing: Readonly<Record<Outlet, string>> = {
  site: 'Pas de page sur le site',
  leaflet: 'Pas de tract',
  press: 'Pas de courriel ni de dossier de presse',
  cards: 'Pas de cartes',
};
const noneWritten: Readonly<Record<Outlet, string>> = {
  site: 'Le site n’a pas été écrit',
  leaflet: 'Les tracts n’ont pas été écrits',
  press: 'Les courriels et les dossiers de presse n’ont pas été écrits',
  cards: 'Les cartes n’ont pas été écrites',
};
const withdrawnFrom: Readonly<Record<Outlet, string>> = {
  site: 'Site',
  leaflet: 'Dossier des tracts',
  press: 'Fichiers pour la presse',
  cards: 'Dossier des cartes',
};
/** What is compared with the words of its text. */
const compared: Readonly<Record<ComparedDocument, string>> = {
  page: 'la page du site',
  'signed-text': 'le texte signé',
  leaflet: 'le tract',
  mail: 'le courriel',
  'mail-text': 'le courriel en texte seul',
  pdf: 'le PDF',
  docx: 'le document Word (DOCX)',
  'kit-page': 'la page du dossier',
  'kit-text': 'le texte seul du dossier',
};
const languageName = (language: string) =>
  new Intl.DisplayNames('fr', { type: 'language' }).of(language) ?? language;

/** What the masthead lacks in a language, and what stands in its place. */
const untranslated: Readonly<Record<UntranslatedWords, (language: string) => string>> = {
  newsletter: (language) =>
    `L’invitation à recevoir la lettre n’est pas écrite en ${language}${firm}: une formule courante est à sa place.`,
  join: (language) =>
    `L’invitation à rejoindre le groupe n’est pas écrite en ${language}${firm}: une formule courante est à sa place.`,
  role: (language) =>
    `La fonction d’un porte-parole n’est pas écrite en ${language}${firm}: le mot courant est à sa place.`,
  legal: (language) =>
    `Les mentions légales ne sont pas écrites en ${language}${firm}: elles sont dans la langue du groupe.`,
};

/** Every problem and every notice in French. */
export const problemMessages: ProblemMessages = {
  problems: {
    'not-found': ({ what }) =>
      ({
        article: 'Ce texte n’est plus dans l’archive. Revenez à la liste et choisissez-en un autre.',
        revision: 'Cette version du texte n’est plus dans l’archive. Choisissez-en une autre sous Versions.',
        picture: 'Cette image n’est plus dans l’archive. Placez-la de nouveau dans le texte.',
      })[what],
    'text-damaged': ({ headline, sound }) =>
      `Le texte ${titled(headline)} a été abîmé sur le disque. Les autres textes ne sont pas touchés. ${sound ? 'Reprenez sa dernière version intacte.' : 'Reprenez-le dans une sauvegarde (Réglages, Archive).'}`,
    conflict: () =>
      `Ce texte a été enregistré ailleurs depuis que vous l’avez ouvert. Votre texte reste à l’écran${firm}: copiez-le, rouvrez le texte, puis reportez-y vos changements.`,
    'translation-exists': ({ language, headline }) =>
      `Il y a déjà un texte en ${languageName(language)} dans cette famille${firm}: ${titled(headline)}. Rien n’a changé. Déliez-le d’abord, s’il n’en est pas la traduction.`,
    invalid: ({ file, where, why }) => invalid(file, where, why),
    'archive-newer': ({ path }) =>
      `L’archive ${quoted(path)} a été faite par une version plus récente de Ronéo. Rien n’y a été écrit. Installez la dernière version, puis rouvrez-la.`,
    'archive-damaged': ({ path, why }) =>
      `L’archive ${quoted(path)} est abîmée${because(why)}. Rien n’y a été écrit. Reprenez une sauvegarde, ou récupérez ce qui peut être lu${firm}: l’archive abîmée reste gardée.`,
    'nothing-recovered': ({ path }) =>
      `Rien ne peut plus être lu dans l’archive ${quoted(path)}. Elle reste telle qu’elle est. Reprenez une sauvegarde.`,
    'archive-foreign': ({ path }) =>
      `${quoted(path)} n’est pas une archive de Ronéo. Rien n’y a été écrit. Choisissez un autre dossier.`,
    'archive-lost': ({ path }) =>
      `Le dossier ${quoted(path)} contient les images d’une archive, mais son fichier de textes (archive.sqlite) manque ou est vide. Rien n’y a été écrit. Reprenez une sauvegarde${thin}; pour une archive neuve, renommez d’abord ce dossier.`,
    'archive-unreadable': ({ path, why }) =>
      `${quoted(path)} ne peut pas être lu comme une archive${because(why)}. Donnez un dossier que vous avez le droit de lire${firm}: celui où se trouve archive.sqlite.`,
    'archive-busy': ({ path }) =>
      `L’archive ${quoted(path)} est déjà ouverte dans un autre Ronéo. Fermez-le, puis réessayez.`,
    'archive-replaced': ({ path, how }) =>
      ({
        gone: `Un autre programme a retiré le fichier de l’archive ${quoted(path)} pendant qu’elle était ouverte${firm}: un programme de synchronisation, souvent. Rien n’est perdu${firm}: Ronéo le tient encore.`,
        replaced: `Un autre programme a mis un autre fichier à la place de l’archive ${quoted(path)} pendant qu’elle était ouverte${firm}: un programme de synchronisation, souvent. Rien n’est écrit dans l’un ni dans l’autre avant que vous choisissiez.`,
      })[how],
    'archive-read-only': ({ path }) =>
      `L’archive ${quoted(path)} est protégée contre l’écriture. Demandez le droit d’écrire dans ce dossier, ou choisissez-en un autre.`,
    'file-missing': ({ path }) => `Le fichier ${quoted(path)} n’existe pas. Vérifiez son nom et son dossier.`,
    'file-unreadable': ({ path, why }) =>
      `Le fichier ${quoted(path)} ne peut pas être lu${because(why)}. Ouvrez-le dans son propre programme, enregistrez-le de nouveau, puis réessayez.`,
    'format-unknown': ({ path }) =>
      `Ronéo ne sait pas lire le fichier ${quoted(path)}. Donnez-lui un document Word (.docx), LibreOffice (.odt) ou RTF, une page de site (.html, .mhtml), un courriel (.eml), du texte (.txt, .md), ou un zip de tels fichiers.`,
    'format-foreign': ({ path, format }) =>
      `Le fichier ${quoted(path)} ${
        {
          'word-97': `est un document de Word d’avant 2007. Ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx ou en .odt, puis importez ce fichier-là.`,
          epub: `est un livre numérique (EPUB). Ouvrez-le dans Calibre, convertissez-le en .docx ou en HTML, puis importez ce fichier-là.`,
          slides: `est une présentation. Dans son programme, exportez-en le plan ou le texte en .docx, .odt ou .rtf, puis importez ce fichier-là.`,
          sheet: `est un classeur de calcul, pas un texte. Copiez-en ce qu’il vous faut dans un texte.`,
          pages: `est un document de Pages. Dans Pages, choisissez Fichier, Exporter vers, Word, puis importez ce fichier .docx.`,
          'pages-09': `est un document de Pages d’avant 2013. Ouvrez-le dans Pages ou dans LibreOffice, enregistrez-le en .docx ou en .odt, puis importez ce fichier-là.`,
          outlook: `est un courriel d’Outlook (.msg). Dans Outlook, enregistrez-le en HTML ou en texte, ou glissez-le dans Thunderbird et enregistrez-le en .eml, puis importez ce fichier-là.`,
          protected: `est protégé par un mot de passe. Ouvrez-le dans Word, ôtez le mot de passe (Fichier, Informations, Protéger le document), enregistrez-le, puis importez-le.`,
          pdf: `est un PDF, qui n’a plus la structure de son texte. Importez le document dont il a été tiré, ou copiez-en le texte dans un texte.`,
          ghost: `est un export de Ghost, que Ronéo ne lit pas. Ouvrez chaque article sur son site, enregistrez la page en HTML, puis importez ces pages.`,
        }[format]
      }`,
    'not-writable': ({ path, why }) =>
      `Impossible d’écrire dans ${quoted(path)}${because(why)}. Vérifiez que le disque est branché et que vous avez le droit d’y écrire, ou choisissez un autre dossier.`,
    'not-answering': ({ path }) =>
      `${quoted(path)} ne répond pas${firm}: le disque ou le lecteur réseau est peut-être débranché. Rebranchez-le, puis réessayez, ou choisissez un autre dossier.`,
    'disk-full': ({ path }) =>
      `Le disque est plein${firm}: ${quoted(path)} n’a pas pu être écrit. Libérez de la place, puis réessayez.`,
    'files-in-the-way': ({ path, files }) =>
      `Dans ${quoted(path)}, Ronéo n’a pas écrit ${listed(files)}, ou le contenu a changé depuis. Rien n’a été remplacé. Déplacez ou renommez ${files.length > 1 ? 'ces fichiers' : 'ce fichier'}, puis exportez de nouveau.`,
    'file-unopened': ({ path }) =>
      `Le fichier ${quoted(path)} n’a pas pu être ouvert${firm}: aucun programme ne s’en charge sur cet ordinateur. Ouvrez-le depuis le dossier de l’export.`,
    printing: ({ path }) =>
      `Le fichier ${quoted(path)} n’a pas pu être imprimé${firm}: aucune imprimante ne répond. Vérifiez celle de l’ordinateur, ou ouvrez le fichier et imprimez-le depuis votre lecteur.`,
    'place-absent': ({ path }) =>
      `Le dossier des sauvegardes ${quoted(path)} n’est pas là${firm}: la clé ou le lecteur réseau est peut-être débranché. Rebranchez-le${thin}; la sauvegarde y sera faite ensuite.`,
    'backup-foreign': ({ path }) =>
      `Le dossier ${quoted(path)} contient les sauvegardes d’une autre archive. Rien n’y a été écrit. Choisissez un autre dossier.`,
    'backup-busy': ({ path }) =>
      `Une autre sauvegarde est en cours dans ${quoted(path)}. Attendez qu’elle soit finie, puis réessayez.`,
    'backup-missing': ({ path }) =>
      `Il n’y a pas de sauvegarde à ${quoted(path)}. Vérifiez le nom du dossier, ou choisissez-en un autre.`,
    'backup-damaged': ({ path, why }) =>
      `La sauvegarde ${quoted(path)} est abîmée${because(why)}. Rien n’en a été repris. Choisissez-en une plus ancienne.`,
    'backup-unproved': ({ path }) =>
      `La sauvegarde écrite dans ${quoted(path)} n’est pas ce que l’archive contient${firm}: ce disque ou cette clé est peut-être défaillant. Elle ne compte pas. Choisissez un autre dossier.`,
    'folder-taken': ({ path }) =>
      `Le dossier ${quoted(path)} n’est pas vide, et rien n’y a été écrit. Choisissez un nouveau dossier, en dehors de l’archive.`,
    'folder-absent': ({ path }) =>
      `Le dossier ${quoted(path)} n’est pas là${firm}: la clé ou le lecteur réseau est peut-être débranché, ou le dossier a changé de nom. Rebranchez-le, puis réessayez, ou choisissez-en un autre.`,
    'folder-not-archive': ({ path }) =>
      `Le dossier ${quoted(path)} contient autre chose qu’une archive. Rien n’y a été écrit. Choisissez le dossier où se trouve archive.sqlite, ou un dossier vide pour une nouvelle archive.`,
    'folder-of-backups': ({ path }) =>
      `Le dossier ${quoted(path)} contient des sauvegardes, pas une archive. Rien n’y a été écrit. Pour les reprendre, ouvrez leur archive, puis Réglages, Archive${thin}; ou refaites-en une${firm}: roneo restore DOSSIER --archive NOUVEAU.`,
    'folder-inside-archive': ({ path }) =>
      `Le dossier ${quoted(path)} est dans une archive${firm}: il serait copié et supprimé avec elle. Choisissez un dossier en dehors.`,
    'copy-unproved': ({ path }) =>
      `La copie écrite dans ${quoted(path)} n’est pas ce que l’archive contient${firm}: ce disque est peut-être défaillant. L’archive reste où elle est, entière. Choisissez un autre dossier.`,
    'picture-unreadable': ({ name, why }) =>
      `L’image ${quoted(name)} ne peut pas être lue${because(why)}. Enregistrez-la en JPEG ou en PNG, puis placez-la de nouveau.`,
    'picture-missing': ({ article, picture }) =>
      `L’image ${quoted(picture.slice(0, 12))} du texte ${titled(article)} est introuvable. Placez-la de nouveau dans le texte, ou retirez-la.`,
    'logo-missing': ({ file, picture }) =>
      `Le logo ${quoted(picture)} de l’identité du groupe, nommé dans ${quoted(file)}, est introuvable. Mettez-le à cet endroit, ou corrigez la ligne ${quoted('logo')} de ce fichier.`,
    'nothing-to-export': () => 'Il n’y a rien à exporter. Choisissez au moins un texte.',
    'headline-missing': ({ article }) =>
      `Un texte n’a pas de titre${article.trim() ? ` (${article})` : ''}. Donnez-lui en un${firm}: son adresse sur le site en dépend.`,
    'slug-taken': ({ slug }) =>
      `Un autre texte a déjà l’adresse ${quoted(slug)}, ou le site s’en sert lui-même. Changez l’adresse de l’un des deux.`,
    typesetting: ({ article, why }) =>
      isCausedByText(why)
        ? `Le texte ${titled(article)} n’a pas pu être composé${because(why)}. Raccourcissez-le, ou ramenez ses listes à quelques niveaux.`
        : `Le tract ${titled(article)} n’a pas pu être composé${because(why)}. Votre texte n’est pas en cause${firm}: signalez-nous ce message.`,
    ...deliveryMessages,
    ...outboxProblems,
    ...publishProblems,
    ...pressListProblems,
    'no-signing-key': () =>
      `Le groupe n’a pas cette clé. Faites-en une d’abord, dans les réglages, sous Signature, ou par roneo sign --new-key --archive DOSSIER.`,
    'signing-key-locked': () =>
      `La clé du groupe est encore fermée${firm}: donnez sa phrase de passe, ou continuez sans signatures. Rien n’est parti.`,
    'passphrase-wrong': () =>
      'Cette phrase de passe n’est pas celle de la clé. Rien n’a été signé. Réessayez.',
    cancelled: () => 'Vous avez arrêté l’opération. Rien n’a été remplacé.',
  },
  notices: {
    'damaged-left-out': ({ articles }) =>
      articles.length > 1
        ? `Des textes ont été abîmés sur le disque et sont laissés de côté${firm}: ${articles.map(titled).join(', ')}. Ouvrez-les dans Ronéo pour en reprendre la dernière version intacte.`
        : `Un texte a été abîmé sur le disque et est laissé de côté${firm}: ${articles.map(titled).join('')}. Ouvrez-le dans Ronéo pour en reprendre la dernière version intacte.`,
    'masthead-damaged': () =>
      `L’identité du groupe a été abîmée sur le disque${firm}: un état antérieur en tient lieu. Relisez-la dans les réglages.`,
    'site-damaged': () =>
      `Les réglages du site ont été abîmés sur le disque${firm}: ce qui n’a pu être lu est comme au début. Relisez-les dans le panneau Site.`,
    'archive-salvaged': ({ path, why }) =>
      `L’archive ${quoted(path)} est abîmée${because(why)}${firm}: ce qui a pu en être lu est là, et rien n’y est écrit. Reprenez une sauvegarde, ou récupérez ce qui peut être lu${firm}: l’archive abîmée reste gardée.`,
    'saves-missing': ({ path }) =>
      `La fin de l’archive ${quoted(path)} a été abîmée sur le disque${firm}: les derniers enregistrements peuvent manquer. Relisez les textes auxquels vous travailliez.`,
    'copies-beside': ({ files }) =>
      `${files.length > 1 ? 'D’autres versions' : 'Une autre version'} de l’archive ${files.length > 1 ? 'sont' : 'est'} dans son dossier${firm}: ${files.map(quoted).join(', ')}. Un programme de synchronisation l’y a laissée quand deux ordinateurs ont écrit en même temps. Ronéo n’y touche pas. Pour voir ce qu’elle contient, copiez-la seule dans un dossier vide sous le nom archive.sqlite, puis ouvrez ce dossier comme une autre archive.`,
    'move-unfinished': ({ path, isWhole }) =>
      isWhole
        ? `Le déplacement de l’archive vers ${quoted(path)} a été interrompu à la fin${firm}: une copie entière y est, qui ne sert pas. L’archive est restée ici. Supprimez cette copie à la main, ou ouvrez-la.`
        : `Le déplacement de l’archive vers ${quoted(path)} a été interrompu. L’archive est restée ici, entière${thin}; la copie inachevée a été retirée.`,
    'text-left-out': ({ text, problem }) => `${quoted(text)} a été laissé de côté. ${reason(problem)}`,
    'outlet-missing': ({ outlet, article, problem }) =>
      `${article === null ? noneWritten[outlet] : `${missing[outlet]} pour ${titled(article)}`}. ${reason(problem)}`,
    'picture-left-out': ({ article, caption, place }) =>
      `${thePicture(caption, place)} du texte ${titled(article)} manque${firm}: elle est perdue ou abîmée dans l’archive. Le reste est là. Placez-la de nouveau dans le texte, ou reprenez-la d’une sauvegarde (Réglages, Archive).`,
    'logo-left-out': ({ article, group }) =>
      `Le logo de ${quoted(group)}, qui signe le texte ${titled(article)}, manque${firm}: il est perdu ou abîmé dans l’archive. Le reste est là. Choisissez-le de nouveau dans les signataires du texte, ou reprenez-le d’une sauvegarde (Réglages, Archive).`,
    'revoked-left-out': ({ signatures }) =>
      `Cette édition est d’avant la révocation d’une clé${firm}: ${signatures > 1 ? `ses ${signatures} signatures de cette clé ne sont pas remises` : 'sa signature de cette clé n’est pas remise'} en ligne. Son espace presse présente encore la clé comme bonne${firm}: publiez de nouveau vos textes dès que possible.`,
    'former-address-left-out': ({ article, path }) =>
      `L’ancienne adresse ${quoted(`/${path}`)} du texte ${titled(article)} ne mène nulle part${firm}: le site a déjà un fichier à cet endroit, ou son nom est trop long. Le reste du site est complet. Si des lecteurs s’en servent encore, faites-la renvoyer vers la page du texte par votre hébergeur.`,
    'held-back': ({ article, until }) =>
      `Le texte ${titled(article)} est sous embargo jusqu’au ${formatDateTime(until, 'fr')}${firm}: le site ne le montre pas avant cette heure. Exportez ou publiez de nouveau ensuite.`,
    'dated-ahead': ({ article, until }) =>
      `Le texte ${titled(article)} porte une date à venir${firm}: le site ne le montre pas avant le ${formatDateTime(until, 'fr')}. Exportez ou publiez de nouveau ce jour-là, ou changez sa date.`,
    'card-left-out': ({ article, design, size }) =>
      `Le texte ${titled(article)} n’a pas cette carte${firm}: ${cards.designs[design]}, en ${cards.sizes[size]}. Ses mots n’y tiennent pas en lettres lisibles${firm}: raccourcissez-les.`,
    'cards-marked': ({ article, band }) =>
      `Les cartes du texte ${titled(article)} portent en haut ${quoted(band)}${firm}: personne ne doit encore les faire circuler. Exportez de nouveau quand le texte sera public.`,
    'cards-withdrawn': ({ article }) =>
      `Le texte ${titled(article)} est retiré${firm}: il n’a plus de cartes.`,
    'leaflet-ahead': ({ article, until }) =>
      `Le code QR du tract ${titled(article)} ne mène encore nulle part${firm}: le site ne montre pas la page avant le ${formatDateTime(until, 'fr')}. Ne le distribuez pas plus tôt.`,
    'leaflet-larger': ({ article, asked, made, words }) =>
      `Le tract ${titled(article)} est trop long de ${plural(words, 'mot', 'mots')} pour le format demandé (${leafletNames.formats[asked]})${firm}: il a été fait en ${leafletNames.formats[made]}. Raccourcissez-le d’autant, ou gardez ce format.`,
    'leaflet-smaller': ({ asked, made }) =>
      `Les textes du bulletin sont trop courts pour le format demandé (${leafletNames.formats[asked]}), dont des pages resteraient blanches${firm}: il a été fait en ${leafletNames.formats[made]}. Ajoutez un texte pour avoir ce format.`,
    'leaflet-draft': ({ article, asked, made, words }) =>
      `Le tract ${titled(article)} est trop long de ${plural(words, 'mot', 'mots')} pour le format demandé (${leafletNames.formats[asked]}), et aucun plus grand ne le contient${firm}: il a été fait en entier comme brouillon (${leafletNames.formats[made]}), marqué sur chaque page. Raccourcissez-le, puis exportez de nouveau.`,
    'passages-left-out': ({ article, count }) =>
      `Le tract ${titled(article)} est imprimé sans ${plural(count, 'passage', 'passages')} du texte, comme vous l’avez choisi. Le site et la presse ont le texte entier.`,
    'passage-unknown': ({ article, words }) =>
      `Aucun passage du texte ${titled(article)} ne commence par ${quoted(words)}${firm}: rien n’est laissé de côté pour ces mots. Reprenez les premiers mots du passage.`,
    'coupon-left-out': ({ article, format }) =>
      `Le tract ${titled(article)} n’a pas son coupon à découper en ${leafletNames.formats[format]}${firm}: ce format, ou cette maquette, n’en a pas la place. Choisissez-en un autre.`,
    'verso-missing': ({ article, language }) =>
      `Le texte ${titled(article)} n’a pas de traduction (${languageName(language)})${firm}: son tract est imprimé sans elle au verso. Traduisez-le, ou choisissez une autre langue pour le verso.`,
    'verso-left-out': ({ article, format }) =>
      `Le tract ${titled(article)} est dans une seule langue en ${leafletNames.formats[format]}, qui n’a pas de verso à lui. Pour une langue par face, choisissez une feuille qui ne se plie pas, comme un A5, un A6 ou un A4.`,
    'draft-joined': ({ article, beside }) =>
      `Le texte ${titled(article)} est encore un brouillon, et part sur papier avec ${titled(beside)}. Marquez-le comme prêt, ou laissez-le de côté.`,
    'coupon-without-address': ({ article }) =>
      `Le coupon du tract ${titled(article)} ne dit pas où le renvoyer. Écrivez l’adresse postale ou électronique du groupe dans Réglages, Identité.`,
    'text-unprinted': ({ article }) =>
      `Le texte ${titled(article)} n’est pas imprimé en entier${firm}: cette maquette n’en porte que l’essentiel (titre, chapô, rendez-vous). Choisissez-en une autre pour l’avoir tout entier.`,
    'leaflet-without-appointment': ({ article }) =>
      `Le texte ${titled(article)} n’a pas de rendez-vous à mettre en grand dans la maquette ${quoted(leafletNames.templates.appel)}. Ajoutez-le au texte, ou choisissez une autre maquette.`,
    'leaflet-without-colour': ({ article }) =>
      `Le tract ${titled(article)} est tout en noir${firm}: le groupe n’a pas encore de couleur. Choisissez-la dans Réglages, Identité, ou prenez une autre encre.`,
    'template-broken': ({ article, template, why }) =>
      `Votre maquette ${quoted(template)} n’a pas pu servir au tract ${titled(article)}${because(why)}${firm}: celle dont elle est tirée l’a fait à sa place. Corrigez le dossier de la maquette, ou choisissez-en une autre.`,
    'letters-astray': ({ article, pages }) =>
      `Tract ${titled(article)}, ${pages.length > 1 ? 'pages' : 'page'}\u00a0${pages.join(', ')}${firm}: des lettres sortent du papier ou se recouvrent, même en plus petit. Raccourcissez le titre, le chapô ou leur mot le plus long, ou choisissez un plus grand format.`,
    'break-leaves-white': ({ article, pages }) =>
      `Tract ${titled(article)}${firm}: ce qui est poussé à la colonne ou à la page suivante laisse beaucoup de blanc ${pages.length > 1 ? 'aux pages' : 'à la page'}\u00a0${pages.join(', ')}. Une autre place est dans le menu du bloc.`,
    'break-too-long': ({ article }) =>
      `Tract ${titled(article)}${firm}: le texte est trop long avec ses débuts de page ou de colonne. Sans eux, il tient peut-être.`,
    'leaflet-short': ({ article, suited }) =>
      `Le texte ${titled(article)} est très court. La maquette ${quoted(leafletNames.templates[suited])}, sur une feuille simple, le mettrait mieux en valeur.`,
    'leaflet-thin': ({ article, made, suited }) =>
      `Le texte ${titled(article)} laisse beaucoup de blanc sur les pages de ce format${firm}: ${leafletNames.formats[made]}. Il remplirait celui-ci${firm}: ${leafletNames.formats[suited]}.`,
    'leaflet-covered': ({ article, made, template }) =>
      `En tract, le texte ${titled(article)} ne remplirait pas les dernières pages de ce format${firm}: ${leafletNames.formats[made]}. Il a une couverture et un dos, avec la maquette ${quoted(leafletNames.templates[template])}.`,
    'appointment-past': ({ article, start, allDay }) =>
      `Le texte ${titled(article)} appelle à un rendez-vous passé (${allDay ? formatDay(start, 'fr') : formatDateTime(start, 'fr')}). Corrigez sa date, ou retirez le rendez-vous du texte.`,
    withdrawn: ({ outlet, files }) =>
      `${withdrawnFrom[outlet]}${firm}: ${files.map(quoted).join(', ')} ${files.length > 1 ? 'ont été supprimés' : 'a été supprimé'}, car ${files.length > 1 ? 'leur' : 'son'} texte n’y va plus.`,
    'not-withdrawn': ({ files }) =>
      files.length > 1
        ? `Ces fichiers d’un export précédent restent en place, car ils ont changé depuis ou un autre programme les tient ouverts${firm}: ${listed(files)}. Supprimez-les vous-même s’ils ne doivent pas rester.`
        : `Ce fichier d’un export précédent reste en place, car il a changé depuis ou un autre programme le tient ouvert${firm}: ${listed(files)}. Supprimez-le vous-même s’il ne doit pas rester.`,
    'draft-left-out': ({ article }) =>
      `Le texte ${titled(article)} est encore un brouillon${firm}: le site ne le montre pas. Marquez-le prêt pour le publier.`,
    'words-missing': ({ article, document, words }) =>
      `Dans ${compared[document]} du texte ${titled(article)}, il manque des mots du texte, ou ils sont dans un autre ordre${firm}: ${words.map(quoted).join(', ')}. Ne l’envoyez pas ainsi${firm}: transmettez-nous ce message.`,
    'card-words-foreign': ({ article, words }) =>
      `Une carte du texte ${titled(article)} dit des mots que le texte ne dit pas${firm}: ${words.map(quoted).join(', ')}. Ne l’envoyez pas ainsi${firm}: transmettez-nous ce message.`,
    'link-without-page': ({ article, words }) =>
      `Dans le texte ${titled(article)}, ${quoted(words)} mène à un texte que les lecteurs ne peuvent pas voir${firm}: brouillon, embargo, date à venir ou corbeille. Les mots y sont, sans le lien. Publiez ce texte, puis exportez de nouveau, ou retirez le lien.`,
    'translation-held': ({ article, language, until }) =>
      `Le texte ${titled(article)} sort alors que sa traduction (${languageName(language)}) est sous embargo jusqu’au ${formatDateTime(until, 'fr')}${firm}: les mêmes mots partent avant l’heure. Donnez-lui le même embargo, puis exportez de nouveau.`,
    'translation-behind': ({ article, original, language }) =>
      `La traduction ${titled(article)} est plus ancienne que son original ${titled(original)} (${languageName(language)}), qui a changé depuis. Ouvrez-la${firm}: le volet Original montre ce qui a changé.`,
    'translations-missing': ({ language, articles }) =>
      articles.length > 1
        ? `Qui lit le site en ${languageName(language)} n’y trouve pas ces textes, que d’autres lisent dans leur langue${firm}: ${listed(articles, titled)}. Pour en traduire un${firm}: ouvrez-le, puis ${quoted('Traduire…')}.`
        : `Qui lit le site en ${languageName(language)} n’y trouve pas le texte ${listed(articles, titled)}, que d’autres lisent dans leur langue. Pour le traduire${firm}: ouvrez-le, puis ${quoted('Traduire…')}.`,
    'translation-unfinished': ({ article, passages }) =>
      passages > 1
        ? `Dans la traduction ${titled(article)}, ${number.format(passages)} passages sont encore dans les mots de l’original. Ouvrez-la${firm}: le volet Original les marque.`
        : `Dans la traduction ${titled(article)}, un passage est encore dans les mots de l’original. Ouvrez-la${firm}: le volet Original le marque.`,
    'alt-missing': ({ article, caption, place }) =>
      `${thePicture(caption, place)} du texte ${titled(article)} n’a pas de description pour les personnes qui ne la voient pas. Écrivez-la sous l’image.`,
    'becomes-public': ({ article, isNew, pictures, names }) => {
      const shown = pictures > 0 ? [count(pictures, 'image', 'images')] : [];
      const all = [...shown, ...names].join(', ');
      if (isNew) return `Le texte ${titled(article)} devient public${all && `, avec ${all}`}.`;
      return `Nouveau dans le texte public ${titled(article)}${firm}: ${all}.`;
    },
    'taken-down': ({ article, until }) =>
      `Le texte ${titled(article)} est en ligne en ce moment${firm}: cette publication le retire ${until ? `jusqu’au ${formatDateTime(until, 'fr')}${thin}; une publication après cette heure le remet` : 'pour de bon, sauf si vous le publiez de nouveau'}. Des copies peuvent rester ailleurs${firm}: lecteurs de flux, moteurs de recherche, archives du Web.`,
    'embargo-leaves': ({ article, until }) =>
      `Le texte ${titled(article)} est sous embargo jusqu’au ${formatDateTime(until, 'fr')}. N’en donnez rien avant, sauf aux journalistes qui respectent l’embargo.`,
    'withdrawn-leaves': ({ article }) =>
      `Le texte ${titled(article)} est retiré, mais rien ne le dit sur un tract${firm}: ses mots ressortiraient. N’exportez pas le tract${thin}; le courriel, lui, dit que le texte est retiré.`,
    'withdrawn-files': ({ article, files }) =>
      `Le texte ${titled(article)} est retiré, et des fichiers de ce texte sont encore dans le dossier des exports${firm}: ${listed(files)}. Le prochain export les supprime${thin}; reprenez les copies que vous avez données.`,
    'consent-unasked': ({ article, caption, place }) =>
      `${thePicture(caption, place)} du texte ${titled(article)}${firm}: personne n’a noté qui y paraît, ni si ces personnes sont d’accord.`,
    'consent-refused': ({ article, caption, place, isCut }) =>
      `${thePicture(caption, place)} du texte ${titled(article)} montre quelqu’un qui a refusé de paraître, comme vous l’avez noté dans les images. ${isCut ? `Elle est recadrée${firm}: vérifiez que cette personne n’y paraît plus avant de diffuser cet export.` : `Ne diffusez pas cet export${firm}: remplacez l’image, ou recadrez-la, puis exportez de nouveau.`}`,
    'picture-coarse': ({ article, caption, place, density, least }) =>
      `${thePicture(caption, place)} du tract ${titled(article)} est trop petite pour être imprimée nette${firm}: ${plural(density, 'point', 'points')} par pouce, il en faut ${String(least)}. Cherchez l’original.`,
    'imprint-missing': ({ article, country, missing }) =>
      `Le tract ${titled(article)} ne porte pas tout ce que la loi demande ${inCountry(country)}${firm}: il manque ${listOfNeeds(missing)}. Remplissez «${thin}Mentions d’impression${thin}» dans les réglages.`,
    'imprint-unverified': ({ article, country }) =>
      `Le tract ${titled(article)} ne nomme ni imprimeur ni éditeur, et Ronéo ne sait pas ce que la loi demande ${inCountry(country)}. Renseignez-vous avant d’imprimer.`,
    'home-printed': ({ article, addresses }) =>
      `Le tract ${titled(article)} porte une adresse qui ressemble à celle d’une personne${firm}: ${addresses.map(quoted).join(', ')}. Changez-la, ou confirmez-la dans les réglages.`,
    'black-poster': ({ article, country }) =>
      `L’affiche ${titled(article)} est en noir${firm}: ${inCountry(country)}, le noir sur papier blanc est réservé aux affiches officielles. Imprimez-la sur un papier de couleur.`,
    'characters-unprintable': ({ article, characters }) =>
      `Nos caractères d’imprimerie n’ont pas ${quoted(characters)}${firm}: le texte ${titled(article)} est imprimé sans, avec ■ à la place des lettres. Remplacez-les si le sens en dépend.`,
    'pdf-x-missing': ({ why }) => {
      const causes = {
        'no-ghostscript': 'Ghostscript n’est pas installé sur cette machine',
        'no-profile': `il manque le profil de couleur FOGRA39 ou FOGRA51 (sous Debian${firm}: le paquet colord-data)`,
        failed: 'Ghostscript n’y est pas arrivé',
      };
      return `Le fichier pour l’imprimeur est un PDF ordinaire, pas un PDF/X-4${firm}: ${causes[why]}. Ses rognes et ses fonds perdus y sont${thin}; demandez à l’imprimeur si cela lui suffit.`;
    },
    'site-address-missing': () =>
      `L’adresse publique du site n’est pas renseignée${firm}: les flux, les partages et le code QR du tract ne mènent nulle part. Écrivez-la dans les réglages.`,
    'contact-missing': () =>
      `Aucun contact presse n’est renseigné${firm}: un journaliste ne saura pas qui appeler. Ajoutez une personne et son téléphone dans les réglages.`,
    'group-name-missing': () =>
      `Le nom du groupe n’est pas renseigné${firm}: le communiqué et le dossier de presse partent sans dire de qui ils viennent. Écrivez-le dans les réglages.`,
    'words-untranslated': ({ what, language }) =>
      `${untranslated[what](languageName(language))} Pour l’écrire${firm}: les réglages, ou le fichier de l’identité du groupe.`,
    dropped: ({ file, what, count }) =>
      `${quoted(file)}${firm}: Ronéo n’a pas repris ${lostThing(what, count)}, qui n’${count > 1 ? 'ont' : 'a'} pas de place dans un texte. Relisez ce passage.`,
    changed: ({ file, what, count }) =>
      `${quoted(file)}${firm}: ${countedChange(what, count, { table: changedThings, locale: 'fr' })}.`,
    'credit-from-file': ({ file, names }) =>
      `${quoted(file)}${firm}: ${names.length > 1 ? 'les crédits' : 'le crédit'} ${names.map(quoted).join(', ')} ${names.length > 1 ? 'ont été lus' : 'a été lu'} dans les fichiers des images et ${names.length > 1 ? 'seront publiés' : 'sera publié'}. Écrivez-en d’autres dans le texte si un nom ne doit pas paraître.`,
    'subject-long': ({ article, characters, limit }) =>
      `${titled(article)}${firm}: l’objet du courriel a ${characters} caractères, et les messageries en montrent ${limit}. Raccourcissez le titre.`,
    'credit-printed': ({ article, names }) =>
      `${titled(article)} donne en crédit ce que disaient les fichiers des images${firm}: ${names.map(quoted).join(', ')}. Écrivez autre chose dans le texte si un nom ne doit pas paraître, puis exportez de nouveau.`,
    'picture-dropped': ({ file, picture, why }) =>
      `${quoted(file)}${firm}: l’image ${quoted(picture)} n’a pas été reprise${because(why)}. Placez-la vous-même dans le texte.`,
  },
};

/** The first of some files or texts, and how many more there are. */
function listed(files: readonly string[], as = quoted): string {
  const rest = files.length - 10;
  const shown = files
    .slice(0, 10)
    .map((file) => as(file))
    .join(', ');
  return rest > 0 ? `${shown} et ${rest} autre${rest > 1 ? 's' : ''}` : shown;
}

/** What stopped a text or an outlet, as the sentence of the problem. */
function reason(problem: Problem): string {
  return (problemMessages.problems[problem.kind] as (of: Problem) => string)(problem);
}

/** What an import left out: "deux commentaires"; what has no name of ours is quoted. */
function lostThing(what: string, count: number): string {
  const known = countedLoss(what, count, { lost: lostThings, named: namedLosses });
  return known ?? `des éléments ${quoted(what)} (${count})`;
}

function thePicture(caption: string, place: number): string {
  return `L’image ${caption ? quoted(caption) : `nº\u00a0${String(place)}`}`;
}

function invalid(file: string | null, where: string, why: string): string {
  const place = file === null ? '' : ` du fichier ${quoted(file)}`;
  const field = where === '' ? 'Une valeur' : `La valeur de ${quoted(where)}`;
  return `${field}${place} n’a pas la forme attendue${because(why)}. Corrigez-la, puis réessayez.`;
}

function plural(count: number, one: string, many: string): string {
  return `${count}${firm}${count > 1 ? many : one}`;
}
