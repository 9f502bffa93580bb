interface Output {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
}

/** Runs a command with an output of its own: its exit code, its results one by one, and its messages a line each. */
export async function collectOutput(
  command: (output: Output) => Promise<number>,
): Promise<{ code: number; results: string[]; message: string }> {
  const results: string[] = [];
  const messages: string[] = [];
  const code = await command({
    result: (text) => results.push(text),
    message: (text) => messages.push(text),
  });
  return { code, results, message: messages.join('\n') };
}
