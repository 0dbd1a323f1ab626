import type { DeliveryMessages, OutboxProblemMessages } from '../kinds';
import { quoted } from './typography';

const thin = '\u202F';
const firm = '\u00A0';

/** Why a site could not be published, in French. */
export const deliveryMessages: DeliveryMessages = {
  'host-not-found': ({ host }) =>
    `L’hôte ${quoted(host)} est introuvable. Vérifiez son nom et votre connexion, puis réessayez.`,
  'host-refused': ({ host, port }) =>
    `${quoted(host)} n’accepte pas de connexion au port ${port}. Vérifiez l’hôte et le port, et que votre réseau laisse passer cette connexion.`,
  'host-lost': ({ host, why }) =>
    ({
      'cut-off': `La connexion à ${quoted(host)} s’est interrompue. Le site en ligne reste entier. Publiez de nouveau${firm}: l’envoi reprendra où il s’est arrêté.`,
      'timed-out': `${quoted(host)} ne répond pas. Le site en ligne reste entier. Vérifiez votre connexion, puis réessayez.`,
    })[why],
  'host-unknown': ({ host, fingerprint }) =>
    `C’est la première connexion à ${quoted(host)}, dont la clé a pour empreinte ${fingerprint}. Comparez-la à celle que donne votre hébergeur, et acceptez-la si elles sont les mêmes.`,
  'host-changed': ({ host, fingerprint, pinned }) =>
    `${quoted(host)} ne se présente pas comme la dernière fois${firm}: son empreinte est ${fingerprint}, vous aviez accepté ${pinned}. Rien n’a été envoyé. Demandez à votre hébergeur s’il a changé sa clé${thin}; sinon, quelqu’un se fait peut-être passer pour lui.`,
  'certificate-untrusted': ({ host, fingerprint, why }) =>
    `Aucune autorité connue ne répond du certificat de ${quoted(host)} (${why}). Rien n’a été envoyé. Son empreinte est ${fingerprint}${firm}: acceptez-la seulement si votre hébergeur donne la même.`,
  'login-refused': ({ host, user }) =>
    `${quoted(host)} refuse l’accès à ${quoted(user)}. Vérifiez le nom d’utilisateur, le mot de passe ou la clé.`,
  'key-locked': ({ path }) =>
    `La clé ${quoted(path)} ne s’ouvre pas avec cette phrase de passe. Saisissez la bonne, ou choisissez une autre clé.`,
  'there-full': ({ host }) =>
    `Il n’y a plus de place sur ${quoted(host)}. Le site en ligne reste entier. Libérez de la place chez votre hébergeur, puis publiez de nouveau.`,
  'there-too-large': ({ host, path }) =>
    `${quoted(host)} n’accepte pas de fichier aussi lourd que ${quoted(path)}. Le site en ligne reste entier. Allégez ce fichier ou retirez-le du texte, ou demandez à votre hébergeur une limite plus haute, puis publiez de nouveau.`,
  'there-forbidden': ({ host, path }) =>
    `${quoted(host)} ne permet pas d’écrire ${quoted(path)}. Vérifiez le dossier du site, et demandez à votre hébergeur le droit d’y écrire.`,
  'there-absent': ({ host, path }) =>
    `${quoted(path)} n’existe pas sur ${quoted(host)}. Vérifiez ce nom, ou créez-le chez votre hébergeur.`,
  'changed-there': ({ host }) =>
    `Le site a changé sur ${quoted(host)} pendant que vous publiiez${firm}: quelqu’un d’autre publie peut-être. Rien n’a été remplacé. Regardez ce qui a changé, puis publiez de nouveau.`,
  'put-unproved': ({ host, path }) =>
    `${quoted(path)} n’est pas arrivé entier sur ${quoted(host)}${firm}: il n’y a peut-être plus de place. Le site en ligne reste entier. Vérifiez la place chez votre hébergeur, puis publiez de nouveau.`,
  'host-failed': ({ host, why }) =>
    `${quoted(host)} a répondu par une erreur${firm}: ${quoted(why)}. Le site en ligne reste entier. Réessayez${thin}; si cela dure, montrez cette réponse à votre hébergeur.`,
  'tls-missing': ({ host }) =>
    `${quoted(host)} n’offre pas de chiffrement à ce port. Rien n’a été envoyé. Choisissez TLS ou un autre port, comme l’indique votre hébergeur.`,
  'drafts-missing': ({ host }) =>
    `Le compte n’a pas de dossier de brouillons sur ${quoted(host)}. Vérifiez le serveur IMAP, ou créez ce dossier dans votre courriel.`,
  'proxy-elsewhere': ({ host, of }) =>
    `Les réglages de ${of} sur cet ordinateur mènent à ${quoted(host)} par un mandataire (proxy), que Ronéo contournerait. Rien n’a été envoyé. Indiquez ce mandataire dans les réglages de la destination, ou retirez-le de ceux de ${of}.`,
  'git-missing': () =>
    'Git n’est pas installé sur cet ordinateur. Installez-le, ou publiez à une adresse en https, qui s’en passe.',
};

