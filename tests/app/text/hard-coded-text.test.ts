import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findHardCoded } from './find-hard-coded.ts';

// Oracle: the compiler's own reading of each template; what a person reads there has to come from a dictionary.

/** Components whose texts are still to be moved into the dictionaries. */
const NOT_YET: readonly string[] = [
  'chart/CaliperReadout.svelte',
  'chart/LeadStrip.svelte',
  'chart/OtherLeads.svelte',
  'chart/Overview.svelte',
  'chart/OverviewHandle.svelte',
  'chart/Trace.svelte',
  'chart/TraceControls.svelte',
  'parts/Dialog.svelte',
  'views/about/AboutDialog.svelte',
  'views/batch/BatchBar.svelte',
  'views/batch/FigureCells.svelte',
  'views/beat/BeatHeading.svelte',
  'views/beat/BeatPanel.svelte',
  'views/beat/BeatWave.svelte',
  'views/beat/EditRow.svelte',
  'views/beat/IntervalCards.svelte',
  'views/beat/ProbabilityList.svelte',
  'views/beat/ReviewRow.svelte',
  'views/beat/TimingEvidence.svelte',
  'views/choose/ChooseDialog.svelte',
  'views/choose/RecordingTable.svelte',
  'views/import/ImportDialog.svelte',
  'views/import/ImportFields.svelte',
  'views/import/TablePreview.svelte',
  'views/import/TableReading.svelte',
  'views/recording/AnalysisProgressBar.svelte',
  'views/recording/BeatShares.svelte',
  'views/recording/BeatSheet.svelte',
  'views/recording/FactsLine.svelte',
  'views/recording/LowerTabs.svelte',
  'views/recording/RecordingView.svelte',
  'views/recording/SelectedBeat.svelte',
  'views/report/RateTrendFigure.svelte',
  'views/report/ReportFacts.svelte',
  'views/report/ReportLimits.svelte',
  'views/report/ReportView.svelte',
  'views/report/StripFigure.svelte',
  'views/rhythm/FindingList.svelte',
  'views/rhythm/RhythmNumbers.svelte',
  'views/rhythm/RhythmView.svelte',
  'views/rhythm/RrPlots.svelte',
  'views/scores/ClassRatesTable.svelte',
  'views/scores/ConfusionTable.svelte',
  'views/scores/DisagreementList.svelte',
  'views/scores/ScoresView.svelte',
  'views/table/BeatTable.svelte',
  'views/table/BeatTableRow.svelte',
  'views/table/FilterChips.svelte',
];

describe('no text is written into a template', () => {
  const components = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .sort();
  const converted = components.filter((file) => !NOT_YET.includes(file));

  it.each(converted)('%s', (file) => {
    expect(findHardCoded(readFileSync(`src/app/${file}`, 'utf8'))).toEqual([]);
  });
  it('and none is excused that has no need of it', () => {
    expect(NOT_YET.filter((file) => findHardCoded(readFileSync(`src/app/${file}`, 'utf8')).length === 0)).toEqual([]);
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
