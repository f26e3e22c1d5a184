"""Asks a trained model once what it sees in articles, so that a student learns it in every epoch (`train.py --lessons`).

    python -m attribution.lessons --teacher runs/large/checkpoint.pt --base FOLDER --out runs/large/lessons.pt [--articles train fnc1]

A teacher ten times a student's size would take most of its time. What it sees is kept by paragraph and unit, so windows may differ:
how likely each unit begins a cue, what each likely cue has, and the unit's vector along its main directions.
"""
import argparse
import time
from dataclasses import replace
from pathlib import Path

import torch

from .data import Lesson, batches_of, collate, load_set, load_tokenizer, special_of, windows_of
from .model import ROLES, load_model

LIKELY = 0.1         # score of the teacher's cue finder from which it is asked what it reads there
WINDOW = 128         # units
BUDGET = 4096
KEPT = 256           # directions in which vectors of units differ most, along which they are kept
SAMPLE = 24          # articles from which these are taken


@torch.no_grad()
def seen_by(teacher, batch, units):
    """What a teacher sees in a batch, of which it gave the vectors `units`."""
    anchor, _ = teacher.find(units)
    row, at = ((torch.sigmoid(anchor) > LIKELY) & batch['real'].bool()).nonzero(as_tuple=True)
    if not len(row):
        return Lesson(anchor, row, at, torch.zeros(0, 1, len(ROLES)), torch.zeros(0))
    roles, valid = teacher.read(units, batch, row, at)
    return Lesson(anchor, row, at, roles.log_softmax(-1), valid)


def directions_of(vectors):
    """Mean and main directions of vectors (n, width), so scaled that along them all vectors have a mean square of one."""
    mean = vectors.mean(0)
    _, spread, along = torch.linalg.svd(vectors - mean, full_matrices=False)
    share = (spread[:KEPT] ** 2).sum() / (spread ** 2).sum()
    print(f'{KEPT} directions of {vectors.shape[1]} hold {share:.3f} of the variance', flush=True)
    return mean, along[:KEPT].T * (len(vectors) * KEPT / (spread[:KEPT] ** 2).sum()) ** 0.5


def asked(teacher, articles, special):
    """Batches of articles' windows, each with what goes in and the teacher's vectors of units."""
    for group in batches_of([w for a in articles for w in windows_of(a, lambda: WINDOW)], BUDGET):
        batch = collate(group, special)
        with torch.no_grad():
            yield group, batch, teacher.encode(batch)


def by_paragraph(lesson, group):
    """A batch's lesson as it is kept: (article, paragraph, (log-odds, [(at, roles, valid)], vectors)), places within the paragraph."""
    for i, window in enumerate(group):
        low = 0
        for k, paragraph in enumerate(window.paragraphs):
            high = low + len(paragraph.units)
            cues = [(int(lesson.at[j]) - low, lesson.roles[j, :high - low].half(), float(lesson.valid[j]))
                    for j in ((lesson.row == i) & (lesson.at >= low) & (lesson.at < high)).nonzero()[:, 0]]
            yield window.article, window.first + k, (lesson.anchor[i, low:high].half(), cues, lesson.vectors[i, low:high].half())
            low = high


def taught_by(files, articles):
    """The articles with what a teacher saw in them, where it was asked about them."""
    kept = {seen: lesson for file in files for seen, lesson in torch.load(file, weights_only=False).items()}
    return [replace(article, taught=kept.get(key(article))) for article in articles]


def key(article):
    """What tells an article from all others: three ids stand in two sets."""
    return article.id, len(article.text)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--teacher', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--articles', nargs='+', default=['train', 'fnc1', 'ecbplus', 'basil'])
    p.add_argument('--shared', default='../../shared')
    p.add_argument('--features', default='runs')
    p.add_argument('--known', nargs='*', default=[], help='lessons that there are, about whose articles it is not asked again')
    p.add_argument('--count', type=int, default=1_000_000, help='articles to ask about, the first of the sets in their order')
    p.add_argument('--minutes', type=float, default=1e9, help='time after which what is left is left out')
    o = p.parse_args()
    tokenizer, vocabulary = load_tokenizer(o.base)
    special = special_of(vocabulary)
    teacher = load_model(o.teacher)[0].eval()
    sets = [(name, load_set(name, o.shared, o.features, tokenizer)) for name in o.articles]
    mean, along = directions_of(torch.cat([units[batch['real'].bool()] for _, batch, units in asked(teacher, sets[0][1][:SAMPLE], special)]))
    began, kept = time.time(), {}
    known = {seen for file in o.known for seen in torch.load(file, weights_only=False)}
    for name, articles in sets:
        articles = [article for article in articles if key(article) not in known]
        for some in (articles[i:i + 60] for i in range(0, len(articles), 60)):
            some = some[:o.count - len(kept)]
            if not some or time.time() - began > 60 * o.minutes:
                break
            kept |= {key(article): [None] * len(article.paragraphs) for article in some}
            for group, batch, units in asked(teacher, some, special):
                lesson = replace(seen_by(teacher, batch, units), vectors=(units - mean) @ along)
                for article, paragraph, seen in by_paragraph(lesson, group):
                    kept[key(article)][paragraph] = seen
        print(f'{name}: {len(kept)} articles, {time.time() - began:.0f} s', flush=True)
    torch.save(kept, Path(o.out))


if __name__ == '__main__':
    main()
