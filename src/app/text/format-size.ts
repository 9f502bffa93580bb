import { formatDecimal } from './format-decimal.ts';

/** A file size as "840 kB" or "12.4 MB". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const megabytes = bytes / 1e6;
  return `${megabytes < 99.95 ? formatDecimal(megabytes, 1) : Math.round(megabytes)} MB`;
}
