"""Articles to windows of word pieces with their marks, and windows to batches."""
import bisect
import json
import random
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from .model import NAMES

TOGETHER = 3         # pieces of a word that a one-vector-a-word encoder is shown: the first ones, and the last
TOGETHER = 3         # pieces of a word that an encoder with one vector a word is shown: the first two and the last
LONGEST = 300        # word pieces of a paragraph; a longer one is cut behind a full stop where there is one
PERSON = NAMES.index('PERSON')
ROLE_OF = {'source': 1, 'cue': 2, 'content': 3}


@dataclass
class Word:
    start: int
    end: int
    ids: list
    case: int
    quoted: int
    name: int = 0


@dataclass
class Article:
    id: str
    text: str
    paragraphs: list                       # lists of Word
    annotations: list = field(default_factory=list)   # lists of attributions
    named: bool = False


def load_tokenizer(folder):
    """BERT's WordPiece, uncased (Wu et al. 2016)."""
    vocabulary = {line.rstrip('\n'): i for i, line in enumerate(open(Path(folder) / 'vocab.txt', encoding='utf8'))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token='[UNK]', max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=True, clean_text=True, handle_chinese_chars=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer, vocabulary


def case_of(word):
    letters = [c for c in word if c.isalpha()]
    if not letters or not letters[0].isupper():
        return 0
    return 2 if len(letters) > 1 and all(c.isupper() for c in letters) else 1


def words_of(tokenizer, text, paragraph, quotations):
    start, end = paragraph
    encoding = tokenizer.encode(text[start:end], add_special_tokens=False)
    words, last = [], None
    starts = [q[0] for q in quotations]
    for piece, (a, b), word in zip(encoding.ids, encoding.offsets, encoding.word_ids):
        a, b = a + start, b + start
        if word == last:
            words[-1].ids.append(piece)
            words[-1].end = b
        else:
            i = bisect.bisect_right(starts, a) - 1
            words.append(Word(a, b, [piece], 0, int(i >= 0 and a < quotations[i][1])))
        last = word
    for word in words:
        word.case = case_of(text[word.start:word.end])
    return list(cut(words, text))


def cut(words, text):
    while sum(len(w.ids) for w in words) > LONGEST:
        total, stop, full = 0, 0, 0
        for i, word in enumerate(words):
            total += len(word.ids)
            if total > LONGEST:
                break
            stop = i + 1
            if text[word.start:word.end] in '.!?':
                full = i + 1
        at = full or max(stop, 1)
        yield words[:at]
        words = words[at:]
    if words:
        yield words


def load_articles(file, features, tokenizer, silver=None):
    names = {d['id']: d['entities'] for d in map(json.loads, open(silver, encoding='utf8'))} if silver else {}
    articles = []
    for record, more in zip(map(json.loads, open(file, encoding='utf8')), map(json.loads, open(features, encoding='utf8'))):
        text = record['text']
        paragraphs = [p for q in more['paragraphs'] for p in words_of(tokenizer, text, q, more['quotations'])]
        marked = [a['attributions'] for a in record.get('annotations', [])]
        article = Article(record['id'], text, paragraphs, marked, record['id'] in names)
        mark_names(article, names.get(record['id'], []))
        articles.append(article)
    return articles


def renamed(article, pool, rng):
    """The article with other people: each form in its people's names becomes one from `pool`, the same wherever it stands."""
    other = {}
    swapped = lambda word, form: replace(word, ids=other.setdefault(form, rng.choice(pool)))
    paragraphs = [[swapped(w, article.text[w.start:w.end]) if w.name == PERSON and w.case else w for w in words] for words in article.paragraphs]
    return replace(article, paragraphs=paragraphs)


def people_in(articles):
    """Word pieces of the forms that stand in people's names, each form once."""
    forms = {article.text[w.start:w.end]: w.ids for article in articles for words in article.paragraphs for w in words
             if w.name == PERSON and w.case}
    return [ids for _, ids in sorted(forms.items())]


def mark_names(article, entities):
    entities = sorted(entities)
    starts = [e[0] for e in entities]
    for paragraph in article.paragraphs:
        for word in paragraph:
            i = bisect.bisect_right(starts, word.start) - 1
            if i >= 0 and word.start < entities[i][1]:
                word.name = NAMES.index(entities[i][2]) if entities[i][2] in NAMES else 0


def touches(word, spans):
    return any(word.start < e and word.end > s for s, e in spans)


def labelled(article, attributions):
    """For each paragraph, its attributions as (place of the cue's first word, role of each word)."""
    out = [[] for _ in article.paragraphs]
    starts = [p[0].start for p in article.paragraphs]
    for a in attributions:
        if not a['cue']:
            continue
        begin = min(s for s, _ in a['cue'])
        i = max(0, bisect.bisect_right(starts, begin) - 1)
        words = article.paragraphs[i]
        anchor = next((k for k, w in enumerate(words) if w.end > begin), None)
        if anchor is None:
            continue
        roles = [0] * len(words)
        for role in ('content', 'source', 'cue'):
            for k, word in enumerate(words):
                if touches(word, a[role]):
                    roles[k] = ROLE_OF[role]
        out[i].append((anchor, roles))
    return out


@dataclass
class Window:
    article: Article
    first: int                 # of its paragraphs in the article
    paragraphs: list
    marks: list                # by paragraph, or empty
    size: int                  # word pieces, with [CLS] and [SEP]


def windows_of(article, longest, annotation=None):
    """Consecutive paragraphs, as many as fit; `longest` gives the size of the next window."""
    marks = labelled(article, annotation) if annotation is not None else [[] for _ in article.paragraphs]
    out, begin, size, limit = [], 0, 1, longest()
    for i, paragraph in enumerate(article.paragraphs):
        more = sum(len(w.ids) for w in paragraph) + 1
        if i > begin and size + more > limit:
            out.append(Window(article, begin, article.paragraphs[begin:i], marks[begin:i], size))
            begin, size, limit = i, 1, longest()
        size += more
    out.append(Window(article, begin, article.paragraphs[begin:], marks[begin:], size))
    return [w for w in out if w.paragraphs]


def training_windows(articles, rng):
    longest = lambda: rng.choice((64, 128, 192, 256, 320))
    return [w for a in articles for w in windows_of(a, longest, rng.choice(a.annotations) if a.annotations else None)]


def batches_of(windows, budget, rng=None):
    """Windows of like length together, so that little is padding; at most `budget` word pieces with it."""
    order = sorted(windows, key=lambda w: w.size + (rng.random() * 24 if rng else 0))
    out, batch = [], []
    for window in order:
        if batch and (len(batch) + 1) * max(window.size, max(w.size for w in batch)) > budget:
            out.append(batch)
            batch = []
        batch.append(window)
    if batch:
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


def collate(windows, special):
    """What a model reads, a row a window: `pieces` for an encoder with a vector a word piece, `whole` for one with a vector a word; and the marks."""
    rows = [row_of(window) for window in windows]
    n = max(len(r['low']) for r in rows)
    grid = lambda key, fill=0: torch.tensor([r[key] + [fill] * (n - len(r[key])) for r in rows])
    batch = {'pieces': inputs_of([pieces_of(window, special) for window in windows], special[2]),
             'whole': inputs_of([whole_of(window, special) for window in windows], [special[2]] * TOGETHER),
             'low': grid('low'), 'high': grid('high', 1), 'name': grid('name', -100),
             'words': torch.tensor([[1] * len(r['low']) + [0] * (n - len(r['low'])) for r in rows])}
    anchors = torch.zeros(len(rows), n)
    cues = [(i, at, roles) for i, r in enumerate(rows) for at, roles in r['cues']]
    for i, at, _ in cues:
        anchors[i, at] = 1
    batch['anchor'] = anchors
    batch['cue_row'] = torch.tensor([c[0] for c in cues], dtype=torch.long)
    batch['cue_at'] = torch.tensor([c[1] for c in cues], dtype=torch.long)
    longest = max((len(c[2]) for c in cues), default=1)
    batch['roles'] = torch.tensor([c[2] + [-100] * (longest - len(c[2])) for c in cues]) if cues else None
    return batch


def row_of(window):
    row = {'low': [], 'high': [], 'name': [], 'cues': []}
    named = window.article.named
    for words, marks in zip(window.paragraphs, window.marks):
        low = len(row['low'])
        row['name'] += [word.name if named else -100 for word in words]
        row['low'] += [low] * len(words)
        row['high'] += [low + len(words)] * len(words)
        row['cues'] += [(low + at, roles) for at, roles in marks]
    return row


def pieces_of(window, special):
    """[CLS] p1 [SEP] p2 [SEP] …, a place a word piece; `first` is where each word begins."""
    cls, sep, _ = special
    row = {'ids': [cls], 'case': [3], 'quoted': [0], 'first': []}
    for words in window.paragraphs:
        for word in words:
            row['first'].append(len(row['ids']))
            row['ids'] += word.ids
            row['case'] += [word.case] * len(word.ids)
            row['quoted'] += [word.quoted] * len(word.ids)
        row['ids'].append(sep)
        row['case'].append(3)
        row['quoted'].append(0)
    return row


def whole_of(window, special):
    """The same with a place a word: up to `TOGETHER` of its pieces, and padding."""
    cls, sep, pad = special
    filled = lambda ids: (ids if len(ids) <= TOGETHER else ids[:TOGETHER - 1] + ids[-1:]) + [pad] * (TOGETHER - len(ids))
    row = {'ids': [filled([cls])], 'case': [3], 'quoted': [0], 'first': []}
    for words in window.paragraphs:
        for word in words:
            row['first'].append(len(row['ids']))
            row['ids'].append(filled(word.ids))
            row['case'].append(word.case)
            row['quoted'].append(word.quoted)
        row['ids'].append(filled([sep]))
        row['case'].append(3)
        row['quoted'].append(0)
    return row


def inputs_of(rows, pad):
    t, n = max(len(r['ids']) for r in rows), max(len(r['first']) for r in rows)
    grid = lambda key, size, fill=0: torch.tensor([r[key] + [fill] * (size - len(r[key])) for r in rows])
    return {'ids': grid('ids', t, pad), 'case': grid('case', t), 'quoted': grid('quoted', t), 'first': grid('first', n),
            'mask': torch.tensor([[1] * len(r['ids']) + [0] * (t - len(r['ids'])) for r in rows])}
