import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { articleOf } from './articles.mjs';
import { byTurns, report } from './ratios.mjs';
import { room } from './rooms.mjs';

const words = 300;

/**
 * The site of an archive by the command line beside Hugo (a Debian package), each a whole process: the same texts with a page each. Hugo
 * makes it twice: with bare pages and lists of tags, and with what a page of ours has besides (related, previous and next texts, data for
 * search engines, feeds in full of all and of each tag, pages of years). "One changed" is another headline.
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
  fillHugo(many, join(folder, 'hugo'), bareSite);
  fillHugo(many, join(folder, 'like'), likeSite);
  const ours = (out) =>
    run(process.execPath, [
      'out/main/cli.js',
      'site',
      '--archive',
      join(folder, 'archive'),
      '--out',
      join(folder, out),
    ]);
  const hugo = (out, site = 'hugo') =>
    run('hugo', ['--quiet', '--source', join(folder, site), '--destination', join(folder, out)]);
  const rounds = many > 1_000 ? 1 : 3;
  const whole = await byTurns(
    rounds,
    (round) => ours(`ours${round}`),
    (round) => hugo(`hugo${round}`),
  );
  const alike = await byTurns(
    rounds,
    (round) => ours(`ours-like${round}`),
    (round) => hugo(`like${round}`, 'like'),
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
    report(`site of ${many} texts, into an empty folder`, 'Hugo, bare pages', whole),
    report(`site of ${many} texts, into an empty folder`, 'Hugo, pages like ours', alike),
    report(`site of ${many} texts, one changed`, 'Hugo, bare pages', changed),
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

function fillHugo(many, folder, site) {
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (let number = 0; number < many; number += 1) {
    const article = articleOf(number, words);
    write(`content/posts/${article.slug}.md`, postOf(article));
  }
  for (const [path, text] of Object.entries(site)) write(path, text);
}

function postOf({ headline, date, tags, standfirst, body }) {
  const year = date.local.slice(0, 4);
  const front = {
    title: headline,
    date: `${date.local}:00+01:00`,
    tags,
    years: [year],
    description: standfirst,
  };
  const text = body.map((block) => block.content[0].text).join('\n\n');
  return `${JSON.stringify(front, null, 1)}\n\n${text}\n`;
}

const head =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><header><a href="/">Le Journal</a></header><main>';
const foot = '</main><footer>Le Journal</footer></body></html>\n';
const list = `${head}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>${foot}`;

const bareSite = {
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

const feed = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ .Title }}</description>{{ range first 20 .Pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Content | transform.XMLEscape | safeHTML }}</description></item>{{ end }}</channel></rss>`;
const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":{{ .Title | jsonify }},"items":[{{ range $at, $page := first 20 .Pages }}{{ if $at }},{{ end }}{"id":{{ .Permalink | jsonify }},"title":{{ .Title | jsonify }},"content_html":{{ .Content | jsonify }}}{{ end }}]}`;
const data = `<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Params.description "datePublished" (.Date.Format "2006-01-02T15:04:05-07:00") "mainEntityOfPage" .Permalink | jsonify | safeJS }}</script>`;
const teaser =
  '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "02/01/2006" }}</time></li>';

/** The same with what a page of ours has. */
const likeSite = {
  ...bareSite,
  'hugo.toml': bareSite['hugo.toml']
    .replace('"section", "sitemap", "robotsTXT", "404"', '"section"')
    .replace('tag = "tags"', 'tag = "tags"\nyear = "years"')
    .replace('term = ["HTML"]', 'term = ["HTML", "RSS", "JSON"]')
    .replace('home = ["HTML", "RSS"]', 'home = ["HTML", "RSS", "JSON"]')
    .concat('[related]\nthreshold = 1\n[[related.indices]]\nname = "tags"\nweight = 100\n'),
  'layouts/_default/rss.xml': feed,
  'layouts/_default/list.json': jsonFeed,
  'layouts/index.json': jsonFeed,
  'layouts/_default/single.html': `${head.replace('</head>', `<meta name="description" content="{{ .Params.description }}"><link rel="canonical" href="{{ .Permalink }}"><meta property="og:title" content="{{ .Title }}"><meta property="og:description" content="{{ .Params.description }}">${data}</head>`)}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "02/01/2006" }}</time><p>{{ .Params.description }}</p>{{ .Content }}<ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul></article><nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav><ul>{{ range first 3 (.Site.RegularPages.Related .) }}${teaser}{{ end }}</ul>${foot}`,
  'layouts/_default/term.html': `${head}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}${teaser}{{ end }}</ul>${foot}`,
  'layouts/404.html': `${head}<h1>404</h1>${foot}`,
};

function run(command, given) {
  const { status, stderr } = spawnSync(command, given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}
