/** The buffers of an object's own typed arrays, each once. */
export function buffersOf(value: object): ArrayBuffer[] {
  const buffers = Object.values(value)
    .filter((part): part is ArrayBufferView<ArrayBuffer> => ArrayBuffer.isView(part))
    .map((view) => view.buffer);
  return [...new Set(buffers)];
}
