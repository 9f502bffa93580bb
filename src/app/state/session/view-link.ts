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
  const { startSeconds, leadName, beatNumber } = readViewLink(fragment);
  const read = new Map<string, unknown>([
    ['t', startSeconds],
    ['lead', leadName],
    ['beat', beatNumber],
  ]);
  return fragment
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '' && (read.get([...new URLSearchParams(part).keys()][0] ?? '') ?? null) === null);
}

/** Reads such a fragment; what is missing or makes no sense is null. */
export function readViewLink(fragment: string): ViewLink {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const number = (name: string): number | null => {
    const text = fields.get(name);
    const value = Number(text);
    return text !== null && text.trim() !== '' && Number.isFinite(value) && value >= 0 ? value : null;
  };
  const beat = number('beat');
  return {
    startSeconds: number('t'),
    leadName: fields.get('lead'),
    beatNumber: beat !== null && Number.isInteger(beat) && beat > 0 ? beat : null,
  };
}
