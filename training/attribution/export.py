"""Writes a checkpoint as the folder that Hearsay reads: encoder.onnx, reader.onnx (weights as 8-bit whole numbers), vocab.txt, model.json.

    python -m attribution.export --checkpoint runs/NAME/checkpoint.pt --base FOLDER --out ../models/attribution --name attribution-1
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

from .encoder import Encoder
from .model import Model


class EncoderGraph(nn.Module):
    """One window: no padding, so no mask."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, case, quoted, first):
        x = self.model.encoder(ids, case, quoted, None)
        words = x.gather(1, first[:, :, None].expand(-1, -1, x.shape[2]))
        anchor, names = self.model.find(words)
        return words, torch.sigmoid(anchor), names.softmax(-1)


class ReaderGraph(nn.Module):
    """All cues of one window."""

    def __init__(self, model):
        super().__init__()
        self.reader = model.reader

    def forward(self, words, at, low, high, offsets):
        roles, valid = self.reader(words, torch.zeros_like(at), at, low, high, offsets)
        return roles.softmax(-1), torch.sigmoid(valid)


def load_checkpoint(file):
    saved = torch.load(file, map_location='cpu', weights_only=False)
    model = Model(Encoder(saved['config'])).eval()
    model.load_state_dict(saved['model'], strict=False)
    return model, saved


def write(graph, inputs, names, outputs, dynamic, target):
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / 'plain.onnx'
        torch.onnx.export(graph, inputs, plain, input_names=names, output_names=outputs, dynamic_axes=dynamic,
                          opset_version=17, dynamo=False)
        quantize_dynamic(plain, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=['MatMul', 'Gather', 'Gemm'])


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--checkpoint', required=True)
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--name', required=True)
    p.add_argument('--threshold', type=float, default=0.5, help='as choose.py found it')
    p.add_argument('--spread', type=float, default=0.0, help='cost more for leaving or entering a content, as choose.py found it')
    o = p.parse_args()
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    model, saved = load_checkpoint(o.checkpoint)
    with torch.no_grad():
        model.reader.change[0, 3] -= o.spread
        model.reader.change[3, 0] -= o.spread
    t, n, c, s = 40, 30, 3, 12
    ids = torch.randint(1000, 5000, (1, t))
    zeros = torch.zeros(1, t, dtype=torch.long)
    first = torch.arange(n)[None] + 1
    write(EncoderGraph(model), (ids, zeros, zeros, first), ['ids', 'case', 'quoted', 'first'], ['words', 'anchor', 'names'],
          {'ids': {1: 't'}, 'case': {1: 't'}, 'quoted': {1: 't'}, 'first': {1: 'w'}, 'words': {1: 'w'}, 'anchor': {1: 'w'}, 'names': {1: 'w'}},
          out / 'encoder.onnx')
    words = torch.randn(1, n, model.encoder.width)
    at, low, high = torch.tensor([3, 5, 20]), torch.tensor([0, 0, 12]), torch.tensor([12, 12, 24])
    write(ReaderGraph(model), (words, at, low, high, torch.arange(s)), ['words', 'at', 'low', 'high', 'offsets'], ['roles', 'valid'],
          {'words': {1: 'w'}, 'at': {0: 'c'}, 'low': {0: 'c'}, 'high': {0: 'c'}, 'offsets': {0: 's'}, 'roles': {0: 'c', 1: 's'}, 'valid': {0: 'c'}},
          out / 'reader.onnx')
    shutil.copy(Path(o.base) / 'vocab.txt', out / 'vocab.txt')
    # The mean of two scores is at the threshold at most where each is at its square: less sure cues need not be read.
    settings = {'name': o.name, 'consider': o.threshold ** 2, 'threshold': o.threshold,
                'changes': [[round(x, 4) for x in row] for row in model.reader.change.tolist()], 'special': {'cls': 101, 'sep': 102, 'pad': 0}, 'window': 256, 'longest': 300}
    rows = re.compile(r'\[\s+([^\[\]]+?)\s+\]')      # a row of numbers on one line, as the project's formatter has it
    text = rows.sub(lambda row: '[' + re.sub(r'\s+', ' ', row[1]) + ']', json.dumps(settings, indent=2))
    (out / 'model.json').write_text(text + '\n')
    for file in sorted(out.iterdir()):
        print(file, file.stat().st_size)


if __name__ == '__main__':
    main()
