import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { safeStorage } from 'electron';
import { z } from 'zod';
import type { Secrets } from '../../handlers';

const fileSchema = z.record(z.string(), z.string());

/**
 * Keeps secrets in a file of the program's profile, each encrypted by the system's key store. Without a key store (on Linux, where neither
 * GNOME's nor KDE's answers) nothing is kept, since Electron would then encrypt with a fixed key.
 */
export function createSecrets(file: string): Secrets {
  const all = () => fileSchema.safeParse(parsed(file)).data ?? {};
  const write = (secrets: Record<string, string>) => {
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  return {
    isAvailable: () =>
      safeStorage.isEncryptionAvailable() &&
      (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
    read(destination) {
      const locked = all()[destination];
      if (locked === undefined) return null;
      try {
        return safeStorage.decryptString(Buffer.from(locked, 'base64'));
      } catch {
        return null; // Locked by another key store: it is asked for again.
      }
    },
    keep: (destination, secret) =>
      write({ ...all(), [destination]: safeStorage.encryptString(secret).toString('base64') }),
    forget(destination) {
      const { [destination]: known, ...others } = all();
      if (known !== undefined) write(others);
    },
  };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
