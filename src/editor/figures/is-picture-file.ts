/** Whether a pasted or dropped file is a picture; systems give HEIC and TIFF files no type of their own. */
export function isPictureFile({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return type.startsWith('image/') || /\.(?:jpe?g|png|webp|avif|gif|tiff?|svgz?|hei[cf])$/i.test(name);
}
