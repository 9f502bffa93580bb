import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadFile } from '../../src/browser/download-file.ts';
import { watchInstallPrompt, type InstallPrompt } from '../../src/browser/install-prompt.ts';
import { receiveLaunchedFiles } from '../../src/browser/launched-files.ts';
import { pickFiles } from '../../src/browser/pick-files.ts';

// Dialogs, downloads and installs are the browser's; what is tested is what goes in and what comes out.
afterEach(() => vi.restoreAllMocks());

describe('picking files', () => {
  it('opens a dialog for several files and reads the choice', async () => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      expect([this.type, this.multiple, this.webkitdirectory]).toEqual(['file', true, false]);
      const transfer = new DataTransfer();
      transfer.items.add(new File(['header'], '100.hea'));
      this.files = transfer.files;
      this.dispatchEvent(new Event('change'));
    });
    expect((await pickFiles()).map(({ name, blob }) => [name, blob.size])).toEqual([['100.hea', 6]]);
  });

  it('gives nothing when the dialog is closed', async () => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      expect(this.webkitdirectory).toBe(true);
      this.dispatchEvent(new Event('cancel'));
    });
    expect(await pickFiles('folder')).toEqual([]);
  });
});

describe('downloading', () => {
  it('hands the bytes to the browser under the given name', async () => {
    const links: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this);
    });
    downloadFile({ name: '100.beats.csv', mimeType: 'text/csv', bytes: new TextEncoder().encode('a,b\n') });
    expect(links[0]?.download).toBe('100.beats.csv');
    const response = await fetch(links[0]?.href ?? '');
    expect(response.headers.get('content-type')).toBe('text/csv');
    expect(await response.text()).toBe('a,b\n');
  });
});

describe('files opened from the operating system', () => {
  it('arrive by name; a launch without files is no event', async () => {
    let launch: ((files: { files: object[] }) => void) | undefined;
    vi.stubGlobal('launchQueue', { setConsumer: (consumer: typeof launch) => (launch = consumer) });
    const receive = vi.fn();
    const refuse = vi.fn();
    receiveLaunchedFiles(receive, refuse);
    launch?.({ files: [] });
    launch?.({ files: [{ getFile: () => Promise.resolve(new File(['x'], '100.hea')) }] });
    await expect.poll(() => receive.mock.calls.length).toBe(1);
    expect(receive.mock.calls[0]?.[0]).toMatchObject([{ name: '100.hea', blob: { size: 1 } }]);
    launch?.({ files: [{ getFile: () => Promise.reject(new Error('gone')) }] });
    await expect.poll(() => refuse.mock.calls.length).toBe(1);
    vi.unstubAllGlobals();
  });
});

describe('installing', () => {
  it('is offered when the browser allows it, once, and no longer after the watch ends', async () => {
    const offers: (InstallPrompt | null)[] = [];
    const stop = watchInstallPrompt((prompt) => offers.push(prompt));
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve({ outcome: 'accepted' }),
    });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(await offers[0]?.()).toBe(true);
    expect(offers.at(-1)).toBeNull();
    stop();
    window.dispatchEvent(event);
    expect(offers).toHaveLength(2);
  });
});
