/** QT at a rate of 60, and its change with a rate that stays, by Fridericia's cube root (1920). */
const QT_SECONDS = 0.4;
const QT_POWER = 1 / 3;
const RR_SECONDS = [0.3, 1.6] as const;
/** Before the first beat, where nothing else is known. */
const USUAL_RR_SECONDS = 0.85;
/**
 * The intervals before count less the longer ago they were, by e in a minute: of the weights tried on days of healthy people these fit
 * QT best (Razak et al. 2011, Ann Noninvasive Electrocardiol 16:148). It is time that counts, not beats (Andršová et al. 2022, Front Physiol 12:814542).
 */
const MEMORY_SECONDS = 60;
/** The rate a recording begins with is the one the heart has had. */
const BEGINNING_SECONDS = 10;
/**
 * A beat right behind the repolarisation of the one before has a short one itself (restitution; Franz et al. 1988, J Clin Invest
 * 82:972): at most by this share, fading with the time between them. The two are chosen so that single early beats, at the coupling they
 * have in DS1, have a QT a few hundredths shorter than the beats around, as there, and that at the onset of a tachycardia T ends before the next beat.
 */
const SHORTEST_SHARE = 0.25;
const RESTITUTION_SECONDS = 0.07;

/**
 * QT of beats that begin at these times, seconds, for a QRS of usual width: by the rate of the last minutes, which single intervals
 * hardly change, and by how soon each follows the repolarisation before it. At a steady rate it is Fridericia's.
 */
export function qtIntervals(onsetSeconds: readonly number[]): number[] {
  const intervals = onsetSeconds.slice(1).map((at, i) => at - onsetSeconds[i]);
  const first = intervals.filter((_, i) => onsetSeconds[i + 1] - onsetSeconds[0] <= BEGINNING_SECONDS);
  const known = first.length === 0 ? USUAL_RR_SECONDS : first.reduce((sum, rr) => sum + rr, 0) / first.length;
  let usual = within(known);
  let qt = steadyQt(usual);
  return onsetSeconds.map((_, i) => {
    if (i === 0) return qt;
    const rr = within(intervals[i - 1]);
    usual += (1 - Math.exp(-rr / MEMORY_SECONDS)) * (rr - usual);
    const steady = steadyQt(usual);
    qt = (steady * restitution(rr - qt)) / restitution(usual - steady);
    return qt;
  });
}

function steadyQt(rrSeconds: number): number {
  return QT_SECONDS * rrSeconds ** QT_POWER;
}

function restitution(restSeconds: number): number {
  return 1 - SHORTEST_SHARE * Math.exp(-Math.max(0, restSeconds) / RESTITUTION_SECONDS);
}

function within(rrSeconds: number): number {
  return Math.max(RR_SECONDS[0], Math.min(RR_SECONDS[1], rrSeconds));
}
