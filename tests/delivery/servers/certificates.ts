import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { aFolder } from '../suite';

/** A certificate of 127.0.0.1 and its key, as files, and its fingerprint. */
export interface Certificate {
  certificate: string;
  key: string;
  fingerprint: string;
}

const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];

export function selfSigned(): Certificate {
  const folder = aFolder();
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  openssl('req', '-x509', ...newKey(key), '-days', '2', '-out', certificate, ...subject);
  return { certificate, key, fingerprint: fingerprintOf(certificate) };
}

/** An authority of its own, and a certificate that it signed. */
export function signedBy(): Certificate & { authority: string } {
  const folder = aFolder();
  const at = (name: string) => join(folder, name);
  openssl(
    'req',
    '-x509',
    ...newKey(at('ca-key.pem')),
    '-days',
    '2',
    '-out',
    at('ca.pem'),
    '-subj',
    '/CN=Test',
  );
  openssl('req', '-new', ...newKey(at('key.pem')), '-out', at('request.pem'), ...subject);
  const signs = [
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca-key.pem'),
    '-CAcreateserial',
    '-copy_extensions',
    'copy',
  ];
  openssl('x509', '-req', '-in', at('request.pem'), ...signs, '-days', '2', '-out', at('certificate.pem'));
  return {
    certificate: at('certificate.pem'),
    key: at('key.pem'),
    authority: at('ca.pem'),
    fingerprint: fingerprintOf(at('certificate.pem')),
  };
}

/** Puts another self-signed certificate into the same files. */
export function renew({ certificate, key }: Certificate): Certificate {
  const other = selfSigned();
  writeFileSync(certificate, readFileSync(other.certificate));
  writeFileSync(key, readFileSync(other.key));
  return { certificate, key, fingerprint: other.fingerprint };
}

function newKey(file: string): string[] {
  return ['-newkey', 'rsa:2048', '-nodes', '-keyout', file];
}

function fingerprintOf(file: string): string {
  return new X509Certificate(readFileSync(file)).fingerprint256;
}

function openssl(...words: string[]): void {
  execFileSync('openssl', words, { stdio: 'pipe' });
}
