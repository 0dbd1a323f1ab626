import type { ArticleKind } from '../../article';
import type {
  LeafletWithheld,
  MailAttachment,
  MailingState,
  MailingWay,
  MailState,
  NotAddressed,
  RefusalReason,
  ReturnedFound,
} from '../../contract';
import type { DeliveryMessages } from '../kinds';
import { mailAccount, trialMail } from './delivery';
import { count, number, quoted } from './typography';

const thin = '\u202F';
const firm = '\u00A0';

const lines: Partial<DeliveryMessages> = {
  'host-lost': ({ host, why }) =>
    why === 'timed-out'
      ? `${quoted(host)} ne répond pas. Vérifiez votre connexion.`
      : `La connexion à ${quoted(host)} s’est interrompue.`,
  'host-refused': ({ host, port }) =>
    `${quoted(host)} n’accepte pas de connexion au port ${port}. Vérifiez le serveur et le port, et votre connexion.`,
  'host-not-found': ({ host }) => `${quoted(host)} est introuvable. Vérifiez son nom et votre connexion.`,
  'host-failed': ({ host, why }) => `${quoted(host)} a répondu par une erreur${firm}: ${quoted(why)}.`,
  'login-refused': ({ host, user }) =>
    `${quoted(host)} refuse l’accès à ${quoted(user)}. Vérifiez le nom d’utilisateur et le mot de passe${thin}; certains hébergeurs demandent un mot de passe d’application.`,
};

const ways: Readonly<Record<MailingWay, string>> = {
  send: 'Envoyer d’ici, un courriel par personne',
  drafts: 'Déposer dans les brouillons du compte, un par personne',
  files: 'Écrire un fichier .eml par personne, à envoyer soi-même',
  hidden: 'Écrire un seul fichier .eml, destinataires en copie cachée',
};

const states: Readonly<Record<MailingState, string>> = {
  waiting: 'dans la boîte d’envoi',
  going: 'en cours',
  paused: 'en pause',
  done: 'terminé',
  cancelled: 'annulé',
};

const mailStates: Readonly<Record<MailState, string>> = {
  waiting: 'pas encore parti',
  sending: 'en train de partir',
  sent: 'envoyé',
  refused: 'refusé',
  returned: 'revenu',
  unknown: 'peut-être arrivé',
  'left-out': 'laissé de côté',
  cancelled: 'annulé',
};

const refusals: Readonly<Record<RefusalReason, string>> = {
  'no-such-address': 'Cette adresse n’existe pas. Corrigez-la dans la liste de presse.',
  'no-such-domain': 'Ce qui suit le @ n’existe pas. Corrigez l’adresse dans la liste de presse.',
  'mailbox-full': 'La boîte de cette personne est pleine. Essayez plus tard, ou appelez.',
  'too-large':
    'Le courriel est trop lourd pour ce serveur. Envoyez-le avec moins de pièces jointes, ou moins d’images.',
  unwanted: 'Le serveur prend ce courriel pour indésirable. Écrivez à cette personne vous-même.',
  sender: 'Le serveur n’accepte pas l’adresse du groupe.',
  later: 'Le serveur demande de revenir plus tard.',
  other: 'Le serveur a refusé.',
};

/** Why a mail came back after it had gone. */
const returns: Readonly<Record<RefusalReason, string>> = {
  ...refusals,
  later:
    'Le serveur de cette personne n’a pas pris le courriel pendant plusieurs jours. Essayez plus tard, ou appelez.',
  other: 'Le courriel n’a pas pu être remis.',
};

const leftOut: Readonly<Record<NotAddressed, (people: number) => string>> = {
  objected: (people) => `${count(people, 'personne ne veut', 'personnes ne veulent')} plus de courriel`,
  'no-mail': (people) => `${count(people, 'n’a', 'n’ont')} pas d’adresse`,
  bounced: (people) => `${count(people, 'adresse est revenue', 'adresses sont revenues')} en erreur`,
  over: (people) =>
    count(
      people,
      'fiche a dépassé sa durée de conservation',
      'fiches ont dépassé leur durée de conservation',
    ),
  damaged: (people) => count(people, 'fiche est abîmée sur le disque', 'fiches sont abîmées sur le disque'),
};

const people = (number: number) => count(number, 'personne', 'personnes');
const whose = (said: Pick<Said, 'people' | 'group' | 'isSame'>) =>
  said.isSame
    ? `qui ${said.people > 1 ? 'ont' : 'a'} déjà ce texte`
    : said.group === ''
      ? 'de toute la liste de presse'
      : `du groupe ${quoted(said.group)}`;

