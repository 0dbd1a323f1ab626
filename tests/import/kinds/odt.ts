import { read } from '../support/read-fixture';
import { zipOf } from '../support/zip-of';
import { trialOf } from './specimen';

const namespaces = [
  'office',
  'text',
  'table',
  'style',
  ...['drawing:draw', 'xsl-fo-compatible:fo', 'svg-compatible:svg'],
].map((each) => {
  const [name = '', prefix = name] = each.split(':');
  return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
});
const names = `${namespaces.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink"`;

const textStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;

const textStyles = [
  textStyle('Gras', 'fo:font-weight="bold"'),
  textStyle('Italique', 'fo:font-style="italic"'),
  textStyle('Petites', 'fo:font-variant="small-caps"'),
  textStyle('Haut', 'style:text-position="super 58%"'),
  textStyle('Bas', 'style:text-position="sub 58%"'),
  textStyle('Anglais', 'fo:language="en" fo:country="none"'),
].join('');
const listStyles =
  '<text:list-style style:name="Puces"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>' +
  '<text:list-style style:name="Nombres"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/></text:list-style>';

const paragraph = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`;
const marked = (style: string) => paragraph(`Le <text:span text:style-name="${style}">mot</text:span> dit.`);
const list = (style: string, ...items: string[]) =>
  `<text:list text:style-name="${style}">${items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`;
const row = (...cells: string[]) =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join('')}</table:table-row>`;

/** An OpenDocument text, as Writer makes it. */
export const odt = trialOf<string>(
  {
    blocks: {
      paragraph: paragraph('Un train<text:s/>par heure.'),
      crosshead: '<text:h text:outline-level="2">Ce que nous demandons</text:h>',
      bulletedList: list('Puces', 'un train', 'un guichet'),
      numberedList: list('Nombres', 'un train', 'un guichet'),
      preformatted:
        paragraph('ls -l <text:s text:c="2"/>/srv', 'Preformatted_20_Text') +
        paragraph('<text:s text:c="2"/>-rw "a"', 'Preformatted_20_Text'),
      quotation: paragraph('La gare reste ouverte.<text:line-break/>— Ali Ba, maire', 'Quotations'),
      pullQuote: paragraph('Douze minutes de retard', 'Exergue'),
      figure: paragraph(
        `<draw:frame><draw:text-box>${paragraph('<draw:frame><draw:image xlink:href="Pictures/quai.png"/><svg:desc>Un quai vide</svg:desc></draw:frame>La halte le matin — Photo : Maud')}</draw:text-box></draw:frame>`,
      ),
      table: `<table:table><table:table-header-rows>${row('Année', 'Trains')}</table:table-header-rows>${row('2005', '14')}</table:table>`,
      divider: paragraph('', 'Horizontal_20_Line'),
      box: paragraph(
        `<draw:frame><draw:text-box>${paragraph('Samedi devant la gare.')}</draw:text-box></draw:frame>`,
      ),
    },
    marks: {
      link: paragraph('Le <text:a xlink:href="https://exemple.org/dossier">mot</text:a> dit.'),
      language: marked('Anglais'),
      bold: marked('Gras'),
      italic: marked('Italique'),
      smallCapitals: marked('Petites'),
      superscript: marked('Haut'),
      subscript: marked('Bas'),
      code: marked('Source_20_Text'),
    },
  },
  async (source) => {
    const text = `<text:h text:outline-level="1">Titre</text:h>${paragraph('Avant.')}${source}${paragraph('Après.')}`;
    const file = await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content ${names}><office:automatic-styles>${textStyles}${listStyles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      'Pictures/quai.png': 'picture',
    });
    return (await read('texte.odt', new Uint8Array(file))).article.body;
  },
);
