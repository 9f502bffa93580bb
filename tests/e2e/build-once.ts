import { buildApp, buildOneFile } from '../../src/headless/build-app.mjs';

/** Global set-up of the end-to-end tests: they run against the production builds, made once and only when they are stale. */
export async function setup(): Promise<void> {
  if (!(await buildApp(process.cwd()))) throw new Error('the end-to-end tests need a build');
  await buildOneFile(process.cwd());
}
