import { LEARNING_LOCALES } from '../../text/learning-locales.ts';
import { language } from '../../text/text.svelte.ts';
import LearnView from './LearnView.svelte';

/** Learn with its texts. */
export async function loadLearn(): Promise<object> {
  await language.completeWith(LEARNING_LOCALES);
  return { default: LearnView };
}
