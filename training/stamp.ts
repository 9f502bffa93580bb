import { stampCard } from './publish/stamp-card.ts';

const USAGE = `npm run stamp -- [FOLDER]
States the hashes of a model's files in its card, and seals it, without training (default public/model). Needed when the
package with the WASM file is another one; "npm run train" does it by itself.`;

const [folder = 'public/model', ...others] = process.argv.slice(2);
if (folder.startsWith('-') || others.length > 0) {
  console.log(USAGE);
  process.exitCode = folder === '--help' ? 0 : 2;
} else {
  await stampCard(folder);
  console.log(`stamped ${folder}/model-card.json`);
}
