import { deviceFiles, type DeviceFile } from './device-file.ts';

/** File Handling API, Chromium on desktops only; not part of TypeScript's DOM types. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/**
 * Hands over files the person opened with the installed app from the operating system ("Open with…").
 * Does nothing where the platform has no such thing. `refuse` gets the error when the files cannot be read.
 */
export function receiveLaunchedFiles(receive: (files: DeviceFile[]) => void, refuse: (error: unknown) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer((launch) => {
    if (launch.files.length === 0) return;
    Promise.all(launch.files.map((handle) => handle.getFile()))
      .then(deviceFiles)
      .then(receive, refuse);
  });
}
