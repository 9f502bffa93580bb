/** Gives a canvas the size of its place in the pixels of what it is shown on; its context, empty and scaled to CSS pixels, or null where there is none. */
export function sizeCanvas(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number,
  pixelRatio: number = devicePixelRatio,
): CanvasRenderingContext2D | null {
  canvas.width = Math.round(widthPx * pixelRatio);
  canvas.height = Math.round(heightPx * pixelRatio);
  const context = canvas.getContext('2d');
  context?.scale(pixelRatio, pixelRatio);
  return context;
}
