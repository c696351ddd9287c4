"""Reading the interventions section: which clauses are actions, which say what they changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.domain.date_reading import DateMention
from assistant.domain.record import Impact, Intervention
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.impacts import effect_of, is_unsure
from assistant.engines.offline.inline_results import inline_result
from assistant.engines.offline.lexicon import Agent
from assistant.engines.offline.list_items import list_items
from assistant.engines.offline.measure_kinds import RELATIVE, Measure, Measures, kind_of
from assistant.engines.offline.named_again import named_again
from assistant.engines.offline.reading import Passage, Reading, is_heading
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import agent_of

_ONGOING = AnyCase(
    r"\b(?:every|each|weekly|daily|twice a week|once a week|still|now|ongoing|"
    r"continues?|since|currently|at the moment|on a \w+day|most days)\b"
)
_PLANNED = AnyCase(
    r"\b(?:will|going to|gonna|due to|plan(?:ned|s|ning)?|booked for|"
    r"starting (?:next|on|from|in)|starts? (?:next|on|in)|arranged for|agreed to|"
    r"from next|next week|to be (?:held|put|done)|is to)\b"
)
_ADMIN = AnyCase(
    r"\b(?:everything|all (?:of )?(?:this|it)|this|it) is (?:recorded|logged|"
    r"on (?:cpoms|file|our))\b"
)


_WISHED = AnyCase(
    r"\W*(?:(?:and|but|so|also)\W+)?(?:ideally|in an ideal world|in a perfect world|"
    r"if (?:we|i) (?:had|could)|it would (?:be|help)|"
    r"(?:he|she|they|we|the family) (?:really )?(?:would|could|should) "
    r"(?:really |all )?(?:have|benefit|like|do with)|(?:we|i) wish)\b"
)


def read_measures(reading: Reading, earlier: Iterable[Intervention] = ()) -> Measures:
    """The actions told in an interventions message, each with its impact.

    `earlier`: the actions recorded before it, which it may say the impact of.
    """
    measures = Measures(tuple((fact.id, fact.words) for fact in earlier))
    heading: DateMention | None = None
    for index, passage in enumerate(reading.passages):
        if passage.frame is not Frame.FACT or _ADMIN.search(passage.text):
            continue
        if _WISHED.match(passage.text):
            continue
        if passage.dates and is_heading(reading, passage.dates[0], passage):
            heading = passage.dates[0]
            if len(passage.text) - len(heading.words) <= 12:
                continue
        if not _read_named(reading, measures, passage):
            _read_passage(reading, measures, index, passage, heading)
    for measure in measures.found:
        inline_result(reading, measure)
    return measures


def _read_named(reading: Reading, measures: Measures, passage: Passage) -> bool:
    """Read a sentence that names a measure told before and says how it goes."""
    words = [told for _, told in measures.earlier]
    here = [" ".join(reading.text[s:e] for s, e in m.spans) for m in measures.found]
    found = named_again(reading, passage, [*words, *here])
    if found is None:
        return False
    which, start = found
    if which < len(words):
        measures.earlier_results.append((start, passage.end_char, measures.earlier[which][0]))
    else:
        measures.focus = measures.found[which - len(words)]
        measures.focus.add_result(start, passage.end_char)
    return True


def _read_passage(
    reading: Reading,
    measures: Measures,
    index: int,
    passage: Passage,
    heading: DateMention | None,
) -> None:
    items = list_items(reading, passage)
    if items:
        _add_items(reading, measures, index, passage, items, heading)
        return
    if _effect_first(reading, measures, index, passage, heading):
        return
    turn = _Turn(index, heading)
    for clause in passage.clauses:
        text = reading.text[clause.start_char : clause.end_char]
        own = _dates(reading, clause.start_char, clause.end_char)
        if clause.joint is Joint.FIRST and own and len(text) - len(own[0].words) <= 3:
            turn.date, turn.lead = own[0], clause.start_char
            continue
        headed = turn.lead is not None and not _BARE_CHANGE.match(text)
        kind = "act" if headed else _kind(reading, passage, clause, own, measures, turn.mode)
        current = measures.current
        if kind == "earlier":
            measures.earlier_results.append((clause.start_char, clause.end_char, None))
            turn.mode = "earlier"
        elif kind == "act":
            _read_act(reading, measures, turn, clause, own)
        elif kind == "result" and current is not None:
            for measure in measures.found if _OF_ALL.match(text) else [current]:
                measure.add_result(clause.start_char, clause.end_char)
            current.date = current.date or (own[0] if own else None)
            turn.mode = "result"
        else:
            _go_on(measures, turn, clause, own)


@dataclass(slots=True)
class _Turn:
    """Where the reading of one sentence stands.

    `date`: the date that governs what follows in it; `lead`: where the date that heads its line
    starts, until the action behind it is read; `mode`: what the last clause was.
    """

    passage: int
    date: DateMention | None
    mode: str = ""
    lead: int | None = None


def _read_act(
    reading: Reading, measures: Measures, turn: _Turn, clause: Clause, own: list[DateMention]
) -> None:
    current = measures.current
    goes_on = turn.mode == "act" and current is not None and current.passage == turn.passage
    if current is None or not goes_on or _is_new(reading, current, clause, own):
        current = _open_measure(reading, clause, own, turn)
        measures.found.append(current)
        measures.focus = None
    else:
        current.spans[-1] = (current.spans[-1][0], clause.end_char)
    if own and clause.joint is Joint.FIRST and _opens_with(reading, clause, own[0]):
        turn.date = own[0]
    _mark_time(current, clause, reading.text[clause.start_char : clause.end_char], own)
    turn.mode, turn.lead = "act", None


def _go_on(measures: Measures, turn: _Turn, clause: Clause, own: list[DateMention]) -> None:
    """Let a clause that is neither go with what stands before it in its sentence."""
    current = measures.current
    if current is not None and current.passage == turn.passage:
        if turn.mode == "result":
            current.add_result(clause.start_char, clause.end_char)
        elif turn.mode == "act":
            current.spans[-1] = (current.spans[-1][0], clause.end_char)
            current.date = current.date or (own[0] if own else None)
    elif turn.mode == "earlier":
        start, _, fact_id = measures.earlier_results[-1]
        measures.earlier_results[-1] = (start, clause.end_char, fact_id)


_OF_ALL = AnyCase(
    r"\W*(?:all|both|none|nothing)(?: of (?:this|these|it|them|that))? (?:\w+ )?(?:help|work|mak|"
    r"made|"
    r"going|good|brilliant|great)"
)
_SINCE_STAFF = AnyCase(
    r",? (?:(?:ever )?since|now(?: that)?|because|after|once|from when) "
    r"(?=(?P<who>[^\W\d_]+(?: (?!did|has|have|had)[^\W\d_]+)?)(?:.?ve| have| has)? )"
)


def _effect_first(
    reading: Reading, measures: Measures, index: int, passage: Passage, heading: DateMention | None
) -> bool:
    """Read "He's calmer since we let him eat inside": the effect stands before the action."""
    first = passage.clauses[0] if passage.clauses else None
    if first is None or first.subject is Agent.STAFF or first.verb is None:
        return False
    for match in _SINCE_STAFF.finditer(reading.text, passage.start_char + 8, passage.end_char):
        doers = [agent_of(w.lower(), reading.agents) for w in match["who"].split()]
        if doers[0] is not Agent.STAFF:
            continue
        dates = _dates(reading, passage.start_char, passage.end_char)
        measure = Measure(
            [(match.end(), passage.end_char)], dates[0] if dates else heading, Agent.STAFF, index
        )
        measure.add_result(passage.start_char, match.start())
        measures.found.append(measure)
        return True
    return False


_RELATIVE_START = AnyCase(r"(?:which|who|this|that|it|he|she|they)\b")
_NOTHING_ELSE = AnyCase(r"\W*(?:nothing|none|no one|nobody) (?:else|more|further|other)\b")
_NOTHING_DONE = AnyCase(
    r"\W*(?:(?:so far|yet|as yet)\W+)?(?:nothing\b|none\b|no (?:interventions?|actions?|support)\b|"
    r"not (?:really|much|anything|a lot)\b|nope?\W*$|"
    r"(?:we|i|school|staff)(?: have|.?ve)?(?: not|n.?t)? ?(?:havent|haven.?t|not|didnt|didn.?t) "
    r"(?:really |actually |yet )?(?:done|tried|put|had|do|try) (?:anything|much|any|a lot)\b)"
)


def _add_items(
    reading: Reading,
    measures: Measures,
    index: int,
    passage: Passage,
    items: list[tuple[int, int]],
    heading: DateMention | None,
) -> None:
    """One measure for each item of a list, under its own date or the one that opens the list."""
    dates = _dates(reading, passage.start_char, passage.end_char)
    for number, (start, end) in enumerate(items):
        if number and _RELATIVE_START.match(reading.text, start, end):
            measures.found[-1].add_result(start, end)
            continue
        own = _dates(reading, start, end)
        shared = dates and (number == 0 or dates[0].start_char < items[0][1])
        date = own[0] if own else dates[0] if shared else heading
        measures.found.append(Measure([(start, end)], date, Agent.STAFF, index))


def _kind(
    reading: Reading,
    passage: Passage,
    clause: Clause,
    own: list[DateMention],
    measures: Measures,
    mode: str,
) -> str:
    """What a clause is here: an act, a result, a result of an earlier message's act, or other."""
    text = reading.text[clause.start_char : clause.end_char]
    has_earlier = measures.has_earlier
    kind = kind_of(reading, passage, clause, text, measures, mode)
    if kind != "act" and _starts_measure(reading, clause, own, measures):
        return "act"
    if _NOTHING_DONE.match(text) and clause.joint is Joint.FIRST:
        if _NOTHING_ELSE.match(text):
            return "other"
        if measures.found:
            return "result"
        return "earlier" if has_earlier and " work" in text else "other"
    if own and not measures.found and _AGREED.match(text):
        return "act"
    if kind in ("act", "other") and measures.found and clause.subject_word in _IT:
        still = clause.verb in _COPULAS and effect_of(text) is Impact.UNKNOWN
        plain = clause.is_passive or still or is_unsure(text) or clause.words[0].norm == "so"
        return "other" if plain else "result"
    if measures.found or kind == "other":
        return kind
    if _is_response(clause, text):
        return "earlier" if has_earlier else "other"
    return "earlier" if kind == "result" and has_earlier else "act"


