"""Turns a folder that Hearsay reads back into a checkpoint, its 8-bit weights as they are: training goes on from what ships where the runs are gone.

    python -m attribution.reopen --model ../models/attribution --base FOLDER --out runs/shipped/checkpoint.pt [--spread 0.5]
"""
import argparse
import json
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from .encoder import Encoder
from .model import Model


def weights_of(file):
    """By name the plain weights of a graph, and in the order in which the graph has them the 8-bit ones, with their names: those of layers have none of ours."""
    values = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in onnx.load(file).graph.initializer}
    plain, whole = {}, []
    for name, value in values.items():
        stem = name.removesuffix('_quantized')
        if stem != name:
            whole.append((stem, (value.float() - values[f'{stem}_zero_point'].float()) * values[f'{stem}_scale']))
        elif not name.endswith(('_scale', '_zero_point')):
            plain[name.removeprefix('model.')] = value
    return plain, whole


def named(whole, order):
    """Each weight by its name: its own, or the next of `order` for a matrix whose name the export made up; matrices stand transposed in a graph."""
    left = iter(order)
    out = {}
    for stem, value in whole:
        if stem.startswith('model.'):
            out[stem.removeprefix('model.')] = value
        elif stem.startswith('reader.'):
            transposed = stem.removesuffix('_Transposed')
            out[transposed] = value.t() if transposed != stem else value
        else:
            out[next(left)] = value.t()
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--model', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--spread', type=float, default=0.5, help='the cost that choose.py found and the export took off (runs table)')
    o = p.parse_args()
    folder = Path(o.model)
    settings = json.loads((folder / 'model.json').read_text())
    encoder, encoder_whole = weights_of(folder / 'encoder.onnx')
    reader, reader_whole = weights_of(folder / 'reader.onnx')
    count = lambda weights, prefix: len({name.split('.')[-3] for name in weights if name.startswith(prefix)})
    layers, readers = count(encoder, 'encoder.layers.'), count(reader, 'reader.layers.')
    still = [i for i in range(layers) if f'encoder.layers.{i}.qkv.bias' not in encoder]
    matrices = lambda plain, prefix, n: [f'{prefix}.layers.{i}.{name}.weight' for i in range(n) for name in ('qkv', 'out', 'up', 'down')
                                         if f'{prefix}.layers.{i}.{name}.bias' in plain]
    weights = {**encoder, **reader,
               **named(encoder_whole, [*matrices(encoder, 'encoder', layers), 'anchor.0.weight', 'anchor.2.weight', 'name.weight']),
               **named(reader_whole, [*matrices(reader, 'reader', readers), 'reader.role.weight'])}
    change = torch.tensor(settings['changes'])
    change[0, 3] += o.spread
    change[3, 0] += o.spread
    weights['reader.change'] = change
    config = json.loads((Path(o.base) / 'config.json').read_text())
    size = config['hidden_size'] // config['num_attention_heads']
    config |= {'form': 'units', 'num_hidden_layers': layers, 'head_size': size, 'hidden_act': 'relu', 'still': still,
               'norm': 'layer' if 'encoder.norm.bias' in encoder else 'scale', 'reader': {'layers': readers},
               'num_attention_heads': len(next(value for name, value in weights.items() if name.endswith('.qkv.bias'))) // (3 * size),
               'intermediate_size': [len(weights.get(f'encoder.layers.{i}.up.bias', ())) for i in range(layers)]}
    model = Model(Encoder(config))
    model.load_state_dict({name: value.contiguous() for name, value in weights.items()})
    Path(o.out).parent.mkdir(parents=True, exist_ok=True)
    torch.save({'model': model.state_dict(), 'config': config, 'options': vars(o), 'step': 0}, o.out)


if __name__ == '__main__':
    main()
