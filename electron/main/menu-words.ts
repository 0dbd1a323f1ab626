/** The menu's own words. */
export interface MenuWords {
  file: string;
  create: string;
  import: string;
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
  find: string;
  polish: string;
  view: string;
  library: string;
  proof: string;
  larger: string;
  smaller: string;
  actualSize: string;
  fullScreen: string;
  window: string;
  minimize: string;
}

const french: MenuWords = {
  file: 'Fichier',
  create: 'Nouveau texte',
  import: 'Importer des textes…',
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
  find: 'Chercher dans les textes',
  polish: 'Soigner la typographie',
  view: 'Affichage',
  library: 'Bibliothèque',
  proof: 'Épreuve',
  larger: 'Agrandir',
  smaller: 'Réduire',
  actualSize: 'Taille réelle',
  fullScreen: 'Plein écran',
  window: 'Fenêtre',
  minimize: 'Placer dans la barre des tâches',
};

const english: MenuWords = {
  file: 'File',
  create: 'New text',
  import: 'Import texts…',
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
  find: 'Search the texts',
  polish: 'Polish the typography',
  view: 'View',
  library: 'Library',
  proof: 'Proof',
  larger: 'Zoom in',
  smaller: 'Zoom out',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  window: 'Window',
  minimize: 'Minimise',
};

/** The menu's words in the interface's language. */
export const menuWords = { fr: french, en: english } as const;
