import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EXAMPLE_KEYS } from '../../../../src/app/views/lecture/example-keys.ts';
import { EXAMPLES } from '../../../../src/app/views/start/examples.ts';
import { AnalysisSession } from '../../../../src/analysis/worker/analysis-session.ts';
import { readShippedModel } from '../../../analysis/shipped-model.ts';

// Oracle: the files in public/samples, opened as the worker opens them.
it.each(EXAMPLES)('the key of $id is that of its files', async ({ id, files }) => {
  const session = new AnalysisSession({ readModelFiles: readShippedModel });
  const listed = await session.list(
    files.map((name) => ({ name, blob: new Blob([readFileSync(`public/samples/${name}`)]) })),
    () => undefined,
  );
  await session.openListed(listed.recordings[0]?.id ?? '');
  expect((await session.identify(0)).key).toBe(EXAMPLE_KEYS[id]);
});
