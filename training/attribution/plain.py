"""Writes the graph of the encoder as it is published, as people would run it: 6 layers, 384 wide, a place a word piece, 8-bit weights.

    python -m attribution.plain --base FOLDER --out ../bench/plain-encoder.onnx

`npm run bench` times it as a peer. What it says is of no matter there, so the weights themselves are left out of the file: they are
where ONNX keeps external data, `plain-encoder.bin`, and the bench fills that with arbitrary bytes.
"""
import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from onnx.external_data_helper import set_external_data
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .data import load_tokenizer
from .encoder import load_encoder


class Plain(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids):
        return self.encoder(ids, torch.zeros_like(ids), torch.zeros_like(ids), None)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--base', required=True)
    p.add_argument('--out', required=True)
    o = p.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / 'plain.onnx', Path(folder) / 'small.onnx'
        torch.onnx.export(Plain(load_encoder(o.base, load_tokenizer(o.base)[1])).eval(), torch.ones(1, 40, dtype=torch.long), plain, input_names=['ids'],
                          output_names=['vectors'], dynamic_axes={'ids': {1: 't'}, 'vectors': {1: 't'}}, opset_version=17, dynamo=False)
        quantize_dynamic(plain, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=['MatMul', 'Gather', 'Gemm'])
        model = onnx.load(small)
    at = 0
    for tensor in model.graph.initializer:
        if tensor.data_type not in (onnx.TensorProto.INT8, onnx.TensorProto.UINT8) or len(tensor.raw_data) < 4096:
            continue
        length = len(tensor.raw_data)
        set_external_data(tensor, 'plain-encoder.bin', offset=at, length=length)
        tensor.ClearField('raw_data')
        at += length
    onnx.save(model, o.out)
    print(f'{Path(o.out).stat().st_size} bytes, {at} bytes left out')


if __name__ == '__main__':
    main()
