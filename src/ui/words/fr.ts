import { sheetWords } from './french/sheet';
import { historyWords } from './french/history';
import { outletsWords } from './french/outlets';
import { framingWords } from './french/framing';
import { libraryWords } from './french/library';
import { checksWords } from './french/checks';
import { footWords } from './french/foot';
import { notesWords } from './french/notes';
import { pasteWords } from './french/paste';
import { polishWords } from './french/polish';
import { safetyWords } from './french/safety';
import { settingsWords } from './french/settings';
import { spellingWords } from './french/spelling';
import { findWords } from './french/find';
import { shortcutsWords } from './french/shortcuts';

/** The desk's sentences in French. */
export const french = {
  ...sheetWords,
  ...historyWords,
  ...outletsWords,
  ...framingWords,
  ...libraryWords,
  ...checksWords,
  ...footWords,
  ...notesWords,
  ...pasteWords,
  ...polishWords,
  ...safetyWords,
  ...settingsWords,
  ...spellingWords,
  ...findWords,
  ...shortcutsWords,
  language: 'fr' as 'fr' | 'en',
  undo: 'Annuler',
  close: 'Fermer',
  dismiss: 'Masquer ce message',
  untitled: 'Sans titre',
  names: {
    library: 'Bibliothèque',
    sheet: 'Feuille',
    proof: 'Épreuve',
    foot: 'État du texte',
    bar: 'Barre du bureau',
  },
  kinds: { release: 'Communiqué de presse', article: 'Article', leaflet: 'Tract' },
  kindHints: {
    release: 'Pour les rédactions\u00a0: une page, un fait, un contact.',
    article: 'Pour le site\u00a0: récit, enquête, texte de fond.',
    leaflet: 'Pour la rue\u00a0: un A5, recto verso au plus.',
  },
  statuses: { draft: 'Brouillon', ready: 'Prêt', published: 'Publié' },
  statusHints: {
    draft: 'Le site ne le montre pas.',
    ready: 'Le prochain export le met sur le site.',
    published: 'En ligne\u00a0: son adresse ne change plus.',
  },
  bar: {
    showLibrary: 'Montrer la bibliothèque',
    hideLibrary: 'Replier la bibliothèque',
    status: 'Statut',
    language: 'Langue du texte',
    proofs: 'Épreuve à côté du texte',
    closeProof: 'Fermer l’épreuve',
    export: 'Exporter',
    more: 'Autres commandes',
    polish: 'Corriger la typographie',
    spaces: 'Espaces insécables',
    history: 'Versions…',
    import: 'Importer des textes…',
    settings: 'Réglages…',
    shortcuts: 'Raccourcis clavier',
    remove: 'Retirer ce texte',
    newText: 'Nouveau texte',
  },
  outlets: { site: 'Site', leaflet: 'Tract', press: 'Courriel' },
  article: {
    removed: (headline: string) =>
      `${headline ? `«\u00a0${headline}\u00a0»` : 'Le texte'} est retiré. La palette le rendra aussi plus tard, sous «\u00a0retiré\u00a0».`,
    bringBack: (headline: string, day: string) =>
      `Remettre sur le bureau ${headline ? `«\u00a0${headline}\u00a0»` : 'un texte sans titre'}, retiré le ${day}`,
    alreadyPolished: 'La typographie est déjà en ordre.',
  },
  unexpected: 'Quelque chose a échoué dans le programme\u00a0; le détail est dans son journal.',
};
