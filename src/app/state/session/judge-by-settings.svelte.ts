import { untrack } from 'svelte';
import type { AnalysisApi } from '../../../analysis/analysis-api.ts';
import type { Session } from './session.svelte.ts';

/**
 * Has the worker judge "not sure" by the person's own threshold, now and whenever it changes. Call it once, while a
 * component is set up, before anything is analysed.
 */
export function judgeBySettings(
  api: Pick<AnalysisApi, 'setNotSureBelow'>,
  session: Pick<Session, 'editing' | 'settings'>,
): void {
  let inForce: number | null = null;
  $effect.pre(() => {
    const { notSureBelow } = session.settings.values;
    if (notSureBelow === inForce) return;
    inForce = notSureBelow;
    api.setNotSureBelow(notSureBelow);
    untrack(() => void session.editing.applyAgain());
  });
}
