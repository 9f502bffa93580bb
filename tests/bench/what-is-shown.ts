// These run in the page, so each is whole in itself. They give the time by the page's clock, and 0 as long as there is nothing to be seen.

/** Dark pixels (the wave, not the paper) are on the trace's canvas. */
export function waveSeen(): number {
  const canvas = document.querySelector<HTMLCanvasElement>('figure canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context || canvas.width === 0) return 0;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i + 3] ?? 0) > 128 && (data[i] ?? 255) + (data[i + 1] ?? 255) + (data[i + 2] ?? 255) < 270) dark++;
  }
  return dark > 500 ? performance.now() : 0;
}

/** The table lists beats, with their labels. */
export function labelsSeen(): number {
  const rows = Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount'));
  return rows > 1 ? performance.now() : 0;
}

/** The first screen has the card of an example, which is chosen then. */
export function exampleChosen(name: string): number {
  const cards = [...document.querySelectorAll<HTMLButtonElement>('article button')];
  const card = cards.find((button) => button.textContent.includes(name) || button.ariaLabel?.includes(name));
  card?.click();
  return card ? performance.now() : 0;
}
