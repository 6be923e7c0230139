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
    "MODEL": 0x00081090,
}
NUMBERS = {
    "PIXEL_SPACING": (0x00280030, 0x00289110),
    "SLICE_THICKNESS": (0x00180050, 0x00289110),
    "KVP": (0x00180060, 0x00189325),
    "FIELD_STRENGTH": (0x00180087, 0),
}


def text(value):
    if value is None:
        return ""
    if isinstance(value, (list, pydicom.multival.MultiValue)):
        return "\\".join(str(part) for part in value)
    return str(value)


def number(dataset, tag, group):
    """First number of an attribute, else that of the functional groups, as in images with many frames."""
    found = dataset.get(tag)
    for groups in (0x52009229, 0x52009230):
        for item in dataset[groups].value if group and found is None and groups in dataset else []:
            for inner in item[group].value if found is None and group in item else []:
                found = inner.get(tag)
    value = found.value if found is not None else None
    if isinstance(value, (list, pydicom.multival.MultiValue)):
        value = value[0] if len(value) else None
    try:
        return "" if value in (None, "") else repr(float(value))
    except (TypeError, ValueError):
        return ""


def code(dataset, name):
    sequence = dataset.get(name)
    if not sequence:
        return ""
    item = sequence[0]
    value = item.get("CodeValue") or item.get("LongCodeValue") or item.get("URNCodeValue")
    return "%s %s" % (item.get("CodingSchemeDesignator"), value)


def segments(dataset):
    marked = [
        (item.get("SegmentNumber"), item.get("SegmentAlgorithmType"), "SegmentedProperty", item)
        for item in dataset.get("SegmentSequence", [])
    ] + [
        (item.get("AnnotationGroupNumber"), item.get("AnnotationGroupGenerationType"), "AnnotationProperty", item)
        for item in dataset.get("AnnotationGroupSequence", [])
    ]
    return ", ".join(
        "%s %s %s %s"
        % (number, method or "", code(item, kind + "CategoryCodeSequence"), code(item, kind + "TypeCodeSequence"))
        for number, method, kind, item in marked
    )


def measurements(dataset):
    found = []
    for item in dataset.get("ContentSequence", []):
        if item.get("ValueType") == "NUM" and item.get("MeasuredValueSequence"):
            value = item.MeasuredValueSequence[0]
            name = code(item, "ConceptNameCodeSequence")
            found.append("%s %r %s" % (name, float(value.NumericValue), code(value, "MeasurementUnitsCodeSequence")))
        found += measurements(item)
    return found


def values(dataset):
    found = {}
    for name, tag in TAGS.items():
        element = dataset.get(tag)
        found[name] = text(element.value) if element is not None else ""
    for name, (tag, group) in NUMBERS.items():
        found[name] = number(dataset, tag, group)
    found["SEGMENTS"] = segments(dataset)
    found["MEASUREMENTS"] = ", ".join(sorted(measurements(dataset)))
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
