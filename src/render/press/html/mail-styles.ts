/**
 * The styles of the mail, on each element because mail programs drop style sheets. Text takes the reader's colour, light or
 * dark, and the few greys are readable on both. Outlook on Windows, which is Word, sets Times where the first face of a list is
 * not there, and knows margins of paragraphs and lists, but no padding without a rule.
 */
const sans = 'Segoe UI,-apple-system,Roboto,Helvetica Neue,Helvetica,Arial,sans-serif';
const serif = 'Georgia,Times New Roman,Times,serif';
const mono = 'Consolas,ui-monospace,SFMono-Regular,Menlo,Liberation Mono,monospace';
const hairline = '1px solid #8a8a8a';
const small = `font-family:${sans};font-size:13px;line-height:19px`;
const capitals = 'font-weight:bold;letter-spacing:1.5px;text-transform:uppercase';

/** The face that Outlook on Windows sets where no other is said. */
export const outlookFace = "'Segoe UI',Arial,sans-serif";

export const mailStyles = {
  page: 'margin:0;padding:0;color-scheme:light dark;-webkit-text-size-adjust:100%',
  column: `width:100%;max-width:600px;table-layout:fixed;font-family:${sans};font-size:16px;line-height:25px`,
  // Words and addresses wider than a phone are broken.
  cell: `padding:24px 20px 40px;font-family:${sans};overflow-wrap:anywhere;word-break:break-word`,
  embargo: `padding:12px 16px;background-color:#b3261e;color:#ffffff;font-family:${sans};font-size:15px;line-height:22px;font-weight:bold;text-align:center`,
  immediate: `margin:0 0 16px;font-family:${sans};font-size:12px;line-height:18px;${capitals}`,
  group: `margin:12px 0 0;font-family:${sans};font-size:18px;line-height:24px;font-weight:bold`,
  meta: `margin:0;${small}`,
  head: `padding:0 0 12px;border-bottom:${hairline}`,
  kicker: `margin:28px 0 0;font-family:${sans};font-size:12px;line-height:18px;${capitals}`,
  headline: `margin:8px 0 0;font-family:${serif};font-size:30px;line-height:36px;font-weight:bold`,
  calls: `margin:12px 0 0;${small}`,
  standing: `margin:16px 0 0;padding:10px 14px;border:2px solid #8a8a8a;font-family:${sans};font-size:15px;line-height:23px`,
  standfirst: `margin:16px 0 0;font-family:${sans};font-size:16px;line-height:25px;font-weight:bold`,
  byline: `margin:12px 0 0;${small}`,
  appointment: 'width:100%;margin:20px 0 0;border:2px solid #8a8a8a;border-collapse:separate',
  appointmentCell: 'padding:14px 16px 4px',
  paragraph: 'margin:0 0 16px',
  crosshead1: `margin:28px 0 8px;font-family:${sans};font-size:18px;line-height:25px;font-weight:bold`,
  crosshead2: `margin:16px 0 4px;font-family:${sans};font-size:16px;line-height:25px;font-weight:bold`,
  list: 'margin:0 0 16px 24px;padding:0',
  nestedList: 'margin:4px 0 0 24px;padding:0',
  item: 'margin:0 0 6px',
  itemParagraph: 'margin:0 0 4px',
  quotation: 'margin:0 0 20px;padding:0 0 0 16px;border-left:3px solid #8a8a8a',
  quoted: 'margin:0 0 8px',
  speaker: `margin:0;${small}`,
  pullQuote: `margin:24px 20px;font-family:${serif};font-size:22px;line-height:30px;font-style:italic;text-align:center`,
  figure: 'margin:20px 0 24px',
  image: `display:block;width:100%;height:auto;border:0;font-family:${sans};font-size:14px;line-height:20px;font-style:italic`,
  caption: `margin:8px 0 0;${small}`,
  absent: `margin:0 0 20px;padding:10px 14px;border:1px dashed #8a8a8a;${small}`,
  // A table wider than a phone scrolls in its frame, its words unbroken.
  tableFrame: 'margin:0 0 20px;overflow-x:auto;overflow-wrap:normal;word-break:normal',
  table: `width:100%;border-collapse:collapse;font-family:${sans};font-size:14px;line-height:20px`,
  programme: 'width:100%;margin:0 0 16px;border-collapse:collapse',
  tableCaption: 'padding:0 0 8px;text-align:left;font-weight:bold',
  headingCell: 'border-bottom:2px solid #8a8a8a;vertical-align:bottom',
  cellOfTable: `border-bottom:${hairline};vertical-align:top`,
  code: `font-family:${mono};font-size:0.9em`,
  // Long lines are broken: not every mail program can scroll a part of a mail.
  preformatted: `margin:0 0 16px;padding:10px 12px;border:${hairline};font-family:${mono};font-size:13px;line-height:19px;white-space:pre-wrap;overflow-wrap:anywhere`,
  divider: 'margin:24px auto;width:96px;height:0;border:0;border-top:1px solid #8a8a8a',
  box: `width:100%;margin:0 0 20px;border:${hairline};border-collapse:separate`,
  boxCell: 'padding:16px 16px 2px',
  headedBoxCell: 'padding:0 16px 2px',
  end: 'margin:28px 0;text-align:center;font-weight:bold',
  contact: 'width:100%;margin:0 0 28px;border:2px solid #8a8a8a;border-collapse:separate',
  contactCell: 'padding:14px 16px 4px',
  heading: `margin:0 0 8px;font-family:${sans};font-size:12px;line-height:18px;${capitals}`,
  card: 'margin:0 0 12px;font-size:15px;line-height:23px',
  section: `margin:0 0 20px;padding:16px 0 0;border-top:${hairline};font-size:14px;line-height:21px`,
  sectionParagraph: 'margin:0 0 10px;font-size:14px;line-height:21px',
  reference: 'font-size:11px;line-height:0;vertical-align:super',
  colophon: `margin:0;padding:16px 0 0;border-top:${hairline};${small}`,
} as const;

/** The rule over the letterhead, in the group's own colour; in the text's colour when it has none. */
export function letterheadRule(colour: string): string {
  return `border-top:4px solid${colour ? ` ${colour}` : ''};line-height:0;font-size:0`;
}

/** A style with indents and rules on the side where lines begin. */
export function towards(direction: 'ltr' | 'rtl', style: string): string {
  if (direction === 'ltr') return style;
  return style
    .replace(/padding:0 0 0 (\d+px)/, 'padding:0 $1 0 0')
    .replace(/margin:([^\s;]+) 0 ([^\s;]+) (\d+px)/, 'margin:$1 $3 $2 0')
    .replace('border-left', 'border-right')
    .replace('text-align:left', 'text-align:right');
}
