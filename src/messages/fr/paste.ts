import { count } from './typography';

const colon = '\u00a0:';

/** What the desk says about what was pasted. */
export const pasteMessages = {
  paste: {
    left: {
      'picture-on-disk': (pictures: number) =>
        `${count(pictures, 'image est restée', 'images sont restées')} dans l’autre programme${colon} ${pictures > 1 ? 'enregistrez-les' : 'enregistrez-la'} de là-bas, puis ${pictures > 1 ? 'déposez-les' : 'déposez-la'} dans le texte.`,
      'picture-on-web': (pictures: number) =>
        `${count(pictures, 'image est restée', 'images sont restées')} sur le web, où Ronéo ne va rien chercher${colon} ${pictures > 1 ? 'enregistrez-les' : 'enregistrez-la'} depuis la page, puis ${pictures > 1 ? 'déposez-les' : 'déposez-la'} dans le texte.`,
      'picture-unreadable': (pictures: number) =>
        `${count(pictures, 'image ne se lit pas', 'images ne se lisent pas')}${colon} ${pictures > 1 ? 'enregistrez-les' : 'enregistrez-la'} en JPEG ou en PNG, puis ${pictures > 1 ? 'déposez-les' : 'déposez-la'} dans le texte.`,
      'picture-cropped': (pictures: number) =>
        `${count(pictures, 'image rognée n’a pas été collée', 'images rognées n’ont pas été collées')}, car la partie coupée ne doit pas paraître et rien ne dit laquelle c’est${colon} ${pictures > 1 ? 'enregistrez-les rognées' : 'enregistrez-la rognée'} depuis l’autre programme, puis ${pictures > 1 ? 'déposez-les' : 'déposez-la'} dans le texte.`,
      'picture-no-place': (pictures: number) =>
        `${count(pictures, 'image n’a pas été collée', 'images n’ont pas été collées')}${colon} il n’y a que du texte ici.`,
      media: (things: number) =>
        `${count(things, 'vidéo ou contenu intégré n’a', 'vidéos ou contenus intégrés n’ont')} pas de place dans un texte.`,
      formula: (formulas: number) =>
        `${count(formulas, 'formule n’a', 'formules n’ont')} pas de place dans un texte.`,
      deleted: (passages: number) =>
        `${count(passages, 'passage que le suivi des modifications disait supprimé n’a pas été repris', 'passages que le suivi des modifications disait supprimés n’ont pas été repris')}.`,
      struck: (passages: number) =>
        `${count(passages, 'passage barré est', 'passages barrés sont')} là en texte ordinaire${colon} ôtez-${passages > 1 ? 'les s’ils ne doivent' : 'le s’il ne doit'} pas y rester.`,
      form: () => 'La mise en forme n’a pas pu être lue\u00a0: seuls les mots ont été collés.',
    },
    notes: (notes: number) =>
      `Collé avec ${count(notes, 'note écrite à la main', 'notes écrites à la main')}.`,
    makeNotes: (notes: number): string =>
      notes > 1 ? 'En faire de vraies notes' : 'En faire une vraie note',
  },
};
