import { downloadFile } from './download-file.ts';
import type { Picture } from './picture-of-element.ts';

/** Pixels of a picture for each CSS pixel: 300 to the inch, as printers have them. */
const PIXEL_SCALE = 300 / 96;

/** Saves a picture as a file, under its name without the ending. Rejects when the browser cannot draw it. */
export async function savePicture(picture: Picture, kind: 'png' | 'svg', name: string): Promise<void> {
  if (kind === 'svg') {
    downloadFile({ name: `${name}.svg`, mimeType: 'image/svg+xml', bytes: new TextEncoder().encode(picture.svg) });
    return;
  }
  const bytes = new Uint8Array(await (await pngOf(picture)).arrayBuffer());
  downloadFile({ name: `${name}.png`, mimeType: 'image/png', bytes });
}

/** Puts a picture on the clipboard. Rejects where the browser does not allow it. */
export async function copyPicture(picture: Picture): Promise<void> {
  // Asked for while the press lasts, drawn afterwards: WebKit allows it in no other order.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(picture) })]);
}

async function pngOf({ svg, widthPx, heightPx }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(widthPx * PIXEL_SCALE);
    canvas.height = Math.round(heightPx * PIXEL_SCALE);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the browser made no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
