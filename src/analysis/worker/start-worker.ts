/** Starts the analysis in a worker of its own. */
export function startWorker(): Worker {
  // The worker cannot know the page's address (it may be served from any folder), so its name carries the model's.
  const name = new URL('model/', document.baseURI).href;
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name });
}
