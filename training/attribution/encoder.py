"""The encoder: BERT (Devlin et al. 2019) or MPNet (Song et al. 2020) as they are published, with two features more a token."""
import json
import math
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

CASES, QUOTED = 4, 2   # lower or none, Capitalised, CAPITALS, special; outside or inside quotation marks
AS_MPNET = {'[CLS]': '<s>', '[SEP]': '</s>', '[PAD]': '<pad>', '[MASK]': '<mask>'}
ACTIVATIONS = {'gelu': F.gelu, 'relu': F.relu}
BEHIND, BEFORE = 4, 3  # of a unit: nothing, a comma, the end of a sentence, another mark; nothing, a mark, an article


def dropped(x, share):
    """Dropout with one mask for all tokens of a row (Gal and Ghahramani 2016): drawing a number for each value costs a third of the step."""
    if not share:
        return x
    return x * (torch.rand(x.shape[0], 1, x.shape[2]) >= share).to(x.dtype).div_(1 - share)


class Scale(nn.Module):
    """Vectors scaled to a root mean square of one, their means as they are (Zhang and Sennrich 2019).

    In these steps, since ONNX Runtime makes one of them, which takes half the time of a layer normalization.
    """

    def __init__(self, width, eps):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return x / torch.sqrt(x.pow(2).mean(-1, keepdim=True) + self.eps) * self.weight


NORMS = {'layer': nn.LayerNorm, 'scale': Scale}


class Attention(torch.autograd.Function):
    """Attention as one step of a graph, as ONNX Runtime has it, with what makes its queries, keys and values; rows end at `lengths` if given."""

    @staticmethod
    def forward(_, x, weight, bias, heads, *lengths):
        return x.new_empty(*x.shape[:2], weight.shape[1] // 3)

    @staticmethod
    def symbolic(graph, x, weight, bias, heads, *lengths):
        return graph.op('com.microsoft::Attention', x, weight, bias, *lengths, num_heads_i=heads)


def attend(layer, x, bias, *lengths):
    """Attention (Vaswani et al. 2017) with a layer's heads, each by itself; a layer that is `fused`, for export, takes `lengths` instead of the bias."""
    if layer.fused:
        return Attention.apply(x, layer.qkv.weight.t(), layer.qkv.bias, layer.heads, *lengths)
    q, k, v = layer.qkv(x).unflatten(-1, (3 * layer.heads, layer.size)).transpose(1, 2).split(layer.heads, 1)
    return F.scaled_dot_product_attention(q, k, v, attn_mask=bias).transpose(1, 2).flatten(2)


class Layer(nn.Module):
    """A layer of the encoder; one that is `still` looks at no other place: its attention is cut away. One of no `inner` neurons only looks."""
    fused = False

    def __init__(self, width, heads, size, inner, drop, norm, activation, still=False):
        super().__init__()
        self.heads, self.size, self.inner, self.drop, self.active, self.still = heads, size, inner, drop, ACTIVATIONS[activation], still
        if not still:
            self.qkv = nn.Linear(width, 3 * heads * size)
            self.out = nn.Linear(heads * size, width)
        self.norm1 = norm(width)
        if inner:
            self.up = nn.Linear(width, inner)
            self.down = nn.Linear(inner, width)
        self.norm2 = norm(width)

    def forward(self, x, bias):
        drop = self.drop if self.training else 0.0
        x = self.norm1(x if self.still else x + dropped(self.out(attend(self, x, bias)), drop))
        return self.norm2(x + dropped(self.down(self.active(self.up(x))), drop) if self.inner else x)


class Encoder(nn.Module):
    """Word pieces (batch, places, pieces), case and quotation features (batch, places) to vectors (batch, places, width).

    A place begins as the mean of its pieces' vectors; padding is none of them. Without the last dimension each place is one piece.
    """

    def __init__(self, config, drop=0.1):
        super().__init__()
        width = config['hidden_size']
        self.config, self.width, self.drop = config, width, drop
        self.relative = config['model_type'] == 'mpnet'
        self.first = 2 if self.relative else 0      # MPNet counts positions behind its padding index
        self.pad = config['pad_token_id']
        norm = partial(NORMS[config.get('norm', 'layer')], eps=config['layer_norm_eps'])
        self.words = nn.Embedding(config['vocab_size'], width)
        self.words.weight.requires_grad_(False)     # half of all weights, and 840 articles would only touch some
        self.places = nn.Embedding(config['max_position_embeddings'], width)
        self.case = nn.Embedding(CASES * (BEHIND * BEFORE if config.get('form') == 'units' else 1), width)
        self.quoted = nn.Embedding(QUOTED, width)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.quoted.weight)
        self.norm = norm(width)
        heads = config['num_attention_heads']
        size = config.get('head_size', width // heads)
        count, inner = config['num_hidden_layers'], config['intermediate_size']
        self.layers = nn.ModuleList(
            Layer(width, heads, size, one, drop, norm, config.get('hidden_act', 'gelu'), i in config.get('still', ()))
            for i, one in enumerate(inner if isinstance(inner, list) else [inner] * count))
        if self.relative:
            self.distance = nn.Embedding(config['relative_attention_num_buckets'], heads)

    def mean_of_pieces(self, ids):
        """Of each place's pieces; padding's vector is nought (`without_padding`), so it adds nothing."""
        return self.words(ids).sum(2) / (ids != self.pad).sum(2, keepdim=True).clamp(min=1)

    def without_padding(self):
        """Makes the vector of padding nought, in place; no model read it."""
        with torch.no_grad():
            self.words.weight[self.pad] = 0
        return self

    def forward(self, ids, case, quoted, mask):
        t = ids.shape[1]
        places = torch.arange(t, device=ids.device) + self.first
        x = self.words(ids) if ids.ndim == 2 else self.mean_of_pieces(ids)
        x = x + self.places(places)[None] + self.case(case) + self.quoted(quoted)
        x = dropped(self.norm(x), self.drop if self.training else 0.0)
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        if self.relative:
            bias = (0 if bias is None else bias) + self.distance(buckets(t, ids.device)).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, bias)
        return x


