const CLOCK = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}(?:[.,]\d+)?))?$/;

/** Seconds since midnight of a clock time as files write it ("14:03:12.5", "14.03.12", "9:45"); undefined when it is none. */
export function timeOfDay(clock: string): number | undefined {
  const parts = CLOCK.exec(clock.trim().replace(/^\[/, ''));
  if (parts === null) return undefined;
  const [hours, minutes, seconds] = [parts[1], parts[2], parts[3] ?? '0'].map((part) => Number(part.replace(',', '.')));
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : undefined;
}
