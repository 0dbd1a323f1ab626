import type { Node as EditorNode } from '@tiptap/pm/model';

/** Whether some text is raised. */
export function raised(text: EditorNode): boolean {
  return text.marks.some((mark) => mark.type.name === 'superscript');
}

const small = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that digits say, small raised ones too. */
export function valueOf(digits: string): number {
  return Number(digits.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(small.indexOf(digit))));
}
