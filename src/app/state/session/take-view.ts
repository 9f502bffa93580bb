import { loadPart } from '../../../ecg/part/load-part.ts';
import type { ViewedInLecture } from './add-moment.ts';

/** Takes what is in view into the lecture; what keeps lectures loads when one is made. */
export function takeView(session: ViewedInLecture): void {
  loadPart(() => import('./add-moment.ts')).then(({ addView }) => addView(session), session.report);
}
