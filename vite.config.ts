import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { bundledWorkers } from './tests/bundled-workers.ts';
import { shippedLicences } from './src/headless/shipped-licences.ts';

/** Extensions of everything a build can hold; a test fails when a file of dist/ is not in the precache. */
const PRECACHED_FILES = '**/*.{js,css,html,wasm,bin,json,webmanifest,svg,png,hea,dat,atr,zip,txt,md}';
/** Workbox leaves out larger files without failing, so this is far above the largest (the WASM binary). */
const LARGEST_PRECACHED_BYTES = 8 * 1024 * 1024;

/** Packages that tests in the browser import, directly or through the app. */
const BROWSER_DEPENDENCIES = [
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgpu',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-layers',
  'axe-core',
  'comlink',
  'dicom-parser',
  'fast-xml-parser',
  'fflate',
  'idb',
  'uplot',
  'workbox-window',
];

/** What the operating system may open with the app or share with it: the extensions of every format, by MIME type. */
const OPENED_FILES = {
  'application/octet-stream': ['.hea', '.dat', '.atr', '.mat', '.edf', '.rec', '.bdf', '.dcm', '.ecg', '.ann', '.scp', '.atc', '.npy', '.npz'],
  'application/dicom': ['.dcm'],
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'text/plain': ['.txt', '.hrm', '.rr'],
  'application/json': ['.json'],
  'text/xml': ['.xml'],
  'application/xml': ['.xml'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
  'application/zip': ['.zip'],
  'application/gzip': ['.gz'],
}; // prettier-ignore

const manifest: Partial<ManifestOptions> = {
  id: 'fiducial',
  name: 'Fiducial: read an ECG beat by beat',
  short_name: 'Fiducial',
  description:
    'Finds every heartbeat of an ECG recording, says what kind it is and shows why. Nothing leaves this device. For education and research, not a medical device.',
  lang: 'en-GB',
  start_url: '.',
  scope: '.',
  display: 'standalone',
  // --ground of src/app/styles/tokens.css
  theme_color: '#f6f4f1',
  background_color: '#f6f4f1',
  categories: ['education', 'medical', 'utilities'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  // Taken by tests/e2e/screenshots.ts; shown by browsers when they offer to install the app.
  screenshots: [
    {
      src: 'screenshots/wide.png',
      sizes: '1440x900',
      type: 'image/png',
      form_factor: 'wide',
      label: 'A beat explained',
    },
    {
      src: 'screenshots/narrow.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'A beat explained',
    },
  ],
  file_handlers: [{ action: '.', accept: OPENED_FILES }],
  // SHARE_PATH and SHARE_FIELD of src/browser/share-target.ts; the service worker takes what is posted there.
  share_target: {
    action: 'share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      files: [{ name: 'recording', accept: [...Object.keys(OPENED_FILES), ...Object.values(OPENED_FILES).flat()] }],
    },
  },
  launch_handler: { client_mode: 'focus-existing' },
};

/**
 * Repeats the Content-Security-Policy of public/_headers in a <meta> element, for hosts that send no headers.
 * Build only: Vite's development server needs inline scripts. `frame-ancestors` has no effect in <meta>.
 */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml() {
      const policy = /Content-Security-Policy: (.+)/.exec(readFileSync('public/_headers', 'utf8'))?.[1];
      if (policy === undefined) throw new Error('public/_headers holds no Content-Security-Policy');
      const content = policy.replace(/;\s*frame-ancestors[^;]*/, '');
      return [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' as const },
      ];
    },
  };
}

/**
 * Two packages that TensorFlow.js takes along and that nothing here calls: random numbers (it draws none when it classifies) and 64-bit
 * integers (for hashing text). They are 6 kB of the worker; left out of the build, they throw should anything call them after all.
 */
function withoutUnusedPackages(): Plugin {
  const unused: Readonly<Record<string, string>> = {
    seedrandom: `export const alea = () => { throw new Error('random numbers are left out of this build'); };`,
    // Constants of the hash function are made of it when the module is loaded.
    long: `export default { fromString: () => null };`,
  };
  return {
    name: 'without-unused-packages',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(unused, id) ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0') ? (unused[id.slice(1)] ?? null) : null),
  };
}

/** What a page waits for while it begins: the first dictionary. */
const WAITED_FOR = /src\/app\/text\/\w+\/(english|german)\.ts$/;

/**
 * What a page or a worker begins with lies in one file beside its own, which what loads later imports. WebKit runs a worker's own script
 * again when something imports it, and there would be two of everything in it; a page would begin with some thirty small files, which
 * compress less well than one. What is waited for while it begins, and what that needs, cannot lie in the same file.
 */
