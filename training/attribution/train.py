"""Trains a model on PolNeAR's training articles, with a checkpoint and dev figures after every epoch.

    python -m attribution.train --base FOLDER --out runs/NAME [--epochs 4] [--shared ../../shared]
"""
import argparse
import copy
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from .data import batches_of, collate, load_articles, load_tokenizer, training_windows
from .encoder import load_encoder
from .model import Model, chain_loss
from .predict import best, line, predict

HARD = 0.1           # score from which a wrong cue is an example for the reader's check


def losses(model, batch, rows=True):
    words = model.encode(batch)
    anchor, name = model.find(words)
    real = batch['words'].bool()
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


def optimizer_of(model, rate, head_rate):
    slow, slow_plain, fast, fast_plain = [], [], [], []
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


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--shared', default='../../shared')
    p.add_argument('--features', default='runs')
    p.add_argument('--layers', type=int)
    p.add_argument('--init', help='a checkpoint to go on from')
    p.add_argument('--masked', type=float, default=0.0, help='share of word pieces hidden in training')
    p.add_argument('--epochs', type=float, default=4)
    p.add_argument('--stop', type=float, help='epochs after which to stop, before the schedule ends')
    p.add_argument('--loss', choices=('rows', 'words'), default='rows', help='of roles: of whole rows, or word by word')
    p.add_argument('--rate', type=float, default=1e-4)
    p.add_argument('--head-rate', type=float, default=1e-3)
    p.add_argument('--budget', type=int, default=3072)
    p.add_argument('--names', type=float, default=0.3)
    p.add_argument('--keep', type=float, default=0.995, help='of the running mean of the weights')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--threads', type=int, default=2)
    p.add_argument('--every', type=int, default=20)
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
    mark = lambda *names: next(vocabulary[n] for n in names if n in vocabulary)
    special = (mark('[CLS]', '<s>'), mark('[SEP]', '</s>'), mark('[PAD]', '<pad>'))
    data = Path(o.shared) / 'data' / 'polnear'
    load = lambda s: load_articles(data / f'{s}.jsonl', Path(o.features) / f'{s}.features.jsonl', tokenizer, data / f'{s}-silver.jsonl')
    train, dev = load('train'), load('dev')
    model = Model(load_encoder(o.base, o.layers))
    if o.init:
        model.load_state_dict(torch.load(o.init, map_location='cpu', weights_only=False)['model'], strict=False)
    hidden = vocabulary.get('[MASK]', vocabulary.get('<mask>'))
    mean = copy.deepcopy(model)
    optimizer = optimizer_of(model, o.rate, o.head_rate)
    per_epoch = len(batches_of(training_windows(train, random.Random(0)), o.budget))
    steps = int(per_epoch * o.epochs)
    warm = max(1, steps // 12)
    last = int(per_epoch * o.stop) if o.stop else steps
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm))))
    say(f'{per_epoch} steps an epoch, {steps} in all, {sum(p.numel() for p in model.parameters()) / 1e6:.1f} M weights')
    step, began, sums = 0, time.time(), torch.zeros(4)
    while step < last:
        for group in batches_of(training_windows(train, rng), o.budget, rng):
            if step >= last:
                break
            model.train()
            batch = collate(group, special)
            if o.masked:
                hide = (torch.rand(batch['ids'].shape) < o.masked) & (batch['case'] < 3)
                batch['ids'] = batch['ids'].masked_fill(hide, hidden)
            parts = losses(model, batch, o.loss == 'rows')
            loss = parts[0] + parts[1] * 2 + parts[2] * 0.5 + parts[3] * o.names
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            keep = min(o.keep, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(mean.parameters()), list(model.parameters()), 1 - keep)
            sums += torch.tensor([float(x.detach()) for x in parts])
            if step % o.every == 0:
                say(f'{step} {time.time() - began:.0f}s cue {sums[0] / o.every:.3f} roles {sums[1] / o.every:.3f} check {sums[2] / o.every:.3f} names {sums[3] / o.every:.3f}')
                sums.zero_()
            if step % per_epoch == 0 or step == last:
                found = predict(mean, dev, special)
                for label, pick in (('check', lambda v, a: v), ('cue', lambda v, a: a), ('both', lambda v, a: (v * a) ** 0.5)):
                    threshold, result = best(found, dev, o.shared, pick)
                    say(f'epoch {step / per_epoch:.1f} {time.time() - began:.0f}s {label} >= {threshold}: {line(result)}')
                torch.save({'model': mean.state_dict(), 'config': model.encoder.config, 'options': vars(o), 'step': step}, out / 'checkpoint.pt')


if __name__ == '__main__':
    main()
