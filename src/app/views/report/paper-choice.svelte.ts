import type { Session } from '../../state/session/session.svelte.ts';
import type { Paper } from './page-rule.ts';

/** What is chosen of printed pages, whatever they are of. */
export class PaperChoice {
  paper = $state<Paper>('A4');
  hidesName = $state(false);

  constructor({ settings, identity }: Pick<Session, 'settings' | 'identity'>) {
    this.paper = settings.values.reportPaper;
    this.hidesName = identity.hidden;
  }
}
