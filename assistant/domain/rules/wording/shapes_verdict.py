"""Verdicts without a judging word of their own: praise denied, kinds of people, whole sets alike,
and where a mark is said to come from.
"""

import re

from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.shapes_people import ON_STAGE
from assistant.domain.rules.wording.usage import BE, LINK, Span, is_hyphenated, is_name

_PRAISE = (
    r"convincing|credible|believable|plausible|adequate|suitable|sufficient|satisfactory|"
    r"acceptable|"
    r"appropriate|reasonable|ideal|good enough|clean enough|safe enough|warm enough|"
    r"up to (?:scratch|"
    r"standard|much|the job|it)|fit for (?:purpose|a dog|a child|children|human habitation|anyone)|"
    r"impressive|encouraging|reassuring|helpful|friendly|polite|civil|honest|truthful|open|"
    r"forthcoming|sincere|genuine|reliable|dependable|trustworthy|consistent|stable|nurturing|"
    r"loving|"
    r"supportive|welcoming|cooperative|co-operative|motivated|invested|committed|mature|"
    r"sensible|bright|clever|remorseful|apologetic|sorry|grateful|right|normal|natural|healthy|"
    r"fair|"
    r"great|brilliant|amused|impressed|convinced|happy|pleased|best pleased|thrilled|keen|"
    r"bothered|fussed|comfortable|the best|the right|his best|her best|an angel|a saint|a success"
)
_WEAKENED = re.compile(
    r" (?:(?:remotely|at all|particularly|exactly|really|very|too|terribly|overly|in the least|"
    r"in any "
    r"way|even|quite|especially|best|all that|always|entirely|wholly|altogether|the most|a very|"
    r"an?) )*"
    rf"(?:{_PRAISE})\b"
)
_PLAIN_NOT = re.compile(
    r" (?:(?:the most|all that|exactly|particularly|remotely|in the least|in any way|terribly|"
    r"overly|"
    rf"best|even|too|very) )+(?:{_PRAISE})\b| (?:good enough|acceptable|ideal|fit for|up to|"
    rf"convincing|"
    r"credible|plausible|believable|best pleased|impressed|amused|fair on|right that|normal for)\b"
)
_SAID_OF = re.compile(rf"\b{BE} $|\b(?:do|does|did) $")


_CONTRACTED = frozenset(("isn", "wasn", "aren", "weren", "no"))


def denied_praise(scene: Scene, start: int, end: int) -> Span | None:
    """Something good denied or made little: "not remotely convincing", "far from ideal"."""
    after, before = scene.after(end), scene.before(start)
    if scene.folded[start:end].rstrip("t'") in _CONTRACTED or scene.folded[start:end] == "not":
        match = _PLAIN_NOT.match(after)
        if not match or (scene.folded[start:end] == "not" and not _SAID_OF.search(before)):
            return None
        return start, end + match.end()
    match = _WEAKENED.match(after)
    return (start, end + match.end()) if match else None


_KIND = re.compile(
    r" (?:[a-z]+'?s? ){1,5}?(?:don't|dont|doesn't|never|do not|always|are all|all|won't|wont|"
    r"can't|cant|"
    r"just|only|will|tend to|end up|love|hate|think|expect|want|stick|look after|know)\b"
)


def kind_of_people(scene: Scene, start: int, end: int) -> Span | None:
    """What people of one place or sort are said to do: "people off that estate don't"."""
    match = _KIND.match(scene.after(end))
    return (start, end + match.end()) if match else None


_ALL = re.compile(r"\b(?:all|every one of|both) (?:(?:of|the|them|these|those|that|[a-z]+) ){1,6}$")


_PEOPLE = re.compile(
    r"\b(?:kids|children|boys|girls|lads|lasses|families|family|mums|dads|parents|mothers|fathers|"
    r"brothers|sisters|teachers|them|they|men|women|people|folk|lot|siblings|cousins|pupils|"
    r"students|social workers|agencies|schools|carers|adults|teenagers|residents)\b"
)


