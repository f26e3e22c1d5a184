"""Cuts a trained model down to a smaller one that `train.py --teacher` teaches on: fewer layers, heads and inner neurons.

    python -m attribution.student --teacher runs/second/checkpoint.pt --base FOLDER --out runs/student/start.pt --layers 0,1,3,5 --heads 8 --inner 768

What stays is what the teacher's losses feel most, to first order (Michel et al. 2019 for heads; Molchanov et al. 2017).
"""
import argparse
import random
from pathlib import Path

import torch

from .data import batches_of, collate, load_set, load_tokenizer, special_of, training_windows
from .encoder import ACTIVATIONS, NORMS, Encoder
from .model import Model, load_model
from .train import losses

BATCHES = 24         # of training windows by which heads and neurons are judged


def felt_in(layer):
    """The matrices of a layer that read its heads and its inner neurons, as far as it has any."""
    return {**({} if layer.still else {'heads': layer.out}), **({'inner': layer.down} if layer.inner else {})}


def felt_by(model, batches):
    """For each layer how much the losses feel its heads and its inner neurons: the sums of |value × gradient|."""
    layers = model.encoder.layers
    heads = [torch.zeros(layer.heads) for layer in layers]
    inner = [torch.zeros(layer.inner) for layer in layers]
    kept = {}

    def keep(key):
        def hook(_, inputs):
            inputs[0].retain_grad()
            kept[key] = inputs[0]
        return hook

    hooks = [module.register_forward_pre_hook(keep((i, kind)))
             for i, layer in enumerate(layers) for kind, module in felt_in(layer).items()]
    for batch in batches:
        model.zero_grad(set_to_none=True)
        sum(losses(model, batch)).backward()
        for (i, kind), x in kept.items():
            felt = (x * x.grad).detach()
            if kind == 'heads':
                heads[i] += felt.unflatten(-1, (layers[i].heads, layers[i].size)).sum(-1).abs().sum((0, 1))
            else:
                inner[i] += felt.abs().sum((0, 1))
    for hook in hooks:
        hook.remove()
    return heads, inner


def scaled_alone(weights, layers, readers):
    """A model's weights without what its norms add and, in the reader, take off: that goes into the matrices beside them.

    The means that the encoder's norms take off are left where they are: their squares are a hundredth of the vectors' mean square at most.
    """
    weights = dict(weights)

    def carry(norm, into):
        bias = weights.pop(f'{norm}.bias')
        for name in into:
            weights[f'{name}.bias'] = weights[f'{name}.bias'] + weights[f'{name}.weight'] @ bias
        return bias

    norm = 'encoder.norm'
    for layer in (f'encoder.layers.{i}' for i in range(layers)):
        for reads, writes, behind in (('qkv', 'out', 'norm1'), ('up', 'down', 'norm2')):
            bias = carry(norm, [f'{layer}.{reads}'])
            weights[f'{layer}.{writes}.bias'] = weights[f'{layer}.{writes}.bias'] + bias
            norm = f'{layer}.{behind}'
    carry(norm, ['anchor.0', 'name', 'reader.word', 'reader.cue'])
    inside = [f'reader.layers.{i}' for i in range(readers)]
    for name in ('reader.word', 'reader.cue', 'reader.near', *(f'{layer}.{writes}' for layer in inside for writes in ('out', 'down'))):
        matrix = weights[f'{name}.weight']
        weights[f'{name}.weight'] = matrix - matrix.mean(1 if name == 'reader.near' else 0, keepdim=True)
        if f'{name}.bias' in weights:
            weights[f'{name}.bias'] = weights[f'{name}.bias'] - weights[f'{name}.bias'].mean()
    for layer in inside:
        carry(f'{layer}.norm1', [f'{layer}.qkv'])
        carry(f'{layer}.norm2', [f'{layer}.up'])
    carry('reader.norm', ['reader.role', 'reader.valid'])
    return weights


