"""Articles to windows of units with their marks, and windows to batches."""
import bisect
import json
import random
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from .encoder import BEHIND, CASES
from .model import NAMES

TOGETHER = 3         # word pieces that an encoder is shown of a word or unit: the first two and the last
LONGEST = 220        # units of a paragraph; a longer one is cut behind a sentence where there is one
EDGE = 4             # units at either end of a quotation that are read; what lies between is not
PERSON = NAMES.index('PERSON')
ROLE_OF = {'source': 1, 'cue': 2, 'content': 3}
ARTICLES = {'the', 'a', 'an'}
APART = set(':–—-$%#@&/+=*•…')     # marks that stay by themselves: cues of headlines and transcripts, dashes, signs that count as words
LINKS = set("'’-")                 # marks over which a word goes on


@dataclass
class Word:
    start: int
    end: int
    ids: list
    case: int
    quoted: int
    name: int = 0


@dataclass
class Unit:
    """What has one vector: a word with the article before it, the marks that touch it, and what hyphens and apostrophes join to it."""
    first: int                 # of its words in the paragraph
    last: int
    core: list                 # its words without article and marks; of marks alone one of them


@dataclass
class Paragraph:
    words: list
    units: list

    def span(self, unit):
        return self.words[unit.first].start, self.words[unit.last].end

    def main(self, unit):
        """The word that stands for the unit."""
        return self.words[unit.core[0]]

    def shown(self, unit):
        """Word pieces of a unit's core."""
        return shown([i for k in unit.core for i in self.words[k].ids])

    def look(self, unit, text):
        """How a unit is written, as one number: its case, what stands behind its core, what stands before it."""
        form = lambda k: text[self.words[k].start:self.words[k].end]
        behind = [form(k) for k in range(unit.core[-1] + 1, unit.last + 1)]
        behind = 2 if any(mark in '.!?' for mark in behind) else 1 if ',' in behind else 3 if behind else 0
        before = 0 if unit.core[0] == unit.first else 2 if form(unit.core[0] - 1).lower() in ARTICLES else 1
        return self.main(unit).case + CASES * (behind + BEHIND * before)


def shown(ids):
    return ids if len(ids) <= TOGETHER else ids[:TOGETHER - 1] + ids[-1:]


@dataclass
class Article:
    id: str
    text: str
    paragraphs: list                       # of Paragraph
    annotations: list = field(default_factory=list)   # lists of attributions
    named: bool = False
    taught: list = None                    # by paragraph what a teacher saw (`lessons.py`)


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
    return words


def units_of(words, text):
    """Words joined to units, in order; every word is in one."""
    out, first = [], None      # `first`: of the words that wait for the next one
    for k, word in enumerate(words):
        form = text[word.start:word.end]
        behind = words[k - 1] if k else None
        ahead = words[k + 1] if k + 1 < len(words) else None
        touches_behind = first is None and behind is not None and behind.end == word.start
        mark = len(form) == 1 and not form.isalnum() and form not in APART
        linked = touches_behind and not mark and form not in APART and out[-1].core != [k - 1] and goes_on(text, word)
        hyphen = form == '-' and touches_behind and ahead is not None and ahead.start == word.end and text[ahead.start].isalnum() and text[word.start - 1].isalnum()
        if touches_behind and (mark or hyphen) and text[behind.start:behind.end] not in APART:
            out[-1].last = k
        elif linked:
            out[-1].last = k
            out[-1].core.append(k)
        elif ahead is not None and (ahead.start == word.end if mark else form.lower() in ARTICLES and text[ahead.start] not in APART):
            first = k if first is None else first
        else:
            out.append(Unit(k if first is None else first, k, [k]))
            first = None
    return out


def goes_on(text, word):
    """Whether a word that touches a mark goes on with what stands before that: "don't", "long-time", "1.6", "U.S."."""
    link, before = text[word.start - 1], text[word.start - 2:word.start - 1]
    if link in LINKS:
        return True
    if before.isdigit():
        return link in '.,' and text[word.start].isdigit()
    return link == '.' and word.end - word.start == 1 and not text[max(0, word.start - 3):word.start - 2].isalnum()


