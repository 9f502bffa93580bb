import '../../../../src/app/styles/tokens.css';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { hearCharts } from '../../../../src/app/parts/in-words.ts';
import { language } from '../../../../src/app/text/text.svelte.ts';
import BeatPanel from '../../../../src/app/views/beat/BeatPanel.svelte';
import { makeBeats, makeExplanation } from './made-beats.ts';

// Oracle: the made-up beats and explanation above; behaviour as a person meets it (roles, names, keys); WCAG rules by axe.
function props(classes = 'NVNNVNS', beatIndex = 4) {
  return {
    beats: makeBeats(classes),
    sampleRateHz: 360,
    beatIndex,
    explanation: makeExplanation(beatIndex, 'V' as const),
    explaining: false,
    usualQrsSeconds: 0.092,
    onexplain: vi.fn(),
  };
}

async function prefersReducedMotion(value: 'reduce' | 'no-preference'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}

// Words of parts that load later: the app brings them with the first of these.
beforeAll(() => language.complete());
afterEach(async () => {
  delete document.documentElement.dataset['theme'];
  await prefersReducedMotion('no-preference');
});

/** Unfolds what not everyone needs. */
async function unfold(...titles: string[]): Promise<void> {
  for (const title of titles) await page.getByText(title, { exact: true }).click();
}

/** Renders the panel and waits for the heart, which is built a frame after the rest. */
async function renderWithHeart(given: ReturnType<typeof props>) {
  const rendered = await render(BeatPanel, given);
  await expect.element(page.getByRole('listbox', { name: /Heart and its conduction system/ })).toBeVisible();
  return rendered;
}

describe('BeatPanel', () => {
  it('lists the five probabilities in class order and marks the explained class', async () => {
    await render(BeatPanel, props());
    await unfold('All five probabilities');
    const rows = page.getByRole('list', { name: /Probability of each class/ }).getByRole('button');
    await expect.element(rows.nth(4)).toBeVisible();
    const names = rows.elements().map((row) => row.textContent.trim().replace(/\s+/g, ' '));
    expect(names).toEqual([
      'N Normal 0.00',
      'V Ventricular ectopic 0.90',
      'S Supraventricular ectopic 0.10',
      'F Fusion 0.00',
      'Q Unknown 0.00',
    ]);
    expect(rows.elements().map((row) => row.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
      'false',
      'false',
      'false',
    ]);
  });

  it('says number, time, class, confidence, runner-up, and doubt', async () => {
    const given = props();
    given.beats.notSure[4] = 1;
    await render(BeatPanel, given);
    await expect.element(page.getByRole('heading', { name: 'Ventricular ectopic' })).toBeVisible();
    // R at sample 180 + 4 × 230 = 1100 of 360 Hz.
    await expect.element(page.getByText('0:03.056')).toBeVisible();
    await expect.element(page.getByText('not sure')).toBeVisible();
    await expect.element(page.getByText('next: Supraventricular ectopic 0.10')).toBeVisible();
  });

  it('asks for another class by keyboard', async () => {
    const given = props();
    await render(BeatPanel, given);
    await unfold('All five probabilities');
    page.getByRole('button', { name: 'F Fusion 0.00' }).element().focus();
    await userEvent.keyboard('{Enter}');
    expect(given.onexplain).toHaveBeenCalledExactlyOnceWith('F');
  });

  it('asks what speaks for the runner-up, and goes back', async () => {
    const given = props();
    const { rerender } = await render(BeatPanel, given);
    const runnerUp = page.getByRole('button', { name: 'next: Supraventricular ectopic 0.10' });
    await runnerUp.click();
    expect(given.onexplain).toHaveBeenLastCalledWith('S');
    await rerender({ ...given, explanation: makeExplanation(4, 'S') });
    await expect.element(runnerUp).toHaveAttribute('aria-pressed', 'true');
    await runnerUp.click();
    expect(given.onexplain).toHaveBeenLastCalledWith('V');
  });

  it('shows the shares of attention and the timing at once; intervals and the effect of timing unfold', async () => {
    await render(BeatPanel, props());
    await expect.element(page.getByText('RR 0.46 s (−28 %)')).toBeVisible();
    await unfold('Intervals', 'Evidence in full');
    for (const text of ['138 ms', '+46 ms', '0.46 s', '−28 %', '0.83 s', '+30 %', '1 %', '81 %', '17 %', '0.55']) {
      await expect.element(page.getByText(text, { exact: true }).first()).toBeVisible();
    }
    await expect.element(page.getByRole('img', { name: /This beat: highest 1\.49 mV/ })).toBeVisible();
  });

  it('keeps its height and the last wave while the next beat is explained', async () => {
    const given = props();
    const { container, rerender } = await renderWithHeart(given);
    const height = container.getBoundingClientRect().height;
    await rerender({ ...given, beatIndex: 1, explanation: null, explaining: true });
    await expect.element(page.getByRole('region', { name: 'Beat 2' })).toHaveAttribute('aria-busy', 'true');
    expect(container.getBoundingClientRect().height).toBeCloseTo(height, -1);
    await expect.element(page.getByRole('img', { name: /This beat: highest/ })).toBeInTheDocument();
  });

  it.each(['light', 'dark'] as const)('has no axe violation in the %s theme', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    document.body.style.background = 'var(--ground)';
    for (const classes of ['NNNNVNS', 'NNNNFNS', 'NNNNQNS']) {
      const { container, unmount } = await renderWithHeart(props(classes));
      const results = await axe.run(container);
      expect(results.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      await unmount();
    }
  });
});