def cut(model, heads, inner, layers, keep_heads, keep_inner, reader_layers, activation, still, norm):
    """The smaller model with the weights of what stays, `keep_inner` neurons in each of its layers; of the reader's layers the first ones do.

    Its layers in `still` lose their attention; with the norm `scale` its norms lose their means and biases.
    """
    encoder = model.encoder
    size = encoder.layers[0].size
    config = {**encoder.config, 'num_hidden_layers': len(layers), 'num_attention_heads': keep_heads, 'head_size': size,
              'intermediate_size': keep_inner, 'hidden_act': activation, 'still': still, 'norm': norm, 'reader': {**encoder.config.get('reader', {}), 'layers': reader_layers}}
    gone = ('encoder.layers.', *(f'reader.layers.{i}.' for i in range(reader_layers, len(model.reader.layers))))
    weights = {name: value for name, value in model.state_dict().items() if not name.startswith(gone)}
    for new, old in enumerate(layers):
        layer = encoder.layers[old]
        mine = {f'{norm}.{kind}': value for norm in ('norm1', 'norm2') for kind, value in getattr(layer, norm).named_parameters()}
        if new not in still:
            best = heads[old].topk(keep_heads).indices.sort().values
            rows = (best[:, None] * size + torch.arange(size)[None]).flatten()
            all_rows = torch.cat([rows + i * layer.heads * size for i in range(3)])
            mine |= {'qkv.weight': layer.qkv.weight[all_rows], 'qkv.bias': layer.qkv.bias[all_rows],
                     'out.weight': layer.out.weight[:, rows], 'out.bias': layer.out.bias}
        if keep_inner[new]:
            neurons = inner[old].topk(keep_inner[new]).indices.sort().values
            mine |= {'up.weight': layer.up.weight[neurons], 'up.bias': layer.up.bias[neurons],
                     'down.weight': layer.down.weight[:, neurons], 'down.bias': layer.down.bias}
        weights.update({f'encoder.layers.{new}.{name}': value.detach().clone() for name, value in mine.items()})
    small = Model(Encoder(config))
    small.load_state_dict(scaled_alone(weights, len(layers), reader_layers) if norm != encoder.config.get('norm', 'layer') else weights)
    return small


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--teacher', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--shared', default='../../shared')
    p.add_argument('--features', default='runs')
    p.add_argument('--layers', default='0,1,3,5', help='of the teacher, counted from 0')
    p.add_argument('--heads', type=int, default=8)
    p.add_argument('--inner', type=int, nargs='+', default=[768], help='neurons of each layer of the student, or of all of them; a layer with none only looks')
    p.add_argument('--reader-layers', type=int, default=2)
    p.add_argument('--still', type=int, nargs='*', default=[], help='layers of the student, counted from 0, that lose their attention')
    p.add_argument('--norm', choices=tuple(NORMS), default='layer', help='of vectors; scale: without means and biases, for a student whose layers are all whole')
    p.add_argument('--activation', choices=tuple(ACTIVATIONS), default='gelu')
    o = p.parse_args()
    torch.manual_seed(1)
    tokenizer, vocabulary = load_tokenizer(o.base)
    special = special_of(vocabulary)
    train = load_set('train', o.shared, o.features, tokenizer)
    teacher, _ = load_model(o.teacher)
    teacher.eval()
    if o.norm != teacher.encoder.config.get('norm', 'layer') and (o.norm == 'layer' or o.still or 0 in o.inner):
        p.error('norms lose means and biases once, in a student whose layers are all whole: cut their attention or neurons from that one')
    groups = batches_of(training_windows(train, random.Random(1)), 2048, random.Random(1))[:BATCHES]
    heads, inner = felt_by(teacher, [collate(group, special) for group in groups])
    layers = [int(i) for i in o.layers.split(',')]
    keep_inner = o.inner if len(o.inner) > 1 else o.inner * len(layers)
    student = cut(teacher, heads, inner, layers, o.heads, keep_inner, o.reader_layers, o.activation, o.still, o.norm)
    Path(o.out).parent.mkdir(parents=True, exist_ok=True)
    torch.save({'model': student.state_dict(), 'config': student.encoder.config, 'options': vars(o)}, o.out)
    print(f'{sum(p.numel() for p in student.parameters()) / 1e6:.1f} M weights')


if __name__ == '__main__':
    main()
