"""Chooses window, threshold and role changes on dev for a checkpoint, and says how often attributions of each score are right.

    python -m attribution.choose --checkpoint runs/student/checkpoint.pt --base FOLDER

What was chosen is left in `chosen.json` beside the checkpoint, for `export.py`.
"""
import argparse
import itertools
import json
import math
from pathlib import Path

import torch

from .data import load_set, load_tokenizer, special_of
from .model import load_model
from .predict import line, load_score, predict, score

MIX = lambda valid, found: math.sqrt(valid * found)


def judged(found, articles, shared, threshold):
    """For each attribution of at least that score: the score, and whether it is right in relation F1's sense."""
    measure = load_score(shared)
    out = []
    for article in articles:
        kept = [(MIX(v, a), one) for v, a, one in found[article.id] if MIX(v, a) >= threshold and one['content']]
        gold = measure.tokenised(article.text, article.annotations[0])
        mine = measure.tokenised(article.text, [one for _, one in kept])
        right = {j for _, j in measure.pair(gold, mine, measure.relaxed)}
        out += [(mix, j in right) for j, (mix, _) in enumerate(kept)]
    return out


def tenths_of(pairs):
    """By tenth of the score: how many attributions, how many of them right, and the mean score."""
    tenths = {}
    for mix, ok in pairs:
        n, oks, total = tenths.get(int(mix * 10), (0, 0, 0.0))
        tenths[int(mix * 10)] = (n + 1, oks + ok, total + mix)
    return {k: {'count': n, 'right': oks / n, 'score': total / n} for k, (n, oks, total) in sorted(tenths.items())}


def fitted_to(pairs):
    """Offset and slope of the log-odds of a score, so that they give the log-odds of being right (Platt 1999)."""
    odds = torch.tensor([math.log(max(m, 1e-6) / max(1 - m, 1e-6)) for m, _ in pairs], dtype=torch.double)
    right = torch.tensor([float(ok) for _, ok in pairs], dtype=torch.double)
    line_of = torch.tensor([0.0, 1.0], dtype=torch.double, requires_grad=True)
    optimizer = torch.optim.LBFGS([line_of], max_iter=100)

    def loss():
        optimizer.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(line_of[0] + line_of[1] * odds, right)
        value.backward()
        return value

    optimizer.step(loss)
    return [round(x, 3) for x in line_of.tolist()]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--checkpoint', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--shared', default='../../shared')
    p.add_argument('--features', default='runs')
    p.add_argument('--windows', type=int, nargs='*', default=[64, 96, 160], help='units of a window')
    p.add_argument('--thresholds', type=float, nargs='*', default=[0.4, 0.45, 0.5, 0.55, 0.6], help='scores from which an attribution counts')
    p.add_argument('--spreads', type=float, nargs='*', default=[0.5, 1.0], help='costs more for leaving or entering a content')
    o = p.parse_args()
    tokenizer, vocabulary = load_tokenizer(o.base)
    dev = load_set('dev', o.shared, o.features, tokenizer)
    model, _ = load_model(o.checkpoint)
    fitted = model.reader.change.detach().clone()
    best = None
    for window, spread in itertools.product(o.windows, o.spreads):
        # What training made of the changes, and a cost more for leaving or entering a content; a source may be one short word.
        with torch.no_grad():
            model.reader.change.copy_(fitted)
            model.reader.change[0, 3] -= spread
            model.reader.change[3, 0] -= spread
        found = predict(model, dev, special_of(vocabulary), longest=window)
        for threshold in o.thresholds:
            result = score(found, dev, o.shared, threshold, MIX)
            print(window, spread, threshold, line(result), flush=True)
            if best is None or result['relaxed']['f1'] > best[0]:
                best = (result['relaxed']['f1'], window, spread, threshold, found)
    _, window, spread, threshold, found = best
    pairs = judged(found, dev, o.shared, 0.2)
    offset, slope = fitted_to([pair for pair in pairs if pair[0] >= threshold])
    chosen = {'window': window, 'threshold': threshold, 'spread': spread, 'offset': offset, 'slope': slope}
    Path(o.checkpoint).with_name('chosen.json').write_text(json.dumps(chosen) + '\n')
    print(json.dumps(chosen), json.dumps(tenths_of(pairs)))


if __name__ == '__main__':
    main()
