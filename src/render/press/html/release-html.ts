import { momentLine } from '../../appointment/appointment-lines';
import { html, joinHtml, trusted } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { printedAddress } from '../../drawing/plain-text';
import type { Contact } from '../../drawing/contacts';
import type { KitLine, Release, ShortContact } from '../release';
import { mailBlocks, mailFigure } from './mail-blocks';
import { mailLine, mailWords } from './mail-lines';
import type { MailContext } from './mail-lines';
import { foldingStyle } from './mail-tables';
import { letterheadRule, mailStyles as styles, outlookFace } from './mail-styles';

/** What a document of a release needs besides: its title, the group's colour, the sources of pictures. */
export interface ReleaseDress {
  title: string;
  colour: string;
  sources: MailContext['sources'];
  /** Where the kit is, in a mail. */
  kit?: KitLine;
}

/** A release as one HTML document of one column with inline styles, for mail and as a page. */
export function drawReleaseHtml(release: Release, dress: ReleaseDress): Html {
  const sections = drawSections(release, dress);
  const folds = String(sections).includes('<table class="fold"');
  return html`<!DOCTYPE html>
<html lang="${release.language}" dir="${release.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${dress.title}</title>
${outlookFaces}${folds && foldingStyle}</head>
<body style="${styles.page}">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td align="center">
${outlookOpen}<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${styles.column}"><tr><td align="${release.direction === 'rtl' ? 'right' : 'left'}" style="${styles.cell}">
${sections}
</td></tr></table>${outlookClose}
</td></tr></table>
</body>
</html>
`;
}

/** Outlook on Windows takes no face from the table that a paragraph stands in: it would set it in Times. What has a face of its own keeps it. */
const outlookFaces =
  trusted(`<!--[if mso]><style>p,li,td,th,div,caption{font-family:${outlookFace}}</style><![endif]-->
`);

/** Outlook on Windows does not know max-width: it gets a table of 600 pixels that other programs ignore. */
const outlookOpen = trusted(
  '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
);
const outlookClose = trusted('<!--[if mso]></td></tr></table><![endif]-->');

function drawSections(release: Release, dress: ReleaseDress): Html {
  const context = { language: release.language, numbers: release.notes.numbers, sources: dress.sources };
  const sections = [
    notice(release),
    letterhead(release, dress.colour),
    opening(release, dress),
    appointment(release),
    release.lead
      ? mailFigure(release.lead, context)
      : html`<div style="height:20px;line-height:20px">&#160;</div>`,
    mailBlocks(release.body, context),
    html`<p style="${styles.end}">${release.end}</p>`,
    contactBox(release),
    section(release.notesToEditors.heading, mailBlocks(release.notesToEditors.blocks, context)),
    section(release.notes.heading, notes(release)),
    ...release.abouts.map(({ heading, paragraphs }) =>
      section(
        heading,
        joinHtml(
          paragraphs.map(
            (text) => html`<p style="${styles.sectionParagraph}">${mailWords(text, release.language)}</p>`,
          ),
        ),
      ),
    ),
    colophon(release),
  ];
  return joinHtml(
    sections.filter((part) => String(part) !== ''),
    '\n',
  );
}

function notice(release: Release): Html {
  if (!release.embargoed) return html`<p style="${styles.immediate}">${release.notice}</p>`;
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 20px"><tr><td bgcolor="#b3261e" style="${styles.embargo}">${release.notice}</td></tr></table>`;
}

function letterhead(release: Release, colour: string): Html {
  return html`<div style="${letterheadRule(colour)}">&#160;</div>
<div style="${styles.head}"><p style="${styles.group}">${release.group}</p>
<p style="${styles.meta}">${mailWords([release.label, release.placeAndDate].filter(Boolean).join(' · '), release.language)}</p></div>`;
}

function opening(release: Release, { kit }: ReleaseDress): Html {
  const words = (text: string) => mailWords(text, release.language);
  return joinHtml([
    release.kicker && html`<p style="${styles.kicker}">${words(release.kicker)}</p>\n`,
    html`<h1 style="${styles.headline}">${words(release.headline)}</h1>`,
    (release.calls || kit) &&
      html`\n<p style="${styles.calls}">${joinHtml([release.calls && calls(release.calls), kit && html`${kit.label}${linked(kit.where, kit.href)}`].filter(Boolean), '<br>')}</p>`,
    release.standing.map(
      (each) =>
        html`\n<p style="${styles.standing}"><strong>${words(each.heading)}</strong>${each.words && html`<br>${words(each.words)}`}</p>`,
    ),
    release.standfirst &&
      html`\n<p style="${styles.standfirst}"><strong>${words(release.standfirst)}</strong></p>`,
    release.byline && html`\n<p style="${styles.byline}">${release.byline}</p>`,
  ]);
}

function calls({ label, name, reach, href }: ShortContact): Html {
  return joinHtml([
    label,
    joinHtml([name && html`<strong>${name}</strong>`, linked(reach, href)].filter(Boolean), ', '),
  ]);
}

/** The appointment below the standfirst, as a newsroom notes it in its diary. */
function appointment({ appointment: lines, language }: Release): Html {
  if (!lines) return joinHtml([]);
  const words = (text: string) => mailWords(text, language);
  const { heading, what, place, address, access, url } = lines;
  const told = [
    html`<strong>${words(momentLine(lines))}</strong>`,
    what && html`<strong>${words(what)}</strong>`,
    place && words(place),
    address && words(address),
    access && words(access),
    url && html`<a href="${url}">${printedAddress(url)}</a>`,
  ].filter(Boolean);
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="${styles.appointment}"><tr><td style="${styles.appointmentCell}">
<p style="${styles.heading}">${heading}</p>
<p style="${styles.card}">${joinHtml(told, '<br>')}</p>
</td></tr></table>`;
}

function section(heading: string, content: Html): Html {
  if (String(content) === '') return content;
  return html`<div style="${styles.section}"><h2 style="${styles.heading}">${heading}</h2>
${content}</div>`;
}

function contactBox(release: Release): Html {
  if (release.contacts.length === 0) return joinHtml([]);
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="${styles.contact}"><tr><td style="${styles.contactCell}">
<h2 style="${styles.heading}">${release.contactHeading}</h2>
${joinHtml(release.contacts.map(contactCard), '\n')}
</td></tr></table>`;
}

function contactCard(contact: Contact): Html {
  const name = contact.name && html`<strong>${contact.name}</strong>`;
  const lines = [
    joinHtml([name, contact.role].filter(Boolean), ', '),
    linked(contact.phone, contact.tel),
    linked(contact.email, contact.mailto),
  ];
  return html`<p style="${styles.card}">${joinHtml(
    lines.filter((line) => String(line) !== ''),
    '<br>',
  )}</p>`;
}

function linked(text: string, href: string): Html {
  return href ? html`<a href="${href}">${text}</a>` : html`${text}`;
}

function notes(release: Release): Html {
  const { numbers } = release.notes;
  return joinHtml(
    [...numbers].map(
      ([note, number]) =>
        html`<p style="${styles.sectionParagraph}">[${number}] ${mailLine(note.content, numbers)}</p>`,
    ),
  );
}

function colophon(release: Release): Html {
  const { online, licence } = release;
  const link = online.url && html`<a href="${online.url}">${online.label}</a>`;
  if (!link && !licence) return joinHtml([]);
  return html`<p style="${styles.colophon}">${joinHtml([link, licence].filter(Boolean), '<br>')}</p>`;
}
