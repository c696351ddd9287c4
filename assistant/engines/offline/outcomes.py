"""What could happen without help: each consequence, and whether it is about a child."""

from __future__ import annotations

import re

from assistant.domain.ports import ProposedOutcome
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.ask_shapes import is_request
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.lexicon import PARENT_WORDS, Agent
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.tenses import Tense

_INSTITUTION = AnyCase(
    r"\b(?:staff(?:ing)?|money|budget|funding|financ\w+|afford|cost(?:s|ing)?|"
    r"ofsted|reputation\w*|exclu(?:de|ded|sion|ding)\w*|pex|"
    r"perm(?:anent)?(?:ly)? ex\w*|suspen(?:d|ded|sion)\w*|"
    r"expel\w*|complain\w*|complaints?|"
    r"governors|own (?:pocket|money)|no choice|sustainable|resources|strain on|insurance|"
    r"press|media|(?:we|we.ll|i|i.ll|school|staff|us) (?:\w+ ){0,3}blamed?|blame us|"
    r"league tables?|attendance (?:figs?|figures?|data|targets?)|inspect(?:ion|ors?)|"
    r"legal action|lose (?:staff|teachers|his place with us)|our (?:capacity|"
    r"ratios?|policy|registration)|off roll|managed move|"
    r"off sick|(?:we|i|staff|school)(?:.?ll|.?d| will| would| could| might) (?:then |"
    r"also )?(?:have to|"
    r"need to|lose (?:a|an|our|the)|be short|struggle)|tight on|"
    r"serve notice|notice on|(?:we|i|school|the home|the school|the college|"
    r"the nursery) (?:also |just |really |simply |honestly |still )*"
    r"(?:can.?t|cannot|can not|won.?t|will not|will have to|"
    r"may have to|will be unable|are not able|aren.?t able|don.?t have|cant|"
    r"wont))\b"
)
# What befalls whoever writes ("We lose the place", "My caseload figures look bad").
_OURS = AnyCase(
    r"\W*(?:(?:and|but|also|then|plus)\W+)*(?:we|i|our|my|(?:the )?(?:school|club|home|nursery|"
    r"college|team|charity|ward|practice|surgery))(?:[’'](?:d|ll|re|m|ve))?\b"
    r"(?! (?:\w+ )?(?:fear|worry|think|believe|feel|miss|never|don.?t (?:notice|see|know|find|"
    r"hear)|find out|see|hear|notice)\b)"
)
_ADMIN = AnyCase(
    r"\b(?:has|have|had) been (?:recorded|logged|disclosed|shared|discussed|"
    r"informed)|^\W*(?:and )?disclosed to\b|\b(?:are|is) aware of\b|"
    r"\brecorded on\b|\b(?:behaviour|situation|it|things|nothing) (?:is|has|are|"
    r"isn.?t|is not|hasn.?t|has not) (?:not )?(?:chang|improv|stopp)\w+"
)
_AHEAD = AnyCase(
    r"\b(?:will|could|might|may|would|wont|won.t|going to|gonna|(?:he|she|they|it|i|we|you|that)"
    r"[’']?(?:ll|d))\b(?! mum)"
)
_LOOK_BACK = 400
_TOLD = 2
"""The fewest words that tell a consequence."""
_SHORT = 60
_FEW = 5
"""Fewer words than these with no verb of their own are a subject and no consequence."""
_FULL = 8
"""Words that make a consequence of their own, when a comma parts it from the next."""
_NO_ANSWER = AnyCase(
    r"^\W*(?:dunno|don.?t know|not sure|no idea|idk|unsure|nothing\W*$|n/?a\W*$|"
    r"can.?t say|who knows|as above|see above|you tell me|hard to say)\b"
)
# Two words that only close, agree or wave on what was said; and harm that one word tells.
_NO_CONSEQUENCE = AnyCase(
    r"^\W*(?:(?:nothing|something|anything|none) (?:new|else|more|really|yet|other|further)|"
    r"same (?:again|as \w+|answer|thing)|(?:just|only) (?:that|this)|no(?:t)? (?:really|change|"
    r"more|others?|thanks)|thank\w*(?: you)?|many thanks|that.?s (?:it|all|everything)|i think so|"
    r"(?:yes|yeah|no|ok|okay|sorry|well|please)\b(?: \w+)?|(?:see|as) (?:above|before|below)|"
    r"hard to say|who knows|not sure|dont know|(?:and )?so on|etc\w*)\W*$"
)
_ONE_WORD = AnyCase(
    r"^\W*(?:hurt|injury|injuries|hungry|hunger|exclusion|isolation|homeless\w*|exploitation|"
    r"suicide|death|prison|custody|pregnancy|overdose|neglect|abuse)\W*$"
)
_SAME = frozenset(
    "it its that thatll thats this he she hes shes hell shell they theyll theyre which who".split()
)


