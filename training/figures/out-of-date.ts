import { BLOCKS, type BlockName } from './blocks.ts';
import type { ExampleAnswers } from './example-answers.ts';
import type { ModelIdentity, Provenance } from './provenance.ts';

/** The model and the code as they are now. */
export interface Present {
  readonly model: ModelIdentity;
  readonly answers: ExampleAnswers;
}

const WORDS = {
  model: 'the model changed',
  beats: 'the beats found in the example changed',
  classes: 'the classes of the example changed',
  waves: 'the waves of the example changed',
  rhythm: 'the findings of the example changed',
} as const;

/** Why the figures of a block have to be measured again, in words; null when nothing they depend on is known to have changed. */
export function outOfDate(
  name: BlockName,
  measured: Provenance | undefined,
  { model, answers }: Present,
): string | null {
  if (!measured) return 'never measured';
  const changed = BLOCKS[name].dependsOn.find((part) =>
    part === 'model' ? measured.model.sha256 !== model.sha256 : measured.answers[part] !== answers[part],
  );
  return changed === undefined ? null : WORDS[changed];
}

/** Whether the files read are others than those measured. */
export function isOtherData(measured: Provenance['data'], data: Provenance['data']): boolean {
  const identity = (of: Provenance['data']) =>
    Object.entries(of)
      .map(([database, { sha256 }]) => `${database} ${sha256}`)
      .sort()
      .join();
  return identity(measured) !== identity(data);
}