def whole_set(scene: Scene, start: int, end: int) -> Span | None:
    """All of a family or a street said to be alike."""
    before, after = scene.before(start), scene.after(end)
    if re.match(
        r" (?:age|size|class|year|height|colour|team|bus|time|length|house|room|person)\b", after
    ):
        return None
    whole = _ALL.search(before)
    if whole is None:
        return None
    first = start - len(whole.group())
    named = re.search(r" [A-Z]", scene.text[first + 1 : start])
    return (first, end) if named or _PEOPLE.search(whole.group()) else None


_MARK = re.compile(
    r"\b(?:marks?|bruis\w*|burns?|scratch\w*|cuts?|scars?|swelling|injur(?:y|ies)|welts?|"
    r"black eye|bites?|"
    r"fracture|bump|lump|handprint)(?: [a-z]+){0,4} $"
)
_MADE_BY = re.compile(
    r" (?:(?:an?|his|her|the|some|somebody|someone|a man's|being)(?: [a-z'-]+){0,2}? )?(?:belt|"
    r"stick|hand|fist|shoe|"
    r"slap|punch|kick|grip|fingers?|ring|buckle|cane|wire|cord|cable|lighter|cigarette|iron|"
    r"teeth|dad|mum|"
    r"stepdad|stepfather|brother|uncle|boyfriend|partner|adult|hit|grabbed|held|beaten|beating|"
    r"fight|rough handling)\b"
)


def source_of_mark(scene: Scene, start: int, end: int) -> Span | None:
    """Where a mark is said to come from, told as known."""
    if not _MARK.search(scene.before(start)):
        return None
    match = _MADE_BY.match(scene.after(end))
    return (start, end + match.end()) if match else None


_THE = re.compile(r"(?:^|[ (])((?:the|this|that|our|a known) )$")


def label_with_the(scene: Scene, start: int, end: int) -> Span | None:
    """A label in place of a name: "the predator in Year 9"."""
    if is_hyphenated(scene, end) or is_name(scene, start, end):
        return None
    match = _THE.search(scene.before(start))
    if match is None or ON_STAGE.search(scene.nearby(start, end)):
        return None
    return start - len(match.group(1)), end


_EVENT = (
    r"visits?|meetings?|conversations?|contact|handovers?|sessions?|calls?|discussions?|reviews?|"
    r"interactions?|relationships?|transitions?|placements?|contacts?|exchanges?|interviews?|"
    r"phone calls?|"
    r"partnership|communication|engagement|mood|tone|manner|greeting|goodbye|reunion|response"
)
_PLACE = r"home|house|flat|bedroom|room|kitchen|bathroom|living room|property|accommodation|caravan"
_OF_EVENT = re.compile(
    rf"\b(?:{_EVENT})\b(?: [a-z'-]+){{0,4}} {BE} {LINK}(?:[a-z]+ (?:and|but) )?$"
)
_OF_PLACE = re.compile(
    rf"\b(?:{_PLACE})\b(?: [a-z'-]+){{0,3}} {BE} {LINK}(?:[a-z]+ (?:and|but) )?$"
)
_EVENT_AFTER = re.compile(rf" (?:{_EVENT})\b")
_ARTICLE = re.compile(rf"\b(?:an?|such an?) {LINK}$")


def judged_event(scene: Scene, start: int, end: int) -> Span | None:
    """How a visit, a talk or a relationship is said to have been."""
    before = scene.before(start)
    if _OF_EVENT.search(before):
        return start, end
    noun = _EVENT_AFTER.match(scene.after(end))
    return (start, end + noun.end()) if noun and _ARTICLE.search(before) else None


def judged_place(scene: Scene, start: int, end: int) -> Span | None:
    """How a home is said to be, without what was seen there."""
    after = scene.after(end)
    if re.match(r" ?[:(]", after):
        return None
    return (start, end) if _OF_PLACE.search(scene.before(start)) else None
