import { polishText } from '../../article';

/** Why something of the outside went wrong, in French; a reason that only a program understands stays as it is. */
export function frenchReason(why: string): string {
  for (const [pattern, words] of reasons) if (pattern.test(why)) return why.replace(pattern, words[0]);
  return why;
}

/** The same in English, codes of the system put in words. */
export function englishReason(why: string): string {
  for (const [pattern, words] of reasons)
    if (words[1] && pattern.test(why)) return why.replace(pattern, words[1]);
  return polishText(why, 'en-GB');
}

/** Reasons as they are found, then in French, and in English where they are no English yet. */
const reasons: readonly [RegExp, readonly [french: string, english?: string]][] = [
  [/^EACCES$|^EPERM$/, ['l’accès est refusé', 'access is denied']],
  [/^EROFS$/, ['le disque est en lecture seule', 'the disk is read-only']],
  [/^ENOENT$/, ['le dossier n’existe plus', 'the folder no longer exists']],
  [/^ENOTDIR$/, ['ce n’est pas un dossier', 'it is no folder']],
  [/^EBUSY$/, ['un autre programme s’en sert', 'another program is using it']],
  [/^EIO$/, ['le disque répond mal', 'the disk does not answer properly']],
  [
    /^remote$/,
    ['elle est sur un site, que Ronéo ne visite pas', 'it is on a site, which Ronéo does not visit'],
  ],
  [/^outside$/, ['elle est hors du dossier du texte', 'it is outside the folder of the text']],
  [/^missing$/, ['elle est introuvable', 'it cannot be found']],
  [/^picture-unreadable$/, ['elle est illisible', 'it cannot be read']],
  [/^must be true or false$/, ['il faut true ou false']],
  [/^must be short words$/, ['il faut des mots courts']],
  [/^must be words(?:, not a list of fields)?$/, ['il faut des mots']],
  [/^must be a text, or a list of them$/, ['il faut un texte, ou une liste de textes']],
  [/^must name the picture’s file$/, ['il faut le nom du fichier de l’image']],
  [
    /^must be a file, or file, alt, caption and credit$/,
    ['il faut un fichier, ou file, alt, caption et credit'],
  ],
  [/^must be a language such as .*$/, ['il faut une langue telle que fr ou en-GB']],
  [/^must be a time zone such as .*$/, ['il faut un fuseau horaire tel que Europe/Paris']],
  [
    /^"(.*)" is no date such as .*$/,
    ['«\u202F$1\u202F» n’est pas une date telle que 2026-03-03 ou 2026-03-03 06:00'],
  ],
  [/^"(.*)" is none of (.*)$/, ['«\u202F$1\u202F» n’est aucun de ceux-ci\u00A0: $2']],
  [/^it is nested too deeply$/, ['il est imbriqué trop profondément']],
  [/^it is no text$/, ['ce n’est pas du texte']],
  [/^it is no text document$/, ['ce n’est pas un document de texte']],
  [/^it holds no text$/, ['il ne contient pas de texte']],
  [/^it is too large once unpacked$/, ['il est trop grand une fois décompressé']],
  [/^it declares a document type$/, ['il déclare un type de document, ce que nul export ne fait']],
  [/^it is cut or damaged$/, ['il est coupé ou abîmé']],
  [/^it was not given$/, ['la fenêtre ne l’a pas donné']],
  [/^it holds too many files$/, ['il contient trop de fichiers']],
  [/^it is not well-formed JSON$/, ['ce n’est pas du JSON bien formé']],
  [/^it is larger than (\d+) MB$/, ['il dépasse $1\u00A0Mo']],
  [/^it is protected by a password$/, ['il est protégé par un mot de passe']],
  [/^"(.*)" inside it is damaged$/, ['«\u202F$1\u202F» y est abîmé']],
  [/^EISDIR$/, ['c’est un dossier', 'it is a folder']],
  [
    /^words with a colon must stand between quotes$/,
    ['des mots avec un deux-points se mettent entre guillemets droits'],
  ],
  [
    /^must be lower-case letters, .*such as "(.*)"$/,
    ['il faut des minuscules sans accent et des tirets, telles que $1'],
  ],
  [/^must be a list of fields$/, ['il faut une liste de champs']],
  [/^is no field of a masthead$/, ['ce champ n’existe pas']],
  [/^must be an address such as (.*)$/, ['il faut une adresse telle que $1']],
  [/^must be a colour such as (.*)$/, ['il faut une couleur telle que $1']],
];
