// Times the steps of the project's objective as they are here; `npm run bench` runs it beside time-python-steps.py (time-python.ts):
//   tsx tests/bench/time-objective-steps.ts RATE_HZ LEADS < samples
// Standard input: the leads one after the other as float32 in millivolts. Standard output: `TimesHere` as JSON.
import { readFileSync } from 'node:fs';
import { detectRPeaks } from '../../src/ecg/detection/detect-r-peaks.ts';
import { detectByPanTompkins } from '../../src/ecg/detection/pan-tompkins/pan-tompkins.ts';
import { BEAT_WINDOW } from '../../src/ecg/preparation/beat-window.ts';
import { cutWindows } from '../../src/ecg/preparation/cut-windows.ts';
import { filterLead } from '../../src/ecg/signal/filter-lead.ts';

const RUNS = 3;

export interface TimesHere {
  /** Found by the app's detector on all leads, and by Pan and Tompkins on the first. */
  readonly beats: number;
  readonly plainBeats: number;
  readonly seconds: Readonly<Record<'filter' | 'detect' | 'plainDetect' | 'cut', number>>;
}

const [sampleRateHz, leadCount] = process.argv.slice(2).map(Number);
const bytes = readFileSync(0);
const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const length = samples.length / leadCount;
const leadsMv = Array.from({ length: leadCount }, (_, lead) => samples.slice(lead * length, (lead + 1) * length));

const filter = best(() => leadsMv.map((lead) => filterLead(lead, sampleRateHz)));
const detect = best(() => detectRPeaks(filter.made, sampleRateHz).rPeakSample);
const plain = best(() => detectByPanTompkins(filter.made[0], sampleRateHz));
const cut = best(() => filter.made.map((lead) => cutWindows(lead, sampleRateHz, detect.made, BEAT_WINDOW)));
const times: TimesHere = {
  beats: detect.made.length,
  plainBeats: plain.made.length,
  seconds: { filter: filter.seconds, detect: detect.seconds, plainDetect: plain.seconds, cut: cut.seconds },
};
console.log(JSON.stringify(times));

/** What the work made, and the seconds of the processor in its quickest run, collector and compiler included. */
function best<Made>(work: () => Made): { readonly made: Made; readonly seconds: number } {
  // The first one warms up.
  let made = work();
  let seconds = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const started = process.cpuUsage();
    made = work();
    const { user, system } = process.cpuUsage(started);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { made, seconds };
}
