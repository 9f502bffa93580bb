import { loadPart } from '../../../ecg/part/load-part.ts';

/** Fetches a file that comes with the app, by its address beside the page. Rejects with a `PartError` when it does not come. */
export function fetchPart(address: string): Promise<Response> {
  return loadPart(async () => {
    const response = await fetch(`${import.meta.env.BASE_URL}${address}`);
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    return response;
  });
}
