/** Words in which each space that no line breaks at can be seen. */
export function ShownText({ children: text }: { children: string }) {
  return text.split(/([\u00A0\u202F])/).map((part, index) => (
    <span key={index} className={spaceClass(part)}>
      {part}
    </span>
  ));
}

function spaceClass(part: string): string | undefined {
  if (part === '\u00A0') return 'firm-space';
  return part === '\u202F' ? 'thin-space' : undefined;
}
