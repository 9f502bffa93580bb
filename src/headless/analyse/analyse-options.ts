import { parseArgs } from 'node:util';

export const USAGE = `Usage:
  npm run analyse -- FILE… [--out DIR] [--lead NAME] [--backend wasm|cpu]

Finds and classifies every beat of each recording and writes
  NAME.fid        beats as a WFDB (MIT format) annotation file, symbols N V S F Q
  NAME.beats.csv  beats as a table with probabilities and intervals

  FILE       a recording of any format the app reads (files that belong to it are found beside it), a ZIP of recordings,
             or a folder, which is searched with its sub-folders
  --out      folder for the results; made if needed       (default: the current folder)
  --lead     lead to analyse by its name in the file      (default: MLII or II where there is one)
  --backend  what runs the network                        (default wasm)

For education and research. Not a medical device.
`;

export interface AnalyseOptions {
  /** Files and folders as given. */
  readonly paths: readonly string[];
  readonly outFolder: string;
  /** null: the lead is chosen by name. */
  readonly leadName: string | null;
  readonly backend: 'wasm' | 'cpu';
}

/** The command line cannot be followed; `message` says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the arguments after `npm run analyse --`; `null` means help was asked for. Throws UsageError. */
export function parseAnalyseOptions(args: readonly string[]): AnalyseOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  if (positionals.length === 0) throw new UsageError('Name at least one file or folder.');
  const backend = values.backend ?? 'wasm';
  if (backend !== 'wasm' && backend !== 'cpu') throw new UsageError(`--backend is wasm or cpu, not "${backend}".`);
  return { paths: positionals, outFolder: values.out ?? '.', leadName: values.lead ?? null, backend };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        out: { type: 'string' },
        lead: { type: 'string' },
        backend: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
