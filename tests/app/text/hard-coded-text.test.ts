import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findHardCoded } from './find-hard-coded.ts';

// Oracle: the compiler's own reading of each template; what a person reads there has to come from a dictionary.

describe('no text is written into a template', () => {
  const components = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .sort();

  it.each(components)('%s', (file) => {
    expect(findHardCoded(readFileSync(`src/app/${file}`, 'utf8'))).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['<p>Two words</p>', ['Two words']],
    ['<button aria-label="Close">x</button>', ['Close', 'x']],
    ['<Menu label="Export" icon="export" />', ['Export']],
    ['<p title="{n} beats">1</p>', ['beats']],
    ["<p>{open ? 'Opened' : 'Closed'}</p>", ['Opened', 'Closed']],
    ['<p>{`${n} beats`}</p>', ['beats']],
    ['{#if a}<p>Inside</p>{:else}Outside{/if}', ['Inside', 'Outside']],
    ['{#each list as item (item)}<p>Each {item}</p>{/each}', ['Each']],
  ])('finds the words of %s', (source, words) => {
    expect(findHardCoded(source)).toEqual(words);
  });

  it.each([
    "<p class={kind === 'open' ? 'wide' : 'narrow'}>{text.start.open}</p>",
    "<p>{kind === 'open' ? text.a : text.b} mV · {qrs} ms</p>",
    '<!-- A comment --><style>p { color: red; }</style>',
    "<script>const word = 'in a script';</script><p>{word}</p>",
    "{#if kind === 'open'}<p>{figures.join(' · ')}</p>{/if}",
  ])('leaves alone %s', (source) => {
    expect(findHardCoded(source)).toEqual([]);
  });
});
