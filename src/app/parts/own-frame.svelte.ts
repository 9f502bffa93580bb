import { buildInOwnFrame } from './frame-queue.ts';

/** Something that is made in a frame of its own: null at first, and as it was before until it is made anew. */
export class OwnFrame<Made> {
  made = $state.raw<Made | null>(null);

  /** While a component is set up. `from` is what it follows from, null where that is not known yet; all of the work is in `make`. */
  static of<From, Made>(from: () => From | null, make: (from: From) => Made): OwnFrame<Made> {
    const frame = new OwnFrame<Made>();
    $effect(() => {
      const known = from();
      if (known === null) return;
      return buildInOwnFrame(() => (frame.made = make(known)));
    });
    return frame;
  }
}
