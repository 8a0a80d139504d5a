#!/usr/bin/env bash
# Which classes are the surest mistakes taken for? Usage: relabel.sh STORE [CLASS], where the demo keeps STORE.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
parallax=${PARALLAX:-../../parallax}
"$parallax" run worst.plx --store "$1" --set "class=${2:-coat}" --set n=50 --format csv |
    tail -n +2 | cut -d, -f3 | sort | uniq -c | sort -k1,1nr -k2
