/** A download is handed to the browser within this time; the object URL must live that long. */
const URL_LIFETIME_MS = 60_000;

/** Saves bytes as a file on the person's device, through the browser's own download. */
export function downloadFile(file: {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}): void {
  const url = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), URL_LIFETIME_MS);
}
