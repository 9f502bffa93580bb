import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from './databases.ts';
import type { PublishedFile } from './parse-checksums.ts';
import { fetchFile, refusal, RefusedError } from './fetch-file.ts';
import { parseChecksums } from './parse-checksums.ts';

/** The checksum list PhysioNet publishes with every database. */
const CHECKSUM_LIST = 'SHA256SUMS.txt';
/** Tries for one file when the connection breaks, and the pause before each new one. */
const TRIES = 4;
const RETRY_PAUSE_MS = 500;
const LIST_TIMEOUT_MS = 30_000;

export interface DownloadProgress {
  readonly filesDone: number;
  readonly fileCount: number;
  /** Bytes fetched so far, without those that were already on disk. */
  readonly bytes: number;
  /** The file just finished or being fetched, and whether it was on disk already. */
  readonly file: string;
  readonly kept: boolean;
}

export interface DownloadResult {
  readonly fileCount: number;
  readonly kept: number;
  readonly bytes: number;
  /** Files fetched that can't be checked, because they changed after the list was published. */
  readonly unverified: readonly string[];
}

/** The download could not be completed; `message` says why and what to do. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}

/**
 * Downloads a database into `folder` and verifies every file against the published SHA-256 list. Files already right are
 * kept; unfinished ones go on from their `.part`. A file with a wrong checksum is fetched once more from the start.
 * Throws `DownloadError`; everything fetched until then stays, so running again goes on.
 */
export async function downloadDatabase(
  database: Database,
  address: string,
  folder: string,
  onProgress: (progress: DownloadProgress) => void,
): Promise<DownloadResult> {
  const published = await fetchList(address, database);
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  let kept = 0;
  const unverified: string[] = [];
  for (const [filesDone, file] of published.entries()) {
    const name = basename(file.path);
    const report = (done: number, wasKept: boolean) =>
      onProgress({ filesDone: done, fileCount: published.length, bytes, file: name, kept: wasKept });
    const target = join(folder, name);
    const edited = database.edited?.test(name) ?? false;
    const present = await sha256(target);
    const keep = present === file.sha256 || (edited && present !== null);
    if (!keep) {
      await fetchVerified(address, file, target, edited, (count) => {
        bytes += count;
        report(filesDone, false);
      });
    }
    if (keep) kept++;
    if (edited && (await sha256(target)) !== file.sha256) unverified.push(name);
    report(filesDone + 1, keep);
  }
  return { fileCount: published.length, kept, bytes, unverified };
}

async function fetchList(address: string, database: Database): Promise<PublishedFile[]> {
  const url = new URL(CHECKSUM_LIST, address);
  const text = await tryAgain(url, async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(LIST_TIMEOUT_MS) });
    if (!response.ok) throw refusal(response, url.href);
    return response.text();
  });
  const files = parseChecksums(text).filter(({ path }) => database.files.test(path));
  if (files.length === 0) throw new DownloadError(`${url.href} lists no files of this database: is the address right?`);
  return files;
}

async function fetchVerified(
  address: string,
  { path, sha256: expected }: PublishedFile,
  target: string,
  edited: boolean,
  onBytes: (count: number) => void,
): Promise<void> {
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), address);
  const part = `${target}.part`;
  // Without a checksum nothing would show that a part belongs to an older version.
  if (edited) await rm(part, { force: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    await tryAgain(url, () => fetchFile(url.href, part, onBytes));
    if (edited || (await sha256(part)) === expected) {
      await rename(part, target);
      return;
    }
    await rm(part, { force: true });
  }
  throw new DownloadError(
    `${url.href} does not match its published SHA-256, twice. Nothing was kept of it: try again later or use another --base.`,
  );
}

/** Runs `work` again after a broken connection; says what to do when it stays broken. */
async function tryAgain<Result>(url: URL, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RefusedError) throw new DownloadError(`${error.message}: is the address right?`);
      if (attempt === TRIES) {
        throw new DownloadError(
          `Could not fetch ${url.href} (${reason(error)}). Check the network connection, or name a mirror with --base URL; ` +
            'what was fetched is kept and the same command goes on from there.',
        );
      }
      await new Promise((resume) => setTimeout(resume, RETRY_PAUSE_MS * attempt));
    }
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}

/** SHA-256 of a file in hexadecimal, or null when it isn't there. */
async function sha256(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
