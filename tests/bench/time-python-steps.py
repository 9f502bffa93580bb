"""Times the steps of the project's objective as one writes them with SciPy; `npm run bench` runs it (time-python.ts).

    python3 tests/bench/time-python-steps.py RATE_HZ LEADS SAMPLES R_SAMPLE WINDOW_RATE_HZ < samples

Standard input: the leads one after the other as float32 in millivolts. SAMPLES, R_SAMPLE and WINDOW_RATE_HZ are the network's window.
Standard output: JSON with the versions, the beats found, and seconds of the processor for each step (the best of three runs):
  filter    filtfilt of every lead, Butterworth of 4th order, 0.5 to 40 Hz
  detect    Pan and Tompkins (1985) on the first lead: 5 to 15 Hz, derivative, square, moving mean, peaks above a limit, R nearby
  cut       one call of resample_poly for each beat and lead
  cutAtOnce the same windows by one call of resample_poly for each lead
Exit code 3: NumPy or SciPy is missing.
"""

import json
import sys
import time

try:
    import numpy as np
    import scipy
    from scipy.ndimage import uniform_filter1d
    from scipy.signal import butter, filtfilt, find_peaks, resample_poly
except ImportError:
    sys.exit(3)

RUNS = 3

rate, lead_count, window_samples, r_sample, window_rate = (int(text) for text in sys.argv[1:])
leads = np.frombuffer(sys.stdin.buffer.read(), dtype=np.float32).reshape(lead_count, -1)
before = r_sample * rate // window_rate
length = window_samples * rate // window_rate


def band_pass(order, band, samples):
    b, a = butter(order, band, "bandpass", fs=rate)
    return filtfilt(b, a, samples)


def filter_leads():
    return np.stack([band_pass(4, [0.5, 40], lead) for lead in leads])


def detect(lead):
    narrow = band_pass(2, [5, 15], lead)
    energy = uniform_filter1d(np.gradient(narrow) ** 2, int(0.15 * rate))
    peaks, _ = find_peaks(energy, height=np.mean(energy), distance=int(0.25 * rate))
    reach = int(0.1 * rate)
    around = np.clip(peaks[:, None] + np.arange(-reach, reach + 1), 0, len(lead) - 1)
    return around[np.arange(len(peaks)), np.argmax(np.abs(lead[around]), axis=1)]


def padded(filtered):
    return np.pad(filtered, ((0, 0), (before, length)))


def cut(filtered, peaks):
    # Sample r of the padded lead is `before` samples ahead of sample r of the lead.
    return np.stack(
        [[resample_poly(lead[r : r + length], window_rate, rate) for r in peaks] for lead in padded(filtered)]
    )


def cut_at_once(filtered, peaks):
    pieces = peaks[:, None] + np.arange(length)
    return np.stack([resample_poly(lead[pieces], window_rate, rate, axis=1) for lead in padded(filtered)])


def best(work):
    """What the work returned, and the seconds of the processor in its quickest run."""
    seconds = []
    for _ in range(RUNS):
        started = time.process_time()
        made = work()
        seconds.append(time.process_time() - started)
    return made, min(seconds)


filtered, filter_seconds = best(filter_leads)
peaks, detect_seconds = best(lambda: detect(filtered[0]))
windows, cut_seconds = best(lambda: cut(filtered, peaks))
same, at_once_seconds = best(lambda: cut_at_once(filtered, peaks))
assert windows.shape == (lead_count, len(peaks), window_samples) and np.allclose(windows, same)
print(
    json.dumps(
        {
            "versions": f"Python {sys.version.split()[0]}, SciPy {scipy.__version__}, NumPy {np.__version__}",
            "beats": len(peaks),
            "seconds": {
                "filter": filter_seconds,
                "detect": detect_seconds,
                "cut": cut_seconds,
                "cutAtOnce": at_once_seconds,
            },
        }
    )
)
