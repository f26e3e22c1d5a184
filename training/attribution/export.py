"""Writes a checkpoint as the folder that Hearsay reads: encoder.onnx, reader.onnx (weights as 8-bit whole numbers), vocab.txt, model.json.

    python -m attribution.export --checkpoint runs/NAME/checkpoint.pt --base FOLDER --out ../models/attribution --name attribution-2 [--chosen runs/NAME/chosen.json]
"""
import argparse
import json
import re
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .data import LONGEST, TOGETHER
from .model import load_model


class EncoderGraph(nn.Module):
    """One window: no padding, so no mask."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, case, quoted, first):
        x = self.model.encoder(ids, case, quoted, None)
        units = x[0][first[0].long()][None]
        anchor, names = self.model.find(units)
        return units, torch.sigmoid(anchor), names.softmax(-1)


class ReaderGraph(nn.Module):
    """All cues of one window."""

    def __init__(self, model):
        super().__init__()
        self.reader = model.reader

    def forward(self, units, at, low, high, offsets):
        roles, valid = self.reader(units[0], at.long(), low.long(), high.long(), offsets.long())
        return roles.softmax(-1), torch.sigmoid(valid)


def write(graph, inputs, names, outputs, dynamic, target):
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / 'plain.onnx'
        torch.onnx.export(graph, inputs, plain, input_names=names, output_names=outputs, dynamic_axes=dynamic,
                          opset_version=17, dynamo=False, custom_opsets={'com.microsoft': 1})
        quantize_dynamic(plain, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=['MatMul', 'Gather', 'Gemm', 'Attention'])


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--checkpoint', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--name', required=True)
    p.add_argument('--chosen', help='what choose.py wrote; without it nothing is fitted')
    o = p.parse_args()
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    chosen = {'window': 96, 'threshold': 0.5, 'spread': 0, 'offset': 0, 'slope': 1, **(json.loads(Path(o.chosen).read_text()) if o.chosen else {})}
    model, _ = load_model(o.checkpoint)
    model.eval()
    for layer in (*model.encoder.layers, *model.reader.layers):
        layer.fused = True
    with torch.no_grad():
        model.reader.change[0, 3] -= chosen['spread']
        model.reader.change[3, 0] -= chosen['spread']
    t, n, c, s = 40, 30, 3, 12
    numbers = lambda *shape: torch.zeros(*shape, dtype=torch.int32)
    zeros, first = numbers(1, t), numbers(1, n)
    ids = torch.randint(1, model.encoder.config['vocab_size'], (1, t, TOGETHER), dtype=torch.int32)
    write(EncoderGraph(model), (ids, zeros, zeros, first), ['ids', 'case', 'quoted', 'first'], ['units', 'anchor', 'names'],
          {'ids': {1: 't'}, 'case': {1: 't'}, 'quoted': {1: 't'}, 'first': {1: 'u'}, 'units': {1: 'u'}, 'anchor': {1: 'u'}, 'names': {1: 'u'}},
          out / 'encoder.onnx')
    units = torch.randn(1, n, model.encoder.width)
    at, low, high = (torch.tensor(x, dtype=torch.int32) for x in ([3, 5, 20], [0, 0, 12], [12, 12, 24]))
    write(ReaderGraph(model), (units, at, low, high, torch.arange(s, dtype=torch.int32)), ['units', 'at', 'low', 'high', 'offsets'], ['roles', 'valid'],
          {'units': {1: 'u'}, 'at': {0: 'c'}, 'low': {0: 'c'}, 'high': {0: 'c'}, 'offsets': {0: 's'}, 'roles': {0: 'c', 1: 's'}, 'valid': {0: 'c'}},
          out / 'reader.onnx')
    shutil.copy(Path(o.base) / 'vocab.txt', out / 'vocab.txt')
    # The mean of two scores is at the threshold at most where each is at its square: less sure cues need not be read.
    settings = {'name': o.name, 'consider': round(chosen['threshold'] ** 2, 4), 'threshold': chosen['threshold'],
                'calibration': {'offset': chosen['offset'], 'slope': chosen['slope']},
                'changes': [[round(x, 4) for x in row] for row in model.reader.change.tolist()],
                'shown': TOGETHER, 'special': {'cls': 101, 'sep': 102, 'pad': 0}, 'window': chosen['window'], 'longest': LONGEST}
    rows = re.compile(r'\[\s+([^\[\]]+?)\s+\]')      # a row of numbers on one line, as the project's formatter has it
    text = rows.sub(lambda row: '[' + re.sub(r'\s+', ' ', row[1]) + ']', json.dumps(settings, indent=2))
    (out / 'model.json').write_text(text + '\n')
    for file in sorted(out.iterdir()):
        print(file, file.stat().st_size)


if __name__ == '__main__':
    main()
