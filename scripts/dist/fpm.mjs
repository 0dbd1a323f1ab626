#!/usr/bin/env node
// Makes the deb and the rpm with Debian's dpkg-deb and rpmbuild. It takes the arguments that electron-builder passes to
// fpm, which neither npm nor Debian has.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const scripts = {
  'after-install': 'postinst',
  'after-remove': 'postrm',
  'before-install': 'preinst',
  'before-remove': 'prerm',
};
const { one, many, mappings } = read(process.argv.slice(2));
process.umask(0o022);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'));
const tree = path.join(work, 'tree');
try {
  layOut(mappings);
  fs.rmSync(one.package, { force: true });
  if (one.t === 'deb') makeDeb();
  else if (one.t === 'rpm') makeRpm();
  else throw new Error(`This stand-in for fpm makes deb and rpm, not ${one.t}.`);
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

function read(words) {
  const one = {};
  const many = { depends: [], recommends: [] };
  const mappings = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '-s' || word === '-t') one[word[1]] = words[++i];
    else if (word === '-d') many.depends.push(words[++i]);
    else if (word === '--deb-recommends') many.recommends.push(words[++i]);
    else if (word === '--force' || word === '--debug') continue;
    else if (word.startsWith('--')) one[word.slice(2)] = words[++i];
    else mappings.push(word.split(/=(?=\/)/));
  }
  return { one, many, mappings };
}

function layOut(pairs) {
  fs.mkdirSync(tree);
  for (const [from, to] of pairs) {
    const target = path.join(tree, to);
    const isFolder = from.endsWith('/');
    fs.mkdirSync(isFolder ? target : path.dirname(target), { recursive: true });
    if (isFolder) execFileSync('cp', ['-a', `${from}.`, target]);
    else fs.copyFileSync(from, target);
  }
  execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', tree]);
}

function makeDeb() {
  const control = path.join(tree, 'DEBIAN');
  const size = execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0];
  fs.mkdirSync(control);
  const fields = {
    Package: one.name,
    Version: one.iteration ? `${one.version}-${one.iteration}` : one.version,
    Architecture: one.architecture,
    Maintainer: one.maintainer,
    'Installed-Size': size,
    Depends: many.depends.join(', '),
    Recommends: many.recommends.join(', '),
    Section: one.category ?? 'editors',
    Priority: one['deb-priority'] ?? 'optional',
    Homepage: one.url,
    Description: description().join('\n '),
  };
  const lines = Object.entries(fields).filter(([, value]) => value);
  fs.writeFileSync(
    path.join(control, 'control'),
    lines.map(([name, value]) => `${name}: ${value}\n`).join(''),
  );
  for (const [option, file] of Object.entries(scripts)) {
    if (!one[option]) continue;
    fs.copyFileSync(one[option], path.join(control, file));
    fs.chmodSync(path.join(control, file), 0o755);
  }
  run('dpkg-deb', ['--root-owner-group', '-Zzstd', '--build', tree, one.package]);
}

function makeRpm() {
  const spec = path.join(work, 'package.spec');
  const top = path.join(work, 'rpm');
  fs.writeFileSync(spec, rpmSpec());
  const words = ['--define', `_topdir ${top}`, '--define', `_rpmdir ${top}/made`, spec];
  run('rpmbuild', ['-bb', '--quiet', '--target', one.architecture, ...words]);
  const folder = path.join(top, 'made', one.architecture);
  const made = fs.readdirSync(folder).find((name) => name.endsWith('.rpm'));
  fs.copyFileSync(path.join(folder, made), one.package);
}

function rpmSpec() {
  return [
    `Name: ${one.name}`,
    `Version: ${one.version.replaceAll('-', '_')}`,
    `Release: ${one.iteration ?? '1'}`,
    `Summary: ${one['rpm-summary'] ?? description()[0]}`,
    `License: ${one.license}`,
    `Vendor: ${one.vendor}`,
    `URL: ${one.url}`,
    `Packager: ${one.maintainer}`,
    'AutoReqProv: no',
    ...many.depends.map((name) => `Requires: ${name}`),
    '%define __os_install_post %{nil}',
    '%define debug_package %{nil}',
    '%define _build_id_links none',
    '%define _binary_payload w3.zstdio',
    '%description',
    ...description(),
    '%install',
    'mkdir -p %{buildroot}',
    `cp -a ${tree}/. %{buildroot}/`,
    '%files',
    '%defattr(-,root,root,-)',
    ...mappings.map(([, to]) => `"${to}"`),
    ...(one['after-install'] ? ['%post', scriptBody(one['after-install'])] : []),
    ...(one['after-remove'] ? ['%postun', scriptBody(one['after-remove'])] : []),
    '',
  ].join('\n');
}

function scriptBody(file) {
  return fs
    .readFileSync(file, 'utf8')
    .replace(/^#!.*\n/, '')
    .replaceAll('%', '%%');
}

function description() {
  const lines = (one.description ?? one.name).split('\n').map((line) => line.trim());
  return lines.filter(Boolean);
}

function run(program, words) {
  execFileSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'] });
}
