"""Trains a model on PolNeAR's training articles, with a checkpoint and dev figures after every epoch or so many.

    python -m attribution.train --base FOLDER --out runs/NAME [--epochs 4] [--shared ../../shared]
"""
import argparse
import copy
import json
import random
import signal
import time
from collections import Counter
from pathlib import Path

import torch
import torch.nn.functional as F

from .data import FORMS, batches_of, collate, load_set, load_tokenizer, people_in, renamed, special_of, training_windows
from .encoder import CASES
from .lessons import KEPT, seen_by, taught_by
from .model import chain_loss, in_form, load_model, new_model
from .predict import best, line, predict

HARD = 0.1           # score from which a wrong cue is an example for the reader's check


def losses(model, batch, rows=True, words=None):
    """How far a model is from people's marks: cues, roles, the check of cues, names."""
    words = model.encode(batch) if words is None else words
    anchor, name = model.find(words)
    real = batch['real'].bool()
    found = F.binary_cross_entropy_with_logits(anchor[real], batch['anchor'][real], reduction='sum') / real.sum() * 20
    tags = F.cross_entropy(name.flatten(0, 1), batch['name'].flatten(), ignore_index=-100) if (batch['name'] >= 0).any() else 0 * found
    row, at = batch['cue_row'], batch['cue_at']
    wrong = ((torch.sigmoid(anchor.detach()) > HARD) & real & (batch['anchor'] == 0)).nonzero(as_tuple=True)
    keep = torch.randperm(len(wrong[0]))[:max(8, len(row))]
    row, at = torch.cat([row, wrong[0][keep]]), torch.cat([at, wrong[1][keep]])
    if not len(row):
        return found, 0 * found, 0 * found, tags
    roles, valid = model.read(words, batch, row, at)
    truth = torch.zeros(len(row))
    truth[:len(batch['cue_row'])] = 1
    check = F.binary_cross_entropy_with_logits(valid, truth)
    if batch['roles'] is None:
        return found, 0 * found, check, tags
    gold = batch['roles']
    roles = roles[:len(gold), :gold.shape[1]]
    if rows:
        labels = chain_loss(roles.log_softmax(-1), gold, model.reader.change)
    else:
        labels = F.cross_entropy(roles.flatten(0, 1), gold.flatten(), ignore_index=-100)
    return found, labels, check, tags


def likeness(model, teacher, batch, units, theirs):
    """How far a student is from a teacher of its width in the vectors of units, and in names (Hinton et al. 2015)."""
    real = batch['real'].bool()
    mine, wanted = (one.find(vectors)[1][real].log_softmax(-1) for one, vectors in ((model, units), (teacher, theirs)))
    return F.mse_loss(units[real], theirs[real]), F.kl_div(mine, wanted, log_target=True, reduction='batchmean')


def distance(model, along, batch, units, lesson):
    """How far a student is from what its teacher sees: cues, what each likely cue has, whether it is one, and vectors.

    `along` takes the student's vectors of units to the directions along which the teacher's were kept (Romero et al. 2015).
    """
    real = batch['real'].bool()
    anchor, _ = model.find(units)
    far = F.mse_loss(along(units[real]), lesson.vectors[real]) if lesson.vectors is not None else torch.zeros(())
    found = F.binary_cross_entropy_with_logits(anchor[real], torch.sigmoid(lesson.anchor[real]), reduction='sum') / real.sum() * 20
    row, at = lesson.row, lesson.at
    if not len(row):
        return found, 0 * found, 0 * found, far
    roles, valid = model.read(units, batch, row, at)
    inside = torch.arange(roles.shape[1])[None] < (batch['high'] - batch['low'])[row, at][:, None]
    labels = F.kl_div(roles.log_softmax(-1)[inside], lesson.roles[inside], log_target=True, reduction='batchmean')
    return found, labels, F.binary_cross_entropy_with_logits(valid, torch.sigmoid(lesson.valid)), far


WEIGHTS = {'cue': 1, 'roles': 2, 'check': 0.5, 'names': 0.3}
ALIKE = {'near': 2, 'names taught': 0.3}
TAUGHT = {'cue taught': 1, 'roles taught': 2, 'check taught': 0.5, 'vectors taught': 3}


