// Browsers have it, and Node from 22 on: what is given back (`letGo`) is gone in tests as it is there, so that a use after it fails here too.
interface WithTransfer {
  transfer?: (this: ArrayBuffer) => ArrayBuffer;
}

(ArrayBuffer.prototype as WithTransfer).transfer ??= function () {
  return structuredClone(this, { transfer: [this] });
};
