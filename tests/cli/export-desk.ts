import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { newFolder, run } from './terminal';

export const text = `---
kind: communiqué
title: L’eau n’est pas à vendre
date: 2026-06-01 08:00
zone: Europe/Paris
---

Le conseil vote **mardi**.

![La place](img/place.jpg "La place — Photo : Ali")
`;

/** A folder with a text, its picture, and a masthead. */
export async function desk(): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, 'img'));
  await writeFile(join(folder, 'eau.md'), text);
  await writeFile(join(folder, 'masthead.yaml'), 'name: Eau publique\nsite: https://eau.example\n');
  await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .jpeg()
    .toFile(join(folder, 'img/place.jpg'));
  return folder;
}

interface Report {
  files: string[];
  problem: { kind: string; sentence: string } | null;
  notices: {
    kind: string;
    weight: string;
    sentence: string;
    outlet?: string;
    text?: string;
    article?: string;
  }[];
}
/** Exports with `--json`, and reads the report. */
export async function inJson(args: string[], folder: string, now?: number) {
  const ran = await run(['export', ...args, '--out', 'out', '--json'], { folder, ...(now ? { now } : {}) });
  return { code: ran.code, err: ran.err, ...(JSON.parse(ran.out) as Report) };
}
