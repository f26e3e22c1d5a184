"""Chooses threshold and role changes on dev for a checkpoint, and draws how often attributions of each score are right.

    python -m attribution.choose --checkpoint runs/second/checkpoint.pt --base FOLDER --plot ../docs/errors/attribute-scores.svg
"""
import argparse
import json
import math
from pathlib import Path

import torch

from .data import load_articles, load_tokenizer
from .export import load_checkpoint
from .predict import line, load_score, predict, score

MIX = lambda valid, found: math.sqrt(valid * found)


def calibration(found, articles, shared, threshold):
    """By tenth of the score: how many attributions, how many of them right (relation F1's sense), and the mean score."""
    measure = load_score(shared)
    tenths = {}
    for article in articles:
        kept = [(MIX(v, a), one) for v, a, one in found[article.id] if MIX(v, a) >= threshold and one['content']]
        gold = measure.tokenised(article.text, article.annotations[0])
        mine = measure.tokenised(article.text, [one for _, one in kept])
        right = {j for _, j in measure.pair(gold, mine, measure.relaxed)}
        for j, (mix, _) in enumerate(kept):
            n, ok, total = tenths.get(int(mix * 10), (0, 0, 0.0))
            tenths[int(mix * 10)] = (n + 1, ok + (j in right), total + mix)
    return {k: {'count': n, 'right': ok / n, 'score': total / n} for k, (n, ok, total) in sorted(tenths.items())}


def plot(tenths):
    """The reliability diagram (Murphy and Winkler 1977) as SVG."""
    x = lambda v: 50 + 400 * v
    y = lambda v: 440 - 400 * v
    dots = ''.join(f'<circle cx="{x(t["score"]):.0f}" cy="{y(t["right"]):.0f}" r="{3 + math.sqrt(t["count"]) / 4:.1f}" fill="#7a3b10" fill-opacity=".7">'
                   f'<title>{t["count"]} attributions of mean score {t["score"]:.2f}: {t["right"]:.2f} right</title></circle>' for t in tenths.values())
    ticks = ''.join(f'<text x="{x(v):.0f}" y="458" text-anchor="middle">{v:.1f}</text><text x="42" y="{y(v) + 4:.0f}" text-anchor="end">{v:.1f}</text>' for v in (0, .2, .4, .6, .8, 1))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 500" font-family="sans-serif" font-size="12"><title>How often attributions of each score are right, PolNeAR dev</title><rect width="480" height="500" fill="#fff"/>'
            f'<path d="M50 40V440H450" fill="none" stroke="#333"/><path d="M50 440L450 40" stroke="#999" stroke-dasharray="4"/>{ticks}{dots}'
            f'<text x="250" y="480" text-anchor="middle">score</text><text x="50" y="25">share that is right, PolNeAR dev</text></svg>\n')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--checkpoint', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--shared', default='../../shared')
    p.add_argument('--features', default='runs')
    p.add_argument('--plot', required=True)
    o = p.parse_args()
    tokenizer, _ = load_tokenizer(o.base)
    data = Path(o.shared) / 'data' / 'polnear'
    dev = load_articles(data / 'dev.jsonl', Path(o.features) / 'dev.features.jsonl', tokenizer)
    model, _ = load_checkpoint(o.checkpoint)
    fitted = model.reader.change.detach().clone()
    best = None
    for spread in (0.0, 0.5, 1.0):
        # What training made of the changes, and a cost more for leaving or entering a content; a source may be one short word.
        with torch.no_grad():
            model.reader.change.copy_(fitted)
            model.reader.change[0, 3] -= spread
            model.reader.change[3, 0] -= spread
        found = predict(model, dev, (101, 102, 0))
        for threshold in (0.40, 0.45, 0.50, 0.55, 0.60):
            result = score(found, dev, o.shared, threshold, MIX)
            print(spread, threshold, line(result), flush=True)
            if best is None or result['relaxed']['f1'] > best[0]:
                best = (result['relaxed']['f1'], spread, threshold, found)
    _, spread, threshold, found = best
    tenths = calibration(found, dev, o.shared, 0.2)
    print(json.dumps({'spread': spread, 'threshold': threshold, 'tenths': tenths}))
    Path(o.plot).write_text(plot(tenths))


if __name__ == '__main__':
    main()
