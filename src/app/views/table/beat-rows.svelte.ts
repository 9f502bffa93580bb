import type { Session } from '../../state/session/session.svelte.ts';
import { orderBeats, type BeatColumn, type BeatOrder } from './order-beats.ts';

/** Which beats are listed, and which one is selected. */
type ListedSession = Pick<Session, 'beats' | 'filter' | 'select' | 'selection'>;

/** The beats the table lists, in its order, and moving the selection along them. */
export class BeatRows {
  order = $state.raw<BeatOrder>({ column: 'number', ascending: true });
  readonly #session: ListedSession;
  readonly #matching = $derived.by(() =>
    this.#session.beats ? this.#session.filter.matches(this.#session.beats) : null,
  );

  /** Beat indices, top row first. */
  readonly list: Int32Array = $derived.by(() => {
    const { beats } = this.#session;
    return beats && this.#matching ? orderBeats(beats, this.#matching, this.order) : new Int32Array();
  });
  /** Row of the selected beat, −1 when the table does not list it. */
  readonly selectedRow: number = $derived.by(() => {
    const { index } = this.#session.selection;
    return index === null ? -1 : this.list.indexOf(index);
  });

  constructor(session: ListedSession) {
    this.#session = session;
  }

  /** Sorts by a column; again by the same one turns the order round. */
  sortBy(column: BeatColumn): void {
    this.order = { column, ascending: this.order.column === column ? !this.order.ascending : true };
  }

  /** Selects the beat of a row, the nearest one there is. */
  selectRow(row: number): void {
    const index = this.list[Math.min(this.list.length - 1, Math.max(0, row))];
    if (index !== undefined) this.#session.select(index);
  }
}
