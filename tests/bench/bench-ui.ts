// `npm run bench:ui`: fluency of the production build with a day-long recording; `-- --load`: how fast the first view comes;
// `-- --reading`: what five tasks take in presses and scrolls; `-- --live`: frames of the live sweep.
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildApp } from '../../src/headless/build-app.mjs';
import type { Figure } from './figure.ts';
import { measureDay } from './measure-day.ts';
import { measureLive } from './measure-live.ts';
import { measureLoad } from './measure-load.ts';
import { measureReading } from './measure-reading.ts';

const { values } = parseArgs({
  options: {
    load: { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
    reading: { type: 'boolean', default: false },
    hours: { type: 'string', default: '24' },
  },
});
if (!(await buildApp(process.cwd()))) throw new Error('the bench needs a build');
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const load = () => loadavg()[0].toFixed(1);
console.log(`${new Date().toISOString().slice(0, 10)}, commit ${commit}, load average ${load()} before`);
const measure = (): Promise<Figure[]> => {
  if (values.live) return measureLive();
  if (values.reading) return measureReading();
  return values.load ? measureLoad() : measureDay(Number(values.hours));
};
const figures = await measure();
for (const [name, value] of figures) console.log(`${name.padEnd(64)} ${value}`);
console.log(`load average ${load()} after`);
