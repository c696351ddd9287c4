"""Whether a clause of the interventions section is an action, its result, or neither."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.domain.date_reading import DateMention
from assistant.domain.record import Impact
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.impacts import effect_of, is_status, is_unsure, label_of
from assistant.engines.offline.lexicon import Agent, Role, is_participle
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.responses import is_response
from assistant.engines.offline.roles import role_of
from assistant.engines.offline.staff_acts import action_forms
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import split_words

_OBLIGED = AnyCase(
    r"\b(?:has to|have to|must|is to|are to|not allowed|isn.?t allowed|"
    r"only allowed|is allowed|are allowed|is not to|(?:has|gets) (?:(?:his|her|their) own|"
    r"access to|"
    r"permission to|the use of)|(?:has|have|gets|"
    r"uses) (?:(?:a|an|his|her|some|weekly|daily) )?(?:[\w:.\-]+ "
    r"){0,2}(?:1.?(?:to|:|-).?1|one to one|time.?out|pass|card|mentor|plan|place|"
    r"space|seat|adult|session|buddy|worker|chart|book|timetable|slot|"
    r"key ?worker)|(?:has|have|having|had|gets?|got|attends?|goes to|went to|"
    r"sees?|seeing|attending|having|receiv(?:es?|ed|ing)|given|eats?|does|did|"
    r"doing|comes? to|came to|meets?|on|started) (?:\w+ ){0,4}(?:with (?:me|us|"
    r"staff|a|an|the|his|her|our|mrs|mr|ms|miss)\b|sessions?|club|counsell\w+|"
    r"mentoring|therapy|elsa|nurture|group|support|programme|course|report card|"
    r"timetable)|stays? (?:by|in|with|near)|sits? (?:with|next|near|at|by|beside)|"
    r"(?:came|come|comes) in(?: for| to| on|,| yesterday| today|$)|escorted|"
    r"supervised|handed in|hands? (?:in|over))\b"
)


_MUST = AnyCase(
    r"\b(?:has to|have to|must|is to|are to|not allowed|isn.?t allowed|"
    r"only allowed|is allowed|are allowed|is not to)\b"
)


_RESULT_START = AnyCase(
    r"^\W*(?:and |but |although |so |then )*(?:before that|before this|since then|"
    r"since that|after that|afterwards|as a result|impact|effect|result|outcome|"
    r"the (?:impact|effect|result|difference)|no (?:change|effect|difference|"
    r"impact|reply|response|update|news|logs?|incidents?|improvement|further|more|repeat)|"
    r"it (?:has |hasn.?t |did |didn.?t )?(?:help|work|made)|this (?:has |hasn.?t |"
    r"did |didn.?t )?(?:help|work|made|led|meant)|that.?s (?:help|work|made|been)|"
    r"thats (?:help|work|made|been)|not (?:used|turned|been|worked|helped)|"
    r"still\b|he.?s still|hes still|shes still|she.?s still|worked|helped|works|"
    r"(?:(?:it|that|this|which) )?made (?:no|it|things|matters|little|all the|him|her|them) "
    r"(?:\w+ )?(?:worse|better|easier|harder|odds|difference|impact|calmer|happier|angrier|"
    r"sense)\b|"
    r"made no|seems to|goes down (?:a treat|well|badly)|(?:comes?|came) (?:back|home) "
    r"(?:\w+ ){0,3}?(?:un\w+ed|not \w+ed|empty|full)\b|"
    r"(?:these|those|all (?:of )?(?:this|these|it)|none of (?:this|these|it)|both|"
    r"they) (?:all )?(?:have|has|are|is|did|do|seem\w*|help\w*|work\w*|made)\b)"
)


RELATIVE = AnyCase(r",? (?:who|which|and which|during which|after which|following which) ")


@dataclass(slots=True)
class Measure:
    """One action with the stretches that say what it changed."""

    spans: list[tuple[int, int]]
    date: DateMention | None
    subject: Agent | None
    passage: int
    results: list[tuple[int, int]] = field(default_factory=list)
    is_planned: bool = False
    is_ongoing: bool = False
    passive_word: str | None = None
    is_bare: bool = False
    doer: str | None = None
    is_name: bool = False
    """Is the action told as a noun phrase, without a verb?"""

    def add_result(self, start: int, end: int, gap: int = 3) -> None:
        """Add a stretch of impact; stretches that touch become one."""
        if self.results and 0 <= start - self.results[-1][1] <= gap:
            self.results[-1] = (self.results[-1][0], end)
        else:
            self.results.append((start, end))


_CALLED_IN = AnyCase(
    r"\b(?:999|111|101|police|ambulance|paramedics?|mash|duty|edt|rang|rung|phoned|called|calling|"
    r"ringing)\b"
)


@dataclass(slots=True)
class Measures:
    """The actions of a message, and impact words that belong to an action of an earlier message.

    `earlier`: id and words of each action recorded before. An earlier result without an id belongs
    to the action asked about, else to the last.
    """

    earlier: tuple[tuple[str, str], ...] = ()
    found: list[Measure] = field(default_factory=list)
    earlier_results: list[tuple[int, int, str | None]] = field(default_factory=list)
    focus: Measure | None = None
    """The measure that the last sentence spoke of, when it is not the last one found."""

    @property
    def has_earlier(self) -> bool:
        """Was any action recorded before this message?"""
        return bool(self.earlier)

    def called_in(self) -> str | None:
        """The id of the last action recorded before that called somebody in."""
        return next((i for i, told in reversed(self.earlier) if _CALLED_IN.search(told)), None)

    @property
    def current(self) -> Measure | None:
        """The measure that the next response belongs to."""
        return self.focus or (self.found[-1] if self.found else None)


def kind_of(
    reading: Reading,
    passage: Passage,
    clause: Clause,
    text: str,
    measures: Measures,
    mode: str,
) -> str:
    """Whether a clause is an act, a result, or neither."""
    has_act = bool(measures.found)
    has_earlier = measures.has_earlier
    role = role_of(clause, reading.text, passage.quotations)
    if is_status(text) and has_act:
        return "other"
    label = label_of(text)
    if all(w.norm in _INTERJECTIONS for w in clause.words):
        return "other"
    if clause.joint is Joint.FIRST and (_ARRANGED.search(text) or _SEEN_BY.search(text)):
        return "act"
    if clause.joint is Joint.FIRST and is_unsure(text) and (has_act or has_earlier):
        return "other"
    if (has_earlier and not has_act and _DENIES_WHOLE.match(text)) or (
        has_act
        and (_tells_how_met(clause, text) or _uses_what_was_told(reading, clause, measures, mode))
    ):
        return "result"
    if (has_act or has_earlier) and _is_response(reading, clause, measures):
        return "result"
    if mode == "act" and clause.joint is not Joint.FIRST and _ADVISED.match(text):
        return "result"
    agreed = clause.verb in ("agreed", "decided") and clause.joint is Joint.SUBJECT
    if mode == "result" and (clause.joint is Joint.FRAGMENT or agreed):
        return "result"
    if clause.joint is not Joint.FIRST and (
        _PURPOSE.match(text) or (_SO_THEY.match(text) and effect_of(text) is Impact.UNKNOWN)
    ):
        return "other"
    if mode == "act" and _says_how_it_goes(reading, clause, text):
        return "result"
    if _RESULT_START.match(text) and (
        has_act or label is not Impact.UNKNOWN or text.lower().lstrip().startswith("before")
    ):
        return "result"
    if role is Role.ACTION:
        return "act"
    if (
        clause.subject is Agent.PROFESSIONAL
        and clause.joint is Joint.FIRST
        and reading.dates_in(clause.start_char, clause.end_char)
    ):
        return "act"
    follows = mode == "act" and clause.joint is Joint.SUBJECT and clause.subject is Agent.CHILD
    if follows and not _MUST.search(text) and not measures.found[-1].is_bare:
        return "result"
    if _OBLIGED.search(text) and not (mode == "result" and label is not Impact.UNKNOWN):
        opposed = has_act and label in (Impact.NEGATIVE, Impact.NONE)
        return "result" if opposed and not RELATIVE.search(text) else "act"
    return _kind_by_subject(clause, text, label, has_act, mode, has_earlier)


# What a family does to keep a child safe or to help; and what a child is on, in or seen by.
_FAMILY_DID = AnyCase(
    r"\b(?:blocked|deleted|removed|fitted|installed|bought|booked|arranged|banned|locked|"
    r"changed (?:the|his|her|their)|put (?:a|an|the|his|her|their|\w+ing)|"
    r"(?:took|taken) (?:\w+ ){1,3}(?:off|away from) (?:him|her|them))\b"
)
_FAMILY_DOES = AnyCase(
    r"\b(?:(?:moved|moves|moving) (?:back )?in|collects|minds|looks after|sleeps over|"
    r"(?:is|are|.s) (?:now |also |still )?(?:giving|having|taking|collecting|bringing|picking|"
    r"doing|cooking|minding|looking after|helping|staying with) (?:\w+ ){0,2}(?:him|her|"
    r"them|tea|over|home|nights?|mornings?|pick.?ups?|drop.?offs?|bedtimes?))\b"
)
_STANDS_IN = AnyCase(
    r"(?:\b(?:is|are)|.?s) (?:now |currently |also |back )*(?:on (?:\w+ ){0,3}?(?:checks?|obs|"
    r"observations?|watch|report|timetable|curfew|plan|register|waiting list|pathway|supervision|"
    r"rota|1.?(?:to|:|-).?1)|in (?:the |our )?(?:nurture|sensory|quiet|calm\w*|inclusion|pastoral|"
    r"learning support) (?:room|base|hub|unit|zone))\b|"
    r"\b(?:sees|seeing|meets) (?:the |a |an |our |her |his )?(?:\w+ )?(?:nurse|counsellor|mentor|"
    r"senco|therapist|psychologist|gp|key ?worker|youth worker|social worker)\b"
)


def is_put_in_place(clause: Clause, text: str, *, is_dated: bool) -> bool:
    """Does a sentence of its own tell what a family does to help, or what a child now has?

    What a family did once has to say when: without a day it is how they took to what was done.
    """
    if clause.tense is Tense.FUTURE:
        return False
    if clause.subject is Agent.FAMILY and clause.joint is Joint.FIRST:
        did = is_dated and _FAMILY_DID.search(text) is not None
        return did or _FAMILY_DOES.search(text) is not None
    others = clause.subject in (Agent.CHILD, Agent.THING, None) and clause.joint is Joint.FIRST
    if is_dated and others and _HAD_HELP.match(text) and effect_of(text) is Impact.UNKNOWN:
        return True
    opens = clause.joint is Joint.FIRST or clause.words[0].norm in ("and", "also", "from")
    return clause.subject is Agent.CHILD and opens and _STANDS_IN.search(text) is not None


# A sentence that opens with a denial tells no action, but for a rule that is set.
_DENIES = AnyCase(
    r"\W*(?:and |but |so )*(?:not|never|none|nobody|no one|no-one)\b(?! (?:to|allowed|let|left|"
    r"permitted|in)\b)(?![^.]*\b(?:allowed|must)\b)"
)
_DENIES_WHOLE = AnyCase(r"\W*(?:and |but )*not (?:with|at|in|on|for|when|if|by|so|as|once|every)\b")
# To be brought or not to a clinic is the family's doing.
_NOT_BROUGHT = AnyCase(
    r"\b(?:was|were|wasn.?t|weren.?t|been|got) (?:not |then |also |always |still )*brought "
    r"(?:to|in|along|on)\b(?![^.]*\bby (?:us|staff|me|police)\b)"
)


def _tells_how_met(clause: Clause, text: str) -> bool:
    """Does a sentence of its own deny something, or tell that a child was brought along?"""
    if clause.joint is not Joint.FIRST:
        return False
    if clause.subject is None and clause.tense is not Tense.FUTURE and HOW_OFTEN.match(text):
        return True
    return _DENIES.match(text) is not None or _NOT_BROUGHT.search(text) is not None


# How often a thing was done that nobody is named for: "Used daily.", "Returned half of it."
HOW_OFTEN = AnyCase(
    r"\W*(?:then |also |only |mostly )?(?!(?:seen|checked|visited|met|spoken|spoke|rung|rang|"
    r"reviewed|phoned|called|emailed|texted|offered|given|gave|put|set|sent|referred|monitored|taught|"
    r"supervised|escorted|moved|asked|told|tried|need|need\w*|speed|weed|bed|red)\b)"
    r"(?:[a-z]{2,}ed|worn|kept|let|lost|read|done|taken|eaten|left|torn|broken|brought|forgotten) "
    r"(?:in |it |off |up )?(?:daily|weekly|nightly|monthly|once|twice|three times|every|each|most|"
    r"half|all|some|none|both|on (?:week|school|some|most|\w+days?\b)|\d+ (?:times|out|of|in)|"
    r"(?:one|two|three|four) (?:of|in|out|times))\b"
)


# What a child had is help when it is no trouble: any thing but a short list of happenings.
_HAD_HELP = AnyCase(
    r"^\W*(?:and |also )?(?:[\w'’]+ ){0,4}?(?:[\w]+[’']s had|(?:has |have |now )?(?:had|got|has))"
    r" (?:now |also |been given )*(?=(?:an?|\d+|two|three|four|five|six|his own|her own|their own|"
    r"some|daily|weekly|extra|the same|one)\b)(?!(?:[\w'’-]+ ){0,3}?(?:fights?|seizures?|fits?|"
    r"falls?|accidents?|rows?|arguments?|meltdowns?|outbursts?|panics?|attacks?|tantrums?|"
    r"nosebleeds?|"
    r"bruis\w*|marks?|cuts?|scratch\w*|black|burns?|rash|cold|cough|temperature|headaches?|"
    r"injur\w*|black eye|knife|vapes?|phones?|weapon|lighter|wobbles?|incidents?|episodes?|"
    r"absences?|"
    r"lates?|days? off|(?:good|bad|better|worse|great|rough|awful|lovely|difficult|tough|"
    r"brilliant|quiet|calm\w*|few)\b|weeks? (?:off|without)|(?:sister|brother|baby|dog|"
    r"boyfriend|girlfriend|friends?|mates?|smiles?|laugh\w*|cry|go|drink|sleep))\b)"
)
_INTERJECTIONS = frozenset("oh ok okay so and um er well right yes yeah no also then next".split())
_ARRANGED = AnyCase(
    r"\b(?:meeting|session|visit|review|call|assessment|appointment|conference|mediation|group|"
    r"course|programme|referral|assembly|talk|workshop|training)s? (?:(?:about|on|for|with) "
    r"(?:\w+ ){1,4}?)?(?:is |was |are |were |has been |have been |now |"
    r"been )*(?:agreed|"
    r"booked|arranged|planned|scheduled)\b"
)
_SEEN_BY = AnyCase(
    r"\bseen (?:\w+ ){0,3}?by (?:(?:the|our|a|his|her|their|my) )?(?:head|headteacher|deputy|dsl|"
    r"senco|nurse|school nurse|gp|doctor|paediatrician|camhs|counsellor|mentor|police|"
    r"social worker|mrs?|ms|miss|me|us)\b"
)
_PURPOSE = AnyCase(
    r"\W*so (?:that )?(?:he|she|they|we|it) (?:can|could|would|does|is|are)(?:n.?t)?\b|"
    r"\W*so that (?!\w+ now\b)|\W*including\b|"
    r"\W*so (?:that )?it.?s (?:easier|harder|less|more)\b"
)
_SO_THEY = AnyCase(r"\W*so (?:that )?(?:he|she|they)\b")
_ADVISED = AnyCase(r"\W*(?:the |their |his |her )?(?:advice|response|feedback|reply) (?:was|is)\b")
_NOW = AnyCase(r"\W*(?:he|she|they)(?:.?ll| will| can| does)? now\b")


def _uses_what_was_told(reading: Reading, clause: Clause, measures: Measures, mode: str) -> bool:
    """Does the child use what the action named ("Jo used the code word at reception")?"""
    last = measures.current
    if mode == "result" and clause.joint is Joint.PREDICATE and clause.is_passive:
        return clause.subject is Agent.CHILD and clause.words[0].norm == "and"
    if last is None or clause.subject is not Agent.CHILD or clause.verb not in ("used", "uses"):
        return False
    told = {w.norm for s, e in last.spans for w in split_words(reading.text, s, e)}
    at = next((n for n, w in enumerate(clause.words) if w.norm == clause.verb), 0)
    return any(w.norm in told and len(w.norm) > 3 for w in clause.words[at + 1 : at + 4])


def _says_how_it_goes(reading: Reading, clause: Clause, text: str) -> bool:
    """Does a child do something after the colon or dash behind a measure's bare name?"""
    mark = reading.text[: clause.start_char].rstrip()[-1:]
    if mark not in (":", "-", "–", "—") or clause.subject is not Agent.CHILD:
        return False
    if clause.tense is Tense.FUTURE:
        return _NOW.match(text) is not None
    return not _MUST.search(text) and not _OBLIGED.search(text)