/** What the sentence that is read before sending is made of. */
interface Said {
  headline: string;
  people: number;
  group: string;
  isSame: boolean;
  from: string;
  embargo: string | null;
  at: string | null;
  way: MailingWay;
  /** What is attached, as `attachedOf` says it; "" where nothing is. */
  attached: string;
}

const verbs: Readonly<Record<MailingWay, string>> = {
  send: 'part à',
  drafts: 'est déposé dans les brouillons pour',
  files: 'est écrit en fichiers pour',
  hidden: 'est écrit pour',
};

const attachments: Readonly<Record<MailAttachment, string>> = {
  pdf: 'Le communiqué en PDF',
  leaflet: 'Le tract en PDF',
  cards: 'Les cartes, en carré',
  kit: 'Le dossier de presse (zip)',
};

/** Attachments as they stand in the sentence. */
const attachedWords: Readonly<Record<MailAttachment, string>> = {
  pdf: 'le communiqué en PDF',
  leaflet: 'le tract',
  cards: 'les cartes',
  kit: 'le dossier de presse',
};

/** Whether what is attached is the PDF of a text that is no release. */
const isOther = (kind: MailAttachment, text: ArticleKind) => kind === 'pdf' && text !== 'release';
const attachedWord = (kind: MailAttachment, text: ArticleKind) =>
  isOther(kind, text) ? 'le texte en PDF' : attachedWords[kind];

const withheld: Readonly<Record<LeafletWithheld, string>> = {
  embargo: `Sous embargo, le tract n’est pas joint${firm}: il est fait pour être distribué.`,
  withdrawn: 'Le texte est retiré, son tract n’est pas joint.',
  'too-long':
    'Le texte est trop long pour un tract, qui n’est pas joint. Raccourcissez-le, ou choisissez un autre format dans l’aperçu du tract.',
};

const list = (words: readonly string[]) => new Intl.ListFormat('fr').format(words);

