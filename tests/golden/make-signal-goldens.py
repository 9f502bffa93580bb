"""Golden arrays for the filter and the resampler, made with SciPy from the committed recording mitdb208.

    python3 tests/golden/make-signal-goldens.py        (SciPy 1.17.1, NumPy 2)

Writes signal-goldens.json: 20 s of the recording in millivolts go through SciPy's own functions; whole outputs are kept,
rounded to 9 decimals (the tests compare to 1e-6 mV).
"""

import json
import pathlib

import numpy as np
import scipy
from scipy.signal import butter, filtfilt, resample_poly, sosfiltfilt

here = pathlib.Path(__file__).parent
raw = np.frombuffer((here / "../../public/samples/mitdb208.dat").read_bytes(), dtype=np.uint8).astype(np.int32)
triples = raw.reshape(-1, 3)
first = triples[:, 0] | ((triples[:, 1] & 0x0F) << 8)
second = triples[:, 2] | ((triples[:, 1] & 0xF0) << 4)
adc = np.stack([first, second], axis=1).reshape(-1)
adc = np.where(adc > 2047, adc - 4096, adc)
millivolts = (adc - 1024) / 200

piece = millivolts[36000:43200]
sos = butter(4, [0.5, 40], "bandpass", fs=360, output="sos")
b, a = butter(4, [0.5, 40], "bandpass", fs=360)
narrow = butter(2, [5, 15], "bandpass", fs=128, output="sos")
odd = butter(3, [1, 30], "bandpass", fs=100, output="sos")


def rounded(values):
    return [round(float(v), 9) for v in values]


golden = {
    "made_with": f"scipy {scipy.__version__}, numpy {np.__version__}",
    "first_sample": 36000,
    "sample_count": len(piece),
    "sosfiltfilt_360": rounded(sosfiltfilt(sos, piece)),
    "filtfilt_minus_sosfiltfilt_360": float(np.max(np.abs(filtfilt(b, a, piece) - sosfiltfilt(sos, piece)))),
    "sosfiltfilt_order2_128": rounded(sosfiltfilt(narrow, piece[:1280])),
    "sosfiltfilt_order3_100": rounded(sosfiltfilt(odd, piece[:1000])),
    "resample_25_27": rounded(resample_poly(piece, 25, 27)),
    "resample_128_360": rounded(resample_poly(piece, 128, 360)),
    "resample_125_48": rounded(resample_poly(piece[:1280], 125, 48)),
}
(here / "signal-goldens.json").write_text(json.dumps(golden))
