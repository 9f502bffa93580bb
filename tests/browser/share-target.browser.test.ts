import { afterEach, describe, expect, it } from 'vitest';
import { SHARE_FIELD, SHARE_PATH, storeSharedFiles, takeSharedFiles } from '../../src/browser/share-target.ts';

const address = location.href;
afterEach(async () => {
  history.replaceState(null, '', address);
  await caches.delete('shared-files');
});

/** What the operating system posts when files are shared with the app. */
function sharing(files: readonly File[]): Request {
  const form = new FormData();
  for (const file of files) form.append(SHARE_FIELD, file);
  return new Request(SHARE_PATH, { method: 'POST', body: form });
}

// Oracle: what was shared arrives once, byte for byte, and nothing of it stays behind.
describe('files shared by another app', () => {
  it('are kept by the service worker, taken by the page, and erased', async () => {
    const response = await storeSharedFiles(sharing([new File(['header'], '100.hea'), new File(['ß'], 'Grüße 1.csv')]));
    expect([response.status, new URL(response.headers.get('location') ?? '').search]).toEqual([303, '?shared']);
    history.replaceState(null, '', '?shared&backend=cpu');
    const files = await takeSharedFiles();
    expect(await Promise.all(files.map(async ({ name, blob }) => [name, await blob.text()]))).toEqual([
      ['100.hea', 'header'],
      ['Grüße 1.csv', 'ß'],
    ]);
    expect(await caches.has('shared-files')).toBe(false);
    expect(location.search).toBe('?backend=cpu');
    expect(await takeSharedFiles()).toEqual([]);
  });

  it('are not looked for when the page was opened in another way', async () => {
    await storeSharedFiles(sharing([new File(['x'], 'x.edf')]));
    expect(await takeSharedFiles()).toEqual([]);
  });
});
