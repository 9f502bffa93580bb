// `npm run bench`: speed of every stage on a 30-minute recording, also beside the same steps in Python and the same network in ONNX Runtime, of every backend in Node
// and in Chromium, and what a cold start of the production build takes.
import { cpus } from 'node:os';
import { buildApp } from '../../src/headless/build-app.mjs';
import { startClassifier } from '../../src/classifier/start-classifier.ts';
import { readModelFolder } from '../../training/evaluate/read-model-folder.ts';
import { prepareGoldenBeats } from '../../training/publish/publish.ts';
import { preparedInputs } from '../../src/classifier/model/network-inputs.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { dayRecordingFiles } from './day-recording.ts';
import { longRecordingFiles } from './long-recording.ts';
import { measureColdStart } from './measure-cold-start.ts';
import { timeBackendsInBrowser } from './time-browser.ts';
import { beatsPerSecond } from './time-classify.ts';
import { timed, timeExplanations } from './time-explain.ts';
import { compareWithOnnxRuntime } from './time-onnxruntime.ts';
import { compareWithPython } from './time-python.ts';
import { timeSharedDay } from './time-sections.ts';
import { timeStages } from './time-stages.ts';

const files = await readModelFolder('public/model');
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, model ${files.card.version}\n`);

const started = await timed(() => startClassifier(files, { forced: 'wasm' }));
const { classifier } = await startClassifier(files, { forced: 'wasm' });
console.log('30-minute recording, one lead, 360 Hz, processor  ms    × real time');
for (const { stage, milliseconds, timesRealTime } of await timeStages(await longRecordingFiles(), classifier)) {
  console.log(`${stage.padEnd(40)} ${milliseconds.toFixed(1).padStart(9)} ${timesRealTime.toFixed(0).padStart(14)}`);
}

const twoLeads = await readRecording(await dayRecordingFiles(0.5));
console.log(
  '\n30 minutes of two leads at 360 Hz beside the same steps in Python (processor time, the best of three runs):',
);
const leadsMv = twoLeads.leads.map(({ samplesMv }) => samplesMv.subarray(0, samplesMv.length));
for (const line of compareWithPython(leadsMv, twoLeads.sampleRateHz)) console.log(line);

const golden = preparedInputs(await prepareGoldenBeats());
const explained = await timeExplanations(classifier, golden);
const classified = await timed(() => classifier.classify(golden));
const sharedDay = await timeSharedDay(classifier, started.processor / 1000);
classifier.dispose();
console.log(
  `\none beat explained (WASM, one thread): ${explained.clock.toFixed(1)} ms by the clock, ` +
    `${explained.processor.toFixed(1)} ms of the processor\n` +
    `classified: ${((golden.count * 1000) / classified.processor).toFixed(0)} beats per second of the processor`,
);

console.log(
  '\nthe network beside ONNX Runtime, the same weights, one thread each (processor time, the best of many runs):',
);
for (const line of await compareWithOnnxRuntime(files, golden)) console.log(line);

console.log('\na day of two leads, from the processor time of its sections:');
for (const { workers, seconds, timesOne } of sharedDay) {
  console.log(
    `${`${workers} workers`.padEnd(22)}${seconds.toFixed(0).padStart(6)} s ${timesOne.toFixed(1).padStart(6)} × one`,
  );
}

const inNode = {
  wasm: await beatsPerSecond('wasm', files, golden, golden.count),
  cpu: await beatsPerSecond('cpu', files, golden, 128),
};
const inChromium = await timeBackendsInBrowser();
console.log('\nbackend                   beats/s    × CPU in the same place');
const row = (name: string, rate: number, cpu: number) =>
  console.log(`${name.padEnd(22)} ${rate.toFixed(0).padStart(10)} ${(rate / cpu).toFixed(1).padStart(12)}`);
row('WASM, Node', inNode.wasm, inNode.cpu);
row('CPU, Node', inNode.cpu, inNode.cpu);
row('WASM, Chromium', inChromium.wasm, inChromium.cpu);
row('CPU, Chromium', inChromium.cpu, inChromium.cpu);
row('WebGPU, Chromium (software adapter here)', inChromium.webgpu, inChromium.cpu);

console.log();
if (!(await buildApp(process.cwd()))) throw new Error('a cold start needs a build');
for (const [name, value] of await measureColdStart()) console.log(`${name.padEnd(52)} ${value}`);
