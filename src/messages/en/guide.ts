import type { Messages } from '../messages';

/** The guide: what leads to it, and the headlines of its pages. */
export const guideMessages: Pick<Messages, 'guide'> = {
  guide: {
    open: 'Open the guide',
    more: 'Learn more',
    moreOn: (headline) => `Learn more in the guide: ${headline}`,
    pages: {
      'first-release': 'Write a first press release',
      masthead: 'Say who you are: the group’s identity',
      press: 'Send it to the press',
      'press-list': 'Keep a press list',
      sending: 'Send from Ronéo',
      signing: 'Prove that a release is yours',
      leaflet: 'A leaflet on the office copier',
      website: 'Put the site online',
      cards: 'Cards to pass on',
      embargo: 'Keep an embargo',
      appointment: 'Call people to a meeting',
      importing: 'Bring in texts from Word or WordPress',
      photos: 'Pictures that say only what they show',
      typography: 'Typography takes care of itself',
      searching: 'Finding a text again',
      library: 'Keeping years of texts in order',
      translations: 'Translating a text',
      versions: 'Find, take back, delete',
      backups: 'Losing nothing: the backups',
      privacy: 'What leaves the machine, and what never does',
      moving: 'Another computer, another disk, another group',
      'command-line': 'Ronéo on the command line',
    },
  },
};
