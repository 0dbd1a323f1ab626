import type { InterfaceLanguage, OfferedLanguage } from '../../contract';
import { allTextsMessages } from './all-texts';
import { archivesMessages } from './archives';
import { backupMessages, safetyMessages } from './backup';
import { calendarMessages } from './calendar';
import { cardsMessages } from './cards';
import { checkFindings, checksMessages } from './check-findings';
import { changedThings } from './import-changes';
import { lostThings, namedLosses } from './import-losses';
import { foldGuide, leafletNames, newsletter } from './leaflets';
import { leafletPreview } from './leaflet-preview';
import { commandLine } from './command-line';
import { editorMessages, pasteMessages } from './editor';
import { importReport } from './import-report';
import { problemMessages } from './problems';
import { replaceMessages } from './replace';
import { reasons } from './reasons';
import { typography, quoted } from './typography';
import { sheetMessages, statusBarMessages } from './sheet';
import { historyMessages } from './history';
import { outboxMessages } from './outbox';
import { outletsMessages } from './outlets';
import { guideMessages } from './guide';
import { imprintMessages } from './imprint';
import { actsMessages } from './acts';
import { leavingMessages } from './leaving';
import { libraryMessages } from './library';
import { menusMessages } from './menus';
import { picturesMessages } from './pictures';
import { polishMessages } from './polish';
import { pressListMessages } from './press-list';
import { publishMessages } from './publish';
import { settingsMessages } from './settings';
import { signingMessages } from './signing';
import { siteMessages } from './site';
import { findMessages } from './find';
import { shortcutsMessages } from './shortcuts';
import { translationsMessages } from './translations';

/** Every message of the interface in French. */
export const french = {
  ...problemMessages,
  checkFindings,
  leafletNames,
  leafletPreview,
  newsletter,
  commandLine,
  changedThings,
  lostThings,
  namedLosses,
  importReport,
  reasons,
  typography,
  foldGuide,
  ...allTextsMessages,
  ...archivesMessages,
  ...backupMessages,
  ...calendarMessages,
  cards: cardsMessages,
  ...siteMessages,
  ...picturesMessages,
  ...editorMessages,
  ...sheetMessages,
  ...historyMessages,
  ...outboxMessages,
  ...outletsMessages,
  ...guideMessages,
  ...imprintMessages,
  leaving: leavingMessages.leaving,
  signing: signingMessages.signing,
  ...libraryMessages,
  ...actsMessages,
  ...checksMessages,
  ...statusBarMessages,
  ...menusMessages,
  ...pasteMessages,
  ...polishMessages,
  ...pressListMessages,
  ...publishMessages,
  ...safetyMessages,
  ...settingsMessages,
  ...findMessages,
  ...replaceMessages,
  ...shortcutsMessages,
  ...translationsMessages,
  language: 'fr' as InterfaceLanguage,
  /** What speakers of the language call it. */
  languageName: 'Français',
  languageNames: { fr: 'français', en: 'anglais' } satisfies Record<OfferedLanguage, string>,
  undo: 'Annuler',
  close: 'Fermer',
  dismiss: 'Masquer ce message',
  untitled: 'Sans titre',
  names: {
    library: 'Bibliothèque',
    sheet: 'Feuille',
    proof: 'Épreuve',
    statusBar: 'État du texte',
    bar: 'Barre du bureau',
    divider: { rail: 'Largeur de la bibliothèque', pane: 'Largeur du volet de droite' },
    dividerHelp: 'Tirer, ou ← →\u00a0; double clic\u00a0: largeur d’origine',
  },
  kinds: { release: 'Communiqué de presse', article: 'Article', leaflet: 'Tract', page: 'Page' },
  kindHints: {
    release: 'Pour les rédactions\u00a0: une page, un fait, un contact.',
    article: 'Pour le site\u00a0: récit, enquête, texte de fond.',
    leaflet: 'Pour la rue\u00a0: court, un A5 le plus souvent.',
    page: 'Pour le menu du site\u00a0: présentation du groupe, nous rejoindre, mentions légales.',
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
    masthead: 'Identité du groupe',
    more: 'Autres commandes',
    polish: 'Corriger la typographie',
    spaces: 'Espaces insécables',
    history: 'Versions…',
    import: 'Importer des textes…',
    settings: 'Réglages…',
    shortcuts: 'Raccourcis clavier',
    remove: 'Mettre ce texte à la corbeille',
    newText: 'Nouveau texte',
  },
  outlets: { site: 'Site', leaflet: 'Tract', press: 'Courriel', cards: 'Cartes' },
  article: {
    removed: (headline: string) => `${headline ? quoted(headline) : 'Le texte'} est à la corbeille.`,
    bringBack: (headline: string, day: string) =>
      `Remettre dans la bibliothèque ${headline ? quoted(headline) : 'un texte sans titre'}, mis à la corbeille le ${day}`,
    alreadyPolished: 'La typographie est déjà en ordre.',
  },
  unexpected: 'Quelque chose a échoué dans le programme\u00a0; le détail est dans son journal.',
};