_JOINING = AnyCase(r"(?:and|n|or)\s+(?=\w)")
_LEFT_OPEN = AnyCase(r"\s+(?:and|n|or|then)\W*$")
_AGES = AnyCase(
    r"^\W*(?:(?:they|he|she|the \w+)(?:.?s|.?re| are| is) )?(?:only |just |aged? )*\d{1,2}"
    r"(?:(?:,| and| &) \d{1,2})*(?: (?:years?|months?)(?: old)?)?\W*$"
)
"""An answer that tells somebody's age and no consequence."""
_DENIED = AnyCase(
    r"^\W*(?:(?:and|but|so) )?if\b[^.]*\b(?:would|.d)\b[^.]*\bbut (?:he|she|they|it|that|this|we)"
    r"(?: is ?n.?t|.?s not| are ?n.?t|.?re not| was ?n.?t| do(?:es)? ?n.?t| did ?n.?t|"
    r" ha(?:s|ve) ?n.?t| never \w+)\W*$"
)
"""A condition that is put and then said not to hold ("if he were alone …, but he isn't")."""
_LEADS_ON = AnyCase(
    r"^\W*(?:and|or) (?:(?:then )?(?:he|she|they|it)(?:.?ll| will| could| might|.?d) "
    r"(?:just |then )?(?:end|finish|wind) up\b|(?:think|believe|feel|know|learn|assume|decide)s?\b)"
)
"""Where the consequence before leads, or what its subject then thinks: no other consequence."""
_OWN_SUBJECT = AnyCase(
    r",\s*(?:and|or|but)\s+(?=(?:(?:sooner or later|in the end|eventually|at some point|one day|"
    r"then|also|frankly|honestly|obviously|to be honest|tbh|of course),? )?"
    r"(?:(?:he|she|they) (?:or|and) \w+ |(?:we|i|school|the school|staff)(?:.?ll|.?d)? |"
    r"(?:\w+ )?(?:\w+ (?:or|and) )?\w+(?:.?ll| will| could| might| may) )\w)"
)


def find_outcomes(reading: Reading) -> tuple[ProposedOutcome, ...]:
    """The consequences told in an outcomes message, in order."""
    found: list[ProposedOutcome] = []
    for passage in reading.passages:
        if passage.frame is not Frame.FACT or is_request(reading, passage):
            continue
        if _AGES.match(passage.text) or _DENIED.match(passage.text):
            continue
        if _NO_ANSWER.match(passage.text) and len(passage.text) < _SHORT:
            continue
        for first, stop in _groups(reading, passage):
            start = skip_lead_in(reading.text, first, stop)
            joined = _JOINING.match(reading.text, start, stop)
            start = joined.end() if joined else start
            left_open = _LEFT_OPEN.search(reading.text, start, stop)
            end = left_open.start() if left_open else stop
            words = reading.text[start:end]
            alone = bool(found) or len(reading.passages) > 1
            least = 1 if alone and _ONE_WORD.match(words) else _TOLD
            if (
                len(words.split()) < least
                or _NO_CONSEQUENCE.match(words)
                or (
                    _ADMIN.search(words)
                    and not re.search(r"\b(?:risk|impact|will|could|might|may)\b", words, re.I)
                )
            ):
                continue
            found.append(
                ProposedOutcome(
                    quotes=(reading.quote(start, end),),
                    is_child_centred=_is_child_centred(reading, words),
                )
            )
    return tuple(found)


def _span(passage: Passage) -> tuple[int, int]:
    return passage.start_char, passage.end_char


_LISTED_MARK = re.compile(r"\s*;\s*(?:and\s+|or\s+)?")


def _groups(reading: Reading, passage: Passage) -> list[tuple[int, int]]:
    if ";" in passage.text:
        cuts = [m.span() for m in _LISTED_MARK.finditer(reading.text, *_span(passage))]
        starts = [passage.start_char, *(end for _, end in cuts)]
        return list(zip(starts, [*(start for start, _ in cuts), passage.end_char], strict=True))
    groups: list[tuple[int, int]] = []
    previous: Clause | None = None
    for clause in passage.clauses:
        words = reading.text[clause.start_char : clause.end_char]
        if previous is None:
            groups.append((clause.start_char, clause.end_char))
        else:
            before = reading.text[groups[-1][0] : groups[-1][1]][:_LOOK_BACK]
            if _splits(reading, previous, clause, before, words):
                groups.append((clause.start_char, clause.end_char))
            else:
                groups[-1] = (groups[-1][0], clause.end_char)
        if clause.subject_word is not None or previous is None:
            previous = clause
    return [piece for group in groups for piece in _parted(reading.text, *group)]


