/** Waits for an answer, but not longer than this: then rejects with what `tooLate` makes. What comes later is not looked at. */
export async function inTime<T>(milliseconds: number, answer: Promise<T>, tooLate: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLate()), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