def buckets(t, device, count=32, reach=128):
    """T5's buckets of distance (Raffel et al. 2020), as MPNet has them."""
    n = torch.arange(t, device=device)
    n = -(n[None, :] - n[:, None])
    half = count // 2
    out = (n < 0).long() * half
    n = n.abs()
    exact = half // 2
    far = exact + (torch.log(n.float().clamp(min=1) / exact) / math.log(reach / exact) * (half - exact)).long()
    return out + torch.where(n < exact, n, far.clamp(max=half - 1))


def load_encoder(folder, vocabulary, layers=None, drop=0.1):
    """An encoder with the published weights of a folder in Hugging Face's layout (config.json, model.safetensors), for ids of BERT's vocabulary."""
    folder = Path(folder)
    config = json.loads((folder / 'config.json').read_text())
    theirs = {line: i for i, line in enumerate((folder / 'vocab.txt').read_text(encoding='utf8').split('\n'))}
    order = [theirs[AS_MPNET.get(piece, piece)] if config['model_type'] == 'mpnet' else theirs[piece] for piece in vocabulary]
    config |= {'vocab_size': len(order), 'pad_token_id': vocabulary['[PAD]']}
    if layers:
        config['num_hidden_layers'] = layers
    encoder = Encoder(config, drop)
    file = folder / 'model.safetensors'
    weights = load_file(str(file)) if file.exists() else torch.load(folder / 'pytorch_model.bin', map_location='cpu')
    weights = renamed({name.removeprefix('bert.').removeprefix('mpnet.'): value for name, value in weights.items()}, config)
    encoder.load_state_dict({**weights, 'words.weight': weights['words.weight'][order]}, strict=False)
    return encoder.without_padding()


def renamed(weights, config):
    mpnet = config['model_type'] == 'mpnet'
    words = weights['embeddings.word_embeddings.weight']
    out = {'words.weight': words if mpnet else words + weights['embeddings.token_type_embeddings.weight'][0],
           'places.weight': weights['embeddings.position_embeddings.weight'],
           'norm.weight': weights['embeddings.LayerNorm.weight'], 'norm.bias': weights['embeddings.LayerNorm.bias']}
    if mpnet:
        out['distance.weight'] = weights['encoder.relative_attention_bias.weight']
    names = ('attention.attn.q', 'attention.attn.k', 'attention.attn.v', 'attention.attn.o', 'attention.LayerNorm') if mpnet else (
        'attention.self.query', 'attention.self.key', 'attention.self.value', 'attention.output.dense', 'attention.output.LayerNorm')
    for i in range(config['num_hidden_layers']):
        for kind in ('weight', 'bias'):
            at = lambda name: weights[f'encoder.layer.{i}.{name}.{kind}']
            q, k, v, o, norm = names
            out[f'layers.{i}.qkv.{kind}'] = torch.cat([at(q), at(k), at(v)])
            out[f'layers.{i}.out.{kind}'] = at(o)
            out[f'layers.{i}.norm1.{kind}'] = at(norm)
            out[f'layers.{i}.up.{kind}'] = at('intermediate.dense')
            out[f'layers.{i}.down.{kind}'] = at('output.dense')
            out[f'layers.{i}.norm2.{kind}'] = at('output.LayerNorm')
    return out