function withEntryApart(chunk: string, waitedFor: RegExp | null): Plugin {
  const first = new Set<string>();
  return {
    name: 'with-entry-apart',
    options: (options) => ({ ...options, preserveEntrySignatures: waitedFor ? 'allow-extension' : 'strict' }),
    buildEnd() {
      const importedBy = (id: string): readonly string[] => this.getModuleInfo(id)?.importedIds ?? [];
      const collect = (into: Set<string>, ids: readonly string[]): Set<string> => {
        for (const id of ids.filter((one) => !into.has(one))) collect(into.add(id), importedBy(id));
        return into;
      };
      const all = [...this.getModuleIds()];
      const entries = all.filter((id) => this.getModuleInfo(id)?.isEntry === true);
      // A page's own script is the one it names.
      const own = entries.flatMap((id) => (id.endsWith('.html') ? importedBy(id) : [id]));
      collect(first, own.flatMap(importedBy));
      for (const id of collect(
        new Set(),
        all.filter((id) => waitedFor?.test(id)),
      ))
        first.delete(id);
    },
    outputOptions: (options) =>
      options.codeSplitting === false
        ? options
        : {
            ...options,
            codeSplitting: {
              includeDependenciesRecursively: waitedFor === null,
              groups: [{ name: chunk, test: (id) => first.has(id) }],
            },
          },
  };
}

/** The hash of every file goes into the service worker, which stores and serves nothing else (see src/browser/precache-checks.ts). */
function withIntegrity<Entry extends { url: string }>(
  entries: Entry[],
): { manifest: (Entry & { integrity: string })[] } {
  const hash = (url: string): string =>
    createHash('sha256')
      .update(readFileSync(`dist/${url}`))
      .digest('base64');
  return { manifest: entries.map((entry) => ({ ...entry, integrity: `sha256-${hash(entry.url)}` })) };
}

const licences = shippedLicences();
/** What modules say about rights is said once, in licences.json; module by module it was a fifth of the scripts. */
const WITHOUT_COMMENTS = { output: { comments: false } };

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    svelte({ configFile: false }),
    licences.ofPage,
    ...(mode === 'test' ? [] : [withEntryApart('first-view', WAITED_FOR)]),
    // In one file there is neither a host nor a service worker, and the policy is another (see src/headless/one-file).
    ...(mode === 'one-file' ? [] : [contentSecurityPolicy()]),
    ...(mode === 'test' || mode === 'one-file'
      ? []
      : VitePWA({
          strategies: 'injectManifest',
          srcDir: 'src',
          filename: 'sw.ts',
          registerType: 'prompt',
          injectRegister: null,
          manifest,
          includeManifestIcons: false,
          injectManifest: {
            globPatterns: [PRECACHED_FILES],
            // What hosts answer where there is nothing.
            globIgnores: ['404.html', 'way-back.js'],
            maximumFileSizeToCacheInBytes: LARGEST_PRECACHED_BYTES,
            manifestTransforms: [withIntegrity],
          },
        })),
  ],
  worker: {
    format: 'es',
    plugins: () => [licences.ofWorkers, withoutUnusedPackages(), withEntryApart('analysis', null)],
    rolldownOptions: WITHOUT_COMMENTS,
  },
  build: {
    target: 'es2023',
    // Files are referenced, never inlined as data: URLs, which the content security policy refuses to fetch.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: WITHOUT_COMMENTS,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
          environment: 'node',
          setupFiles: ['tests/property-seed.ts', 'tests/buffer-transfer.ts'],
          // Two cores are what there is at least, and Vitest leaves one of them idle. One after the other with the browser's tests,
          // which have a page to themselves.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A process of its own for every file would spend a third of the time on loading the same modules again.
          isolate: false,
          // A limit for what never ends; these tests yield to those that drive a browser at the same time.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        plugins: [bundledWorkers()],
        // Known beforehand: a dependency that Vite finds in the middle of a test makes it reload the page.
        optimizeDeps: { include: BROWSER_DEPENDENCIES },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          setupFiles: ['tests/app/english.ts'],
          // Two pages, each in a window of its own: what is tested here waits half of its time.
          maxWorkers: 2,
          testTimeout: 300_000,
          // Without a limit of its own a failing expectation waits for the whole test; no measure of how fast anything has to be.
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              actionTimeout: 30_000,
              launchOptions: {
                executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
                args: [
                  '--no-sandbox',
                  '--disable-quic',
                  '--disable-background-networking',
                  // A software adapter: the WebGPU backend is tested on machines without a graphics card too.
                  '--enable-unsafe-webgpu',
                  '--use-webgpu-adapter=swiftshader',
                ],
              },
            }),
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/build-once.ts'],
          // Limits for what never comes or ends: a machine may be slow, and two browsers share it.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 400_000,
          hookTimeout: 400_000,
          // Every file has its own server and browser; more than two at once would slow each other down.
          maxWorkers: 2,
        },
      },
    ],
  },
}));
