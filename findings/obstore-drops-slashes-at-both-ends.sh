#!/usr/bin/env bash
# obstore 0.9.2 (object_store of Rust, in Python): a slash at either end of a key is dropped without a word, so that "notes/" and "notes",
# which are two keys of S3, are one. Who writes a folder's marker and then a file of that name has overwritten the marker; a get of the
# one returns the other. A double slash within a key, which is dropped by nobody, is refused instead.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check obstore==0.9.2
tools/bin/python - <<'PY'
import obstore
from obstore.store import MemoryStore

store = MemoryStore()
obstore.put(store, "notes/", b"a folder")
obstore.put(store, "/notes", b"a file")
keys = [entry["path"] for page in obstore.list(store) for entry in page]
read = bytes(obstore.get(store, "notes/").bytes())
try:
    obstore.put(store, "notes//today", b"")
    doubled = "taken"
except ValueError as error:
    doubled = str(error).splitlines()[0]
print("put of notes/ and of /notes:", keys)
print("get of notes/:", read)
print("put of notes//today:", doubled)
assert keys == ["notes"] and read == b"a file" and "empty path segment" in doubled
PY
