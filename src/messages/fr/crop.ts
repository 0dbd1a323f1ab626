import type { PrintSize } from '../../leaflet';

/** Where pictures are cut. */
export const cropMessages = {
  crop: {
    title: 'Recadrer l’image',
    ratio: 'Format',
    free: 'Libre',
    cut: 'Cadre',
    cutAt: (left: number, right: number, top: number, bottom: number) =>
      `de ${left} à ${right}\u00a0% en largeur, de ${top} à ${bottom}\u00a0% en hauteur`,
    point: 'Point à garder en vue',
    pointAt: (x: number, y: number) => `${x}\u00a0% en largeur, ${y}\u00a0% en hauteur`,
    help: 'Flèches\u00a0: déplacer le cadre. Maj et flèches\u00a0: l’agrandir ou le réduire.',
    helpWithPoint:
      'Flèches\u00a0: déplacer le cadre ou le point. Maj et flèches\u00a0: agrandir ou réduire le cadre.',
    size: (width: number, height: number) => `${width} × ${height}\u00a0px.`,
    fine: 'Nette à l’impression.',
    coarse: ({ millimetres, density, least, enough }: PrintSize) =>
      `Trop petite pour l’impression\u00a0: ${density} points par pouce sur ${millimetres}\u00a0mm de large, il en faut ${least}, soit ${enough}\u00a0px.`,
    onSite: 'À la une du site',
    onLeaflet: 'Sur le tract, au plus étroit',
    done: 'Recadrer',
    reset: 'Image entière',
  },
};