def losses_of(model, teacher, along, batch, marked, rows):
    """All losses of a batch, weighted, by name; people's marks, where a batch has them, count `marked`."""
    units, lesson = model.encode(batch), batch['lesson']
    parts = [((name, weight * marked), loss) for (name, weight), loss in zip(WEIGHTS.items(), losses(model, batch, rows, units))] if marked else []
    if teacher:
        with torch.no_grad():
            theirs = teacher.encode(batch)
        lesson = lesson or seen_by(teacher, batch, theirs)
        if teacher.encoder.width == model.encoder.width:
            parts += zip(ALIKE.items(), likeness(model, teacher, batch, units, theirs))
    if lesson:
        parts += zip(TAUGHT.items(), distance(model, along, batch, units, lesson))
    return {name: weight * loss for (name, weight), loss in parts}


def epoch_of(train, unmarked, pool, o, rng):
    """Batches of an epoch in arbitrary order, each with what people's marks count: all marked articles, and about as much unmarked text."""
    articles = [renamed(a, pool, rng) if rng.random() < o.renamed else a for a in train]
    marked = [(group, o.marks) for group in batches_of(training_windows(articles, rng), o.budget, rng)]
    plain = batches_of(training_windows(unmarked, rng), o.budget, rng)[:len(marked)]
    out = marked + [(group, 0) for group in plain]
    rng.shuffle(out)
    return out


def hide_some(batch, share, mask):
    """Word pieces replaced by the mask, so that words are read by what stands around them."""
    for row in (batch[form] for form in FORMS):
        hide = (torch.rand(row['case'].shape) < share) & (row['case'] % CASES < 3)
        row['ids'] = row['ids'].masked_fill(hide[:, :, None] & (row['ids'] > 0), mask)


def optimizer_of(model, along, rate, head_rate):
    slow, slow_plain, fast, fast_plain = [], [], list(along.parameters()) if along else [], []
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        plain = p.ndim < 2
        if name.startswith('encoder.') and not name.startswith(('encoder.case', 'encoder.quoted')):
            (slow_plain if plain else slow).append(p)
        else:
            (fast_plain if plain else fast).append(p)
    return torch.optim.AdamW([{'params': slow, 'lr': rate}, {'params': slow_plain, 'lr': rate, 'weight_decay': 0},
                              {'params': fast, 'lr': head_rate}, {'params': fast_plain, 'lr': head_rate, 'weight_decay': 0}],
                             weight_decay=0.01)


