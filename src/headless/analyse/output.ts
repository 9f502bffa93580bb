/** Where the command writes its lines. */
export interface Output {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
}
