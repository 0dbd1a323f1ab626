import type { Messages } from '../messages';

/** The pane of cards. */
export const cardsMessages: Messages['cards'] = {
  line: (cards) => (cards > 1 ? `${String(cards)} cards to pass on` : 'One card to pass on'),
  marked: 'The cards say not to pass them on.',
  size: 'Size of the cards',
  sizes: { link: 'link (1200 × 630)', square: 'square', upright: 'portrait (4:5)', story: 'story (9:16)' },
  shortSizes: { link: 'Link', square: 'Square', upright: 'Portrait', story: 'Story' },
  designs: {
    picture: 'picture and headline',
    headline: 'headline alone',
    figure: 'figure',
    quotation: 'quotation',
    point: 'crosshead',
    appointment: 'event',
  },
  ofRow: (at, of, design) => `${String(at)}/${String(of)}, ${design}`,
  numbered: 'Number the series',
  copyPicture: 'Copy the picture',
  copyAlternative: 'Copy the description',
  copyWords: 'Copy',
  copyPost: (place) => `Copy the words for ${place}`,
  copied: { picture: 'Picture copied', words: 'Text copied' },
  changed: 'The card has just changed: copy it again.',
  alternative: 'Description',
  posts: 'Words of the post',
  places: { mastodon: 'Mastodon', bluesky: 'Bluesky', messenger: 'Messengers' },
  length: (characters, limit) => `${String(characters)} of ${String(limit)} characters`,
  none: 'This text is withdrawn: it has no cards any more.',
};
