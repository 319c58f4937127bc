#!/usr/bin/env bash
# Compares what two builds of gradus record of the given lessons, bit for bit.
#   scripts/bits.sh GRADUS OTHER LESSON...
set -euo pipefail

if [ $# -lt 3 ]; then
    echo "usage: scripts/bits.sh GRADUS OTHER LESSON..." >&2
    exit 64
fi
one=$1 other=$2
shift 2

hash() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1; }

nothing=$(hash </dev/null)
status=0
for lesson; do
    first=$("$one" trace "$lesson" </dev/null | hash)
    second=$("$other" trace "$lesson" </dev/null | hash)
    if [ "$first" = "$nothing" ]; then
        echo "$lesson: nothing was recorded" >&2
        status=1
    elif [ "$first" = "$second" ]; then
        echo "$lesson: same bits, sha256 $first"
    else
        echo "$lesson: the recordings differ; first at" >&2
        cmp <("$one" trace "$lesson") <("$other" trace "$lesson") >&2 || true
        status=1
    fi
done
exit $status