describe('Heart in the panel', () => {
  it('lights a structure on the wave, and the structures of a part of the wave', async () => {
    const given = { ...props('NNNNNNN'), explanation: makeExplanation(4, 'N') };
    const { container } = await renderWithHeart(given);
    const heart = page.getByRole('listbox', { name: /Heart and its conduction system/ });
    heart
      .getByRole('option', { name: 'AV node' })
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.element(page.getByText(/^AV node, 105 to 30.ms before QRS onset\.$/)).toBeVisible();
    await expect.element(heart.getByRole('option', { name: 'AV node' })).toHaveAttribute('aria-selected', 'true');
    expect(container.querySelectorAll('.span').length).toBeGreaterThan(0);

    await page.getByRole('button', { name: /^ST–T/ }).click();
    await expect.element(page.getByText(/The ventricles recover: ST segment and T wave/)).toBeVisible();
    const lit = [...container.querySelectorAll('.lit[role="option"]')].map((element) =>
      element.getAttribute('aria-label'),
    );
    expect(lit.sort()).toEqual(['Left ventricle', 'Right ventricle', 'Septum']);
  });

  it('lights the atria for P and the conduction system for PR, and says what they do', async () => {
    const { container } = await renderWithHeart({ ...props('NNNNNNN'), explanation: makeExplanation(4, 'N') });
    await unfold('Path and times');
    const lit = () =>
      [...container.querySelectorAll('.lit[role="option"]')].map((element) => element.getAttribute('aria-label'));
    await page.getByRole('button', { name: 'P', exact: true }).click();
    expect(lit()).toEqual(expect.arrayContaining(['Right atrium', 'Left atrium', 'Bachmann’s bundle']));
    await page.getByRole('button', { name: 'PR', exact: true }).click();
    expect(lit()).toEqual(expect.arrayContaining(['AV node', 'Bundle of His']));
    expect(lit()).not.toContain('Right atrium');
    await expect.element(page.getByText(/The AV node holds the impulse back/)).toBeVisible();
  });

  it('draws another way of the class where the person chooses one, until the next beat', async () => {
    const given = { ...props('NNNNNNN'), explanation: makeExplanation(4, 'N') };
    const { rerender } = await renderWithHeart(given);
    await unfold('Path and times');
    const way = page.getByRole('combobox', { name: 'Way drawn' });
    await way.selectOptions('Sinus, left bundle branch blocked');
    await expect
      .element(page.getByRole('paragraph').filter({ hasText: 'The left ventricle follows late' }))
      .toBeVisible();
    await rerender({ ...given, beatIndex: 3, explanation: makeExplanation(3, 'N') });
    await expect.element(way).toHaveValue('sinus');
  });

  it('is one stop for Tab; arrow keys go from structure to structure, Enter keeps one', async () => {
    const { container } = await renderWithHeart(props());
    expect(container.querySelectorAll('[role="option"][tabindex="0"]').length).toBe(1);
    container.querySelector<SVGGElement>('[role="option"][tabindex="0"]')?.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const option = page.getByRole('option', { name: 'Right atrium' });
    await expect.element(option).toHaveFocus();
    await expect.element(option).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByText(/Not on the path drawn for this beat/)).toBeVisible();
  });

  it('plays the activation and moves the cursor on the wave with it', async () => {
    const { container } = await renderWithHeart(props());
    await unfold('Path and times');
    await page.getByRole('button', { name: 'Play the activation' }).click();
    await expect.element(page.getByRole('button', { name: 'Pause the activation' })).toBeVisible();
    await expect.poll(() => container.querySelectorAll('.cursor').length).toBe(2);
    const slider = container.querySelector<HTMLInputElement>('input[type="range"]');
    const start = slider?.valueAsNumber ?? 0;
    await expect.poll(() => slider?.valueAsNumber).toBeGreaterThan(start);
  });

  it('goes in steps where reduced motion is preferred', async () => {
    await prefersReducedMotion('reduce');
    await renderWithHeart({ ...props('NNNNNNN'), explanation: makeExplanation(4, 'N') });
    await expect.element(page.getByRole('button', { name: /Play/ })).not.toBeInTheDocument();
    const next = page.getByRole('button', { name: 'Next step' });
    await next.click();
    await expect.element(page.getByText(/before QRS onset\. SA node\.$/)).toBeVisible();
    await page.getByText('Path and times', { exact: true }).click();
    const moment = page.getByRole('slider', { name: 'Moment of the beat' });
    await expect.element(moment).toBeVisible();
    const slider = moment.element() as HTMLInputElement;
    const first = slider.valueAsNumber;
    await next.click();
    expect(slider.valueAsNumber).toBeGreaterThan(first);
    const still = slider.valueAsNumber;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(slider.valueAsNumber).toBe(still);
  });

  it('says in words, asked by key, what wave and heart show', async () => {
    const said = vi.fn<(words: string) => void>();
    const stop = hearCharts(said);
    const { container } = await renderWithHeart(props());
    const ask = async (chart: Element | null): Promise<string> => {
      (chart as SVGElement | null)?.focus();
      await userEvent.keyboard('i');
      return said.mock.lastCall?.[0] ?? '';
    };
    // The made-up beat: 1 mV at R, and shares for V of which the QRS has most.
    expect(await ask(container.querySelector('svg[role="img"]'))).toMatch(
      /^This beat: highest .* What speaks for V: QRS \d+\s%/,
    );
    const heart = page.getByRole('listbox', { name: /^Heart/ }).element();
    expect(await ask(heart.querySelector('[role="option"][tabindex="0"]'))).toMatch(/^Begins: Within a ventricle/);
    expect(said).toHaveBeenCalledTimes(2);
    await userEvent.keyboard('{Control>}i{/Control}');
    expect(said).toHaveBeenCalledTimes(2);
    stop();
  });

  it('says that the ventricular site is not determined, and draws no origin for the unknown class', async () => {
    const { unmount } = await renderWithHeart(props());
    await unfold('Path and times');
    await expect
      .element(page.getByText(/^The site within the ventricles is not determined from this lead/))
      .toBeVisible();
    await unmount();
    await renderWithHeart({ ...props('NNNNQNN'), explanation: makeExplanation(4, 'Q') });
    await expect.element(page.getByText('Origin unknown')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Play the activation' })).toBeDisabled();
  });
});