/** The panel that sends to the press. */
const outbox = {
  open: 'Envoyer à la presse…',
  lines,
  account: mailAccount,
  trial: trialMail,
  compose: {
    title: 'Envoyer ce texte',
    to: 'À qui',
    choose: 'Choisissez un groupe',
    all: 'Toute la liste de presse',
    same: 'Qui a déjà ce texte',
    /** A text was corrected or withdrawn, and they do not know it; some of what is under way may not have gone yet. */
    behind: (number: number, isUnderWay: boolean) =>
      `${count(number, 'personne a', 'personnes ont')} ce texte${isUnderWay ? `, ou ${number > 1 ? 'l’auront' : 'l’aura'} par la boîte d’envoi,` : ''} tel qu’il était avant d’être rectifié ou retiré.${isUnderWay ? ' Annulez d’abord ce qui n’est pas encore parti.' : ''}`,
    option: (name: string, count: number) => `${name} (${number.format(count)})`,
    noPeople: 'La liste de presse est vide. Ajoutez-y des personnes d’abord.',
    addPeople: 'Aller à la liste de presse',
    again: 'Envoyer encore, ou à d’autres',
    leaveOut: 'Laisser de côté qui a déjà ce texte',
    how: 'Comment',
    ways,
    noDrafts: 'Sans serveur IMAP, le compte n’a pas de brouillons.',
    attach: 'Pièces jointes',
    attachments,
    /** The PDF of a text that is no release. */
    otherPdf: 'Le texte en PDF',
    withheld,
    when: 'Quand',
    now: 'Maintenant',
    atEmbargo: (moment: string) => `À la fin de l’embargo, ${moment}`,
    atHour: 'À une autre heure',
    hour: 'Jour et heure (de cet ordinateur)',
    hourHelp: 'Ronéo doit être ouvert à cette heure.',
    look: 'Voir ce qui partirait',
    looking: 'Le courriel se prépare…',
    /** What of it is being made, and how far that is. */
    making: (kind: MailAttachment, text: ArticleKind, at: number, of: number) =>
      `Le courriel se prépare${firm}: ${attachedWord(kind, text)}${of > 1 ? `, ${number.format(at)} sur ${number.format(of)}` : ''}…`,
    stop: 'Arrêter',
    erasedPerson: 'Une personne effacée',
  },
  plan: {
    title: 'Avant d’envoyer',
    sentence: (said: Said) =>
      `${said.headline ? quoted(said.headline) : 'Le texte'} ${verbs[said.way]} ${people(said.people)} ${whose(said)}, ${said.way === 'hidden' ? 'en copie cachée' : 'un courriel chacune'}${said.attached ? ` avec ${said.attached}` : ''}, depuis ${said.from}, ${said.embargo ? `sous embargo jusqu’au ${said.embargo}` : 'sans embargo'}${said.at ? `, ${said.at}` : ''}.`,
    attachedOf: (kinds: Iterable<MailAttachment>, text: ArticleKind) =>
      list(Array.from(kinds, (kind) => attachedWord(kind, text))),
    subject: (subject: string) => `Objet${firm}: ${subject}`,
    first: (names: readonly string[], more: number) =>
      more > 0
        ? `${Array.from(names).join(', ')} et ${number.format(more)} ${more > 1 ? 'autres' : 'autre'}`
        : Array.from(names).join(', '),
    leftOut: (parts: readonly string[]) => `Pas à tout le monde${firm}: ${Array.from(parts).join(', ')}.`,
    leftOutOf: leftOut,
    /** Those who have the text already. */
    had: (number: number) =>
      `${count(number, 'personne a', 'personnes ont')} déjà ce texte, ou ${number > 1 ? 'l’auront' : 'l’aura'} par la boîte d’envoi${firm}: ${number > 1 ? 'laissées' : 'laissée'} de côté.`,
    size: (bytes: string) => `${bytes} par courriel`,
    /** A file that is attached. */
    file: (name: string, bytes: string) => `Joint${firm}: ${name} (${bytes})`,
    heavy: (bytes: string, limit: string) =>
      `${bytes} par courriel${firm}: beaucoup de serveurs refusent plus de ${limit}. Joignez moins, ou donnez l’adresse du dossier de presse sur le site.`,
    minutes: (minutes: number) =>
      minutes < 2 ? 'en une minute environ' : `en ${number.format(minutes)}${firm}minutes environ`,
    atHour: (moment: string) => `envoyé le ${moment}, si Ronéo est ouvert`,
    atThatHour: 'envoyé à cette heure-là, si Ronéo est ouvert',
    test: 'M’envoyer d’abord ce texte',
    confirm: {
      send: (count: number) => `Envoyer à ${people(count)}`,
      drafts: (count: number) => `Déposer ${number.format(count)} ${count > 1 ? 'brouillons' : 'brouillon'}`,
      files: (count: number) => `Écrire ${number.format(count)} ${count > 1 ? 'fichiers' : 'fichier'}…`,
      hidden: (count: number) => `Écrire le courriel à ${people(count)}…`,
    },
    back: 'Changer',
    allHave: 'Tout ce groupe a déjà ce texte, ou l’aura par la boîte d’envoi.',
    sameHave: `Ces personnes ont déjà ce texte, ou l’auront par la boîte d’envoi. Une faute${firm}? Notez d’abord un rectificatif sous le texte, ou décochez ${quoted('Laisser de côté qui a déjà ce texte')}.`,
    nobody: 'Personne de ce groupe ne peut recevoir ce courriel.',
    written: (folder: string) => `Écrit dans ${folder}.`,
    kept: 'Dans la boîte d’envoi. Vous pouvez encore l’annuler.',
  },
  list: {
    title: 'Envois',
    states,
    mailStates,
    refusals,
    whole: 'toute la liste de presse',
    same: 'qui avait déjà ce texte',
    drafts: 'brouillons',
    soon: 'Part dans quelques secondes.',
    at: (moment: string) => `Part le ${moment}${firm}: Ronéo doit être ouvert à cette heure.`,
    progress: (sent: number, all: number) =>
      `Partis${firm}: ${number.format(sent)} sur ${number.format(all)}`,
    progressLabel: 'Avancement',
    again: (moment: string) => `Reprend à ${moment}, si Ronéo est ouvert.`,
    why: {
      asked: 'En pause, comme vous l’avez demandé.',
      closed: 'Ronéo a été fermé pendant l’envoi. Rien ne part sans votre ordre.',
      overdue: `L’heure est passée pendant que Ronéo était fermé. Rien n’est parti${firm}: envoyez-le, ou annulez.`,
      refusals: (count: number) =>
        `${number.format(count)} refus de suite${firm}: l’envoi s’est arrêté pour ne pas nuire à votre adresse. Lisez les réponses avant de reprendre.`,
    },
    unknown: (count_: number) =>
      `${count(count_, 'réponse s’est perdue', 'réponses se sont perdues')}${firm}: le courriel est peut-être arrivé. À vous de choisir.`,
    sendAgain: 'Envoyer de nouveau',
    countSent: 'Compter comme envoyé',
    sendAllAgain: 'Tout envoyer de nouveau',
    countAllSent: 'Tout compter comme envoyé',
    refused: (count_: number) => count(count_, 'refus', 'refus'),
    returned: (count_: number) => count(count_, 'courriel revenu', 'courriels revenus'),
    returns,
    correct: 'Corriger l’adresse…',
    setAside: 'Écarter cette adresse',
    since: {
      corrected: 'Une autre adresse a été donnée depuis.',
      aside: `Adresse écartée${firm}: plus rien ne lui est envoyé.`,
      erased: 'Cette personne a été effacée.',
    },
    everybody: 'Qui l’a reçu',
    showAll: (count: number) => `Montrer les ${number.format(count)}`,
    /** Of one mailing. */
    each: 'Chaque destinataire',
    answer: (words: string) => `Réponse du serveur${firm}: ${quoted(words)}`,
    undo: 'Annuler l’envoi',
    cancel: 'Annuler le reste',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    sendNow: 'Envoyer maintenant',
    cancelled: 'Ce qui n’était pas parti ne partira pas.',
    overdue: (headline: string) =>
      `${headline ? quoted(headline) : 'Un texte'} n’est pas parti à son heure${firm}: Ronéo était fermé. Il attend dans la boîte d’envoi.`,
    closed: (headline: string) =>
      `L’envoi de ${headline ? quoted(headline) : 'un texte'} n’est pas terminé. Il attend dans la boîte d’envoi.`,
  },
  /** Mails that came back after they had gone. */
  returned: {
    title: 'Courriels revenus',
    look: 'Chercher les retours',
    looking: 'Recherche dans la boîte de réception…',
    stop: 'Arrêter',
    open: 'Ouvrir un avis (.eml)…',
    help: `Lit la boîte de réception du compte, à votre demande, sans rien y marquer ni déplacer. Un avis enregistré peut aussi être déposé ici.`,
    found: ({ read, returned, late, strange }: ReturnedFound) =>
      read === 0
        ? 'Aucun avis de retour depuis trente jours.'
        : [
            returned > 0
              ? `${count(returned, 'courriel revenu', 'courriels revenus')}${firm}: l’envoi dit lesquels.`
              : 'Aucun nouveau retour.',
            ...(late > 0
              ? [
                  `${count(late, 'courriel en retard', 'courriels en retard')}${firm}: le serveur essaie encore.`,
                ]
              : []),
            ...(strange > 0
              ? [`${count(strange, 'avis ne concerne', 'avis ne concernent')} aucun envoi d’ici.`]
              : []),
          ].join(' '),
    tooLarge: (files: number) =>
      `${count(files, 'fichier n’a pas été lu', 'fichiers n’ont pas été lus')}${firm}: trop lourd ou trop nombreux.`,
  },
  failed: 'Rien n’est parti',
};