def _is_response(reading: Reading, clause: Clause, measures: Measures) -> bool:
    last = measures.current
    dated = bool(reading.dates_in(clause.start_char, clause.end_char))
    if last is None:
        return is_response(clause, split_words(measures.earlier[-1][1]), dated)
    told = [w for span in (*last.spans, *last.results) for w in split_words(reading.text, *span)]
    return is_response(clause, told, dated, last.is_name)


def _kind_by_subject(
    clause: Clause, text: str, label: Impact, has_act: bool, mode: str, has_earlier: bool
) -> str:
    """Whether a clause with no plain action is an act, a result, or neither."""
    first = clause.joint is Joint.FIRST
    if clause.subject is Agent.STAFF:
        if clause.verb in _NOTICED:
            return "other"
        follows_on = mode in ("act", "result") and not first
        return "result" if follows_on and label is not Impact.UNKNOWN else "act"
    if label is not Impact.UNKNOWN and (has_act or mode or has_earlier):
        bare = clause.verb is None or clause.subject is None
        names_act = mode == "" and first and bare and names_measure(text)
        return "act" if names_act else "result"
    if clause.verb is None or clause.tense is Tense.NONE:
        if has_act and first and _is_reaction(text):
            return "result"
        if mode == "result":
            return "other"
        return "act" if first or (mode == "act" and names_measure(text)) else "other"
    done_to = clause.is_passive and first and clause.verb in action_forms()
    if clause.subject in (Agent.CHILD, Agent.FAMILY) and clause.tense is not Tense.FUTURE:
        if done_to:
            return "act"
        return _kind_of_response(clause, text, label, has_act, mode)
    participle = any(is_participle(w.norm) for w in clause.words[1:4])
    if clause.subject is Agent.PROFESSIONAL or clause.is_passive or participle:
        return "act"
    return "act" if names_measure(text) or not has_act else "other"


