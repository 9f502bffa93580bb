import { writeAnnotations } from '../../../ecg/export/write-annotations.ts';
import { writeWfdbRecord } from '../../../ecg/export/write-wfdb-record.ts';
import type { NamedBytes } from '../../../ecg/recording/named-bytes.ts';
import { simulateCard, type CardRequest } from '../../../ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../../../ecg/simulation/gallery/opened-recording.ts';
import type { RhythmCard } from '../../../ecg/simulation/gallery/rhythm-card.ts';

/** A simulated rhythm as the files of a WFDB record with its true beats and rhythms as reference annotations. */
export function cardFiles(card: RhythmCard, wishes: Partial<CardRequest>): NamedBytes[] {
  const { recording } = simulateCard(card, { ...OPENED, ...wishes });
  const name = `simulated-${card.id}`;
  return [
    ...writeWfdbRecord({ ...recording, name }),
    { name: `${name}.atr`, bytes: writeAnnotations(recording.annotations) },
  ];
}