def _only_puts_condition(words: str) -> bool:
    """Do words put a condition and not yet what would follow ("If he walks back in")?"""
    if re.match(r"\W*(?:if|when|unless|should)\b[^,]*$", words, re.I) is None:
        return False
    return re.search(r"(?:[’']ll|\b(?:will|going to|gonna))\b", words, re.I) is None


_GERUNDS = AnyCase(
    r"\b(?:see|risk|fear|worried about|picture|imagine|end(?:s|ing)? up|chance|danger)\b[^,.;]*?"
    r"\b\w{2,}ing\b[^,;]*(?P<cut>,\s*(?:and|or)\s+)(?=\w{2,}ing\b(?: \w+){2})"
)


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A long stretch cut where a comma and a joining word open a clause with its own subject."""
    cuts = [
        match
        for match in _OWN_SUBJECT.finditer(text, start, end)
        if _AHEAD.search(text[start : match.start()])
        and not _only_puts_condition(text[start : match.start()])
    ]
    spans = [match.span() for match in cuts]
    spans += [match.span("cut") for match in _GERUNDS.finditer(text, start, end)]
    spans.sort()
    starts = [start, *(stop for _, stop in spans)]
    return list(zip(starts, [*(first for first, _ in spans), end], strict=True))


def _splits(reading: Reading, previous: Clause, clause: Clause, before: str, words: str) -> bool:
    """Does this clause tell another consequence than the one before it?"""
    if (
        re.match(
            r"\W*(?:if|when|unless|without|should|because|as|so that|which|who)\b", before, re.I
        )
        and previous.tense is not Tense.FUTURE
        and len(before.split()) < 12
        and not re.search(r"\b(?:will|could|might|may|ll|going to|won.?t)\b", before, re.I)
    ):
        return False
    if len(words.split()) < 3 or clause.verb is None:
        return False
    if re.match(r"\W*so\b", words, re.I) and not _INSTITUTION.search(words):
        return False  # "He stops coming to us so nobody sees him": where the same one leads
    named = previous.verb is None or previous.tense is Tense.PROGRESSIVE
    if named and len(before.split()) < _FEW and _JOINING.match(words):
        return False  # "The wetting and the bad nights come back": two subjects of one verb
    if _stands(clause, words) and _AHEAD.search(before) and not _is_parted(reading, clause):
        return False
    if _LEADS_ON.match(words) and not _is_parted(reading, clause):
        return False
    if previous.verb is None and re.match(r"(?:and|or)\b", words, re.I):
        return False
    if bool(_INSTITUTION.search(before)) != bool(_INSTITUTION.search(words)):
        return True
    if clause.joint is Joint.PREDICATE and previous.subject_word is None:
        return _is_parted(reading, clause)
    if clause.joint is not Joint.SUBJECT:
        return False
    mine, other = clause.subject_word, previous.subject_word
    if (
        _is_parted(reading, clause)
        and len(before.split()) >= _FULL
        and _AHEAD.search(words)
        and _AHEAD.search(before)
    ):
        return True
    if mine in _SAME and (
        other in _SAME
        or other is None
        or (other in reading.subject)
        or other.rstrip("s") in reading.subject
    ):
        return False
    return mine != other


def _stands(clause: Clause, words: str) -> bool:
    """Does a clause say how things are now ("and he's too little to tell anyone")?"""
    copula = clause.verb in ("is", "are", "hes", "shes", "theyre", "cant", "can")
    plain = clause.tense is Tense.PRESENT and copula and not _INSTITUTION.search(words)
    return plain and not _AHEAD.search(words)


def _is_parted(reading: Reading, clause: Clause) -> bool:
    return reading.text[: clause.start_char].rstrip()[-1:] in (",", ";")


def _is_child_centred(reading: Reading, words: str) -> bool:
    if _INSTITUTION.search(words):
        return False
    lowered = re.findall(r"[a-z]+", words.lower())
    adult = any(w in PARENT_WORDS for w in lowered[:4])
    child = any(
        w
        in (
            "he",
            "she",
            "they",
            "child",
            "children",
            "him",
            "them",
            "sister",
            "brother",
            "baby",
            "kids",
            "siblings",
        )
        for w in lowered
    )
    child = child or any(reading.agents.get(w) is Agent.CHILD for w in lowered)
    if not child and _OURS.match(words):
        return False
    return not (adult and not child)