_RATE = AnyCase(
    r"\b\d+ (?:\w+ )?out of \d+\b|\b(?:most|some|all|half the|every) (?:nights?|days?|mornings?|"
    r"times?|lessons?)\W*$|^\W*(?:very |really |all |a bit |much |mostly )*(?:quiet|calm|settled|"
    r"fine|good|great|ok|okay|better|worse|happy|happier|calmer|quieter|stable|steady)(?:er)? "
    r"(?:until|till|til|for|since|all|apart|except|at|with|most|so far|after)\b|"
    r"\bsince\W*$|\bagain by\b|\b(?:both|each|every) times?\b"
)


_HOW_IT_WENT = frozenset(
    "all both quiet much bit a less more fewer no not good great brilliant better worse calmer "
    "happier really mostly up back on huge big little slow slight some definite".split()
)


def _is_reaction(text: str) -> bool:
    """Does a verbless note say how it went ("Quiet since", "On time 8 days out of 10")?"""
    words = split_words(text)
    if names_measure(text) or not words:
        return False
    if _RATE.search(text):
        return True
    return words[0].norm in _HOW_IT_WENT and effect_of(text) is not Impact.UNKNOWN


_NOTICED = frozenset(
    "said feel felt think thought know knew believe hope worry wonder reckon suspect noticed saw "
    "heard dont dunno".split()
)
_STANDING = frozenset("has have hes shes had is are was were work works live lives".split())
_RESPONDERS = frozenset("he she they hes shes mum dad mums him".split())


