import {
  CONFIDENCE_GROUPS,
  spellConfidence,
  type ConfidenceFit,
} from '../../../src/ecg/rhythm/spells/spell-confidence.ts';
import { fitSpellConfidence, type JudgedSpell } from '../../rhythm/fit-spell-confidence.ts';
import { formatTable } from '../format-table.ts';
import { expectedError, reliabilityBins } from './report-rhythms.ts';

const FOLDS = 5;

/** A judged spell and the database it is of. */
export type DatabaseSpell = JudgedSpell & { readonly database: string };

type Said = DatabaseSpell & { readonly confidence: number };

/** What is said by the posterior, and by fits that never saw the person, against what is right, by database. */
export function crossValidatedConfidence(spells: readonly DatabaseSpell[]): string {
  const people = [...new Set(spells.map(({ person }) => person))];
  const foldOf = new Map(people.map((person, i) => [person, i % FOLDS]));
  const fits = Array.from({ length: FOLDS }, (_, fold) =>
    fitSpellConfidence(spells.filter(({ person }) => foldOf.get(person) !== fold)),
  );
  const before = spells.map((spell): Said => ({ ...spell, confidence: spell.posterior }));
  const after = spells.map((spell): Said => ({
    ...spell,
    confidence: confidenceBy(fits[foldOf.get(spell.person) ?? 0], spell),
  }));
  const databases = [...new Set(spells.map(({ database }) => database))];
  const error = (said: readonly Said[]) => expectedError(reliabilityBins(said)).toFixed(3);
  const summary = databases.map((database) => {
    const isOwn = (spell: DatabaseSpell) => spell.database === database;
    const own = new Set(spells.filter(isOwn).map(({ person }) => person));
    return [database, String(own.size), error(before.filter(isOwn)), error(after.filter(isOwn))];
  });
  const real = [before, after].map((said) => said.filter(({ isSimulated }) => !isSimulated));
  const alike = real.map(everyPersonAsMuch);
  summary.push(['all people alike', String(new Set(real[0].map(({ person }) => person)).size), ...alike.map(error)]);
  const rows = databases.flatMap((database) => {
    const own = [before, after].map((said) => said.filter((spell) => spell.database === database));
    return reliabilityRows(database, own);
  });
  rows.push(...reliabilityRows('all but simulated', real), ...reliabilityRows('all people alike, %', alike));
  return [
    formatTable(['database', 'people', 'calibration error of the posterior', 'of the confidence'], summary),
    formatTable(['database', 'said by', 'said', 'seconds', 'mean', 'right'], rows),
  ].join('\n\n');
}

function reliabilityRows(database: string, said: readonly (readonly Said[])[]): string[][] {
  return said.flatMap((spells, isFitted) =>
    reliabilityBins(spells).map(({ from, seconds, mean, right }) => {
      const by = isFitted ? 'confidence' : 'posterior';
      return [database, by, `${from} and more`, seconds.toFixed(1), mean.toFixed(2), right.toFixed(2)];
    }),
  );
}

/** The same spells with the time of each person as a part of all people, in per cent. */
function everyPersonAsMuch(said: readonly Said[]): Said[] {
  const total = new Map<string, number>();
  for (const { person, rightSeconds, wrongSeconds } of said)
    total.set(person, (total.get(person) ?? 0) + rightSeconds + wrongSeconds);
  return said.map((spell) => {
    const share = 100 / (total.size * (total.get(spell.person) ?? 1));
    return { ...spell, rightSeconds: share * spell.rightSeconds, wrongSeconds: share * spell.wrongSeconds };
  });
}

/** A group stands for each of its rhythms. */
function confidenceBy(fit: ConfidenceFit, { group, posterior }: JudgedSpell): number {
  return spellConfidence(CONFIDENCE_GROUPS[group][0], posterior, fit);
}
