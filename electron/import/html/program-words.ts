import type { Root } from 'hast';
import type { ConversionReport } from '../report/conversion-report';
import { attribute, elementsIn, isNamed } from './tree';

/** Drops and reports alternative texts and titles of pictures that programs wrote: paths on a disk, what image recognition saw. */
export function removeProgramWords(root: Root, report: ConversionReport): void {
  for (const image of elementsIn(root).filter((each) => isNamed(each, 'img')))
    for (const name of ['alt', 'title'] as const) {
      const words = attribute(image, name);
      if (!isByProgram(words)) continue;
      report.drop('program-alt', 1, words);
      image.properties[name] = '';
    }
}

/** The alternative text of a picture, "" where a program wrote it, which is reported. */
export function ownAlt(alt: string, report: ConversionReport): string {
  if (!isByProgram(alt)) return alt;
  report.drop('program-alt', 1, alt);
  return '';
}

function isByProgram(words: string): boolean {
  return onDisk.test(words) || written.test(words);
}

/** A path on a disk: "C:\Users\…", "\\server\share", "file:///home/…". */
const onDisk =
  /(?:^|[\s"'(])(?:[a-z]:[\\/](?=\S)|\\\\[\w.-]+\\|file:\/\/|\/(?:users|home|volumes|private|tmp|var|mnt|media)\/\S)/i;

/** What Word, PowerPoint and Facebook say of a picture, in the languages of their menus. */
const written = new RegExp(
  [
    'description (?:automatically generated|générée automatiquement)',
    'automatisch (?:generierte beschreibung|gegenereerde beschrijving)',
    'descripción generada automáticamente',
    'descripció generada automàticament',
    'descrizione generata automaticamente',
    'descrição gerada automaticamente',
    'descriere generată automat',
    'automatiskt genererad beskrivning',
    'automatisk (?:genereret|generert) beskrivelse',
    'kuvaus luotu automaattisesti',
    'opis wygenerowany automatycznie|automatycznie generowany opis',
    'popis (?:se )?vygenerov\\w+ automaticky|popis byl vytvořen automaticky|automaticky (?:vygenerovaný|generovaný) popis',
    'automatikusan generált leírás',
    'açıklama otomatik olarak oluşturuldu|otomatik olarak oluşturulmuş açıklama',
    'автоматически созданное описание',
    'автоматично створений опис',
    'ai-generated content may be incorrect',
    "le contenu généré par l[’']ia peut être incorrect",
    'ki-generierte inhalte können fehlerhaft sein',
    'el contenido generado por (?:la )?ia puede ser incorrecto',
    "il contenuto generato dall[’']ia potrebbe non essere corretto",
    'o conteúdo gerado por (?:ia|inteligência artificial) (?:pode|poderá) estar incorret',
    'door ai gegenereerde inhoud is mogelijk onjuist',
    '^(?:image may contain|may be an? (?:image|graphic|cartoon|meme) of|no photo description available)',
    "^(?:peut être (?:une image|un graphique|un dessin)|l[’']image contient peut-être|aucune description de photo disponible)",
    "^(?:ist möglicherweise ein(?:e)? |puede ser una imagen|potrebbe essere un[’']immagine|pode ser uma imagem)",
  ].join('|'),
  'iu',
);
