import { Sha256 } from '../../ecg/recording/sha256.ts';

/** SHA-256 of bytes as 64 hexadecimal digits; by the platform where it has one (pages without HTTPS do not). */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const { crypto } = globalThis;
  if (typeof crypto?.subtle?.digest !== 'function') return new Sha256().add(new Uint8Array(bytes)).digest();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