_AGREED = AnyCase(
    r"\W*(?:and |also )*it(?:.?s| is| was| has been) (?:been |also |now )*(?:agreed|decided|"
    r"arranged|planned)\b[^.]{0,60}?\bthat\b"
)
_IT = frozenset("it its this that thats".split())
_COPULAS = frozenset("is was its thats been will".split())


def _open_measure(reading: Reading, clause: Clause, own: list[DateMention], turn: _Turn) -> Measure:
    """A new measure, under the date that governs its clause."""
    start = skip_lead_in(reading.text, clause.start_char, clause.end_char)
    start = start if turn.lead is None else turn.lead
    agreed = _AGREED.match(reading.text[clause.start_char : clause.end_char])
    if agreed is not None and len(own) > 1:
        own = [d for d in own if d.start_char >= clause.start_char + agreed.end()] or own
    date = _governing(own) if own else turn.date
    measure = Measure([(start, clause.end_char)], date, clause.subject, turn.passage)
    measure.is_name = clause.verb is None or clause.words[0].norm == "following"
    measure.doer = clause.subject_word if clause.subject is Agent.STAFF else None
    measure.is_bare = clause.verb is None and not own
    measure.passive_word = clause.words[0].norm if clause.is_passive else None
    return measure


def _mark_time(measure: Measure, clause: Clause, text: str, own: list[DateMention]) -> None:
    """Note from one more clause when an action was, and whether it is planned or goes on."""
    if own and measure.date is None:
        measure.date = own[0]
    measure.is_planned = (
        measure.is_planned or clause.tense is Tense.FUTURE or _PLANNED.search(text) is not None
    )
    measure.is_ongoing = measure.is_ongoing or _ONGOING.search(text) is not None