def without_insides(paragraph, quotations):
    """Units but those deep within a quotation: whose they are, its ends tell."""
    out, inside, until = [], [], -1
    starts = [q[0] for q in quotations]

    def leave():
        out.extend(inside if len(inside) <= 2 * EDGE else inside[:EDGE] + inside[-EDGE:])
        inside.clear()

    for unit in paragraph.units:
        start = paragraph.main(unit).start
        i = bisect.bisect_right(starts, start) - 1
        end = quotations[i][1] if i >= 0 and start < quotations[i][1] else -1
        if end != until:
            leave()
            until = end
        (out if end < 0 else inside).append(unit)
    leave()
    return out


def cut(paragraph, text):
    """A paragraph in pieces of at most `LONGEST` units."""
    units = paragraph.units
    while len(units) > LONGEST:
        ends = [i + 1 for i, unit in enumerate(units[:LONGEST]) if any(text[w.start:w.end] in '.!?' for w in paragraph.words[unit.core[-1]:unit.last + 1])]
        at = ends[-1] if ends else LONGEST
        yield part(paragraph, units[:at])
        units = units[at:]
    if units:
        yield part(paragraph, units)


def part(paragraph, units):
    """The part of a paragraph that units are of, without what lies between them."""
    words = [k for u in units for k in range(u.first, u.last + 1)]
    place = {k: i for i, k in enumerate(words)}
    return Paragraph([paragraph.words[k] for k in words], [Unit(place[u.first], place[u.last], [place[k] for k in u.core]) for u in units])


def special_of(vocabulary):
    """Ids of the pieces that begin a window, end a paragraph, and fill up."""
    return tuple(vocabulary[mark] for mark in ('[CLS]', '[SEP]', '[PAD]'))


def load_set(name, shared, features, tokenizer):
    """PolNeAR's articles, `train` or `dev`, with their marks, or those of a file in stories/, which have none."""
    folder = Path(shared) / 'data' / ('polnear' if name in ('train', 'dev') else 'stories')
    silver = folder / f'{name}-silver.jsonl'
    return load_articles(folder / f'{name}.jsonl', Path(features) / f'{name}.features.jsonl', tokenizer, silver if silver.exists() else None)


def load_articles(file, features, tokenizer, silver=None):
    names = {d['id']: d['entities'] for d in map(json.loads, open(silver, encoding='utf8'))} if silver else {}
    articles = []
    for record, more in zip(map(json.loads, open(file, encoding='utf8')), map(json.loads, open(features, encoding='utf8'))):
        text = record['text']
        paragraphs = [p for q in more['paragraphs'] for p in read_paragraph(tokenizer, text, q, more['quotations'])]
        marked = [a['attributions'] for a in record.get('annotations', [])]
        article = Article(record['id'], text, paragraphs, marked, record['id'] in names)
        mark_names(article, names.get(record['id'], []))
        articles.append(article)
    return articles


def read_paragraph(tokenizer, text, span, quotations):
    words = words_of(tokenizer, text, span, quotations)
    paragraph = Paragraph(words, units_of(words, text))
    return list(cut(replace(paragraph, units=without_insides(paragraph, quotations)), text))


def renamed(article, pool, rng):
    """The article with other people: each form in its people's names becomes one from `pool`, the same wherever it stands."""
    other = {}
    swapped = lambda word, form: replace(word, ids=other.setdefault(form, rng.choice(pool)))
    paragraphs = [replace(p, words=[swapped(w, article.text[w.start:w.end]) if w.name == PERSON and w.case else w for w in p.words])
                  for p in article.paragraphs]
    return replace(article, paragraphs=paragraphs)


def people_in(articles):
    """Word pieces of the forms that stand in people's names, each form once."""
    forms = {article.text[w.start:w.end]: w.ids for article in articles for p in article.paragraphs for w in p.words
             if w.name == PERSON and w.case}
    return [ids for _, ids in sorted(forms.items())]


def mark_names(article, entities):
    entities = sorted(entities)
    starts = [e[0] for e in entities]
    for paragraph in article.paragraphs:
        for word in paragraph.words:
            i = bisect.bisect_right(starts, word.start) - 1
            if i >= 0 and word.start < entities[i][1]:
                word.name = NAMES.index(entities[i][2]) if entities[i][2] in NAMES else 0


