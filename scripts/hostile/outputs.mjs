import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const text = '---\ntitle: La gare reste\nslug: gare\n---\n\nMots.\n';

/** What is a stranger's in a folder that a site is exported into, or beside it. */
const strangers = {
  CNAME: 'exemple.org',
  '.git/config': '[core]',
  '.htaccess': 'Deny',
  'notes.html': 'notes',
};

/**
 * Texts, and folders to export into, that were made so that an export stops or removes what is not its own: `before` lays the folder,
 * `after` says what is wrong with it then.
 */
export function outputs() {
  return [
    ...planted('list-without-hashes', () => ''),
    ...planted('list-with-hashes', (content, name) =>
      name === 'notes.html' ? 'a'.repeat(64) : hashOf(content),
    ),
    {
      name: 'links-like-staging-folders',
      files: [['texte.md', text]],
      text: 'texte.md',
      before: (home) => {
        const photos = path.join(home, 'own/photos');
        lay(photos, { 'gare.txt': 'x' });
        fs.mkdirSync(path.join(home, 'own/out'));
        for (const which of ['new', 'old'])
          fs.symlinkSync(photos, path.join(home, `own/out/.site.roneo-${which}-999999999-1`));
      },
      after: (home) => [...lost(path.join(home, 'own/photos'), { 'gare.txt': 'x' }), ...siteFaults(home)],
    },
    ...['feed.xml', '404.html/a', 'index.html/a', 'gare/index.html/b', `${'é'.repeat(180)}`].map(
      (alias, at) => ({
        name: `former-path-${at}.md`,
        files: [
          [
            `former-path-${at}.md`,
            text.replace('slug:', `aliases: ["/${alias}", "/a.html", "/a.html/b"]\nslug:`),
          ],
        ],
        text: `former-path-${at}.md`,
        after: siteFaults,
      }),
    ),
    {
      name: 'half-an-emoji.md',
      files: [['half-an-emoji.md', text.replace('La gare reste', '"La gare \\uD83C"')]],
      text: 'half-an-emoji.md',
      after: siteFaults,
    },
  ];
}

function planted(name, hash) {
  const laid = (home) => path.join(home, 'own/out/site');
  return [
    {
      name,
      files: [['texte.md', text]],
      text: 'texte.md',
      before: (home) => {
        lay(laid(home), strangers);
        lay(path.join(home, 'own/elsewhere'), { 'a.html': 'a' });
        fs.symlinkSync('../../elsewhere', path.join(laid(home), 'lien'));
        const listed = { ...strangers, 'lien/a.html': 'a', lien: '', '../../elsewhere/a.html': 'a' };
        const lines = Object.entries(listed).map(([file, content]) => `${file}\t\t\t${hash(content, file)}`);
        fs.writeFileSync(path.join(laid(home), '.roneo-files'), lines.join('\n'));
      },
      after: (home) => [
        ...lost(laid(home), strangers),
        ...lost(path.join(home, 'own/elsewhere'), { 'a.html': 'a' }),
        ...siteFaults(home),
      ],
    },
  ];
}

function lay(folder, files) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
}

function lost(folder, files) {
  return Object.entries(files)
    .filter(([name, content]) => contentOf(path.join(folder, name)) !== content)
    .map(([name]) => `a stranger's file is gone: ${name}`);
}

function siteFaults(home) {
  return contentOf(path.join(home, 'own/out/site/gare/index.html')) === null ? ['there is no site'] : [];
}

function contentOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex');
}
