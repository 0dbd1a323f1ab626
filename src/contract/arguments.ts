import { z } from 'zod';
import { articleSchema, languageSchema, mastheadSchema } from '../article';
import type { Article } from '../article';
import type { CallName, Heard } from './calls';

const nothing = z.null();
const id = z.uuid();
/** A part of a picture's width or height. */
const part = z.number().min(0).max(1);
const outlet = z.enum(['site', 'leaflet', 'press']);
/** One word, compounds too: what has a letter, and neither space nor sign around it. */
const word = z
  .string()
  .max(60)
  .regex(/^(?=.*\p{L})[\p{L}\p{M}\p{N}]+(['’·.-][\p{L}\p{M}\p{N}]+)*$/u);
const file = z.object({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) });

/** An article's JSON text, read; refused when it is not a whole article. */
const articleText: z.ZodType<Article> = z
  .object({ json: z.string() })
  .transform(({ json }, context) => {
    try {
      return JSON.parse(json) as z.input<typeof articleSchema>;
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(articleSchema);

/** Pictures come in RTF as digits: two signs a byte. */
const longestCopy = 200_000_000;

/** The form of every call's argument, and how main reads it; main refuses what does not have it. */
export const argumentSchemas: { readonly [Name in CallName]: z.ZodType<Heard<Name>> } = {
  'desk:start': nothing,
  'settings:open': nothing,
  'settings:save': z.object({
    language: z.enum(['system', 'fr', 'en']).exactOptional(),
    theme: z.enum(['system', 'light', 'dark']).exactOptional(),
    library: z.boolean().exactOptional(),
    rail: z.enum(['texts', 'outline']).exactOptional(),
    proof: z.enum(['none', 'site', 'leaflet', 'press']).exactOptional(),
    focus: z.boolean().exactOptional(),
    focusOn: z.enum(['paragraph', 'sentence']).exactOptional(),
    typewriter: z.boolean().exactOptional(),
    spaces: z.boolean().exactOptional(),
    spelling: z.boolean().exactOptional(),
    guillemets: z.enum(['thin', 'firm']).exactOptional(),
    repeated: z.boolean().exactOptional(),
    longSentences: z.boolean().exactOptional(),
    setAside: z.record(id, z.array(z.string().max(200)).max(200)).exactOptional(),
    lastActions: z.array(z.string().max(80)).max(20).exactOptional(),
    lastArticle: id.nullable().exactOptional(),
  }),
  'masthead:open': nothing,
  'masthead:save': mastheadSchema,
  'library:list': z.object({
    words: z.string().max(500),
    limit: z.int().min(1).max(500),
    offset: z.int().nonnegative(),
  }),
  'library:removed': nothing,
  'article:create': z.object({ kind: z.enum(['release', 'article', 'leaflet']), language: languageSchema }),
  'article:open': id,
  'article:save': z.object({ article: articleText, base: z.int().nonnegative() }),
  'article:copy': articleText,
  'article:remove': id,
  'article:restore': id,
  'article:paste': z.object({
    html: z.string().max(longestCopy),
    rtf: z.string().max(longestCopy),
    language: languageSchema,
  }),
  'revision:list': id,
  'revision:open': z.object({ id, revision: z.int().positive() }),
  'revision:pin': z.object({ id, revision: z.int().positive() }),
  'revision:name': z.object({ id, revision: z.int().positive(), name: z.string().trim().max(120) }),
  'picture:keep': file,
  'picture:choose': nothing,
  'picture:cut': z.object({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    left: part,
    top: part,
    width: part,
    height: part,
  }),
  'proof:site': articleText,
  'proof:leaflet': articleText,
  'proof:mail': articleText,
  'export:choose-folder': nothing,
  'export:run': z.object({ ids: z.array(id).min(1), outlets: z.array(outlet).min(1) }),
  'export:cancel': nothing,
  'export:reveal': nothing,
  'import:choose': z.enum(['files', 'folder']),
  'import:files': z.array(z.object({ name: z.string().max(4000), size: z.int().nonnegative() })).max(200_000),
  'import:give': z.object({ ticket: z.int(), bytes: z.instanceof(Uint8Array).exactOptional() }),
  'import:again': nothing,
  'import:cancel': nothing,
  'words:list': nothing,
  'words:add': word,
  'words:remove': word,
  'spelling:follow': z.object({ languages: z.array(languageSchema).max(50) }),
  'desk:flushed': nothing,
  'desk:broken': z.string().max(4000),
  'desk:full-screen': nothing,
};

/** The names of all calls: what main listens to, and what the preload lets through. */
export const callNames = Object.keys(argumentSchemas) as CallName[];