def touches(word, spans):
    return any(word.start < e and word.end > s for s, e in spans)


def labelled(article, attributions):
    """For each paragraph, its attributions as (place of the unit that begins the cue, role of each unit)."""
    out = [[] for _ in article.paragraphs]
    starts = [p.words[0].start for p in article.paragraphs]
    for a in attributions:
        if not a['cue']:
            continue
        begin = min(s for s, _ in a['cue'])
        i = max(0, bisect.bisect_right(starts, begin) - 1)
        paragraph = article.paragraphs[i]
        anchor = next((k for k, u in enumerate(paragraph.units) if paragraph.span(u)[1] > begin), None)
        if anchor is None or paragraph.span(paragraph.units[anchor])[0] > begin:
            continue       # none, or deep within a quotation
        roles = [0] * len(paragraph.units)
        for role in ('content', 'source', 'cue'):
            for k, unit in enumerate(paragraph.units):
                if touches(paragraph.main(unit), a[role]):
                    roles[k] = ROLE_OF[role]
        out[i].append((anchor, roles))
    return out


@dataclass
class Window:
    article: Article
    first: int                 # of its paragraphs in the article
    paragraphs: list
    marks: list                # by paragraph, or empty
    taught: list               # by paragraph what a teacher saw, or nothing
    size: int                  # units, with [CLS] and [SEP]


def windows_of(article, longest, annotation=None):
    """Consecutive paragraphs, as many as fit; `longest` gives the size of the next window."""
    marks = labelled(article, annotation) if annotation is not None else [[] for _ in article.paragraphs]
    out, begin, size, limit = [], 0, 1, longest()
    part = lambda begin, end, size: Window(article, begin, article.paragraphs[begin:end], marks[begin:end], (article.taught or [])[begin:end], size)
    for i, paragraph in enumerate(article.paragraphs):
        more = len(paragraph.units) + 1
        if i > begin and size + more > limit:
            out.append(part(begin, i, size))
            begin, size, limit = i, 1, longest()
        size += more
    out.append(part(begin, len(article.paragraphs), size))
    return [w for w in out if w.paragraphs]


def training_windows(articles, rng):
    longest = lambda: rng.choice((48, 64, 96, 128, 192))
    return [w for a in articles for w in windows_of(a, longest, rng.choice(a.annotations) if a.annotations else None)]


def batches_of(windows, budget, rng=None):
    """Windows of like length together, so that little is padding; at most `budget` units with it."""
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
    """What a model reads, a row a window, in each form of places (`FORMS`), the marks by unit, and what a teacher saw if it was asked before.

    `core` is the word that stands for each unit; `low` to `high` its paragraph in units.
    """
    rows = [row_of(window) for window in windows]
    n = max(len(r['low']) for r in rows)
    grid = lambda key, fill=0: torch.tensor([r[key] + [fill] * (n - len(r[key])) for r in rows])
    batch = {form: inputs_of([places(window, special) for window in windows], special[2]) for form, places in FORMS.items()}
    batch |= {'low': grid('low'), 'high': grid('high', 1), 'name': grid('name', -100),
              'core': grid('core'),
              'real': torch.tensor([[1] * len(r['low']) + [0] * (n - len(r['low'])) for r in rows])}
    anchors = torch.zeros(len(rows), n)
    cues = [(i, at, roles) for i, r in enumerate(rows) for at, roles in r['cues']]
    for i, at, _ in cues:
        anchors[i, at] = 1
    batch['anchor'] = anchors
    batch['cue_row'] = torch.tensor([c[0] for c in cues], dtype=torch.long)
    batch['cue_at'] = torch.tensor([c[1] for c in cues], dtype=torch.long)
    longest = max((len(c[2]) for c in cues), default=1)
    batch['roles'] = torch.tensor([c[2] + [-100] * (longest - len(c[2])) for c in cues]) if cues else None
    batch['lesson'] = lesson_of(windows, n) if all(window.taught for window in windows) else None
    return batch


