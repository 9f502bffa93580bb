import { buildApp } from '../../src/headless/build-app.mjs';

/** Global set-up of the end-to-end tests: they run against the production build, made once and only when it is stale. */
export async function setup(): Promise<void> {
  if (!(await buildApp(process.cwd()))) throw new Error('the end-to-end tests need a build');
}
