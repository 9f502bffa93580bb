const PITCH_HZ = 880;
const SECONDS = 0.06;
const LOUDNESS = 0.15;

/** A short tone. Browsers allow it once the person has pressed something on the page. */
export class Beep {
  #context: AudioContext | null = null;

  sound(): void {
    this.#context ??= new AudioContext();
    const context = this.#context;
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const [now, end] = [context.currentTime, context.currentTime + SECONDS];
    tone.frequency.value = PITCH_HZ;
    volume.gain.setValueAtTime(LOUDNESS, now);
    // A tone that is cut off clicks.
    volume.gain.exponentialRampToValueAtTime(0.001, end);
    tone.connect(volume).connect(context.destination);
    tone.start(now);
    tone.stop(end);
  }

  close(): void {
    void this.#context?.close();
    this.#context = null;
  }
}
