import { quoted } from './typography';

const firm = '\u00a0';
const thin = '\u202f';

/** A file whose signature was verified; days as they are kept. */
interface Verified {
  path: string;
  key: string | null;
  since: string | null;
  until: string | null;
  revoked: string | null;
}

/** Signatures, by which newsrooms tell that a document is the group's. */
export const signingMessages = {
  signing: {
    askPassphrase: `Phrase de passe de la clé${firm}: `,
    askNewPassphrase: `Phrase de passe de la nouvelle clé${firm}: `,
    passphraseShort: (characters: number) =>
      `La phrase de passe doit avoir au moins ${characters} caractères. Quatre ou cinq mots au hasard conviennent.`,
    keyMade: `La clé est faite, et sa partie publique est dans l’identité du groupe. Gardez la phrase de passe en lieu sûr${firm}: sans elle, il faudra une autre clé.`,
    keyRevoked: (key: string) =>
      `La clé ${key} est révoquée${firm}: rien de ce qu’elle a signé n’est plus tenu pour vrai. Publiez le site pour que les rédactions le sachent.`,
    badKey: (key: string) =>
      `${quoted(key)} n’est pas une clé publique de minisign, qui commence par RW, ni un fichier qui en contient une.`,
    section: {
      about:
        'Une clé signe les fichiers que vous envoyez, pour qu’une rédaction puisse vérifier qu’ils viennent du groupe et que personne ne les a changés. Elle a deux parties\u00a0: la partie publique figure dans votre espace presse et dans vos dossiers de presse\u202f; la partie secrète reste dans cette archive, et s’ouvre avec une phrase de passe que personne d’autre que vous ne connaît.',
      none: 'Le groupe n’a pas encore de clé.',
      make: 'Faire une clé',
      replace: 'Faire une nouvelle clé',
      replaceHelp:
        'La nouvelle clé prend la place de l’actuelle, qui reste dans la liste\u00a0: ce qu’elle a signé vaut toujours. À faire quand la phrase de passe est perdue, ou quand une personne qui la connaissait est partie.',
      passphrase: 'Phrase de passe',
      passphraseHelp: (characters: number) =>
        `Au moins ${characters} caractères${thin}; quatre ou cinq mots au hasard conviennent. Notez-la en lieu sûr${firm}: personne ne peut la retrouver pour vous, et sans elle il faudra une nouvelle clé.`,
      again: 'La même phrase de passe, encore une fois',
      short: (characters: number) => `Il y faut au moins ${characters} caractères.`,
      different: 'Les deux ne sont pas les mêmes. Tapez la seconde à nouveau.',
      makeNow: 'Faire la clé',
      making: 'La clé se fait…',
      cancel: 'Annuler',
      made: 'La clé est faite. Publiez le site, pour que les rédactions en trouvent la partie publique dans votre espace presse.',
      revoked: 'La clé est révoquée. Publiez le site, pour que les rédactions le sachent.',
      present: 'La clé du groupe',
      number: (number: string) => `Numéro ${number}`,
      publicPart: 'Partie publique',
      since: (day: string) => `Depuis le ${day}`,
      period: (from: string, to: string) => `Du ${from} au ${to}`,
      revokedOn: (day: string) =>
        `Révoquée le ${day}${firm}: rien de ce qu’elle a signé n’est plus tenu pour vrai`,
      copy: 'Copier la partie publique',
      copied: 'Copié',
      verify: `Une rédaction vérifie un fichier avec le programme minisign${firm}:`,
      withoutSecret: `Cette archive n’a pas la partie secrète de cette clé${firm}: elle est venue avec une identité d’ailleurs. Pour signer ici, faites une nouvelle clé.`,
      former: 'Anciennes clés',
      revoke: 'Révoquer',
      askRevoke: (number: string) =>
        `Révoquer la clé ${number}${thin}? À faire quand quelqu’un d’autre peut l’avoir. Rien de ce qu’elle a signé ne sera plus tenu pour vrai, même ce qu’elle a signé avant, et cela ne s’annule pas.`,
      revokeNow: 'Révoquer la clé',
      revokeNamed: (number: string) => `Révoquer la clé ${number}`,
      keep: 'La garder',
      file: 'FICHIER',
    },
    verdicts: {
      good: ({ path, key }: Verified) => `${quoted(path)} est authentique (clé ${key ?? ''}).`,
      'earlier-key': ({ path, key, since, until }: Verified) =>
        `${quoted(path)} est authentique, signé d’une ancienne clé du groupe (${key ?? ''}, du ${since ?? ''} au ${until ?? ''}).`,
      'revoked-key': ({ path, key, revoked }: Verified) =>
        `${quoted(path)} est signé d’une clé que le groupe a révoquée le ${revoked ?? ''} (${key ?? ''})${firm}: ne vous y fiez pas.`,
      changed: ({ path, key }: Verified) =>
        `${quoted(path)} n’est pas ce qui a été signé (clé ${key ?? ''})${firm}: le fichier ou sa signature ont été changés.`,
      'other-key': ({ path, key }: Verified) =>
        `${quoted(path)} est signé d’une clé qui n’est pas celle du groupe (${key ?? ''}).`,
      unsigned: ({ path }: Verified) =>
        `${quoted(path)} n’a pas de signature à côté de lui (${path}.minisig)${thin}; rien ne dit de qui il vient.`,
      missing: ({ path }: Verified) => `Le fichier ${quoted(path)} n’existe pas.`,
    },
  },
  signingHelp: {
    sign: `roneo sign FICHIER… --archive DOSSIER
    Signe des fichiers avec la clé du groupe, sans réseau, au format de minisign${firm}: FICHIER.minisig à côté de
    chacun. Une rédaction vérifie avec roneo verify, ou avec minisign -Vm FICHIER -P CLÉ.
    La phrase de passe est demandée, ou prise de RONEO_SECRET.

  --archive DOSSIER    l’archive, qui garde la clé
  --secret-key FICHIER un fichier de clé de minisign, sans archive
  --new-key            faire la clé du groupe${thin}; celle d’avant reste dans la liste, avec sa dernière date
  --revoke NUMÉRO      dire qu’une clé est en de mauvaises mains${thin}; ce qu’elle a signé n’est plus tenu pour vrai
  --json               le compte rendu en JSON sur la sortie standard
`,
  },
};