/** Sending to the press, on the desk and by the command line. */
export const outboxMessages = {
  outbox,
  sendHelp: {
    send: `roneo send FICHIER|ADRESSE --archive DOSSIER --to GROUPE [--attach CE-QUI-EST-JOINT] [--again] --dry-run
    Dit ce qui partirait, et à combien de personnes de la liste de presse. N’envoie rien${firm}: l’envoi se confirme dans
    le bureau.

  FICHIER|ADRESSE     un fichier de texte, ou l’adresse (slug) d’un texte de l’archive
  --archive DOSSIER   l’archive, que le bureau peut tenir ouverte
  --to GROUPE         le nom d’un groupe de la liste de presse, all pour toute la liste, same pour qui a
                      déjà le texte
  --attach pdf,leaflet,cards,kit
                      ce qui est joint${firm}: le texte en PDF, le tract, les cartes, le dossier de presse
  --again             aussi à qui a déjà le texte, que l’envoi laisse de côté
  --dry-run           obligatoire
  --json              le rapport en JSON sur la sortie standard
`,
  },
  sendLines: {
    onlyDry: `L’envoi se confirme dans le bureau${firm}: ajoutez --dry-run pour voir ce qui partirait.`,
    oneText: 'Nommez un seul texte.',
    textUnknown: (name: string) => `Ni fichier ni texte de l’archive ne s’appelle ${quoted(name)}.`,
  },
};
