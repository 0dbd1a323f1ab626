/** What each reason is called in one language. */
export type Reasons = Readonly<Record<keyof typeof reasonPatterns, string>>;

/** Reasons as they are met: codes of the system, and what our own readers and schemas say. `$1` stands for what is in brackets. */
const reasonPatterns = {
  'access-denied': /^EACCES$|^EPERM$|^access permission denied$/,
  'read-only': /^EROFS$/,
  'folder-gone': /^ENOENT$/,
  'no-folder': /^ENOTDIR$/,
  'is-folder': /^EISDIR$/,
  'ring-of-links': /^ELOOP$/,
  'no-ordinary-file': /^it is no ordinary file$/,
  'log-damaged': /^the log is damaged$/,
  'in-use': /^EBUSY$/,
  'already-there': /^EEXIST$/,
  'name-too-long': /^ENAMETOOLONG$/,
  'disk-fault': /^EIO$|^disk I\/O error$/,
  'will-not-open': /^unable to open database file$/,
  'other-checksum': /^checksum$/,
  'without-proof': /^no proof lies beside it$/,
  'newer-version': /^made by a newer version$/,
  'no-database': /^file is not a database$/,
  'pages-altered':
    /^(?:\*\*\* in |Tree |Page |row \d+ |wrong # |database disk image|malformed database schema)[^]*$/,
  'tables-altered': /^tables altered: [^]*$/,
  remote: /^remote$/,
  outside: /^outside$/,
  missing: /^missing$/,
  'picture-unreadable': /^picture-unreadable$/,
  'no-picture': /^it is no picture: [^]*$/,
  'too-many-pixels': /^it has too many pixels: [^]*$/,
  'picture-damaged': /^it cannot be decoded: [^]*$/,
  'crop-unclear': /^crop-unclear$/,
  'not-boolean': /^must be true or false$/,
  'not-short-words': /^must be short words$/,
  'not-words': /^must be words(?:, not a list of fields)?$/,
  'not-words-by-language': /^must be words by language, such as fr$/,
  'not-texts': /^must be a text, or a list of them$/,
  'no-file-name': /^must name the picture’s file$/,
  'no-picture-fields': /^must be a file, or file, alt, caption and credit$/,
  'no-language': /^must be a language such as .*$/,
  'no-time-zone': /^must be a time zone such as .*$/,
  'no-country': /^must be a country in two letters such as .*$/,
  'no-printer': /^must be group or shop$/,
  'no-date': /^"(.*)" is no date such as .*$/,
  'none-of': /^"(.*)" is none of (.*)$/,
  'nested-too-deeply': /^it is nested too deeply$/,
  'no-text': /^it is no text$/,
  'not-as-named': /^it is not what its name says$/,
  'no-text-document': /^it is no text document$/,
  'takes-too-long': /^it takes too long$/,
  'takes-too-much-memory': /^it takes too much memory$/,
  'fails-reader': /^it makes the reader fail$/,
  'too-long-to-set': /^it is too long to be set$/,
  'takes-too-long-to-set': /^it takes too long to be set$/,
  'export-takes-too-long': /^the documents of its export take too long together$/,
  'takes-too-much-memory-to-set': /^it takes too much memory to be set$/,
  'fails-typesetter': /^it makes the typesetter fail$/,
  'template-gone': /^its folder is gone$/,
  'manifest-unreadable': /^its manifest\.json cannot be read$/,
  'template-without-layout': /^it has no template\.typ$/,
  'template-of-other-format': /^it is not made for this format$/,
  'template-without-report': /^it says nothing of its pages \(<report>\)$/,
  'template-asks-for-package': /^it asks for a package$/,
  'template-leads-outside': /^a link in it leads out of the folder of templates$/,
  'no-file': /^it is no file$/,
  'holds-no-text': /^it holds no text$/,
  'too-large-unpacked': /^it is too large once unpacked$/,
  'declares-doctype': /^it declares a document type$/,
  damaged: /^it is cut or damaged$/,
  'not-given': /^it was not given$/,
  'too-many-files': /^it holds too many files$/,
  'malformed-json': /^it is not well-formed JSON$/,
  'malformed-toml': /^it is not well-formed TOML: [^]*$/,
  'malformed-yaml': /^it is not well-formed YAML: [^]*$/,
  'too-large': /^it is larger than (\d+) MB$/,
  password: /^it is protected by a password$/,
  'part-damaged': /^"(.*)" inside it is damaged$/,
  'colon-unquoted': /^words with a colon must stand between quotes$/,
  'no-slug': /^must be lower-case letters, .*such as "(.*)"$/,
  'no-field-list': /^must be a list of fields$/,
  'unknown-field': /^is no field of a masthead$/,
  'no-address': /^must be an address such as (.*)$/,
  'no-colour': /^must be a colour such as (.*)$/,
} as const;

/** Whether a text could not be set because of what it is, so that its author can do something about it. */
export function isCausedByText(why: string): boolean {
  const causes = [
    'too-long-to-set',
    'takes-too-long-to-set',
    'takes-too-much-memory-to-set',
    'export-takes-too-long',
    'nested-too-deeply',
  ] as const;
  return causes.some((cause) => reasonPatterns[cause].test(why));
}

/** Why something of the outside went wrong, in words of a language; a reason that only a program understands stays as it is. */
export function explain(why: string, reasons: Reasons): string {
  for (const [kind, pattern] of Object.entries(reasonPatterns))
    if (pattern.test(why)) return why.replace(pattern, reasons[kind as keyof Reasons]);
  return why;
}
