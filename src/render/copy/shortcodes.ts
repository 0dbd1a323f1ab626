const shortcodes = /\{\{<((?:(?!\*\/).)*?)>\}\}|\{\{%((?:(?!\*\/).)*?)%\}\}/gs;

/**
 * Code with its shortcodes escaped as Hugo documents it, by asterisks at their ends. Null where one is not closed or has such
 * an asterisk itself, which Hugo cannot escape.
 */
export function codeWithShortcodes(code: string): string | null {
  if (/\{\{[<%]/.test(code.replace(shortcodes, ' '))) return null;
  return code.replace(shortcodes, (_, angled?: string, percent?: string) =>
    angled === undefined ? `{{%/*${percent ?? ''}*/%}}` : `{{</*${angled}*/>}}`,
  );
}

/** HTML without Hugo shortcodes and Jekyll tags: the first brace becomes an entity. */
export function withoutShortcodes(markup: string): string {
  return markup.replace(/\{(?=[{%])/g, '&#123;');
}
