// `npm run bench:ui`: fluency of the production build with a day-long recording; `-- --load`: how fast the first view comes, and a cold start without a network;
// `-- --reading`: what five tasks take in presses and scrolls; `-- --live`: frames of the live sweep; `-- --mixed`: what held up the page in a visit; `-- --long day` (day-360, week, fortnight):
// what all processes of the browser take while a long recording is opened and analysed.
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildApp } from '../../src/headless/build-app.mjs';
import type { Figure } from './figure.ts';
import { measureDay } from './measure-day.ts';
import { measureLive } from './measure-live.ts';
import { LONG_RECORDINGS, measureLong } from './measure-long.ts';
import { measureLoad } from './measure-load.ts';
import { measureMixed } from './measure-mixed.ts';
import { measureReading } from './measure-reading.ts';

const { values } = parseArgs({
  options: {
    load: { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
    reading: { type: 'boolean', default: false },
    mixed: { type: 'boolean', default: false },
    long: { type: 'string' },
    hours: { type: 'string', default: '24' },
  },
});
if (!(await buildApp(process.cwd()))) throw new Error('the bench needs a build');
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const load = () => loadavg()[0].toFixed(1);
console.log(`${new Date().toISOString().slice(0, 10)}, commit ${commit}, load average ${load()} before`);
const measure = (): Promise<Figure[]> => {
  if (values.long !== undefined) {
    const long = LONG_RECORDINGS[values.long];
    if (!long) throw new RangeError(`--long takes ${Object.keys(LONG_RECORDINGS).join(', ')}`);
    return measureLong(long);
  }
  if (values.live) return measureLive();
  if (values.reading) return measureReading();
  if (values.mixed) return measureMixed();
  return values.load ? measureLoad() : measureDay(Number(values.hours));
};
const figures = await measure();
for (const [name, value] of figures) console.log(`${name.padEnd(64)} ${value}`);
console.log(`load average ${load()} after`);
