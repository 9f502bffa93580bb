import { Place } from '../../state/session/place.svelte.ts';

/** Where a page of Learn thinks it is while it is a moment of a lecture: it may go to another, and the lecture stays. */
export class StagePlace extends Place {
  address = $state('');

  constructor(address: string) {
    super();
    this.address = address;
  }

  override go(fragment: string): void {
    this.address = fragment;
  }

  override leave(): void {
    // A moment is left by a step.
  }
}
