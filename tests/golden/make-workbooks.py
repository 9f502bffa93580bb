"""Workbooks by two writers that are not ours, for tests/ecg/formats/sheet/read-golden-workbooks.test.ts.

pip install openpyxl==3.1.5 XlsxWriter==3.2.9 && python tests/golden/make-workbooks.py
"""

import datetime
import pathlib

import openpyxl
import xlsxwriter

FOLDER = pathlib.Path(__file__).parent
ROWS = 400


def sample_mv(i: int) -> float:
    """A beat of five samples on a ramp, once in 100 samples; the test has the same formula."""
    return (i % 100 < 5) + (i % 7) / 100


def by_openpyxl() -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Info & <notes>"
    workbook.active.append(["Recorder", "none"])
    sheet = workbook.create_sheet("ECG")
    sheet.append(["Timestamp", "ECG [mV]", "Respiration"])
    start = datetime.datetime(2024, 5, 1, 9, 30)
    for i in range(ROWS):
        sheet.append([start + datetime.timedelta(milliseconds=4 * i), sample_mv(i), 20 + i % 3])
        sheet.cell(i + 2, 1).number_format = "yyyy-mm-dd hh:mm:ss.000"
    workbook.save(FOLDER / "workbook-openpyxl.xlsx")


def by_xlsxwriter() -> None:
    workbook = xlsxwriter.Workbook(FOLDER / "workbook-xlsxwriter.xlsx", {"constant_memory": True})
    sheet = workbook.add_worksheet("Blatt 1")
    elapsed = workbook.add_format({"num_format": "[hh]:mm:ss.000"})
    sheet.write_row(0, 0, ["Zeit", "I (µV)", "II (µV)"])
    for i in range(ROWS):
        sheet.write_number(i + 1, 0, i / 500 / 86_400, elapsed)
        sheet.write_row(i + 1, 1, [1000 * sample_mv(i), 500 * sample_mv(i)])
    workbook.close()


by_openpyxl()
by_xlsxwriter()
