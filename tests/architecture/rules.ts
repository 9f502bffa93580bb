import type { ImportArrow, SourceFile } from './source-file.ts';

/** What each part may import besides itself. `types` allows type imports only, `only` narrows the allowed files. */
interface PartRule {
  readonly parts: readonly string[];
  readonly types?: readonly string[];
  readonly only?: RegExp;
  readonly packages: RegExp;
}

/** What the readers may load when a file needs it, one package for each kind of file. */
const DECODERS = /^(dicom-parser|fast-xml-parser|fflate)$/;
/** What the app sees of the analysis, and the list of changes that its About box shows. */
const APP_SOURCES = /^(src\/analysis\/(analysis|analysis-api|worker\/analysis-client)\.ts|CHANGELOG\.md)$/;

/** What is measured about the app is measured with its own code: the path from a recording to labelled beats. */
const ANALYSIS_AS_THE_APP_RUNS = /^src\/analysis\/(analysis|run\/(analyse-recording|filter-leads))\.ts$/;

/** The arrows of the architecture. A part that is not listed may import nothing. */
const PART_RULES: Readonly<Record<string, PartRule>> = {
  'src/ecg': { parts: [], packages: DECODERS },
  'src/classifier': { parts: ['src/ecg'], packages: /^@tensorflow\/tfjs/ },
  'src/analysis': { parts: ['src/ecg', 'src/classifier'], packages: /^comlink$/ },
  'src/browser': { parts: [], types: ['src/ecg'], packages: /^(idb|workbox-window)$/ },
  'src/app': { parts: ['src/ecg', 'src/browser'], only: APP_SOURCES, packages: /^(svelte(\/.*)?|uplot(\/.*)?)$/ },
  // What the build writes beside the app is made here: licences, the app in one file, archives.
  'src/headless': {
    parts: ['src/ecg', 'src/classifier', 'src/analysis'],
    packages: /^(node:|vite$|fflate$|tsx\/esm\/api$)/,
  },
  'src/main.ts': { parts: ['src/app', 'src/browser'], packages: /^svelte$/ },
  'src/sw.ts': { parts: ['src/browser'], packages: /^workbox-/ },
  training: {
    parts: ['src/ecg', 'src/classifier'],
    only: ANALYSIS_AS_THE_APP_RUNS,
    packages: /^(node:|@tensorflow\/tfjs)/,
  },
};

const WORKER_FILES = [
  'src/analysis/worker/start-worker.ts',
  'src/analysis/worker/analysis.worker.ts',
  'src/analysis/worker/start-another.ts',
  'src/browser/lecture-channel.ts',
  'src/browser/one-file/start-held-worker.ts',
  'src/browser/one-file/whether-blobs-are-read.ts',
  'src/browser/storage/other-tabs.ts',
  'src/headless/analyse/analyse-on-threads.ts',
  'src/headless/analyse/analyse-thread.ts',
  'src/sw.ts',
];
/** Long citations and licence texts may name addresses; nothing requests them. */
const CITATION_FILES = /^src\/app\/text\//;
const NAMESPACES = /https?:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml|1999\/xlink)/g;

const MOST_LINES = 300;
const VAGUE_WORDS = /^(utils?|helpers?|common|commons|managers?|misc|shared|stuff|lib|libs)$/;
const ADJECTIVES =
  /^(new|old|robust|hybrid|simple|fast|better|best|improved|enhanced|advanced|smart|final|guaranteed|optimi[sz]ed)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*\.svelte$/;

/** A check of one file: the broken rules in words, empty when it keeps them all. */
export type Rule = (file: SourceFile) => string[];

export const checkImports: Rule = ({ path, imports }) => {
  const rule = PART_RULES[partOf(path)];
  if (!rule) return [`${path}: belongs to no part of the architecture`];
  return imports
    .filter((arrow) => !(arrow.isPackage ? rule.packages.test(arrow.target) : isAllowed(path, arrow, rule)))
    .map((arrow) => `${path}: may not import ${arrow.target}`);
};

function isAllowed(path: string, arrow: ImportArrow, rule: PartRule): boolean {
  const part = partOf(arrow.target);
  if (part === partOf(path) || rule.parts.includes(part)) return true;
  if (rule.only?.test(arrow.target) === true) return true;
  return arrow.typeOnly && rule.types?.includes(part) === true;
}

export const checkWorkers: Rule = ({ path, talksToWorkers }) =>
  talksToWorkers && !WORKER_FILES.includes(path)
    ? [
        `${path}: only what starts the worker, the worker, the service worker and what tells other tabs make workers and post messages`,
      ]
    : [];

export const checkParts: Rule = ({ path, loadsLoosely }) =>
  // Scripts of Node have their parts beside them.
  loadsLoosely && !path.endsWith('.mjs')
    ? [`${path}: parts load through loadPart(() => import('…')), so that one that does not come is noticed`]
    : [];

export const checkAddresses: Rule = ({ path, strings }) =>
  CITATION_FILES.test(path)
    ? []
    : strings
        .map((text) => /https?:\/\/[^\s"'`)]*/.exec(text.replaceAll(NAMESPACES, ''))?.[0])
        .filter((address) => address !== undefined && !isThisMachine(address))
        .map((address) => `${path}: names ${address}, but nothing here may ask another site for anything`);

function isThisMachine(address: string): boolean {
  return /^http:\/\/localhost\b/.test(address);
}

export const checkLength: Rule = ({ path, lineCount }) =>
  lineCount > MOST_LINES ? [`${path}: ${lineCount} lines, ${MOST_LINES} at most`] : [];

export const checkNames: Rule = ({ path }) => {
  const words = path.split('/').flatMap((segment) => segment.split('.', 1).flatMap((name) => name.split('-')));
  const vague = words.filter((word) => VAGUE_WORDS.test(word.toLowerCase()) || ADJECTIVES.test(word.toLowerCase()));
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const misspelt = !KEBAB_CASE.test(fileName) && !PASCAL_CASE.test(fileName);
  return [
    ...vague.map((word) => `${path}: "${word}" says nothing about what is inside`),
    ...(misspelt ? [`${path}: file names are kebab-case, components PascalCase.svelte`] : []),
  ];
};

/** "src/ecg", "training", or the file itself for the two entry files in src. */
function partOf(path: string): string {
  const segments = path.split('/');
  return segments[0] === 'src' ? segments.slice(0, 2).join('/') : (segments[0] ?? '');
}
