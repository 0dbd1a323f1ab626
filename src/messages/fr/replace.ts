import { count, number, quoted } from './typography';

const texts = (many: number) => count(many, 'texte', 'textes');
const changes = (many: number) => count(many, 'changement', 'changements');

/** Finding and replacing words in many texts. */
export const replaceMessages = {
  replaceAll: {
    title: 'Remplacer dans les textes',
    open: 'Remplacer dans les textes…',
    here: (many: number): string => (many > 1 ? 'Remplacer dans ces textes…' : 'Remplacer dans ce texte…'),
    scope: 'Où chercher',
    scopes: {
      all: 'Tous les textes',
      list: (many: number) => `La liste de la bibliothèque (${texts(many)})`,
      chosen: (many: number) => count(many, 'texte choisi', 'textes choisis'),
    },
    look: 'Chercher',
    stop: 'Arrêter',
    help: 'Titres, chapôs, textes, notes, légendes et citations. Les adresses des liens, les mots-clés et la corbeille ne changent pas.',
    looking: (looked: number, total: number) =>
      `${number.format(looked)}\u00a0textes lus sur ${number.format(total)}`,
    found: (many: number, inTexts: number) => `${changes(many)} dans ${texts(inTexts)}`,
    none: 'Rien à changer dans ces textes.',
    isCut: (limit: number) =>
      `La liste s’arrête à ${number.format(limit)} changements. Faites ceux-ci, puis cherchez de nouveau\u00a0: les suivants viendront.`,
    slowAt: (headline: string) =>
      `L’expression est trop longue à suivre dans ${quoted(headline || 'Sans titre')}\u00a0: aucun texte n’a été lu après lui. Écrivez-la plus simplement.`,
    damaged: (many: number, headlines: string) =>
      many > 1
        ? `Le disque a abîmé ${texts(many)}, qui n’ont pas pu être lus\u00a0: ${headlines}.`
        : `Le disque a abîmé un texte, qui n’a pas pu être lu\u00a0: ${headlines}.`,
    list: 'Changements, par texte',
    listHelp: 'Espace coche ou décoche la ligne, ← va au texte.',
    tickAll: 'Tout cocher',
    tickNone: 'Tout décocher',
    change: (found: string, put: string) =>
      put ? `${quoted(found)} devient ${quoted(put)}` : `${quoted(found)} est enlevé`,
    ofText: changes,
    embargo: 'Sous embargo',
    link: (address: string) => `Le lien mènera à ${address}`,
    approval: (who: string) => `La citation perdra l’accord noté\u00a0: ${who}`,
    places: {
      kicker: 'Surtitre',
      headline: 'Titre',
      standfirst: 'Chapô',
      byline: 'Signature',
      dateline: 'Lieu',
      appointment: 'Rendez-vous',
      caption: 'Légende',
      credit: 'Crédit',
      alt: 'Description',
      licence: 'Licence',
      speaker: 'Qui parle',
      role: 'Qui parle',
      note: 'Note',
      notesToEditors: 'Notes aux rédactions',
    },
    run: (many: number) => (many > 1 ? `Remplacer (${number.format(many)})` : 'Remplacer'),
    erase: (many: number) => (many > 1 ? `Effacer ces mots (${number.format(many)})` : 'Effacer ces mots'),
    writing: (done: number, total: number) =>
      `${number.format(done)}\u00a0textes changés sur ${number.format(total)}`,
    readOnly: 'Cette archive ne peut qu’être lue\u00a0: rien n’y sera remplacé.',
    done: (many: number, inTexts: number) =>
      `${count(many, 'changement fait', 'changements faits')} dans ${texts(inTexts)}.`,
    undoing: 'Les textes retrouvent leurs mots…',
    undone: (many: number) =>
      many > 1 ? `${texts(many)} ont retrouvé leurs mots.` : 'Le texte a retrouvé ses mots.',
    report: {
      stopped: (done: number, total: number) =>
        `Arrêté\u00a0: ${number.format(done)}\u00a0textes sur ${number.format(total)} ont changé. Ils restent ainsi, à moins d’annuler.`,
      left: 'Modifiés depuis l’aperçu\u00a0: ces changements n’ont pas été faits.',
      leftUndone:
        'Modifiés depuis\u00a0: ces textes gardent leurs nouveaux mots. Leurs anciennes versions restent sous Versions.',
      refused: 'Pas enregistrés\u00a0: ces textes sont restés comme ils étaient.',
      takeBack: 'Annuler le remplacement',
    },
  },
};
