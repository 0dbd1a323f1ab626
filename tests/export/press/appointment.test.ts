import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article';
import { exportPress, makeReleasePdf } from '../../../electron/export';
import { march } from '../../fixtures/appointment';
import { embargoedRelease, sampleRelease } from '../../render/press/sample-release';
import { plainSpaces, readPdf } from '../pdf-readers';
import { pressJob, pressMaterial } from './press-fixture';

const work = mkdtempSync(path.join(os.tmpdir(), 'press-appointment-'));
afterAll(() => rmSync(work, { recursive: true }));
const job = pressJob();
const calling: Article = { ...sampleRelease, appointment: march };
const held: Article = { ...embargoedRelease, appointment: march };
const moment = 'samedi 20 juin 2026, de 10 h 30 à 13 h';

/** The mail of a release and its unpacked kit. */
async function exported(article: Article, name: string) {
  const folder = path.join(work, name);
  const result = await exportPress(pressMaterial(article), folder, job);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const [mail = '', zip = ''] = [...result.value.files].sort((one) => (one.endsWith('.eml') ? -1 : 1));
  const into = path.join(work, `${name}-kit`);
  execFileSync('unzip', ['-q', path.join(folder, zip), '-d', into]);
  const kit = path.join(into, readdirSync(into)[0] ?? '');
  return { mail: await simpleParser(readFileSync(path.join(folder, mail))), kit, files: readdirSync(kit) };
}

const sent = await exported(calling, 'sent');
const early = await exported(held, 'early');

describe('a release that calls to an appointment', () => {
  it('says it in the mail, as HTML and as text', () => {
    const text = plainSpaces(sent.mail.text ?? '').replace(/\n/g, ' ');
    for (const words of [`Rendez-vous : ${moment}`, 'Marche pour la petite ligne', 'Tram B, arrêt Gare.'])
      expect(text).toContain(words);
    const html = plainSpaces(String(sent.mail.html));
    expect(html).toContain('Samedi 20 juin 2026, de 10 h 30 à 13 h');
    expect(html).toContain('<a href="https://petite-ligne.example/marche">petite-ligne.example/marche</a>');
  });

  it('carries a calendar file in the mail and in the kit, the same', () => {
    const [attached] = sent.mail.attachments.filter(({ contentType }) => contentType === 'text/calendar');
    expect(attached?.filename).toBe(`${calling.slug}.ics`);
    expect(attached?.contentDisposition).toBe('attachment');
    const inKit = readFileSync(path.join(sent.kit, `${calling.slug}.ics`));
    expect(inKit.equals(attached?.content ?? Buffer.of())).toBe(true);
    expect(() => ICAL.parse(inKit.toString())).not.toThrow();
    expect(readFileSync(path.join(sent.kit, 'LISEZ-MOI.txt'), 'utf8')).toContain('à ajouter à un agenda');
  });

  it('is read by other programs as a message without a defect', () => {
    const script = `
import sys, email, email.policy
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
print([repr(d) for p in message.walk() for d in p.defects], [p.get_content_type() for p in message.iter_attachments()])`;
    const eml = readFileSync(path.join(work, 'sent', `${calling.slug}.eml`));
    const said = execFileSync('python3', ['-c', script], { input: eml, encoding: 'utf8' }).trim();
    expect(said).toBe("[] ['text/calendar']");
  });

  it('has no calendar file under embargo, and says its appointment below the embargo all the same', () => {
    expect(early.mail.attachments.map(({ contentType }) => contentType)).not.toContain('text/calendar');
    expect(early.files.filter((name) => name.endsWith('.ics'))).toEqual([]);
    const text = plainSpaces(early.mail.text ?? '');
    expect(text.indexOf('SOUS EMBARGO')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('SOUS EMBARGO')).toBeLessThan(text.indexOf('Rendez-vous'));
  });

  it('prints it in the PDF and in the Word document', async () => {
    const { value } = await mammoth.extractRawText({ path: path.join(sent.kit, `${calling.slug}.docx`) });
    const pdf = await makeReleasePdf({ article: calling, ...pressMaterial(), ...job });
    if (!pdf.ok) throw new Error(pdf.problem.kind);
    for (const text of [value, readPdf(pdf.value.pdf).text].map((each) =>
      plainSpaces(each).replace(/\s+/g, ' '),
    ))
      for (const words of [
        'Samedi 20 juin 2026',
        'de 10 h 30 à 13 h',
        'Gare de Montrelay',
        'accessible en fauteuil',
      ])
        expect(text).toContain(words);
  });
});
