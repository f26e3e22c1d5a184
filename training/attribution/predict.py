"""A trained model's attributions for articles, and their figures by the data's own measure."""
import importlib.util
import math
from pathlib import Path

import torch

from .data import batches_of, collate, windows_of

CONSIDER = 0.03      # score of a cue from which it is read at all


@torch.no_grad()
def predict(model, articles, special, budget=6144, longest=192):
    """{article id: [(score, anchor score, {role: spans})]}, scores 0-1, spans in code points."""
    model.eval()
    found = {a.id: [] for a in articles}
    change = model.reader.change.tolist()
    windows = [w for a in articles for w in windows_of(a, lambda: longest)]
    for group in batches_of(windows, budget):
        batch = collate(group, special)
        words = model.encode(batch)
        anchor = torch.sigmoid(model.find(words)[0]) * batch['real']
        row, at = (anchor > CONSIDER).nonzero(as_tuple=True)
        if not len(row):
            continue
        roles, valid = model.read(words, batch, row, at)
        roles, valid = roles.softmax(-1), torch.sigmoid(valid)
        for i in range(len(row)):
            window = group[row[i]]
            paragraph, low = paragraph_at(window, int(at[i]))
            spans = [paragraph.span(unit) for unit in paragraph.units]
            one = spans_of(spans, roles[i, :len(spans)].tolist(), change)
            one['cue'] = one['cue'] or [spans[int(at[i]) - low]]
            found[window.article.id].append((float(valid[i]), float(anchor[row[i], at[i]]), one))
    return found


def paragraph_at(window, at):
    low = 0
    for paragraph in window.paragraphs:
        if at < low + len(paragraph.units):
            return paragraph, low
        low += len(paragraph.units)
    raise IndexError(at)


def best_path(roles, change):
    """The likeliest roles in a row (Viterbi 1967); `change[a][b]` is the score of role b behind role a."""
    if not roles:
        return []
    kinds = range(len(roles[0]))
    total, trail = [math.log(max(r, 1e-6)) for r in roles[0]], []
    for row in roles[1:]:
        came = [max(kinds, key=lambda a: total[a] + change[a][b]) for b in kinds]
        total = [math.log(max(row[b], 1e-6)) + total[came[b]] + change[came[b]][b] for b in kinds]
        trail.append(came)
    path = [max(kinds, key=total.__getitem__)]
    for came in reversed(trail):
        path.append(came[path[-1]])
    return path[::-1]


def spans_of(units, roles, change):
    labels = best_path(roles, change)
    out = {'source': [], 'cue': [], 'content': []}
    for name, label in (('source', 1), ('cue', 2), ('content', 3)):
        begin = None
        for i, l in enumerate(labels + [-1]):
            if l == label and begin is None:
                begin = i
            if l != label and begin is not None:
                out[name].append((units[begin][0], units[i - 1][1]))
                begin = None
    return out


def load_score(shared):
    spec = importlib.util.spec_from_file_location('score', Path(shared) / 'score' / 'attribution.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(found, articles, shared, threshold, pick=lambda v, a: v):
    measure = load_score(shared)
    total = measure.Score()
    for article in articles:
        kept = [one for valid, anchor, one in found[article.id] if pick(valid, anchor) >= threshold and one['content']]
        for annotation in article.annotations:
            total.add(article.text, annotation, kept)
    return total.result()


def best(found, articles, shared, pick=lambda v, a: v):
    """The threshold of the highest relation F1, with its figures."""
    tried = [(t / 100, score(found, articles, shared, t / 100, pick)) for t in range(25, 75, 5)]
    return max(tried, key=lambda one: one[1]['relaxed']['f1'])


def line(result):
    r = {k: (v['f1'] if isinstance(v, dict) else v) for k, v in result.items()}
    return (f"relaxed {r['relaxed']:.4f} (p {result['relaxed']['p']:.3f} r {result['relaxed']['r']:.3f}) strict {r['strict']:.3f} "
            f"dir {r['direct']:.3f} mix {r['mixed']:.3f} ind {r['indirect']:.3f} "
            f"exact {r['exact source']:.3f}/{r['exact cue']:.3f}/{r['exact content']:.3f} "
            f"words {r['content']:.3f}/{r['source']:.3f}/{r['cue']:.3f}")
