import type { DestinationSettings, Problem, Result } from '../../src/contract';

/** A file of a published site: its path with forward slashes, its size in bytes. */
export interface RemoteFile {
  path: string;
  size: number;
}

/** A file to publish: its path there, with forward slashes, and the local file that it is a copy of. */
export interface LocalFile {
  path: string;
  from: string;
  size: number;
}

/**
 * A place where a site is published, opened for one publication. Every failure of the world is a problem, never an exception. Puts
 * and removals may be asked for at the same time; a transport that can do one at a time puts them in a queue.
 */
export interface Destination {
  /**
   * All files in the site's folder there, hidden ones too, but what an unfinished put left. A folder that is not there is empty. Where only
   * some paths are of interest, `wanted`, others may be left out: a host may be slow to list a folder, and have thousands.
   */
  list(wanted?: readonly string[]): Promise<Result<RemoteFile[], Problem>>;
  /** A small file whole, such as the manifest; null where there is none. */
  read(path: string): Promise<Result<Uint8Array | null, Problem>>;
  /**
   * Puts a local file there, whole or not at all: written beside under another name (resumed if a part of the same file is there),
   * its size compared, then renamed over the old one. `onBytes` is told how much of the file is there so far.
   */
  put(file: LocalFile, onBytes?: (sent: number) => void): Promise<Result<void, Problem>>;
  /** Removes a file, and folders that it leaves empty. One that is gone already is no problem. */
  remove(path: string): Promise<Result<void, Problem>>;
  /** Makes what was put and removed take effect where that is one step (git: commit and push), and closes. */
  finish(message: string): Promise<Result<void, Problem>>;
  /** Closes without taking effect; what is asked for and not answered yet is answered as cancelled. */
  abandon(): Promise<void>;
}

/**
 * Opens a destination. `secret` is the password, the passphrase of the key file or the secret key of S3; null where there is none.
 * Problems at an unknown host or certificate carry its fingerprint, to be shown and kept as the settings' `pin`.
 */
export type OpenDestination = (
  settings: DestinationSettings,
  secret: string | null,
) => Promise<Result<Destination, Problem>>;
