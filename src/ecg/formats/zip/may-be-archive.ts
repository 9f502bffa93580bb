import { extension } from '../file-name.ts';

const ARCHIVE_NAME = /\.(?:zip|gz|tgz|tar)$/i;
/** What archives hold besides what was put in: resource forks and Finder files of macOS, thumbnails of Windows. */
const JUNK = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** Whether a file of this name may be an archive that is opened: by its ending, or because it has none. */
export function mayBeArchive(path: string): boolean {
  return ARCHIVE_NAME.test(path) || extension(path) === '';
}

/** Whether an operating system put a file of this name there. */
export function isJunk(path: string): boolean {
  return JUNK.test(path);
}