class Going:
    """A run as far as it has come, kept in a file so that it can be broken off at any step and go on as if it had not been."""

    def __init__(self, file, parts, rng, options):
        self.file, self.parts, self.rng, self.options = file, parts, rng, options
        self.stopped = False
        signal.signal(signal.SIGTERM, self.stop)

    def stop(self, *_):
        self.stopped = True

    def save(self, step, done, epoch):
        """After `step` steps, `done` of them in an epoch that began with the random numbers of `epoch`."""
        new = self.file.with_suffix('.new')
        torch.save({**{name: part.state_dict() for name, part in self.parts.items()}, 'options': self.options, 'step': step, 'done': done, 'epoch': epoch, 'torch': torch.get_rng_state()}, new)
        new.replace(self.file)

    def load(self):
        """Takes up the run where it was broken off; gives steps in all and in this epoch, nought where none was."""
        if not self.file.exists():
            return 0, 0
        saved = torch.load(self.file, map_location='cpu', weights_only=False)
        if saved.get('options', self.options) != self.options:
            raise SystemExit(f'{self.file} is of a run with other options, {saved["options"]}: go on with these, or remove it')
        for name, part in self.parts.items():
            part.load_state_dict(saved[name])
        self.rng.setstate(saved['epoch'])
        torch.set_rng_state(saved['torch'])
        return saved['step'], saved['done']


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--shared', default='../../shared')
    p.add_argument('--features', default='runs')
    p.add_argument('--layers', type=int)
    p.add_argument('--encoder', help='folder of another encoder than the base, which gives the vocabulary')
    p.add_argument('--reader', help='a checkpoint whose reader a new model begins with, as far as it has the same shape')
    p.add_argument('--init', help='a checkpoint to go on from')
    p.add_argument('--form', choices=tuple(FORMS), help='what has a vector from now on; what it had, or pieces, unless given')
    p.add_argument('--teacher', help='a checkpoint to learn from as well; then --init is the student')
    p.add_argument('--lessons', nargs='+', help='what lessons.py kept of a larger teacher; of --teacher, vectors and names alone are learnt then')
    p.add_argument('--marks', type=float, default=1.0, help="how much people's marks count; less beside lessons, for a student that knows them by heart")
    p.add_argument('--unmarked', nargs='*', default=[], help='files in stories/ that the teacher alone speaks on, without .jsonl')
    p.add_argument('--renamed', type=float, default=0.0, help='share of articles whose people get other names')
    p.add_argument('--masked', type=float, default=0.0, help='share of word pieces hidden in training')
    p.add_argument('--epochs', type=float, default=4)
    p.add_argument('--stop', type=float, help='epochs after which to stop, before the schedule ends')
    p.add_argument('--look', type=int, default=1, help='epochs from one look at dev to the next, each with a checkpoint')
    p.add_argument('--loss', choices=('rows', 'words'), default='rows', help='of roles: of whole rows, or word by word')
    p.add_argument('--rate', type=float, default=1e-4)
    p.add_argument('--head-rate', type=float, default=1e-3)
    p.add_argument('--budget', type=int, default=2048)
    p.add_argument('--keep', type=float, default=0.995, help='of the running mean of the weights')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--threads', type=int, default=2)
    p.add_argument('--every', type=int, default=20)
    p.add_argument('--save', type=int, default=100, help='steps from one save of the whole run to the next; the same command goes on from the last, also after a kill')
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(o.seed)
    rng = random.Random(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    log = open(out / 'log.txt', 'a', buffering=1)
    say = lambda *a: (print(*a, flush=True), print(*a, file=log))
    say(json.dumps(vars(o)))
    tokenizer, vocabulary = load_tokenizer(o.base)
    special = special_of(vocabulary)
    load = lambda name: load_set(name, o.shared, o.features, tokenizer)
    train, dev = load('train'), load('dev')
    model = load_model(o.init)[0] if o.init else new_model(o.encoder or o.base, vocabulary, o.layers, o.reader)
    model = in_form(model, o.form, vocabulary) if o.form else model
    teacher = load_model(o.teacher)[0].eval().requires_grad_(False) if o.teacher else None
    unmarked = [article for name in o.unmarked for article in load(name)]
    pool = people_in(train)
    if o.lessons:
        train, unmarked = (taught_by(o.lessons, articles) for articles in (train, unmarked))
        unmarked = [article for article in unmarked if article.taught]
    hidden = vocabulary['[MASK]']
    mean = copy.deepcopy(model)
    along = torch.nn.Linear(model.encoder.width, KEPT) if o.lessons else None
    optimizer = optimizer_of(model, along, o.rate, o.head_rate)
    per_epoch = len(epoch_of(train, unmarked, pool, o, random.Random(0)))
    steps = int(per_epoch * o.epochs)
    warm = max(1, steps // 12)
    last = int(per_epoch * o.stop) if o.stop else steps
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm))))
    say(f'{per_epoch} steps an epoch, {steps} in all, {sum(p.numel() for p in model.parameters()) / 1e6:.1f} M weights')
    parts = {'model': model, 'mean': mean, 'optimizer': optimizer, 'schedule': schedule, **({'along': along} if along else {})}
    going = Going(out / 'going.pt', parts, rng, vars(o))
    step, done = going.load()
    began, sums, told = time.time(), Counter(), step
    while step < last:
        epoch = rng.getstate()
        for group, marked in epoch_of(train, unmarked, pool, o, rng)[done:]:
            if step >= last:
                break
            model.train()
            batch = collate(group, special)
            if o.masked:
                hide_some(batch, o.masked, hidden)
            weighted = losses_of(model, teacher, along, batch, marked, o.loss == 'rows')
            loss = sum(weighted.values())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            done += 1
            keep = min(o.keep, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(mean.parameters()), list(model.parameters()), 1 - keep)
            sums.update({name: float(part.detach()) for name, part in weighted.items()})
            if step % o.every == 0:
                say(f'{step} {time.time() - began:.0f}s ' + ' '.join(f'{name} {total / (step - told):.3f}' for name, total in sums.items()))
                sums, told = Counter(), step
            if step % (o.look * per_epoch) == 0 or step == last:
                found = predict(mean, dev, special)
                for label, pick in (('cue', lambda v, a: a), ('both', lambda v, a: (v * a) ** 0.5)):
                    threshold, result = best(found, dev, o.shared, pick)
                    say(f'epoch {step / per_epoch:.1f} {time.time() - began:.0f}s {label} >= {threshold}: {line(result)}')
                torch.save({'model': mean.state_dict(), 'config': model.encoder.config, 'options': vars(o), 'step': step}, out / 'checkpoint.pt')
            if going.stopped or step % o.save == 0:
                going.save(step, done, epoch)
            if going.stopped:
                say(f'stopped after {step} steps')
                raise SystemExit(143)      # as a shell has it for a TERM, so that a script does not go on with what is not there
        done = 0
    going.file.unlink(missing_ok=True)


if __name__ == '__main__':
    main()
