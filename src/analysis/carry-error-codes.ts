import * as Comlink from 'comlink';
import { RecordingError } from '../ecg/recording/recording-error.ts';

interface SerializedError {
  isError: boolean;
  value: { code?: string };
}

/**
 * Makes `code` of a `RecordingError` survive the way out of the worker: Comlink itself passes on message, name and stack.
 * To be called in the worker before anything is exposed; on the page every field sent is put on the error.
 */
export function carryErrorCodes(): void {
  const usual = Comlink.transferHandlers.get('throw') as Comlink.TransferHandler<{ value: unknown }, SerializedError>;
  Comlink.transferHandlers.set('throw', {
    ...usual,
    serialize(thrown: { value: unknown }) {
      const [serialized, transferables] = usual.serialize(thrown);
      if (thrown.value instanceof RecordingError) serialized.value.code = thrown.value.code;
      return [serialized, transferables];
    },
  });
}
