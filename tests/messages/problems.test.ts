import { describe, expect, it } from 'vitest';
import { noticeMessage, problemMessage } from '../../src/messages';
import type { Notice, Problem } from '../../src/contract';

const problems: { [Kind in Problem['kind']]: Extract<Problem, { kind: Kind }> } = {
  'not-found': { kind: 'not-found', what: 'article', id: 'x' },
  'text-damaged': {
    kind: 'text-damaged',
    id: 'a',
    headline: 'La gare',
    sound: { revision: 1, savedAt: 0 },
    hasWords: true,
  },
  'archive-unreadable': { kind: 'archive-unreadable', path: '/archive', why: 'ENOTDIR' },
  'archive-lost': { kind: 'archive-lost', path: '/home/moi/archive' },
  'nothing-recovered': { kind: 'nothing-recovered', path: '/home/moi/archive' },
  'place-absent': { kind: 'place-absent', path: '/media/clé/sauvegardes' },
  'backup-foreign': { kind: 'backup-foreign', path: '/media/clé/sauvegardes' },
  'backup-busy': { kind: 'backup-busy', path: '/media/clé/sauvegardes' },
  'backup-missing': { kind: 'backup-missing', path: '/media/clé/sauvegardes' },
  'backup-damaged': { kind: 'backup-damaged', path: '/media/clé/sauvegardes', why: 'checksum' },
  'backup-unproved': { kind: 'backup-unproved', path: '/media/clé/sauvegardes' },
  'folder-taken': { kind: 'folder-taken', path: '/home/moi/archive' },
  conflict: { kind: 'conflict', id: 'x', revision: 3 },
  'translation-exists': { kind: 'translation-exists', id: '1', language: 'pl', headline: 'La gare' },
  invalid: {
    kind: 'invalid',
    file: 'a.md',
    where: 'zone',
    why: 'must be a time zone such as "Europe/Paris"',
  },
  'archive-newer': { kind: 'archive-newer', path: '/a', version: 9, known: 3 },
  'archive-damaged': { kind: 'archive-damaged', path: '/a', why: '' },
  'archive-foreign': { kind: 'archive-foreign', path: '/a' },
  'archive-replaced': { kind: 'archive-replaced', path: '/home/moi/archive', how: 'replaced' },
  'archive-busy': { kind: 'archive-busy', path: '/a' },
  'archive-read-only': { kind: 'archive-read-only', path: '/a' },
  'file-missing': { kind: 'file-missing', path: 'a.md' },
  'file-unreadable': { kind: 'file-unreadable', path: 'a.md', why: 'it is nested too deeply' },
  'format-unknown': { kind: 'format-unknown', path: 'a.xyz' },
  'format-foreign': { kind: 'format-foreign', path: 'a.doc', format: 'word-97' },
  'not-answering': { kind: 'not-answering', path: '/media/partage' },
  'not-writable': { kind: 'not-writable', path: '/out', why: 'EACCES' },
  'file-unopened': {
    kind: 'file-unopened',
    path: 'tracts/2026-02-24-gare-tract-A5.pdf',
    why: 'no application',
  },
  printing: {
    kind: 'printing',
    path: 'tracts/2026-02-24-gare-tract-A5-photocopieuse.pdf',
    why: 'no default destination',
  },
  'files-in-the-way': { kind: 'files-in-the-way', path: '/out/site', files: ['index.html', 'CNAME'] },
  'disk-full': { kind: 'disk-full', path: '/out' },
  'picture-unreadable': { kind: 'picture-unreadable', name: 'a.jpg', why: '' },
  'picture-missing': { kind: 'picture-missing', article: 'La gare', picture: 'a.jpg' },
  'logo-missing': { kind: 'logo-missing', file: 'masthead.yaml', picture: 'a.svg' },
  'nothing-to-export': { kind: 'nothing-to-export' },
  'headline-missing': { kind: 'headline-missing', article: '' },
  'slug-taken': { kind: 'slug-taken', slug: 'la-gare' },
  typesetting: { kind: 'typesetting', article: 'La gare', why: 'x' },
  'folder-absent': { kind: 'folder-absent', path: '/media/clé/archive' },
  'folder-not-archive': { kind: 'folder-not-archive', path: '/home/moi/photos' },
  'folder-of-backups': { kind: 'folder-of-backups', path: '/media/clé/sauvegardes' },
  'folder-inside-archive': { kind: 'folder-inside-archive', path: '/home/moi/archive/pictures' },
  'copy-unproved': { kind: 'copy-unproved', path: '/media/clé/archive' },
  'host-not-found': { kind: 'host-not-found', host: 'sftp.example.org' },
  'host-refused': { kind: 'host-refused', host: 'sftp.example.org', port: 22 },
  'host-lost': { kind: 'host-lost', host: 'sftp.example.org', why: 'timed-out' },
  'host-unknown': { kind: 'host-unknown', host: 'sftp.example.org', fingerprint: 'NyMMktNbx1' },
  'host-changed': {
    kind: 'host-changed',
    host: 'sftp.example.org',
    fingerprint: 'NyMMktNbx1',
    pinned: 'Bx8wRGAMI2',
  },
  'certificate-untrusted': {
    kind: 'certificate-untrusted',
    host: 'dav.example.org',
    fingerprint: '9F4C',
    why: 'self-signed certificate',
  },
  'login-refused': { kind: 'login-refused', host: 'sftp.example.org', user: 'tract' },
  'signing-key-locked': { kind: 'signing-key-locked' },
  'key-locked': { kind: 'key-locked', path: '/home/moi/.ssh/id_ed25519' },
  'there-full': { kind: 'there-full', host: 'sftp.example.org' },
  'there-too-large': { kind: 'there-too-large', host: 'dav.example.org', path: 'kits/kit.zip' },
  'there-forbidden': { kind: 'there-forbidden', host: 'sftp.example.org', path: 'index.html' },
  'there-absent': { kind: 'there-absent', host: 'sftp.example.org', path: 'www' },
  'changed-there': { kind: 'changed-there', host: 'git.example.org' },
  'put-unproved': { kind: 'put-unproved', host: 'sftp.example.org', path: 'index.html' },
  'host-failed': { kind: 'host-failed', host: 'sftp.example.org', why: '500 Internal Server Error' },
  'proxy-elsewhere': { kind: 'proxy-elsewhere', host: 'git.example.org', of: 'ssh' },
  'git-missing': { kind: 'git-missing' },
  'tls-missing': { kind: 'tls-missing', host: 'mail.example.org' },
  'inbox-missing': { kind: 'inbox-missing', address: 'presse@example.org' },
  'drafts-missing': { kind: 'drafts-missing', host: 'mail.example.org' },
  'account-missing': { kind: 'account-missing' },
  'account-foreign': { kind: 'account-foreign', address: 'presse@example.org' },
  'account-locked': { kind: 'account-locked', address: 'presse@example.org' },
  'mailing-unseen': { kind: 'mailing-unseen' },
  'nobody-to-write-to': { kind: 'nobody-to-write-to', group: 'Presse' },
  'group-unknown': { kind: 'group-unknown', name: 'Presse', names: ['Radios', 'Journaux'] },
  'test-refused': { kind: 'test-refused', words: '550 no' },
  'sender-refused': { kind: 'sender-refused', address: 'presse@example.org', words: '550 no' },
  'publish-unseen': { kind: 'publish-unseen' },
  'destination-foreign': { kind: 'destination-foreign', name: 'Site du groupe' },
  'destination-unknown': { kind: 'destination-unknown', name: 'Essai', names: ['Site du groupe'] },
  'secret-missing': { kind: 'secret-missing', name: 'Site du groupe' },
  'no-edition-before': { kind: 'no-edition-before' },
  'press-mail-taken': { kind: 'press-mail-taken', mail: 'desk@example.org', name: 'Desk' },
  'press-objected': { kind: 'press-objected', mail: 'desk@example.org', on: '2026-03-01' },
  'press-list-none': { kind: 'press-list-none', name: 'liste.csv' },
  'press-list-broken': { kind: 'press-list-broken', name: 'liste.csv', line: 12 },
  'press-list-large': { kind: 'press-list-large', name: 'liste.csv', bytes: 20_000_000, limit: 10_485_760 },
  'press-list-long': { kind: 'press-list-long', people: 30_000, limit: 20_000 },
  'no-signing-key': { kind: 'no-signing-key' },
  'passphrase-wrong': { kind: 'passphrase-wrong' },
  cancelled: { kind: 'cancelled' },
};

