/** Characters that Windows, macOS or Linux forbids in a name or gives another meaning, and those nobody sees. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Names that are devices in Windows, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Leaves room for an ending and the number a browser adds. */
const LONGEST_NAME = 100;
const NAMELESS = 'recording';

/** A name for files about a recording: its own, as far as every file system can hold it. */
export function fileNameFor(recordingName: string): string {
  const plain = recordingName.slice(0, LONGEST_NAME).replace(FORBIDDEN, '_').trim();
  let start = 0;
  // A name that begins with a point is hidden, one that begins with a hyphen is an option to many programs.
  while (plain[start] === '.' || plain[start] === '-' || plain[start] === ' ') start++;
  const name = plain.slice(start);
  if (name === '') return NAMELESS;
  return DEVICE.test(name.split('.', 1)[0]) ? `_${name}` : name;
}