_ACT_HEAD = AnyCase(
    r"\b(?:meeting|session|call|visit|letter|work|group|club|sensor|alarm|plan|assessment|"
    r"referral|assembly|conversation|chat|review|report remove|lock|camera|programme)\b"
)
_INSTALLED = frozenset("fitted installed used set booked bought ordered replaced swapped".split())


def _is_known_by_noun(reading: Reading, clause: Clause, measures: Measures) -> bool:
    """Does a sentence open with the bare name of a measure not told yet ("Lunch club stopped…")?"""
    at = next((n for n, w in enumerate(clause.words) if w.norm == clause.verb), None)
    if at is None or not 2 <= at <= 4 or clause.words[0].norm in _POINTERS:
        return False
    name = reading.text[clause.start_char : clause.words[at - 1].end_char].lower()
    told = " ".join(reading.text[s:e] for m in measures.found[-12:] for s, e in m.spans).lower()
    return _ACT_HEAD.search(name) is not None and not any(
        w.norm in told for w in clause.words[:at] if len(w.norm) > 3
    )


_POINTERS = frozenset("the this that these those his her their our all both each no".split())


def _starts_measure(
    reading: Reading, clause: Clause, own: list[DateMention], measures: Measures
) -> bool:
    """Does a clause open a sentence with a measure of its own, dated or told as done to a thing?"""
    if clause.joint is not Joint.FIRST:
        return False
    relative = RELATIVE.search(reading.text, clause.start_char, clause.end_char)
    head_end = relative.start() if relative else clause.end_char
    head = reading.text[clause.start_char : head_end]
    if own and _opens_with(reading, clause, own[0]) and _ACT_HEAD.search(head):
        return not any(w.norm in _PERSONAL for w in clause.words[:4])
    if _is_known_by_noun(reading, clause, measures):
        return True
    named = clause.verb in _INSTALLED and clause.tense is Tense.PAST
    typed = clause.verb is not None and reading.text[clause.start_char].isupper()
    given = clause.is_passive and clause.verb in ("given", "offered", "shown", "lent", "referred")
    return given or (named and typed and not any(w.norm in _PERSONAL for w in clause.words[:2]))