const notices: { [Kind in Notice['kind']]: Extract<Notice, { kind: Kind }> } = {
  'passage-unknown': { kind: 'passage-unknown', article: 'La gare', words: 'Depuis deux ans' },
  'verso-missing': { kind: 'verso-missing', article: 'La gare', language: 'en' },
  'verso-left-out': { kind: 'verso-left-out', article: 'La gare', format: 'a4-fold' },
  'draft-joined': { kind: 'draft-joined', article: 'The station', beside: 'La gare' },
  'card-left-out': { kind: 'card-left-out', article: 'La gare', design: 'headline', size: 'link' },
  'cards-marked': { kind: 'cards-marked', article: 'La gare', band: 'PROJET – NE PAS DIFFUSER' },
  'cards-withdrawn': { kind: 'cards-withdrawn', article: 'La gare' },
  'damaged-left-out': { kind: 'damaged-left-out', articles: ['La gare', ''] },
  'masthead-damaged': { kind: 'masthead-damaged' },
  'site-damaged': { kind: 'site-damaged' },
  'archive-salvaged': { kind: 'archive-salvaged', path: '/home/moi/archive', why: 'malformed' },
  'copies-beside': {
    kind: 'copies-beside',
    path: '/home/moi/archive',
    files: ['archive (conflicted copy 2026-11-28 143000).sqlite'],
  },
  'move-unfinished': { kind: 'move-unfinished', path: '/media/clé/archive', isWhole: true },
  'saves-missing': { kind: 'saves-missing', path: '/home/moi/archive' },
  'pdf-x-missing': { kind: 'pdf-x-missing', why: 'no-ghostscript' },
  'held-back': {
    kind: 'held-back',
    article: 'La gare',
    until: { local: '2026-03-01T06:00', zone: 'Europe/Paris' },
  },
  'leaflet-larger': {
    kind: 'leaflet-larger',
    article: 'La gare',
    asked: 'a5',
    made: 'a4-fold',
    words: 34,
    leavingOut: ['La gare'],
  },
  'leaflet-smaller': { kind: 'leaflet-smaller', article: 'La gare', asked: 'a4-fold', made: 'a4' },
  'leaflet-draft': { kind: 'leaflet-draft', article: 'La gare', asked: 'a5', made: 'a5-booklet', words: 40 },
  'passages-left-out': { kind: 'passages-left-out', article: 'La gare', count: 2 },
  'break-leaves-white': { kind: 'break-leaves-white', article: 'La gare', pages: [1] },
  'break-too-long': { kind: 'break-too-long', article: 'La gare' },
  'letters-astray': { kind: 'letters-astray', article: 'La gare', pages: [1, 3] },
  'coupon-left-out': { kind: 'coupon-left-out', article: 'La gare', format: 'a6' },
  'coupon-without-address': { kind: 'coupon-without-address', article: 'La gare' },
  'subject-long': { kind: 'subject-long', article: 'La gare', characters: 92, limit: 70 },
  'text-unprinted': { kind: 'text-unprinted', article: 'La gare' },
  'leaflet-without-appointment': { kind: 'leaflet-without-appointment', article: 'La gare' },
  'leaflet-without-colour': { kind: 'leaflet-without-colour', article: 'La gare' },
  'template-broken': { kind: 'template-broken', article: 'La gare', template: 'tract-1', why: 'missing' },
  'leaflet-thin': { kind: 'leaflet-thin', article: 'La gare', made: 'a5-booklet', suited: 'a5' },
  'leaflet-covered': { kind: 'leaflet-covered', article: 'La gare', made: 'a4-fold', template: 'depliant' },
  'leaflet-short': { kind: 'leaflet-short', article: 'La gare', suited: 'appel' },
  'appointment-past': {
    kind: 'appointment-past',
    article: 'La gare',
    start: { local: '2026-03-01T14:30', zone: 'Europe/Paris' },
    allDay: false,
  },
  'dated-ahead': {
    kind: 'dated-ahead',
    article: 'La gare',
    until: { local: '2026-03-01T00:00', zone: 'Europe/Paris' },
  },
  'leaflet-ahead': {
    kind: 'leaflet-ahead',
    article: 'La gare',
    until: { local: '2026-03-01T06:00', zone: 'Europe/Paris' },
  },
  'text-left-out': { kind: 'text-left-out', text: 'a.md', problem: { kind: 'file-missing', path: 'a.md' } },
  'outlet-missing': {
    kind: 'outlet-missing',
    outlet: 'leaflet',
    article: 'La gare',
    problem: { kind: 'typesetting', article: 'La gare', why: 'x' },
  },
  'picture-left-out': { kind: 'picture-left-out', article: 'La gare', caption: '', place: 1 },
  'logo-left-out': { kind: 'logo-left-out', article: 'La gare', group: 'Ligue des quais' },
  'revoked-left-out': { kind: 'revoked-left-out', signatures: 2 },
  'former-address-left-out': { kind: 'former-address-left-out', article: 'La gare', path: 'feed.xml' },
  withdrawn: { kind: 'withdrawn', outlet: 'press', files: ['la-gare.eml', 'la-gare-press-kit.zip'] },
  'not-withdrawn': { kind: 'not-withdrawn', outlet: 'leaflet', files: ['tracts/la-gare-tract-A5.pdf'] },
  'draft-left-out': { kind: 'draft-left-out', article: 'La gare' },
  'link-without-page': { kind: 'link-without-page', article: 'La gare', words: 'notre relevé' },
  'translation-held': {
    kind: 'translation-held',
    article: 'La gare',
    language: 'de',
    until: { local: '2026-03-01T06:00', zone: 'Europe/Paris' },
  },
  'translation-behind': {
    kind: 'translation-behind',
    article: 'The station',
    original: 'La gare',
    language: 'fr',
  },
  'translations-missing': { kind: 'translations-missing', language: 'de', articles: ['La gare', 'Le train'] },
  'translation-unfinished': { kind: 'translation-unfinished', article: 'The station', passages: 3 },
  'alt-missing': { kind: 'alt-missing', article: 'La gare', caption: 'La gare', place: 1 },
  'card-words-foreign': { kind: 'card-words-foreign', article: 'La gare', words: ['le train'] },
  'words-missing': {
    kind: 'words-missing',
    article: 'La gare',
    document: 'docx',
    words: ['Le guichet reste'],
  },
  'becomes-public': {
    kind: 'becomes-public',
    article: 'La gare',
    isNew: true,
    pictures: 2,
    names: ['Ana Kerbrat'],
  },
  'taken-down': { kind: 'taken-down', article: 'La gare', until: null },
  'embargo-leaves': {
    kind: 'embargo-leaves',
    article: 'La gare',
    until: { local: '2026-03-01T06:00', zone: 'Europe/Paris' },
  },
  'withdrawn-leaves': { kind: 'withdrawn-leaves', article: 'La gare' },
  'withdrawn-files': { kind: 'withdrawn-files', article: 'La gare', files: ['tracts/gare.pdf'] },
  'consent-unasked': { kind: 'consent-unasked', article: 'La gare', caption: 'La foule', place: 1 },
  'consent-refused': {
    kind: 'consent-refused',
    article: 'La gare',
    caption: 'La foule',
    place: 1,
    isCut: false,
  },
  'picture-coarse': {
    kind: 'picture-coarse',
    article: 'La gare',
    caption: '',
    place: 2,
    density: 40,
    least: 200,
  },
  'imprint-missing': {
    kind: 'imprint-missing',
    article: 'La gare',
    country: 'FR',
    missing: ['printer', 'printer-address'],
  },
  'imprint-unverified': { kind: 'imprint-unverified', article: 'La gare', country: 'LU' },
  'home-printed': { kind: 'home-printed', article: 'La gare', addresses: ['3 rue du Lac, appartement 4'] },
  'black-poster': { kind: 'black-poster', article: 'La gare', country: 'FR' },
  'characters-unprintable': { kind: 'characters-unprintable', article: 'La gare', characters: '😀' },
  'site-address-missing': { kind: 'site-address-missing' },
  'contact-missing': { kind: 'contact-missing' },
  'group-name-missing': { kind: 'group-name-missing' },
  'words-untranslated': { kind: 'words-untranslated', what: 'join', language: 'en' },
  dropped: { kind: 'dropped', file: 'a.docx', what: 'comment', count: 2 },
  'credit-printed': { kind: 'credit-printed', article: 'La gare', names: ['Maud Kerbrat', 'Agence Rade'] },
  'credit-from-file': { kind: 'credit-from-file', file: 'a.docx', names: ['Maud Kerbrat'] },
  changed: { kind: 'changed', file: 'a.docx', what: 'merged-cells', count: 2 },
  'picture-dropped': { kind: 'picture-dropped', file: 'a.html', picture: 'x.jpg', why: 'remote' },
};

