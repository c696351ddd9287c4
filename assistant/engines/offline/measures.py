"""Reading the interventions section: which clauses are actions, which say what they changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.domain.date_reading import DateMention
from assistant.domain.record import Impact, Intervention
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.counted import share_of
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.impacts import declines, effect_of, is_unsure
from assistant.engines.offline.inline_results import inline_result
from assistant.engines.offline.lexicon import Agent
from assistant.engines.offline.links import link_words
from assistant.engines.offline.list_items import list_items
from assistant.engines.offline.measure_kinds import Measure, Measures, is_put_in_place, kind_of
from assistant.engines.offline.measure_starts import (
    BARE_CHANGE,
    is_answer,
    is_new,
    names_before,
    opens_with,
    starts_measure,
)
from assistant.engines.offline.measure_times import dates_said, governing, mark_time
from assistant.engines.offline.named_again import named_again, which_named
from assistant.engines.offline.named_doers import (
    is_by_somebody_named,
    is_help_coming,
    is_put_safe,
    only_says_who,
)
from assistant.engines.offline.not_measures import is_about_the_telling, is_taken_back
from assistant.engines.offline.reading import Passage, Reading, is_heading
from assistant.engines.offline.words import agent_of

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
        if _WISHED.match(passage.text) or is_taken_back(passage.text):
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
    here = [" ".join(reading.text[s:e] for s, e in (*m.spans, *m.results)) for m in measures.found]
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
        own = dates_said(reading, clause.start_char, clause.end_char)
        if clause.joint is Joint.FIRST and own and len(text) - len(own[0].words) <= 3:
            turn.date, turn.lead = own[0], clause.start_char
            continue
        headed = turn.lead is not None and not BARE_CHANGE.match(text)
        kind = "act" if headed else _kind(reading, passage, clause, own, measures, turn.mode)
        current = measures.current
        if kind == "coming":
            measures.earlier_results.append(
                (clause.start_char, clause.end_char, measures.called_in())
            )
            turn.mode = "earlier"
        elif kind == "earlier":
            measures.earlier_results.append((clause.start_char, clause.end_char, None))
            turn.mode = "earlier"
        elif kind == "act":
            _read_act(reading, measures, turn, clause, own)
        elif kind == "result" and current is not None:
            begin = _with_its_half(reading, current, turn, clause, text)
            for measure in measures.found if _OF_ALL.match(text) else [current]:
                measure.add_result(begin, clause.end_char)
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
    if current is None or not goes_on or is_new(reading, current, clause, own):
        current = _open_measure(reading, clause, own, turn)
        measures.found.append(current)
        measures.focus = None
    else:
        current.spans[-1] = (current.spans[-1][0], clause.end_char)
    if own and clause.joint is Joint.FIRST and opens_with(reading, clause, own[0]):
        turn.date = own[0]
    text = reading.text[clause.start_char : clause.end_char]
    mark_time(current, clause, text, own, reading.today)
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


def _with_its_half(
    reading: Reading, current: Measure, turn: _Turn, clause: Clause, text: str
) -> int:
    """Where an effect told in two halves starts ("Report card, attendance up, then dropped")."""
    start, end = current.spans[-1]
    comma = reading.text.rfind(",", start, end)
    joined = current.is_name and current.passage == turn.passage and turn.mode == "act"
    if not joined or comma < 0 or end - comma < 4 or _THEN.match(text) is None:
        return clause.start_char
    current.spans[-1] = (start, comma)
    return comma + 2


_THEN = AnyCase(r"\W*(?:and |but )?then (?:\w+ed|went|got|fell|back)\b")


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
        if _told_before(reading, measures, match.end(), (passage.start_char, match.start())):
            return True
        dates = dates_said(reading, passage.start_char, passage.end_char)
        measure = Measure(
            [(match.end(), passage.end_char)], dates[0] if dates else heading, Agent.STAFF, index
        )
        measure.add_result(passage.start_char, match.start())
        measures.found.append(measure)
        return True
    return False


def _told_before(reading: Reading, measures: Measures, start: int, effect: tuple[int, int]) -> bool:
    """Give an effect to the action told before that "since we did the care plan" speaks of."""
    end = next(p.end_char for p in reading.passages if p.start_char <= start < p.end_char)
    here = [" ".join(reading.text[s:e] for s, e in m.spans) for m in measures.found]
    earlier = [words for _, words in measures.earlier]
    which = which_named(link_words(reading.text[start:end]), [*earlier, *here], share=0.6)
    if which is None:
        return False
    if which < len(earlier):
        measures.earlier_results.append((*effect, measures.earlier[which][0]))
    else:
        measures.found[which - len(earlier)].add_result(*effect)
    return True


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
    dates = dates_said(reading, passage.start_char, passage.end_char)
    for number, (start, end) in enumerate(items):
        if number and _RELATIVE_START.match(reading.text, start, end):
            measures.found[-1].add_result(start, end)
            continue
        own = dates_said(reading, start, end)
        shared = dates and dates[0].start_char < items[0][1]
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
    if is_about_the_telling(text):
        return "other"
    if only_says_who(text) and measures.found:
        return "other"
    if is_by_somebody_named(reading, clause, measures) or is_put_safe(clause, text):
        return "act"
    if is_help_coming(clause, text):
        return "result" if measures.found else "coming" if measures.called_in() else "other"
    if is_put_in_place(clause, text, is_dated=bool(own)):
        return "act"
    kind = kind_of(reading, passage, clause, text, measures, mode)
    if kind != "act" and starts_measure(reading, clause, own, measures):
        return "act"
    if _NOTHING_DONE.match(text) and clause.joint is Joint.FIRST:
        if _NOTHING_ELSE.match(text):
            return "other"
        if measures.found:
            return "result"
        return "earlier" if has_earlier and " work" in text else "other"
    if own and clause.joint is Joint.FIRST and _AGREED_WITH.match(text):
        return "act"
    if own and not measures.found and _AGREED.match(text):
        return "act"
    speaks_of_it = any(word.norm in _IT for word in clause.words[:2])
    if kind in ("act", "other") and measures.found and clause.subject_word in _IT and speaks_of_it:
        still = clause.verb in _COPULAS and effect_of(text) is Impact.UNKNOWN
        plain = clause.is_passive or still or is_unsure(text) or clause.words[0].norm == "so"
        return "other" if plain else "result"
    if has_earlier and not measures.found and _tells_on(text, kind):
        return "earlier"
    if measures.found or kind == "other":
        return kind
    if is_answer(clause, text):
        return "earlier" if has_earlier else "other"
    return "earlier" if kind == "result" and has_earlier else "act"


def _tells_on(text: str, kind: str) -> bool:
    """Does a note say more of how an action told before went ("still silent", "been to 2 of 9")?"""
    counted = share_of(text) is not Impact.UNKNOWN
    return counted or declines(text) or (kind == "act" and _STILL.match(text) is not None)


_STILL = AnyCase(
    r"\W*(?:and |but )?(?:still (?!on|off|waiting|early|to )\w+|not yet|"
    r"been (?:once|twice|\d+ times|every \w+))\b"
)


_AGREED = AnyCase(
    r"\W*(?:and |also )*it(?:.?s| is| was| has been) (?:been |also |now )*(?:agreed|decided|"
    r"arranged|planned)\b[^.]{0,60}?\bthat\b"
)


_AGREED_WITH = AnyCase(
    r"\W*(?:and |also |then )*(?:(?:we|i|have|.?ve) )*agreed (?:with|w/) (?!it\b|that\b|this\b|"
    r"us\b|me\b|the plan\b)\w"
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
    date = governing(own) if own else turn.date
    measure = Measure([(start, clause.end_char)], date, clause.subject, turn.passage)
    measure.is_name = (
        clause.verb is None
        or names_before(reading, clause, own)
        or clause.words[0].norm == "following"
    )
    measure.doer = clause.subject_word if clause.subject is Agent.STAFF else None
    measure.is_bare = clause.verb is None and not own
    measure.passive_word = clause.words[0].norm if clause.is_passive else None
    return measure
