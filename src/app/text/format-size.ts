import { formatDecimal } from './format-decimal.ts';

/** A file size as "840 kB", "12.4 MB" or "3.2 GB". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)}\u00a0kB`;
  if (bytes >= 999.5e6) return `${formatDecimal(bytes / 1e9, 1)}\u00a0GB`;
  const megabytes = bytes / 1e6;
  return `${megabytes < 99.95 ? formatDecimal(megabytes, 1) : Math.round(megabytes)}\u00a0MB`;
}
