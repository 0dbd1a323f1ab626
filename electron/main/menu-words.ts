/** The menu's own words. */
export interface MenuWords {
  file: string;
  create: string;
  palette: string;
  import: string;
  importFolder: string;
  importReport: string;
  export: string;
  settings: string;
  close: string;
  quit: string;
  edit: string;
  undo: string;
  redo: string;
  cut: string;
  copy: string;
  paste: string;
  pastePlain: string;
  selectAll: string;
  addWord: string;
  ignoreWord: string;
  noSuggestion: string;
  noDictionary: (language: string) => string;
  find: string;
  findNext: string;
  findPrevious: string;
  replace: string;
  search: string;
  polish: string;
  checks: string;
  checkNext: string;
  checkPrevious: string;
  view: string;
  library: string;
  outline: string;
  proof: string;
  spaces: string;
  focus: string;
  larger: string;
  smaller: string;
  actualSize: string;
  fullScreen: string;
  window: string;
  minimize: string;
  help: string;
  shortcuts: string;
}

const french: MenuWords = {
  file: 'Fichier',
  create: 'Nouveau texte',
  palette: 'Aller à…',
  import: 'Importer des textes…',
  importFolder: 'Importer un dossier ou un site…',
  importReport: 'Compte rendu du dernier import',
  export: 'Exporter…',
  settings: 'Réglages…',
  close: 'Fermer la fenêtre',
  quit: 'Quitter',
  edit: 'Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  pastePlain: 'Coller sans mise en forme',
  selectAll: 'Tout sélectionner',
  addWord: 'Ajouter au dictionnaire',
  ignoreWord: 'Ignorer pour cette fois',
  noSuggestion: 'Aucune suggestion',
  noDictionary: (language) => `Pas de dictionnaire pour cette langue : ${language}`,
  find: 'Chercher…',
  findNext: 'Résultat suivant',
  findPrevious: 'Résultat précédent',
  replace: 'Remplacer…',
  search: 'Chercher dans tous les textes',
  checks: 'Relecture',
  checkNext: 'Point suivant',
  checkPrevious: 'Point précédent',
  polish: 'Corriger la typographie',
  view: 'Affichage',
  library: 'Bibliothèque',
  outline: 'Plan du texte',
  proof: 'Épreuve',
  spaces: 'Espaces insécables',
  focus: 'Mode concentration',
  larger: 'Agrandir',
  smaller: 'Réduire',
  actualSize: 'Taille réelle',
  fullScreen: 'Plein écran',
  window: 'Fenêtre',
  minimize: 'Placer dans la barre des tâches',
  help: 'Aide',
  shortcuts: 'Raccourcis clavier',
};

const english: MenuWords = {
  file: 'File',
  create: 'New text',
  palette: 'Go to…',
  import: 'Import texts…',
  importFolder: 'Import a folder or a site…',
  importReport: 'Report of the last import',
  export: 'Export…',
  settings: 'Settings…',
  close: 'Close window',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste without formatting',
  selectAll: 'Select all',
  addWord: 'Add to dictionary',
  ignoreWord: 'Ignore this time',
  noSuggestion: 'No suggestion',
  noDictionary: (language) => `No dictionary for this language: ${language}`,
  find: 'Find…',
  findNext: 'Next match',
  findPrevious: 'Previous match',
  replace: 'Replace…',
  search: 'Search all texts',
  checks: 'Proofreading',
  checkNext: 'Next point',
  checkPrevious: 'Previous point',
  polish: 'Mend the typography',
  view: 'View',
  library: 'Library',
  outline: 'Outline of the text',
  proof: 'Proof',
  spaces: 'No-break spaces',
  focus: 'Focus mode',
  larger: 'Zoom in',
  smaller: 'Zoom out',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  window: 'Window',
  minimize: 'Minimise',
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
};

/** The menu's words in the interface's language. */
export const menuWords = { fr: french, en: english } as const;
