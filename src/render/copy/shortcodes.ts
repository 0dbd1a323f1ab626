const shortcodes = /\{\{<((?:(?!\*\/).)*?)>\}\}|\{\{%((?:(?!\*\/).)*?)%\}\}/gs;

/**
 * Code in which Hugo shows its shortcodes as they are written, by stars at their ends, as its documentation says. Null where one is
 * not closed, or has such a star itself: Hugo has no sign for these.
 */
export function codeWithShortcodes(code: string): string | null {
  if (/\{\{[<%]/.test(code.replace(shortcodes, ' '))) return null;
  return code.replace(shortcodes, (_, angled?: string, percent?: string) =>
    angled === undefined ? `{{%/*${percent ?? ''}*/%}}` : `{{</*${angled}*/>}}`,
  );
}

/** HTML in which Hugo sees no shortcode and Jekyll no tag: in the first brace's place stands its code. */
export function withoutShortcodes(markup: string): string {
  return markup.replace(/\{(?=[{%])/g, '&#123;');
}