_PERSONAL = frozenset("he she they hes shes theyre it this that which who".split())
_BARE_CHANGE = AnyCase(
    r"\W*(?:(?:so far|really|honestly|still)\W+)?(?:(?:not|no) (?:much |real |any |a lot of )*"
    r"(?:change|difference|effect|improvement|impact|reply|response|answer)|same as before|"
    r"the same|worse|better|about the same)\b"
)


def _is_response(clause: Clause, text: str) -> bool:
    """Is this what a child or family did, or a bare change, with no action in it?"""
    if _BARE_CHANGE.match(text):
        return True
    if clause.subject not in (Agent.CHILD, Agent.FAMILY) or clause.is_passive or not clause.verb:
        return False
    if clause.subject_word not in _RESPONDENTS or clause.tense is Tense.FUTURE:
        return False
    return not any(w.norm in _WITH_STAFF for w in clause.words) and not _ACT_NOUN.search(text)


_RESPONDENTS = frozenset("he she they hes shes theyre mum dad mums dads nan gran carer".split())
_WITH_STAFF = frozenset(
    "with me us staff our elsa senco dsl teacher ta mentor counsellor must allowed".split()
)
_ACT_NOUN = AnyCase(
    r"\b(?:work|sessions?|support|plans?|meetings?|charts?|cards?|seat(?:ed)?|table|1.?(?:to|:|"
    r"-).?1|"
    r"mentor\w*|counsell\w+|therapy|timetable|club|vouchers?|breakfast|referral|pass|group|elsa|"
    r"nurture|worker|tutor|buddy|key ?work|camhs|gp|doctor|appointments?|programme|course|has to|"
    r"have to|is to|supervised|escorted|detentions?|excluded|report)\b"
)


def _opens_with(reading: Reading, clause: Clause, date: DateMention) -> bool:
    """Does a date stand at the start of a clause, so that it governs what follows?"""
    lead = reading.text[clause.start_char : date.start_char]
    return len(lead.split()) <= 2


def _governing(own: list[DateMention]) -> DateMention:
    """The date of an action: since when it goes on, when that is said, else the first."""
    since = next((d for d in own if (d.edtf or "").endswith("/..")), None)
    return since or own[0]


def _dates(reading: Reading, start: int, end: int) -> list[DateMention]:
    return [d for d in reading.dates_in(start, end) if not d.is_rejected and d.edtf is not None]


_CONTACTED = AnyCase(
    r"\b(?:rang|rung|phoned|called|emailed|texted|spoke|spoken|met|referred|contacted|wrote|"
    r"had (?:a|another) (?:\w+ )?(?:chat|meeting|word|conversation|call))\b"
)


_PRELUDE = AnyCase(r"\W*(?:following|after|during|at|in|on|from|with)\b")
_OURSELVES = frozenset("i we ive weve im staff school".split())


def _by_others(current: Measure, clause: Clause) -> bool:
    """Does somebody else on the staff act now ("we moved his seat and Mrs Bell reads with him")?"""
    mine, theirs = current.doer, clause.subject_word
    if mine is None or theirs is None or mine == theirs or clause.is_passive:
        return False
    return clause.subject is Agent.STAFF and not {mine, theirs} <= _OURSELVES


def _is_new(reading: Reading, current: Measure, clause: Clause, own: list[DateMention]) -> bool:
    """Does an act clause start another measure instead of going on with this one?"""
    if (
        own
        and current.date is not None
        and own[0].edtf != current.date.edtf
        and clause.joint is not Joint.FRAGMENT
    ):
        return clause.verb is not None
    if current.is_bare or (current.subject is Agent.FAMILY and clause.subject is Agent.STAFF):
        return False
    contacts = _CONTACTED.search(reading.text, clause.start_char, clause.end_char)
    if contacts is not None and clause.subject is Agent.STAFF:
        return _CONTACTED.search(reading.text, *current.spans[0]) is None
    if clause.joint is Joint.SUBJECT:
        opening = reading.text[current.spans[0][0] : current.spans[0][1]]
        if _PRELUDE.match(opening) and current.is_name:
            return False
        other = clause.subject is not current.subject or clause.tense is Tense.FUTURE
        return other or _by_others(current, clause)
    starts = [w.norm for w in clause.words[:3] if w.norm not in ("and", "then", "also", "but")]
    return bool(
        clause.is_passive
        and current.passive_word
        and starts[:1]
        and starts[0] in ("was", "were", "has", "have", "been")
    )
