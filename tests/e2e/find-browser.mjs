import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names of Chromium and its relatives on the PATH of Linux systems. */
const PROGRAM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where their installers put them on macOS and Windows. */
const INSTALL_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(folder, path),
    );
  }),
];

/**
 * Path of a Chromium, Chrome or Edge on this machine: CHROMIUM_PATH when that is set (and must then exist), else the
 * first one found in the usual places.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const given = process.env['CHROMIUM_PATH'] ?? '';
  if (given !== '') return existsSync(given) ? given : undefined;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const onPath = PROGRAM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...INSTALL_PATHS].find((path) => existsSync(path));
}

/**
 * Installs Chromium where that needs no question: Debian and its relatives, as root or with sudo that asks no password.
 * @returns {boolean} whether it was installed
 */
export function installBrowser() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  try {
    for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
      const [program = '', ...parameters] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...step];
      execFileSync(program, parameters, { stdio: 'inherit' });
    }
    return true;
  } catch {
    return false;
  }
}
