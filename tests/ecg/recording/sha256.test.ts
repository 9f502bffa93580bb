import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '../../../src/ecg/recording/sha256.ts';

const encoder = new TextEncoder();

// Oracle: the examples of FIPS 180-4 (NIST, "SHA256.pdf"), and Node's own SHA-256 for everything else.
describe('Sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of "%s" is the published one', (text, hash) => {
    expect(new Sha256().add(encoder.encode(text)).digest()).toBe(hash);
  });

  it('does not depend on how the bytes come in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const mine = new Sha256();
        const reference = createHash('sha256');
        for (const piece of pieces) {
          mine.add(piece);
          reference.update(piece);
        }
        expect(mine.digest()).toBe(reference.digest('hex'));
      }),
    );
  });
});
