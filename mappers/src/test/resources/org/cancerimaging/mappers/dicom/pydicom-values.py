"""Prints what pydicom reads in every file below a folder: one JSON object a line.

Usage: pydicom-values.py FOLDER. Files marked FORCED in FOLDER/MANIFEST.tsv are read with force=True.
"""

import csv
import json
import os
import sys
import warnings

import pydicom

TAGS = {
    "MODALITY": 0x00080060,
    "SERIES_UID": 0x0020000E,
    "STUDY_UID": 0x0020000D,
    "MANUFACTURER": 0x00080070,
    "BODY_PART": 0x00180015,
    "PATIENT_ID": 0x00100020,
    "SEX": 0x00100040,
    "PATIENT_NAME": 0x00100010,
    "SOP_CLASS": 0x00080016,
}


def text(value):
    if value is None:
        return ""
    if isinstance(value, (list, pydicom.multival.MultiValue)):
        return "\\".join(str(part) for part in value)
    return str(value)


def values(dataset):
    found = {}
    for name, tag in TAGS.items():
        element = dataset.get(tag)
        found[name] = text(element.value) if element is not None else ""
    syntax = getattr(dataset, "file_meta", {}).get(0x00020010)
    found["TRANSFER_SYNTAX"] = text(syntax.value) if syntax is not None else ""
    return found


def main(root):
    warnings.simplefilter("ignore")
    with open(os.path.join(root, "MANIFEST.tsv"), encoding="utf-8") as manifest:
        rows = list(csv.DictReader(manifest, delimiter="\t"))
    for row in rows:
        path = row["repo"].replace("/", "+") + "/" + row["path"]
        forced = row["pydicom2.3.1"] == "FORCED"
        try:
            dataset = pydicom.dcmread(os.path.join(root, path), stop_before_pixels=True, force=forced)
        except Exception:
            continue
        print(json.dumps({"path": path, "values": values(dataset)}))


main(sys.argv[1])
