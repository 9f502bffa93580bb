/** The key that asks of a chart what it shows. */
const KEY = 'i';
/** Rises from a chart that was asked, with its answer. */
const ANSWER = 'chart-in-words';

/**
 * Makes a chart answer the key while the focus is in it: what a sighted person sees of it, in one or two sentences. A picture takes the
 * focus itself; what holds things to press has them. Whoever listens (`hearCharts`) says the answer.
 */
export function inWords(describe: () => string): (chart: Element) => () => void {
  return (chart) => {
    if (chart.getAttribute('role') === 'img') chart.setAttribute('tabindex', '0');
    chart.setAttribute('aria-keyshortcuts', KEY);
    const press = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.key.toLowerCase() !== KEY) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      chart.dispatchEvent(new CustomEvent(ANSWER, { bubbles: true, detail: describe() }));
    };
    chart.addEventListener('keydown', press);
    return () => chart.removeEventListener('keydown', press);
  };
}

/** Hands on what any chart of the page answers. Returns what ends it. */
export function hearCharts(say: (words: string) => void): () => void {
  const hear = (event: Event): void => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') say(event.detail);
  };
  document.addEventListener(ANSWER, hear);
  return () => document.removeEventListener(ANSWER, hear);
}
