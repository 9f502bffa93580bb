/** Where the build put the WASM file of the backend; only bundled code can import this. */
export { default as wasmAddress } from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
