/** Something the person did once and need not be asked again, kept on this device; forgotten where storage is blocked. */
export class RememberedFlag {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  read(): boolean {
    try {
      return localStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }

  set(): void {
    try {
      localStorage.setItem(this.#key, '1');
    } catch {
      // Storage is blocked: the flag then holds until the page is closed.
    }
  }
}
