import { spawnSync } from 'node:child_process';
import { BEAT_WINDOW } from '../../src/ecg/preparation/beat-window.ts';
import type { TimesHere } from './time-objective-steps.ts';

const SCRIPT = new URL('time-python-steps.py', import.meta.url).pathname;
const HERE = new URL('time-objective-steps.ts', import.meta.url).pathname;
/** What the script ends with when NumPy or SciPy is missing. */
const NO_SCIPY = 3;

/** What the script prints. */
interface PythonTimes {
  readonly versions: string;
  readonly beats: number;
  readonly seconds: Readonly<Record<'filter' | 'detect' | 'cut' | 'cutAtOnce', number>>;
}

/**
 * Lines that set filtering, detection and the cutting of windows beside the same steps in SciPy, over the same samples: seconds of
 * the processor, which other work on the machine changes least, each the best of three runs. The app's detector looks at all leads,
 * compares shapes and places R between samples; that in Python is Pan and Tompkins' on one lead, so the textbook's detector stands
 * beside it too. Windows are interpolated here and resampled there, beat by beat as one writes it or, quicker, all of a lead at once.
 * @param leadsMv leads of one length without gaps, in millivolts, at a whole number of samples per second.
 * @returns one line that says so where there is no Python with SciPy. Throws when the script fails otherwise.
 */
export function compareWithPython(
  leadsMv: readonly Float32Array[],
  sampleRateHz: number,
  environment: NodeJS.ProcessEnv = process.env,
): string[] {
  const python = timePython(leadsMv, sampleRateHz, environment);
  if (!python) return ['skipped: no python3 with scipy'];
  const { beats, plainBeats, seconds } = timeHere(leadsMv, sampleRateHz);
  const there = python.seconds;
  const cutHere = seconds.filter + seconds.cut;
  const cutThere = there.filter + there.cut;
  const allAtOnce = there.filter + there.detect + there.cutAtOnce;
  const row = (name: string, here: number, inPython: number) =>
    `${name.padEnd(56)}${milliseconds(here)}${milliseconds(inPython)}${(inPython / here).toFixed(2).padStart(9)} ×`;
  return [
    `${python.versions}; beats: ${beats} by the app's detector, ${plainBeats} by Pan and Tompkins here, ${python.beats} there`,
    `${''.padEnd(56)}      here    Python  Python / here`,
    row('filter, all leads', seconds.filter, there.filter),
    row("detect: the app's on all leads, Pan and Tompkins there", seconds.detect, there.detect),
    row('detect: Pan and Tompkins on one lead in both', seconds.plainDetect, there.detect),
    row('cut: a call of resample_poly for each beat', seconds.cut, there.cut),
    row('cut: a call of resample_poly for each lead', seconds.cut, there.cutAtOnce),
    row("all three, the app's detector, a call for each beat", cutHere + seconds.detect, cutThere + there.detect),
    row('all three, Pan and Tompkins, a call for each beat', cutHere + seconds.plainDetect, cutThere + there.detect),
    row("all three, the app's detector, a call for each lead", cutHere + seconds.detect, allAtOnce),
    row('all three, Pan and Tompkins, a call for each lead', cutHere + seconds.plainDetect, allAtOnce),
  ];
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(0).padStart(7)} ms`;
}

function timePython(
  leadsMv: readonly Float32Array[],
  sampleRateHz: number,
  environment: NodeJS.ProcessEnv,
): PythonTimes | null {
  const { samples, rSample, rateHz } = BEAT_WINDOW;
  const parameters = [sampleRateHz, leadsMv.length, samples, rSample, rateHz].map(String);
  const run = spawnSync('python3', [SCRIPT, ...parameters], {
    input: asBytes(leadsMv),
    env: environment,
    encoding: 'utf8',
  });
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' || run.status === NO_SCIPY) return null;
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`the steps in Python failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as PythonTimes;
}

/** The same steps here, in a process of their own as those in Python are: the collector goes through all that one has in memory. */
function timeHere(leadsMv: readonly Float32Array[], sampleRateHz: number): TimesHere {
  const parameters = [sampleRateHz, leadsMv.length].map(String);
  const run = spawnSync(process.execPath, [...process.execArgv, HERE, ...parameters], {
    input: asBytes(leadsMv),
    encoding: 'utf8',
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`the steps here failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as TimesHere;
}

function asBytes(leadsMv: readonly Float32Array[]): Buffer {
  return Buffer.concat(leadsMv.map((lead) => new Uint8Array(lead.buffer, lead.byteOffset, lead.byteLength)));
}