const said = (language: 'fr' | 'en') => [
  ...Object.values(problems).map((problem) => problemMessage(problem, language)),
  ...Object.values(notices).map((notice) => noticeMessage(notice, language)),
];

describe('the sentences', () => {
  it.each(said('fr'))('is set as French is: %s', (sentence) => {
    expect(sentence).not.toMatch(/[^\u202F][;!?»]|«[^\u202F]|[^\u00A0]:|'|undefined/u);
    expect(sentence).toMatch(/^[\p{Lu}«].*\.$/su);
  });

  it.each(said('en'))('is a whole sentence: %s', (sentence) => {
    expect(sentence).not.toMatch(/['"\u202F\u00A0]\p{P}|undefined| [;:!?]/u);
    expect(sentence).toMatch(/^[\p{Lu}‘].*\.$/su);
  });

  it('puts what only a program would say in words', () => {
    expect(problemMessage(problems['not-writable'], 'fr')).toContain('l’accès est refusé');
    expect(problemMessage(problems['not-writable'], 'en')).toContain('access is denied');
    expect(problemMessage(problems.invalid, 'fr')).toContain('il faut un fuseau horaire');
  });

  it.each([
    'file is not a database',
    'database disk image is malformed',
    'malformed database schema (article)',
    'tables altered: no such column: slug',
    'disk I/O error',
    'unable to open database file',
    'access permission denied',
    'EEXIST',
    'ENAMETOOLONG',
    'it is no picture: Input buffer contains unsupported image format',
    'it cannot be decoded: VipsJpeg: premature end of JPEG image',
    'it has too many pixels: Input image exceeds pixel limit',
    'it is not well-formed YAML: Unexpected scalar at node end',
    'it is not well-formed TOML: incomplete key-value',
  ])('puts in words what a library or the system says: %s', (why) => {
    for (const language of ['fr', 'en'] as const) {
      const sentence = problemMessage({ kind: 'archive-damaged', path: '/a', why }, language);
      expect(sentence).toContain('(');
      expect(sentence).not.toContain(why);
    }
  });

  it('counts what was left out', () => {
    expect(noticeMessage(notices.dropped, 'fr')).toContain('2 commentaires');
    expect(noticeMessage({ ...notices.dropped, count: 1 }, 'fr')).toContain('un commentaire, qui n’a pas');
    expect(noticeMessage({ ...notices.dropped, what: 'marquee' }, 'en')).toContain('‘marquee’');
  });
});
