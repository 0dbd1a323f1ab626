import type { Messages } from '../messages';
import { count, number } from './typography';

/** Proofs and export. */
export const outletsMessages: Pick<Messages, 'proof' | 'export'> = {
  proof: {
    drawing: 'Setting…',
    draft: 'A draft: the site does not show it yet.',
    held: 'Under embargo: the site does not show it before the hour.',
    wait: 'The proof appears as soon as the text rests.',
    site: 'The site’s page, as it will be published',
    mail: 'The mail, as it will open',
    html: 'Laid out',
    text: 'Text only',
    view: 'Part of the mail',
    subject: 'Subject',
    size: (kilobytes) => `${number.format(kilobytes)} kB`,
    leafletPage: (page, pages) => `Page ${page} of ${pages} of the leaflet`,
    bodySize: (points) => `${points} pt type`,
    retry: 'Set it again',
  },
  export: {
    title: 'Export',
    runs: 'The files are being made…',
    outletsFor: (kind) => `${kind}: what is exported`,
    waiting: 'waiting',
    done: 'done',
    cancel: 'Stop',
    folder: 'Folder',
    changeFolder: 'Change folder',
    reveal: 'Open the folder',
    again: 'Export again',
    finished: 'The export is done',
    openings: {
      leaflet: 'Open the leaflet',
      print: 'Print the leaflet',
      mail: 'Open the mail',
      kit: 'Open the press kit',
      site: 'See the site',
    },
    printed: 'The leaflet is on its way to the printer, two to an A4 page.',
    finishedExcept: 'Written, but for what follows',
    draft: 'This is still a draft: the site does not show it.',
    markReady: 'Mark ready and export',
    notices: 'To know',
    files: (files) => count(files, 'file written', 'files written'),
    twoUp:
      'The 2up files carry two leaflets on each A4. On both sides: choose to flip on the short edge, then cut in half.',
    siteFiles: (files) => `The site: ${count(files, 'file', 'files')}`,
    failed: 'The export could not be made',
    outlets: { site: 'Site', leaflet: 'Leaflet', press: 'Mail and press kit' },
  },
};
