import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { articleOf } from './articles.mjs';
import { byTurns, report } from './ratios.mjs';
import { room } from './rooms.mjs';

const words = 300;

/**
 * The site of an archive by the command line beside Hugo (a Debian package), each a whole process: the same texts with a page each, and
 * pages of years or of tags. Hugo's pages are bare, ours have all that a site of ours has. "One changed" is another headline.
 */
export async function benchSite() {
  if (spawnSync('hugo', ['version']).status !== 0) {
    console.log('no hugo here: the site is not measured beside it');
    return [];
  }
  const rows = [];
  for (const many of [1_000, 10_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'roneo-bench-'));
    try {
      rows.push(...(await sitesOf(many, folder)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function sitesOf(many, folder) {
  const save = await fillArchive(many, join(folder, 'archive'));
  fillHugo(many, join(folder, 'hugo'));
  const ours = (out) =>
    run(process.execPath, [
      'out/main/cli.js',
      'site',
      '--archive',
      join(folder, 'archive'),
      '--out',
      join(folder, out),
    ]);
  const hugo = (out) =>
    run('hugo', ['--quiet', '--source', join(folder, 'hugo'), '--destination', join(folder, out)]);
  const rounds = many > 1_000 ? 1 : 3;
  const whole = await byTurns(
    rounds,
    (round) => ours(`ours${round}`),
    (round) => hugo(`hugo${round}`),
  );
  let changes = 0;
  const changed = await byTurns(
    rounds,
    () => ours('ours-1'),
    () => hugo('hugo-1'),
    async () => {
      changes += 1;
      const article = { ...articleOf(many / 2, words), headline: `Changé ${changes} fois` };
      await save(article);
      writeFileSync(join(folder, 'hugo', 'content', 'posts', `${article.slug}.md`), postOf(article));
    },
  );
  return [
    report(`site of ${many} texts, into an empty folder`, 'Hugo', whole),
    report(`site of ${many} texts, one changed`, 'Hugo', changed),
  ];
}

/** An archive of so many texts; answers what saves a changed one. */
async function fillArchive(many, folder) {
  const { openArchive } = await room('electron/archive/index.ts');
  const change = async (work) => {
    const opened = openArchive(folder, { create: true });
    if (!opened.ok) throw new Error(opened.problem.kind);
    await work(opened.value);
    await opened.value.end();
  };
  await change((archive) => {
    for (let number = 0; number < many; number += 1) {
      const created = archive.articles.create(articleOf(number, words), Date.UTC(2026, 0, 1) + number);
      if (!created.ok) throw new Error(created.problem.kind);
    }
  });
  return (article) =>
    change((archive) => {
      const { value } = archive.articles.open(article.id);
      const saved = archive.articles.save({ article, base: value.revision }, Date.now());
      if (!saved.ok) throw new Error(saved.problem.kind);
    });
}

function fillHugo(many, folder) {
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (let number = 0; number < many; number += 1) {
    const article = articleOf(number, words);
    write(`content/posts/${article.slug}.md`, postOf(article));
  }
  for (const [path, text] of Object.entries(hugoSite)) write(path, text);
}

function postOf({ headline, date, tags, standfirst, body }) {
  const front = { title: headline, date: `${date.local}:00+01:00`, tags, description: standfirst };
  const text = body.map((block) => block.content[0].text).join('\n\n');
  return `${JSON.stringify(front, null, 1)}\n\n${text}\n`;
}

const head =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><header><a href="/">Le Journal</a></header><main>';
const foot = '</main><footer>Le Journal</footer></body></html>\n';
const list = `${head}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>${foot}`;

const hugoSite = {
  'hugo.toml': `baseURL = "https://exemple.org/"
languageCode = "fr"
title = "Le Journal"
disableKinds = ["section", "sitemap", "robotsTXT", "404"]
[taxonomies]
tag = "tags"
[outputs]
home = ["HTML", "RSS"]
taxonomy = ["HTML"]
term = ["HTML"]
[services.rss]
limit = 20
`,
  'layouts/index.html': `${head}{{ range first 20 .Site.RegularPages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.description }}</p></article>{{ end }}${foot}`,
  'layouts/_default/single.html': `${head}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "02/01/2006" }}</time>{{ .Content }}<ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul></article>${foot}`,
  'layouts/_default/term.html': list,
  'layouts/_default/taxonomy.html': list,
};

function run(command, given) {
  const { status, stderr } = spawnSync(command, given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}
