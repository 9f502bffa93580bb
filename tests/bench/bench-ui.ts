// `npm run bench:ui`: fluency of the production build with a day-long recording; `-- --load`: how fast the first view comes.
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildApp } from '../../src/headless/build-app.mjs';
import { measureDay } from './measure-day.ts';
import { measureLoad } from './measure-load.ts';

const { values } = parseArgs({
  options: { load: { type: 'boolean', default: false }, hours: { type: 'string', default: '24' } },
});
if (!(await buildApp(process.cwd()))) throw new Error('the bench needs a build');
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const load = () => loadavg()[0].toFixed(1);
console.log(`${new Date().toISOString().slice(0, 10)}, commit ${commit}, load average ${load()} before`);
const figures = values.load ? await measureLoad() : await measureDay(Number(values.hours));
for (const [name, value] of figures) console.log(`${name.padEnd(64)} ${value}`);
console.log(`load average ${load()} after`);
