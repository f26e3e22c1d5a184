"""Cuts a trained model down to a smaller one that `train.py --teacher` teaches on: fewer layers, heads and inner neurons.

    python -m attribution.student --teacher runs/second/checkpoint.pt --base FOLDER --out runs/student/start.pt --layers 0,1,3,5 --heads 8 --inner 768

What stays is what the teacher's losses feel most, to first order (Michel et al. 2019 for heads; Molchanov et al. 2017).
"""
import argparse
import random
from pathlib import Path

import torch

from .data import batches_of, collate, load_set, load_tokenizer, special_of, training_windows
from .encoder import ACTIVATIONS, Encoder
from .model import Model, load_model
from .train import losses

BATCHES = 24         # of training windows by which heads and neurons are judged


def felt_by(model, batches):
    """For each layer how much the losses feel its heads and its inner neurons: the sums of |value × gradient|."""
    layers = model.encoder.layers
    heads = [torch.zeros(layer.heads) for layer in layers]
    inner = [torch.zeros(layer.up.out_features) for layer in layers]
    kept = {}

    def keep(key):
        def hook(_, inputs):
            inputs[0].retain_grad()
            kept[key] = inputs[0]
        return hook

    hooks = [module.register_forward_pre_hook(keep((i, kind)))
             for i, layer in enumerate(layers) for kind, module in (('heads', layer.out), ('inner', layer.down))]
    for batch in batches:
        model.zero_grad(set_to_none=True)
        sum(losses(model, batch)).backward()
        for i, layer in enumerate(layers):
            mixed, active = kept[i, 'heads'], kept[i, 'inner']
            heads[i] += (mixed * mixed.grad).detach().unflatten(-1, (layer.heads, layer.size)).sum(-1).abs().sum((0, 1))
            inner[i] += (active * active.grad).detach().abs().sum((0, 1))
    for hook in hooks:
        hook.remove()
    return heads, inner


def cut(model, heads, inner, layers, keep_heads, keep_inner, reader_layers, activation, still):
    """The smaller model with the weights of what stays; of the reader's layers the first ones do. Its layers in `still` lose their attention."""
    encoder = model.encoder
    size = encoder.layers[0].size
    config = {**encoder.config, 'num_hidden_layers': len(layers), 'num_attention_heads': keep_heads, 'head_size': size,
              'intermediate_size': keep_inner, 'hidden_act': activation, 'still': still, 'reader': {**encoder.config.get('reader', {}), 'layers': reader_layers}}
    gone = ('encoder.layers.', *(f'reader.layers.{i}.' for i in range(reader_layers, len(model.reader.layers))))
    weights = {name: value for name, value in model.state_dict().items() if not name.startswith(gone)}
    for new, old in enumerate(layers):
        layer = encoder.layers[old]
        best = heads[old].topk(keep_heads).indices.sort().values
        rows = (best[:, None] * size + torch.arange(size)[None]).flatten()
        all_rows = torch.cat([rows + i * layer.heads * size for i in range(3)])
        neurons = inner[old].topk(keep_inner).indices.sort().values
        mine = {'qkv.weight': layer.qkv.weight[all_rows], 'qkv.bias': layer.qkv.bias[all_rows],
                'out.weight': layer.out.weight[:, rows], 'out.bias': layer.out.bias,
                'up.weight': layer.up.weight[neurons], 'up.bias': layer.up.bias[neurons],
                'down.weight': layer.down.weight[:, neurons], 'down.bias': layer.down.bias,
                **{f'{norm}.{kind}': getattr(getattr(layer, norm), kind) for norm in ('norm1', 'norm2') for kind in ('weight', 'bias')}}
        kept = {name: value for name, value in mine.items() if not (new in still and name.startswith(('qkv', 'out')))}
        weights.update({f'encoder.layers.{new}.{name}': value.detach().clone() for name, value in kept.items()})
    small = Model(Encoder(config))
    small.load_state_dict(weights)
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
    p.add_argument('--inner', type=int, default=768)
    p.add_argument('--reader-layers', type=int, default=2)
    p.add_argument('--still', type=int, nargs='*', default=[], help='layers of the student, counted from 0, that lose their attention')
    p.add_argument('--activation', choices=tuple(ACTIVATIONS), default='gelu')
    o = p.parse_args()
    torch.manual_seed(1)
    tokenizer, vocabulary = load_tokenizer(o.base)
    special = special_of(vocabulary)
    train = load_set('train', o.shared, o.features, tokenizer)
    teacher, _ = load_model(o.teacher)
    teacher.eval()
    groups = batches_of(training_windows(train, random.Random(1)), 2048, random.Random(1))[:BATCHES]
    heads, inner = felt_by(teacher, [collate(group, special) for group in groups])
    student = cut(teacher, heads, inner, [int(i) for i in o.layers.split(',')], o.heads, o.inner, o.reader_layers, o.activation, o.still)
    Path(o.out).parent.mkdir(parents=True, exist_ok=True)
    torch.save({'model': student.state_dict(), 'config': student.encoder.config, 'options': vars(o)}, o.out)
    print(f'{sum(p.numel() for p in student.parameters()) / 1e6:.1f} M weights')


if __name__ == '__main__':
    main()
