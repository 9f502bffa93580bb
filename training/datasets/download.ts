import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DownloadProgress } from './download-database.ts';
import { dataFolder } from './data-folder.ts';
import { DATABASES } from './databases.ts';
import { downloadDatabase, DownloadError } from './download-database.ts';

// `npm run data -- mitdb [--base URL] [--out DIR]`: downloads a database from PhysioNet, or goes on with a download.

const USAGE = `Usage: npm run data -- DATABASE [--base URL] [--out DIR]
  DATABASE  ${Object.keys(DATABASES).join(', ')}
  --base    address the files are under (default: physionet.org)
  --out     folder to put them in (default: ECG_DATA/DATABASE, or data/DATABASE)`;

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(`${options}\n${USAGE}`);
    return 1;
  }
  const { database, address, folder } = options;
  console.log(`Downloading ${database} from ${address} to ${folder}`);
  try {
    const result = await downloadDatabase(DATABASES[database], address, folder, progressLine());
    if (result.unverified.length > 0) {
      console.log(`Newer than the published checksum list, so not verified: ${result.unverified.join(', ')}`);
    }
    const verified = result.fileCount - result.unverified.length;
    console.log(
      `${database}: ${result.fileCount} files (${verified} verified by SHA-256), ${result.kept} were there already, ${megabytes(result.bytes)} fetched.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    console.error(`\n${error.message}`);
    return 1;
  }
}

function readOptions(): { database: string; address: string; folder: string } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { base: { type: 'string' }, out: { type: 'string' } },
    });
    const [database] = positionals;
    if (positionals.length !== 1 || !Object.hasOwn(DATABASES, database)) return 'Name one database.';
    const address = values.base ?? DATABASES[database].address;
    if (!URL.canParse(address)) return `--base ${address} is not an address.`;
    return {
      database,
      address: address.endsWith('/') ? address : `${address}/`,
      folder: values.out ?? join(dataFolder(), database),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** On a terminal one line that is rewritten, elsewhere one line a file. */
function progressLine(): (progress: DownloadProgress) => void {
  let shownFiles = 0;
  return ({ filesDone, fileCount, bytes, file, kept }) => {
    const text = `${filesDone}/${fileCount} files, ${megabytes(bytes)}  ${file}${kept ? ' (kept)' : ''}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${text.padEnd(60)}${filesDone === fileCount ? '\n' : ''}`);
    else if (filesDone !== shownFiles) console.log(text);
    shownFiles = filesDone;
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

process.exitCode = await main();
