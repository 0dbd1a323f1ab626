import { count, number } from './typography';

/** Proofs and export. */
export const outletsMessages = {
  proof: {
    drawing: 'Composition…',
    draft: 'Brouillon\u00a0: le site ne le montre pas encore.',
    held: 'Sous embargo\u00a0: le site ne le montre pas avant l’heure.',
    wait: 'L’épreuve paraît dès que le texte se pose.',
    site: 'La page du site, telle qu’elle sera publiée',
    mail: 'Le courriel, tel qu’il s’ouvrira',
    html: 'Mis en page',
    text: 'Texte seul',
    view: 'Partie du courriel',
    subject: 'Objet',
    size: (kilobytes: number) => `${number.format(kilobytes)}\u00a0ko`,
    leafletPage: (page: number, pages: number) => `Page ${page} sur ${pages} du tract`,
    bodySize: (points: number) => `corps ${number.format(points)}`,
    retry: 'Composer de nouveau',
  },
  export: {
    title: 'Export',
    runs: 'Les fichiers se composent…',
    outletsFor: (kind: string) => `${kind}\u00a0: ce qui s’exporte`,
    waiting: 'en attente',
    done: 'fait',
    cancel: 'Arrêter',
    folder: 'Dossier',
    changeFolder: 'Changer de dossier',
    reveal: 'Ouvrir le dossier',
    again: 'Exporter de nouveau',
    finished: 'C’est prêt',
    finishedExcept: 'C’est écrit, sauf ce qui suit',
    draft: 'C’est encore un brouillon\u00a0: le site ne le montre pas.',
    markReady: 'Marquer prêt et exporter',
    notices: 'À savoir',
    files: (files: number) => count(files, 'fichier écrit', 'fichiers écrits'),
    twoUp:
      'Les fichiers 2up portent deux tracts par A4. Recto verso\u00a0: demandez le retournement sur le bord court, puis coupez en deux.',
    siteFiles: (files: number) => `Le site\u00a0: ${count(files, 'fichier', 'fichiers')}`,
    failed: 'L’export n’a pas pu se faire',
    outlets: { site: 'Site', leaflet: 'Tract', press: 'Courriel et dossier de presse' },
  },
};
