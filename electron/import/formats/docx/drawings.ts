import type { Crop } from '../../model/import-file';
import { element, emptyElement } from '../../html/markup';
import { framedFigure } from '../office/pictures';
import type { XmlElement } from '../office/xml';
import type { DocxContext } from './context';
import { cropOfBlip, cropOfImageData } from './crops';
import { textIn } from './text';

/** A drawing as HTML: pictures in the line, and text boxes to put after the paragraph. */
interface DrawingMarkup {
  line: string;
  box: string;
}

const emptyDrawing: DrawingMarkup = { line: '', box: '' };

/** A drawing in DrawingML: pictures, text boxes, or a shape. */
export function drawingMarkup(drawing: XmlElement, context: DocxContext): DrawingMarkup {
  const properties = drawing.find('wp:docPr');
  const alt = properties?.get('descr') || (properties?.get('title') ?? '');
  const boxes = drawing.all('w:txbxContent').filter((box) => !isNested(box, drawing));
  const inBoxes = new Set(boxes.flatMap((box) => box.all('a:blip')));
  const images = drawing.all('a:blip').filter((blip) => !inBoxes.has(blip));
  const pictures = images.map((blip) =>
    imageMarkup(blip.get('r:embed') || blip.get('r:link'), alt, cropOfBlip(blip, drawing), context),
  );
  if (pictures.length + boxes.length === 0) {
    if (isRuleShape(drawing)) return { line: emptyElement('hr'), box: '' };
    reportShape(drawing, alt, context);
  } else if (pictures.length === 0 && alt !== '') context.report.drop('description', 1, alt);
  return { line: pictures.join(''), box: boxes.map((box) => boxMarkup(box, context)).join('') };
}

/** A drawing in VML, as older versions of Word write it. */
export function vmlMarkup(pict: XmlElement, context: DocxContext): DrawingMarkup {
  if (pict.elements().some((each) => isRule(each))) return { line: emptyElement('hr'), box: '' };
  const boxes = pict.all('w:txbxContent');
  const images = pict
    .all('v:imagedata')
    .filter((each) => !boxes.some((box) => box.all('v:imagedata').includes(each)));
  const shape = pict.elements().find((each) => each.get('alt') !== '');
  const pictures = images.map((image) =>
    imageMarkup(
      image.get('r:id') || image.get('o:relid'),
      shape?.get('alt') ?? '',
      cropOfImageData(image),
      context,
    ),
  );
  const wordArt = pict.all('v:textpath').map((path) => path.get('string'));
  if (wordArt.length > 0) context.report.drop('drawing', 1, ...wordArt);
  return { line: pictures.join(''), box: boxes.map((box) => boxMarkup(box, context)).join('') };
}

/** An object of another program: its picture is only a preview. */
export function objectMarkup(object: XmlElement, context: DocxContext): DrawingMarkup {
  const program = object.find('o:OLEObject')?.get('ProgID') ?? '';
  context.report.drop('object', 1, program, textIn(object));
  return emptyDrawing;
}

function imageMarkup(reference: string, alt: string, crop: Crop | null, context: DocxContext): string {
  const target = context.targets.get(reference);
  if (target) return context.pictures.markup(target, { alt, crop, report: context.report });
  context.report.dropPicture(alt || 'image', 'missing', { alt });
  return '';
}

/** A text box is a box of the article, or the frame of one picture with its caption. */
function boxMarkup(box: XmlElement, context: DocxContext): string {
  const inner = context.writeBlocks(box.elements());
  const figure = /<(table|h\d)\b|mso-list/.test(inner) ? null : framedFigure(inner);
  if (figure !== null) return figure;
  if (textIn(box).trim() === '') return inner;
  context.report.change('text-box', 1, textIn(box));
  return element('aside', {}, inner);
}

/** A box inside another is written with the outer one. */
function isNested(box: XmlElement, drawing: XmlElement): boolean {
  return drawing
    .all('w:txbxContent')
    .some((other) => other !== box && other.all('w:txbxContent').includes(box));
}

function isRule(shape: XmlElement): boolean {
  return /^(t|true)$/.test(shape.get('o:hr'));
}

/** A shape without text that is wide and less than two millimetres high is a rule; sizes in EMU. */
function isRuleShape(drawing: XmlElement): boolean {
  const extent = drawing.find('wp:extent');
  return (
    Number(extent?.get('cx')) > 1_000_000 &&
    Number(extent?.get('cy')) < 72_000 &&
    drawing.find('a:t') === undefined
  );
}

/** A shape has its text inside; a diagram (SmartArt) and a chart have theirs in another part. */
function reportShape(drawing: XmlElement, alt: string, { report, linesInPart }: DocxContext): void {
  const own = drawing
    .all('a:t')
    .map((each) => each.text())
    .join(' ');
  const chart = drawing.find('c:chart');
  const reference = chart?.get('r:id') ?? drawing.find('dgm:relIds')?.get('r:dm') ?? '';
  report.drop(chart ? 'chart' : 'drawing', 1, alt, own, ...linesInPart(reference));
}