@dataclass
class Lesson:
    """What a teacher sees in a batch: how likely each unit begins a cue, and of each likely one, at `row` and `at`, what it has."""
    anchor: torch.Tensor       # log-odds (windows, units)
    row: torch.Tensor          # (cues)
    at: torch.Tensor           # (cues)
    roles: torch.Tensor        # log-probabilities (cues, units of the paragraph, roles)
    valid: torch.Tensor        # log-odds (cues)
    vectors: torch.Tensor = None   # of units along the main directions (windows, units, directions), if they were kept


def lesson_of(windows, longest):
    """What was kept of a teacher by paragraph (`lessons.py`), for a batch whose rows are so long."""
    anchor, cues, vectors = torch.zeros(len(windows), longest), [], []
    for i, window in enumerate(windows):
        low = 0
        vectors.append(torch.cat([along for *_, along in window.taught]).float())
        for odds, seen, _ in window.taught:
            anchor[i, low:low + len(odds)] = odds
            cues += [(i, low + at, roles, valid) for at, roles, valid in seen]
            low += len(odds)
    row, at, roles, valid = zip(*cues) if cues else ([], [], [torch.zeros(1, len(ROLE_OF) + 1)], [])
    padded = torch.nn.utils.rnn.pad_sequence
    roles = padded([r.float() for r in roles], batch_first=True)[:len(row)]
    return Lesson(anchor, torch.tensor(row, dtype=torch.long), torch.tensor(at, dtype=torch.long), roles, torch.tensor(valid),
                  padded(vectors, batch_first=True))


def row_of(window):
    row = {'low': [], 'high': [], 'name': [], 'core': [], 'cues': []}
    named, words = window.article.named, 0
    for paragraph, marks in zip(window.paragraphs, window.marks):
        low, units = len(row['low']), paragraph.units
        row['name'] += [paragraph.main(unit).name if named else -100 for unit in units]
        row['core'] += [words + unit.core[0] for unit in units]
        row['low'] += [low] * len(units)
        row['high'] += [low + len(units)] * len(units)
        row['cues'] += [(low + at, roles) for at, roles in marks]
        words += len(paragraph.words)
    return row


def by_piece(window, special):
    """[CLS] p1 [SEP] p2 [SEP] …, a place a word piece; `first` is where each word begins."""
    return row_of_places(window, special, lambda p: [([[i] for i in w.ids], w.case, w.quoted) for w in p.words])


def by_word(window, special):
    """The same with a place a word."""
    return row_of_places(window, special, lambda p: [([shown(w.ids)], w.case, w.quoted) for w in p.words])


def by_unit(window, special):
    """The same with a place a unit."""
    text = window.article.text
    return row_of_places(window, special, lambda p: [([p.shown(u)], p.look(u, text), p.main(u).quoted) for u in p.units])


FORMS = {'pieces': by_piece, 'words': by_word, 'units': by_unit}


def row_of_places(window, special, of):
    """Places of a window: `of` gives for each word or unit of a paragraph the pieces of its places, how it is written and whether it is quoted."""
    cls, sep, _ = special
    row = {'ids': [[cls]], 'case': [3], 'quoted': [0], 'first': []}
    for paragraph in window.paragraphs:
        for places, look, quoted in of(paragraph):
            row['first'].append(len(row['ids']))
            row['ids'] += places
            row['case'] += [look] * len(places)
            row['quoted'] += [quoted] * len(places)
        row['ids'].append([sep])
        row['case'].append(3)
        row['quoted'].append(0)
    return row


def inputs_of(rows, pad):
    t, n = max(len(r['ids']) for r in rows), max(len(r['first']) for r in rows)
    deep = max(len(ids) for r in rows for ids in r['ids'])
    filled = lambda ids: ids + [pad] * (deep - len(ids))
    grid = lambda key, size, fill=0: torch.tensor([r[key] + [fill] * (size - len(r[key])) for r in rows])
    ids = torch.tensor([[filled(ids) for ids in r['ids']] + [filled([])] * (t - len(r['ids'])) for r in rows])
    return {'ids': ids, 'case': grid('case', t), 'quoted': grid('quoted', t), 'first': grid('first', n),
            'mask': torch.tensor([[1] * len(r['ids']) + [0] * (t - len(r['ids'])) for r in rows])}
