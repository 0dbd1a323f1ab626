import type { ArticleKind, ArticleStatus } from '../../../src/article';

const names = {
  id: 'id uuid',
  kind: 'kind type genre',
  language: 'language lang langue locale sprache idioma lingua',
  kicker: 'kicker surtitre dachzeile antetitulo occhiello',
  headline: 'headline title titre titel titulo titolo ueberschrift uberschrift',
  standfirst:
    'standfirst description summary chapo chapeau excerpt lede subtitle soustitre beschreibung ' +
    'zusammenfassung untertitel vorspann descripcion resumen entradilla subtitulo descrizione ' +
    'riassunto sommario sottotitolo',
  byline:
    'byline author authors auteur auteurs autrice signature autor autorin autoren autora autores ' +
    'autoras verfasser verfasserin autore autori',
  dateline: 'dateline place lieu ort lugar luogo',
  date:
    'date pubdate publishdate datum fecha data veroeffentlicht veroffentlicht veroffentlichtam ' +
    'fechadepublicacion datapubblicazione datadipubblicazione',
  publishing: 'publishdate',
  zone: 'zone timezone fuseau',
  embargo: 'embargo sperrfrist',
  status: 'status statut',
  draft: 'draft brouillon entwurf borrador bozza',
  published: 'published',
  hidden: 'private prive privat hidden unlisted secret unpublished headless wip',
  shown: 'publish public visible',
  visibility: 'visibility visibilite sichtbarkeit visibilidad visibilita',
  password: 'password passwort motdepasse protected',
  build: 'build',
  expiry: 'expirydate expires expireson unpublishdate',
  slug: 'slug',
  formerPaths: 'aliases alias redirectfrom permalink url path',
  translationKey: 'translationkey langref translationid translationof ref',
  translations: 'translations traductions alternates',
  tags:
    'tags keywords categories tag category motscles schlagworte schlagworter stichworte etiquetas ' +
    'palabrasclave etichette parolechiave kategorien categorias categorie',
  lead:
    'lead image cover featuredimage featureimage images banner hero header thumbnail bild titelbild ' +
    'beitragsbild imagen imagendestacada immagine immagineinevidenza',
  leadAlt:
    'bildalt alttext textoalternativo testoalternativo leadalt imagealt featuredimagealt ' +
    'featureimagealt coveralt thumbnailalt alt',
  leadCaption:
    'bildunterschrift piedefoto didascalia leadcaption imagecaption featuredimagecaption ' +
    'featureimagecaption covercaption',
  leadCredit: 'bildnachweis bildquelle creditofoto leadcredit imagecredit featuredimagecredit photocredit',
  appointment: 'appointment rendezvous event evenement events evenements',
  eventStart: 'start startdate datedebut dtstart eventstart eventdate eventstartdate',
  eventEnd: 'end enddate datefin dtend eventend eventenddate',
  eventHours: 'horaire',
  eventPlace: 'location venue eventlocation',
  eventAddress: 'adresse address eventaddress',
  signatories: 'signatories signatory signataires signataire cosignataires cosigners',
  relayed: 'relayed relaye',
  corrections: 'corrections correction rectificatifs rectificatif',
  withdrawn: 'withdrawn retire',
  downloads: 'downloads telechargements',
  notesToEditors: 'notestoeditors notesauxredactions',
} as const;

/** A field of an article by its own name. */
export type FieldName = keyof typeof names;

/** The names that front matter gives a field, normalized by `normalizeName`; the first is the article's own. */
export function namesOf(field: FieldName): readonly string[] {
  return names[field].split(' ');
}

/** The kinds of article by their names in French and English, normalized. */
export const kindsByName: Readonly<Record<string, ArticleKind>> = byName<ArticleKind>({
  release: 'release pressrelease communique communiquedepresse cp',
  article: 'article post news actualite',
  leaflet: 'leaflet flyer tract',
  page: 'page',
});

/** The statuses of an article by their names in the languages of the fields, normalized. */
export const statusesByName: Readonly<Record<string, ArticleStatus>> = byName<ArticleStatus>({
  draft: 'draft brouillon entwurf borrador bozza',
  ready: 'ready pret prete final',
  published:
    'published publish public publie veroffentlicht publicado publicada pubblicato pubblicata publiee',
});

/** A name without accents, capitals, spaces and dashes: "Notes-to-editors" equals "notesToEditors". */
export function normalizeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();
}

/** The values by each of their names. */
function byName<Value extends string>(
  names: Readonly<Record<Value, string>>,
): Readonly<Record<string, Value>> {
  const entries = Object.entries<string>(names) as [Value, string][];
  return Object.fromEntries(
    entries.flatMap(([value, known]) => known.split(' ').map((name) => [name, value])),
  );
}
