/** Whether an error only says that the work was stopped, by the person or by newer work. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
