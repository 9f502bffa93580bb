/** Under what the lecture is kept beside the work on recordings, whose keys are hashes. */
export const LECTURE_KEY = 'lecture';
