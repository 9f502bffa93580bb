import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { registerGradients } from '../src/classifier/gradients/register-gradients.ts';
import { Random } from '../src/ecg/simulation/random.ts';
import { trainFiducial } from './train-fiducial.ts';
import { trainNotebook } from './train-notebook.ts';
import { trainRhythm } from './train-rhythm.ts';
import { trainSpellConfidence } from './train-spell-confidence.ts';

const USAGE = `npm run train -- [options]
  --model NAME                fiducial: the shipped network (default); notebook: the network and protocol the project set out from;
                              fiducial-notebook: the shipped design on that protocol; rhythm: what goes on around the beats;
                              spell-confidence: how sure rhythms are, on people held out from the folds of --networks and --contexts
  --seed N                    default 1
  --run DIR                   checkpoints and held-out predictions, default runs/<model>
  --networks DIR, --contexts DIR  trained folds, default runs/fiducial and runs/rhythm
  --stages A,B                only these of fold-1 … fold-5, without-cinc2017, all, final (default: all that are not done)
  --out DIR                   where the final network goes, default public/model (rhythm, spell-confidence: where
                              the app reads it; others: <run>/model)
Stopped runs go on where they were when the same command is given again.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      model: { type: 'string', default: 'fiducial' },
      seed: { type: 'string', default: '1' },
      run: { type: 'string' },
      stages: { type: 'string' },
      networks: { type: 'string', default: 'runs/fiducial' },
      contexts: { type: 'string', default: 'runs/rhythm' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  if (
    values.help ||
    !['fiducial', 'notebook', 'fiducial-notebook', 'rhythm', 'spell-confidence'].includes(values.model) ||
    !Number.isInteger(seed)
  ) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  // tfjs draws its dropout seeds from Math.random: a seeded one makes runs repeatable.
  const dropoutRandom = new Random(seed);
  Math.random = () => dropoutRandom.next();
  await tf.setBackend('wasm');
  await tf.ready();
  registerGradients();

  const options = {
    seed,
    runFolder: values.run ?? `runs/${values.model}`,
    report: (line: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`),
  };
  if (values.model === 'rhythm') await trainRhythm({ ...options, outFolder: values.out ?? 'src/ecg/rhythm/decoding' });
  else if (values.model === 'spell-confidence')
    await trainSpellConfidence({ ...options, folders: values, outFolder: values.out ?? 'src/ecg/rhythm/spells' });
  else if (values.model !== 'fiducial')
    await trainNotebook(values.model === 'notebook' ? 'notebook' : 'fiducial', {
      ...options,
      outFolder: values.out ?? `${options.runFolder}/model`,
    });
  else
    await trainFiducial({
      ...options,
      stages: values.stages?.split(',') ?? null,
      outFolder: values.out ?? 'public/model',
    });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
