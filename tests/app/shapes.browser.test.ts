import '../../src/app/styles/tokens.css';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AnalysisApi } from '../../src/analysis/analysis-api.ts';
import type { Answered, SimilarBeatWaves } from '../../src/analysis/analysis.ts';
import { Deferred } from './deferred.ts';
import { madeSimilarBeats } from './made-similar-beats.ts';
import { expectNoViolations, freshVisit, openApp } from './app-fixture.ts';

// Oracle: behaviour as a person meets it, on eighty-two beats whose shapes follow their classes; axe for WCAG 2.2 AA.
const chip = (name: RegExp) => page.getByRole('group', { name: 'Beats listed' }).getByRole('button', { name });
const tab = (name: RegExp) => page.getByRole('tab', { name });
const card = (name: RegExp) => page.getByRole('tabpanel').getByRole('listitem').getByRole('button', { name });
const labelAll = (name: string) =>
  page.getByRole('group', { name: 'Label for all beats of this shape' }).getByRole('button', { name });

beforeEach(freshVisit);

describe('templates', () => {
  it('select and step through the beats of a shape', async () => {
    await openApp();
    await tab(/Templates/).click();
    await card(/^Shape 1/).click();
    await expect.element(page.getByRole('region', { name: 'Beat 1', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Next beat of this shape' }).click();
    await expect.element(page.getByRole('region', { name: 'Beat 2', exact: true })).toBeVisible();
    await expect.element(card(/^Shape 1/)).toHaveAttribute('aria-current', 'true');
    await card(/^Shape 1/).click();
    await expect.element(page.getByRole('region', { name: 'Beat 4', exact: true })).toBeVisible();
  });

  it('relabel a whole shape in one step that one undo takes back', async () => {
    const api = await openApp();
    await tab(/Templates/).click();
    await card(/^Shape 2/).click();
    await labelAll('Fusion').click();
    await expect.element(page.getByText('labelled by you')).toBeVisible();
    await tab(/Beats/).click();
    await expect.element(chip(/^Fusion/)).toHaveTextContent('3');
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('0');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('2');
    expect(api.calls.filter((call) => call.startsWith('edit'))).toEqual(['edit 1', 'edit 0']);
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 390, 844],
  ] as const)('have no violations (%s, %d × %d)', async (theme, width, height) => {
    document.documentElement.dataset['theme'] = theme;
    await page.viewport(width, height);
    await openApp();
    await tab(/Templates/).click();
    await expect.element(card(/^Shape 1/)).toBeVisible();
    await expectNoViolations();
    delete document.documentElement.dataset['theme'];
  });
});

describe('similar beats', () => {
  const similar = () => page.getByRole('group', { name: 'Similar beats' });

  it('are shown for the selected beat, and clicking one selects it', async () => {
    await openApp();
    await expect.element(similar()).toHaveTextContent('1 in this recording');
    await similar().getByText('Similar beats').click();
    await similar().getByRole('button').first().click();
    await expect.element(page.getByRole('region', { name: 'Beat 81', exact: true })).toBeVisible();
    // Those of the next beat are looked at too: unfolded, they stay so.
    await expect.element(similar().getByRole('button').first()).toBeVisible();
  });

  // Oracle: of a week the first answer takes seconds; what is known by then is shown as that, and nothing is made of it yet.
  it('are shown as far as they are known, with how many beats were looked through', async () => {
    const api = await openApp();
    const all = new Deferred<Answered<SimilarBeatWaves>>();
    const similarBeats: AnalysisApi['similarBeats'] = (beat, most, onSoFar) => {
      onSoFar?.({ ...madeSimilarBeats(api.beats, beat, most), of: api.of, found: 1234, fraction: 0.345 });
      return all.promise;
    };
    Object.assign(api, { similarBeats });
    page
      .getByRole('application', { name: /ECG trace/ })
      .element()
      .focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(similar()).toHaveTextContent(/1\s234 so far, 35 % looked through/);
    await similar().getByText('Similar beats').click();
    await expect.element(similar().getByRole('button').first()).toBeVisible();
    await userEvent.keyboard('4');
    await expect.element(page.getByText(/labelled otherwise/)).not.toBeInTheDocument();
    all.resolve({ ...madeSimilarBeats(api.beats, 0, 8), of: api.of });
    await expect.element(similar()).toHaveTextContent('in this recording');
  });

  it('get the same label only when the person says so, in one step', async () => {
    const api = await openApp();
    page
      .getByRole('application', { name: /ECG trace/ })
      .element()
      .focus();
    await userEvent.keyboard('4');
    await expect.element(page.getByText('1 similar beat is labelled otherwise.')).toBeVisible();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('1');
    await page.getByRole('button', { name: 'Label it F too' }).click();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('0');
    await expect.element(page.getByText(/similar beat is labelled otherwise/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('1');
    expect(api.calls.filter((call) => call.startsWith('edit'))).toEqual(['edit 1', 'edit 2', 'edit 1']);
  });
});
