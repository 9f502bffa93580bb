import { describe, expect, it } from 'vitest';
import {
  checkAddresses,
  checkImports,
  checkLength,
  checkNames,
  checkParts,
  checkWorkers,
  type Rule,
} from './architecture/rules.ts';
import { drawArrows, fileArrows, findCircles, folderArrows } from './architecture/circles.ts';
import { parseSourceFile, readSourceFiles } from './architecture/source-file.ts';

// Oracle: src/README.md. Each rule is run over the project, and over a file that breaks it.

interface BrokenFile {
  readonly path: string;
  readonly text: string;
}

const RULES: readonly { name: string; folders: string[]; rule: Rule; broken: readonly BrokenFile[] }[] = [
  {
    name: 'imports follow the arrows',
    folders: ['src', 'training'],
    rule: checkImports,
    broken: [
      { path: 'src/ecg/beats/a.ts', text: `import { b } from '../../classifier/b.ts';` },
      { path: 'src/ecg/beats/a.ts', text: `import * as tf from '@tensorflow/tfjs-core';` },
      { path: 'src/ecg/formats/a.ts', text: `const { x } = await import('node:fs');` },
      { path: 'src/analysis/a.ts', text: `export { b } from '@tensorflow/tfjs-core';` },
      { path: 'src/analysis/a.ts', text: `type B = import('../app/b.ts').B;` },
      { path: 'src/browser/a.ts', text: `import { RecordingError } from '../ecg/recording/recording-error.ts';` },
      { path: 'src/browser/a.ts', text: `import { type A, b } from '../ecg/recording/recording.ts';` },
      { path: 'src/classifier/a.ts', text: `import '../analysis/analysis.ts';` },
      {
        path: 'src/app/A.svelte',
        text: `<script lang="ts">import { a } from '../analysis/analyse-recording.ts';</script>`,
      },
      { path: 'src/app/a.ts', text: `new Worker(new URL('../classifier/a.ts', import.meta.url));` },
      { path: 'src/headless/a.mjs', text: `import { a } from '../app/a.ts';` },
      { path: 'src/elsewhere/a.ts', text: `` },
      { path: 'training/a.ts', text: `import { a } from '../src/analysis/worker/analysis-session.ts';` },
      { path: 'training/a.ts', text: `import { a } from '../src/analysis/run/build-beats.ts';` },
      { path: 'src/classifier/a.ts', text: `import { a } from '../../training/a.ts';` },
      { path: 'src/analysis/a.ts', text: `await import(name);` },
    ],
  },
  {
    name: 'only the analysis client, its worker, the service worker and what tells other tabs post messages',
    folders: ['src'],
    rule: checkWorkers,
    broken: [
      { path: 'src/app/a.ts', text: `new Worker('x');` },
      { path: 'src/app/A.svelte', text: `<script>port.postMessage(1);</script>` },
    ],
  },
  {
    name: 'lazy parts load through one function',
    folders: ['src'],
    rule: checkParts,
    broken: [
      { path: 'src/app/a.ts', text: `const { b } = await import('./b.ts');` },
      { path: 'src/app/A.svelte', text: `<script>const load = () => import('./B.svelte');</script>` },
    ],
  },
  {
    name: 'nothing names an address on another site',
    folders: ['src'],
    rule: checkAddresses,
    broken: [
      { path: 'src/app/a.ts', text: `fetch('https://example.org/x');` },
      { path: 'src/app/a.ts', text: 'fetch(`https://example.org/${x}`);' },
      { path: 'src/app/A.svelte', text: `<img src="http://example.org/x.png" />` },
    ],
  },
  {
    name: 'no file is longer than 300 lines',
    folders: ['src', 'training', 'tests'],
    rule: checkLength,
    broken: [{ path: 'src/ecg/a.ts', text: 'a;\n'.repeat(301) }],
  },
  {
    name: 'names say what is inside',
    folders: ['src', 'training', 'tests'],
    rule: checkNames,
    broken: [
      { path: 'src/ecg/utils/a.ts', text: '' },
      { path: 'src/ecg/beat-helpers.ts', text: '' },
      { path: 'src/ecg/robust-detector.ts', text: '' },
      { path: 'src/ecg/detectPeaks.ts', text: '' },
    ],
  },
];

describe.each(RULES)('$name', ({ folders, rule, broken }) => {
  it('in the whole project', () => {
    expect(readSourceFiles(folders).flatMap(rule)).toEqual([]);
  });

  it.each(broken)('and is broken by $path: $text', ({ path, text }) => {
    expect(rule(parseSourceFile(path, text))).not.toEqual([]);
  });
});

describe('no import circles', () => {
  const project = readSourceFiles(['src', 'training']);

  it('between files, type-only imports too', () => {
    expect(findCircles(fileArrows([...project, ...readSourceFiles(['tests'])]))).toEqual([]);
  });

  it('between folders', () => {
    const arrows = folderArrows(project);
    if (process.env['ARROWS'] !== undefined) process.stdout.write(`${drawArrows(arrows)}\n`);
    expect(findCircles(arrows)).toEqual([]);
  });

  const circle = [
    parseSourceFile('src/ecg/waves/a.ts', `import type { B } from '../rhythm/b.ts';`),
    parseSourceFile('src/ecg/rhythm/b.ts', `import { c } from './c.ts';`),
    parseSourceFile('src/ecg/rhythm/c.ts', `export type A = import('../waves/a.ts').A;`),
  ];

  it('finds one through three files and a type', () => {
    expect(findCircles(fileArrows(circle))).toEqual([circle.map(({ path }) => path).sort()]);
  });

  it('finds one between folders whose files have an order', () => {
    const files = [
      parseSourceFile('src/ecg/waves/a.ts', `import type { B } from '../rhythm/b.ts';`),
      parseSourceFile('src/ecg/rhythm/b.ts', ``),
      parseSourceFile('src/ecg/rhythm/c.ts', `import '../waves/d.ts';`),
      parseSourceFile('src/ecg/waves/d.ts', ``),
    ];
    expect(findCircles(fileArrows(files))).toEqual([]);
    expect(findCircles(folderArrows(files))).toEqual([['src/ecg/rhythm', 'src/ecg/waves']]);
  });

  it('finds a file that imports itself', () => {
    expect(findCircles(fileArrows([parseSourceFile('src/ecg/a.ts', `import './a.ts';`)]))).toEqual([['src/ecg/a.ts']]);
  });
});

describe('what the rules leave alone', () => {
  it.each([
    { path: 'src/ecg/a.ts', text: `// see https://example.org\nimport type { B } from './b.ts';` },
    { path: 'src/app/A.svelte', text: `<!-- https://example.org --><svg xmlns="http://www.w3.org/2000/svg"></svg>` },
    { path: 'training/a.ts', text: `import { analyseRecording } from '../src/analysis/run/analyse-recording.ts';` },
    { path: 'src/app/a.ts', text: `import { createAnalysisClient } from '../analysis/worker/analysis-client.ts';` },
    { path: 'src/browser/a.ts', text: `import type { NamedBytes } from '../ecg/recording/named-bytes.ts';` },
    { path: 'src/classifier/a.ts', text: `import url from '@tensorflow/tfjs-backend-wasm/dist/a.wasm?url';` },
    {
      path: 'src/analysis/worker/start-worker.ts',
      text: `new Worker(new URL('./analysis.worker.ts', import.meta.url));`,
    },
  ])('$path: $text', ({ path, text }) => {
    const file = parseSourceFile(path, text);
    expect(RULES.flatMap(({ rule }) => rule(file))).toEqual([]);
  });
});
