/** "45 s", "2 min 5 s", "1 h 30 min": the two largest units. Their symbols are international. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return joined(hours, 'h', minutes, 'min');
  return minutes > 0 ? joined(minutes, 'min', whole % 60, 's') : `${whole}\u00a0s`;
}

function joined(major: number, majorUnit: string, minor: number, minorUnit: string): string {
  const head = `${major}\u00a0${majorUnit}`;
  return minor > 0 ? `${head} ${minor}\u00a0${minorUnit}` : head;
}
