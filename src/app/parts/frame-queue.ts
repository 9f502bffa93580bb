type Build = () => void;

const waiting: Build[] = [];
let running = false;

function next(): void {
  const build = waiting.shift();
  if (!build) {
    running = false;
    return;
  }
  requestAnimationFrame(next);
  build();
}

/**
 * Builds a part of the page in a frame of its own, after the next paint and after every part asked for before: many parts
 * that ask at once become many short tasks. Returns what withdraws the request.
 */
export function buildInOwnFrame(build: Build): () => void {
  waiting.push(build);
  if (!running) {
    running = true;
    // Two frames: the first paints what stands already, the second may begin.
    requestAnimationFrame(() => requestAnimationFrame(next));
  }
  return () => {
    const place = waiting.indexOf(build);
    if (place >= 0) waiting.splice(place, 1);
  };
}
