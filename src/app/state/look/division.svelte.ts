import { readStored, writeStored } from '../../../browser/storage/stored-value.ts';
import { copyStored } from '../stored/copy-stored.ts';
import { real } from '../stored/schema.ts';

const STORED_NAME = 'fiducial-division';

/** Share of the height that the trace has of what it and the views below it share; both always keep some. */
export const TRACE_SHARE = { least: 0.2, usual: 0.575, most: 0.85, step: 0.05 } as const;

/** How trace and views divide the screen. The share is kept on the device; that the views fill it holds for the visit. */
export class Division {
  #traceShare = $state(TRACE_SHARE.usual as number);
  /** Whether the views have the whole area, with the trace as a strip above them. */
  filled = $state(false);

  constructor() {
    const kept = copyStored(real(TRACE_SHARE.least, TRACE_SHARE.most), readStored(STORED_NAME));
    if (kept !== undefined) this.#traceShare = kept;
  }

  get traceShare(): number {
    return this.#traceShare;
  }

  /** Divides anew, within the limits, and keeps it. */
  divide(traceShare: number): void {
    this.#traceShare = Math.min(TRACE_SHARE.most, Math.max(TRACE_SHARE.least, traceShare));
    writeStored(STORED_NAME, this.#traceShare);
  }
}
