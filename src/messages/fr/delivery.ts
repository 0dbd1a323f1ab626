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
