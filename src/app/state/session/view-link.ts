/** What a link to a view says: the same file opened with it shows the same place. It holds no data of the recording. */
export interface ViewLink {
  /** Start of the window, seconds. */
  readonly startSeconds: number | null;
  readonly leadName: string | null;
  /** Number of the selected beat, counted from 1. */
  readonly beatNumber: number | null;
}

/** The fragment of a link, as "#t=62.40&lead=V1&beat=143"; empty parts are left out. */
export function writeViewLink({ startSeconds, leadName, beatNumber }: ViewLink): string {
  const fields = new URLSearchParams();
  if (startSeconds !== null) fields.set('t', startSeconds.toFixed(2));
  if (leadName !== null) fields.set('lead', leadName);
  if (beatNumber !== null) fields.set('beat', String(beatNumber));
  return `#${fields.toString()}`;
}

/** The parts of a fragment that say nothing in such a link. */
export function misreadParts(fragment: string): readonly string[] {
  return readParts(fragment).misread;
}

/** Reads such a fragment; what is missing or makes no sense is null. */
export function readViewLink(fragment: string): ViewLink {
  return readParts(fragment).link;
}

/** Numbers as people write them: no sign, no blank, no exponent, no other base, all of which JavaScript would read. */
const DECIMAL = /^\d+(?:\.\d+)?$/;
const WHOLE = /^\d+$/;

function readParts(fragment: string): { readonly link: ViewLink; readonly misread: readonly string[] } {
  let link: ViewLink = { startSeconds: null, leadName: null, beatNumber: null };
  const misread: string[] = [];
  for (const part of fragment.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const said = readPart(part);
    // One place is gone to: what is asked for a second time is not there either.
    if (said === null || link[said.field] !== null) misread.push(part);
    else link = { ...link, [said.field]: said.value };
  }
  return { link, misread };
}

function readPart(part: string): { readonly field: keyof ViewLink; readonly value: number | string } | null {
  const [[name, value] = ['', '']] = new URLSearchParams(part);
  const number = Number(value);
  switch (name.toLowerCase()) {
    case 't':
      return DECIMAL.test(value) && Number.isFinite(number) ? { field: 'startSeconds', value: number } : null;
    case 'lead':
      return value.trim() === '' ? null : { field: 'leadName', value };
    case 'beat':
      return WHOLE.test(value) && number > 0 && Number.isSafeInteger(number)
        ? { field: 'beatNumber', value: number }
        : null;
    default:
      return null;
  }
}