/** Why nothing is sent to the press, whatever the server says. */
export const outboxProblems: OutboxProblemMessages = {
  'account-missing': () =>
    'Le groupe n’a pas encore de compte de courriel ici. Saisissez-le, puis recommencez.',
  'account-foreign': ({ address }) =>
    `Le compte ${quoted(address)} est venu avec l’archive. Rien n’a été envoyé. Ouvrez ses réglages, vérifiez-les et enregistrez-les pour envoyer.`,
  'account-locked': ({ address }) =>
    `Il manque le mot de passe de ${quoted(address)}. Saisissez-le dans les réglages du compte, puis recommencez.`,
  'mailing-unseen': () =>
    'Ce qui partirait, ou à qui, n’est plus ce que vous avez lu. Rien n’a été envoyé. Regardez de nouveau ce qui partirait.',
  'nobody-to-write-to': ({ group }) =>
    group === ''
      ? 'Personne dans la liste de presse ne peut recevoir ce courriel. Ajoutez-y des personnes avec leur adresse.'
      : `Personne dans ${quoted(group)} ne peut recevoir ce courriel. Choisissez un autre groupe, ou ajoutez-y des personnes.`,
  'group-unknown': ({ name, names }) =>
    `La liste de presse n’a pas de groupe ${quoted(name)}. ${names.length === 0 ? 'Elle n’a aucun groupe.' : `Elle a${firm}: ${Array.from(names, quoted).join(', ')}.`}`,
  'test-refused': ({ words }) =>
    `Le serveur a refusé l’essai. Voici sa réponse${firm}: ${quoted(words)}. Vérifiez l’adresse et les réglages du compte.`,
  'inbox-missing': ({ address }) =>
    `Le compte ${quoted(address)} n’a pas de serveur IMAP ici, sa boîte ne peut pas être lue. Ajoutez-le dans les réglages du compte, ou ouvrez un avis de retour enregistré (.eml).`,
  'sender-refused': ({ address, words }) =>
    `Le serveur ne laisse pas ce compte écrire sous l’adresse ${quoted(address)}. Voici sa réponse${firm}: ${quoted(words)}. Mettez l’adresse du compte, ou demandez à votre hébergeur.`,
};

/** The account that mails go out from. */
export const mailAccount = {
  title: 'Compte de courriel du groupe',
  none: 'Le compte dont partent vos communiqués n’est pas encore saisi. L’adresse et le mot de passe suffisent le plus souvent.',
  add: 'Saisir le compte',
  sendsAs: (name: string, address: string) => `De${firm}: ${name} <${address}>`,
  foreign: 'Ce compte est venu avec l’archive. Vérifiez ses réglages et enregistrez-les avant d’envoyer.',
  locked: 'Il manque le mot de passe.',
  edit: 'Réglages du compte',
  testing: 'L’essai part…',
  tested: (address: string, subject: string) =>
    `Essai envoyé à ${address}. Regardez votre boîte de réception, et les indésirables${firm}: ${quoted(subject)}.`,
  address: 'Adresse électronique du groupe',
  name: 'Nom de l’expéditeur',
  user: 'Nom d’utilisateur',
  password: 'Mot de passe',
  kept: `gardé par le trousseau du système${thin}; laissez vide pour ne pas le changer`,
  notKept: `Ce système n’a pas de trousseau${firm}: le mot de passe n’est pas gardé, et sera demandé à chaque ouverture.`,
  smtp: 'Serveur d’envoi (SMTP)',
  imap: 'Serveur de la boîte (IMAP)',
  noImap: 'Ce compte n’a pas de serveur IMAP',
  host: 'Serveur',
  port: 'Port',
  security: 'Chiffrement',
  securities: { tls: 'TLS', starttls: 'STARTTLS', plain: 'aucun' },
  plainWarning: `Le mot de passe et les courriels iraient sans chiffrement${firm}: qui est sur le chemin peut les lire.`,
  proxy: 'Relais (proxy)',
  proxyHelp: 'Par Tor ou un autre relais.',
  optional: 'facultatif',
  more: 'Serveurs et cadence',
  pace: 'Cadence',
  perMinute: 'courriels par minute',
  batch: 'courriels à la suite',
  rest: 'minutes de repos ensuite',
  paceHelp: 'Beaucoup d’hébergeurs bloquent un compte qui écrit à trop de monde à la fois.',
  guessed: (provider: string) => `Réglages connus de ${provider}. Vérifiez-les si l’essai échoue.`,
  guessedOwn: 'Réglages devinés d’après l’adresse. Votre hébergeur donne les bons si l’essai échoue.',
  hints: {
    'app-password': `Cet hébergeur demande un mot de passe d’application${firm}: créez-le dans les réglages de sécurité de votre compte.`,
    'no-password': `Microsoft (Outlook.com, Hotmail, Live, Microsoft 365) refuse le mot de passe aux autres programmes${firm}: l’essai et les envois d’ici échoueront. Prenez le compte d’un autre hébergeur, ou choisissez à l’envoi ${quoted('Écrire un fichier .eml par personne')} et envoyez-les de votre messagerie.`,
    bridge: `Cet hébergeur demande son programme Bridge, ouvert sur cet ordinateur${firm}: prenez le mot de passe qu’il affiche.`,
  },
  save: 'Enregistrer',
  saveAndTest: 'Enregistrer et m’envoyer un essai',
  try: 'Essayer la connexion',
  trying: 'Connexion…',
  works: 'La connexion fonctionne. Rien n’a été envoyé.',
  saved: 'Compte enregistré.',
  goOn: 'Aller aux communiqués',
  forget: 'Oublier ce compte',
  forgotten: 'Le compte et son mot de passe sont oubliés sur cet ordinateur.',
  wrong: `À vérifier${firm}: il manque quelque chose, ou ce n’est pas de la forme attendue.`,
  accept: 'Accepter cette empreinte',
  pinned: 'Empreinte acceptée',
  forgetPin: 'Ne plus l’accepter',
};

/** What a newcomer sends to themselves. */
export const trialMail = {
  subject: 'Essai de Ronéo',
  text: (address: string) =>
    `Ce courriel est un essai, envoyé par Ronéo depuis ${address}.\n\nS’il est bien arrivé dans votre boîte de réception, le compte est prêt.\n`,
};
