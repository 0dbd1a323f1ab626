import type { Messages } from '../messages';

/** Where pictures are cut. */
export const cropMessages: Pick<Messages, 'crop'> = {
  crop: {
    title: 'Crop the picture',
    ratio: 'Shape',
    free: 'Free',
    cut: 'Crop frame',
    cutAt: (left, right, top, bottom) => `from ${left} to ${right}% across, from ${top} to ${bottom}% down`,
    point: 'Point to keep in view',
    pointAt: (x, y) => `${x}% across, ${y}% down`,
    help: 'Arrows move the frame; Shift and arrows make it larger or smaller.',
    helpWithPoint: 'Arrows move the frame or the point; Shift and arrows make the frame larger or smaller.',
    size: (width, height) => `${width} × ${height} px.`,
    fine: 'Sharp in print.',
    coarse: ({ millimetres, density, least, enough }) =>
      `Too small for print: ${density} dots per inch over ${millimetres} mm; it takes ${least}, so ${enough} px.`,
    onSite: 'On the site’s front page',
    onLeaflet: 'On the leaflet, at its narrowest',
    done: 'Crop',
    reset: 'Whole picture',
  },
};
