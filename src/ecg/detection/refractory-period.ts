/**
 * Two QRS complexes are never nearer: the ventricles cannot be excited again so soon. Source: Pan & Tompkins, A real-time
 * QRS detection algorithm, IEEE Trans Biomed Eng 32 (1985).
 */
export const REFRACTORY_SECONDS = 0.2;