def _kind_of_response(clause: Clause, text: str, label: Impact, has_act: bool, mode: str) -> str:
    """Whether what a child or family did is a result, an act told from their side, or neither."""
    if label is not Impact.UNKNOWN:
        return "result"
    answers = clause.subject_word in _RESPONDERS or (
        clause.subject is Agent.CHILD
        and not (clause.is_passive or names_measure(text))
        and clause.words[0].norm not in ("when", "if", "while", "once", "after")
    )
    if has_act and clause.joint is Joint.FIRST and answers:
        standing = clause.verb in _STANDING and effect_of(text) is Impact.UNKNOWN
        return "other" if standing else "result"
    if mode in ("act", "result"):
        return "result"
    return "act" if not has_act and (clause.is_passive or names_measure(text)) else "other"


_MEASURE_NOUN = AnyCase(
    r"\b(?:work|sessions?|support|plan|assessment|meeting|chart|card|cards|zones?|"
    r"seat(?:ed|ing)?|table|adult|1.?(?:to|:|-).?1|one.to.one|supervis\w+|"
    r"mentor\w*|counsell\w+|therapy|"
    r"alarms?|timetable|club|voucher|breakfast|referral|call|phone|visit|letter|"
    r"email|text|detention|exclusion|report|resources?|"
    r"assembly|lessons?|training|rota|rule|rules|check(?:s|ed)?|contract|"
    r"programme|group|elsa|nurture|pants|lego|helpline|"
    r"intervention|strateg\w+|worker|tutor|box|boxes|pass|buddy|key ?work|"
    r"conversation|apology|observation|review|food ?bank|parcel|uniform)\b"
)


def names_measure(text: str) -> bool:
    """Does a text name something that is put in place ("card", "club", "visit")?"""
    return _MEASURE_NOUN.search(text) is not None
