"""What came from outside, whole: each content is kept once, compressed, under the SHA-256 of its bytes."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from rashomon.store.tables import batches, contents


@dataclass(frozen=True, slots=True)
class Contents:
    connection: Connection

    def keep(self, body: bytes) -> str:
        """The digest under which the bytes are kept now, or were already."""
        digest = hashlib.sha256(body).hexdigest()
        if not self.connection.scalar(select(contents.c.digest).where(contents.c.digest == digest)):
            self.connection.execute(insert(contents).values(digest=digest, body=zlib.compress(body), size=len(body)))
        return digest

    def keep_text(self, text: str) -> str:
        """Any text comes back as it was, halves of surrogate pairs and NUL included."""
        return self.keep(text.encode("utf-8", "surrogatepass"))

    def get(self, digest: str) -> bytes | None:
        return self.many([digest]).get(digest)

    def many(self, digests: Sequence[str]) -> dict[str, bytes]:
        """Those of the contents that are there, by digest."""
        found: dict[str, bytes] = {}
        for some in batches(list(dict.fromkeys(digests))):
            rows = self.connection.execute(select(contents.c.digest, contents.c.body).where(contents.c.digest.in_(some)))
            found.update((digest, zlib.decompress(body)) for digest, body in rows)
        return found

    def texts(self, digests: Sequence[str]) -> dict[str, str]:
        return {digest: body.decode("utf-8", "surrogatepass") for digest, body in self.many(digests).items()}
