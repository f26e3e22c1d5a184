"""Encoder, cue finder, name tagger, and the reader that labels a cue's paragraph as its source, cue and content."""
from functools import partial

import torch
import torch.nn.functional as F
from torch import nn

from .encoder import NORMS, Encoder, attend, dropped, load_encoder

ROLES = ('none', 'source', 'cue', 'content')
NAMES = ('O', 'PERSON', 'ORGANIZATION', 'LOCATION', 'MISC')
EPS = 1e-5
REACH = 64                 # words; farther from the cue is all one distance


class PairLayer(nn.Module):
    fused = False

    def __init__(self, width, heads, drop, norm):
        super().__init__()
        self.heads, self.size, self.drop = heads, width // heads, drop
        self.norm1 = norm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = norm(width)
        self.up = nn.Linear(width, 2 * width)
        self.down = nn.Linear(2 * width, width)

    def forward(self, x, bias, lengths):
        drop = self.drop if self.training else 0.0
        x = x + dropped(self.out(attend(self, self.norm1(x), bias, lengths)), drop)
        return x + dropped(self.down(F.gelu(self.up(self.norm2(x)))), drop)


class Reader(nn.Module):
    """For each cue, given as a place among the words, its paragraph's words read once more with the cue marked."""

    def __init__(self, width, inner=128, heads=4, layers=2, drop=0.1, norm='layer'):
        super().__init__()
        norm = partial(NORMS[norm], eps=EPS)
        self.word = nn.Linear(width, inner)
        self.cue = nn.Linear(width, inner)
        self.near = nn.Embedding(2 * REACH + 1, inner)
        self.layers = nn.ModuleList(PairLayer(inner, heads, drop, norm) for _ in range(layers))
        self.norm = norm(inner)
        self.role = nn.Linear(inner, len(ROLES))
        self.change = nn.Parameter(torch.zeros(len(ROLES), len(ROLES)))   # from one word's role to the next one's
        self.valid = nn.Linear(inner, 1)

    def forward(self, words, at, low, high, offsets):
        """words (n, width); for each cue its place, its paragraph's range, and `offsets`, 0 to the longest range.

        Gives role scores (cues, offsets, roles) and the score that this is a cue (cues).
        """
        places = low[:, None] + offsets[None]
        inside = places < high[:, None]
        places = torch.minimum(places, high[:, None] - 1)
        distance = (places - at[:, None]).clamp(-REACH, REACH) + REACH
        x = self.word(words)[places] + self.cue(words[at])[:, None] + self.near(distance)
        bias = (1.0 - inside[:, None, None, :].to(x.dtype)) * -1e4
        lengths = (high - low).int()
        for layer in self.layers:
            x = layer(x, bias, lengths)
        x = self.norm(x)
        mine = x.gather(1, (at - low)[:, None, None].expand(-1, 1, x.shape[2]))[:, 0]
        return self.role(x), self.valid(mine)[:, 0]


def chain_loss(scores, gold, change):
    """Negative log-likelihood a word of whole rows of roles (conditional random field, Lafferty et al. 2001).

    scores (cues, words, roles), gold (cues, words) with -100 behind a row's end, change (roles, roles).
    """
    real = gold >= 0
    gold = gold.clamp(min=0)
    right = (scores.gather(2, gold[:, :, None])[:, :, 0] * real).sum() + (change[gold[:, :-1], gold[:, 1:]] * real[:, 1:]).sum()
    sums = scores[:, 0]
    for at in range(1, scores.shape[1]):
        more = torch.logsumexp(sums[:, :, None] + change[None], 1) + scores[:, at]
        sums = torch.where(real[:, at, None], more, sums)
    return (torch.logsumexp(sums, 1).sum() - right) / real.sum()


class Model(nn.Module):
    def __init__(self, encoder, drop=0.1):
        super().__init__()
        self.encoder = encoder
        self.form = encoder.config.get('form', 'pieces')
        width = encoder.width
        reads = encoder.config.get('reader', {})
        self.anchor = nn.Sequential(nn.Linear(width, 128), nn.GELU(), nn.Linear(128, 1))
        self.name = nn.Linear(width, len(NAMES))
        self.reader = Reader(width, reads.get('width', 128), layers=reads.get('layers', 2), drop=drop, norm=encoder.config.get('norm', 'layer'))

    def encode(self, batch):
        """Vectors of units (windows, units, width): each its own, or that of its main word's first piece."""
        row = batch[self.form]
        x = gathered(self.encoder(row['ids'], row['case'], row['quoted'], row['mask']), row['first'])
        return x if self.form == 'units' else gathered(x, batch['core'])

    def find(self, words):
        """Scores that a word begins a cue (windows, words), and name scores (windows, words, kinds)."""
        return self.anchor(words)[:, :, 0], self.name(words)

    def read(self, words, batch, row, at):
        low, high = batch['low'][row, at], batch['high'][row, at]
        begin = row * words.shape[1]
        return self.reader(words.flatten(0, 1), begin + at, begin + low, begin + high, torch.arange(int((high - low).max())))


def gathered(x, places):
    """Of vectors (rows, n, width) those at some places (rows, m)."""
    return x.gather(1, places[:, :, None].expand(-1, -1, x.shape[2]))


def load_model(file):
    """A model as a checkpoint has it, and the whole checkpoint."""
    saved = torch.load(file, map_location='cpu', weights_only=False)
    model = Model(Encoder(saved['config']))
    model.load_state_dict(saved['model'], strict=False)
    model.encoder.without_padding()
    return model, saved


def new_model(folder, vocabulary, layers, reader):
    """A model with an encoder as published, and the reader of a checkpoint if one is given."""
    model = Model(load_encoder(folder, vocabulary, layers))
    if reader:
        theirs, mine = load_model(reader)[0].reader.state_dict(), model.reader.state_dict()
        same = {name: value for name, value in theirs.items() if name in mine and value.shape == mine[name].shape}
        model.reader.load_state_dict({**mine, **same})
    return model


def in_form(model, form, vocabulary):
    """The same weights for other places. Marks and articles that units have lost as places of their own come back as half of what they were."""
    if form == model.form:
        return model
    encoder = model.encoder
    encoder.config['form'] = model.form = form
    if form == 'units':
        half = lambda mark: encoder.words.weight[vocabulary[mark]] / 2 if mark else torch.zeros(encoder.width)
        beside = [half(behind) + half(before) for before in (None, '"', 'the') for behind in (None, ',', '.', ')')]
        encoder.case = torch.nn.Embedding.from_pretrained(torch.cat([encoder.case.weight.detach() + one for one in beside]), freeze=False)
    return model
