import { parseArgs } from 'node:util';
import { UsageError } from '../evaluate/evaluate-options.ts';
import { BLOCKS, BLOCK_NAMES, type BlockName } from './blocks.ts';

export interface FigureOptions {
  readonly blocks: readonly BlockName[];
  /** Measured even when nothing they depend on changed. */
  readonly isForced: boolean;
  /** Nothing is measured: the texts are filled from the figures there are. */
  readonly onlyWrites: boolean;
  /** What the log of the test set is told. */
  readonly why: string | null;
}

/** What the command line can say, for people. */
export function usage(): string {
  const width = Math.max(...BLOCK_NAMES.map((name) => name.length));
  const blocks = BLOCK_NAMES.map((name) => `  ${name.padEnd(width)}  ${BLOCKS[name].about}`);
  return `Usage:
  npm run figures                    measure what is out of date: never measured, or other model, code or data
  npm run figures -- --all           measure everything
  npm run figures -- --only LIST     measure these blocks, with commas between them
  npm run figures -- --write         measure nothing, fill the texts from training/figures.json

  --why TEXT   what training/test-set-log.jsonl is told about a look at DS2 (default: what was out of date)

After measuring, the texts are filled too. Blocks:
${blocks.join('\n')}
`;
}

/** Reads the arguments after `npm run figures --`; `null` means help was asked for. Throws UsageError. */
export function parseFigureOptions(args: readonly string[]): FigureOptions | null {
  const { values } = parse(args);
  if (values.help) return null;
  const chosen = [values.all, values.only !== undefined, values.write].filter(Boolean);
  if (chosen.length > 1) throw new UsageError('Choose one of --all, --only and --write.');
  return {
    blocks: values.only === undefined ? BLOCK_NAMES : values.only.split(',').map(blockNamed),
    isForced: values.all || values.only !== undefined,
    onlyWrites: values.write,
    why: values.why ?? null,
  };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { ...flag, short: 'h' },
        all: flag,
        write: flag,
        only: { type: 'string' },
        why: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function blockNamed(text: string): BlockName {
  const name = BLOCK_NAMES.find((block) => block === text.trim());
  if (name === undefined) throw new UsageError(`There is no block "${text.trim()}".`);
  return name;
}
