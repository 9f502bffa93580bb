import { sha256Of } from './sha256-of.ts';

/** In the card: the hash of the whole text of the card, with zeros in place of the hash itself. */
const SEAL = /("cardSha256": ")([0-9a-f]{64})(")/;
/** What stands in a card that is not sealed yet. */
export const NO_SEAL = '0'.repeat(64);

/** The text of a card with the seal it should have. Throws an Error when it has no place for one. */
export async function sealCard(text: string): Promise<string> {
  if (!SEAL.test(text)) throw new Error('the model card has no place for its seal');
  const seal = await sha256Of(new TextEncoder().encode(withSeal(text, NO_SEAL)).buffer);
  return withSeal(text, seal);
}

/** Whether the bytes of a card are, to the last bit, the ones that were sealed. */
export async function isSealed(bytes: ArrayBuffer): Promise<boolean> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return SEAL.test(text) && (await sealCard(text)) === text;
}

function withSeal(text: string, seal: string): string {
  return text.replace(SEAL, (_all, before: string, _seal, after: string) => before + seal + after);
}
