"""Can these words be an answer to that question? A wrong "noted" is an invented fact.

A reply is taken whole as the answer only where it has the shape the question asks for
(`Question.answer`), speaks of what it asks about (`Question.about`), and does something other than
asking back, asking for help or telling what could happen. Whatever does not fit stays what it is:
words that were typed, kept, and read for facts.
"""

from __future__ import annotations

import re

from assistant.domain.date_reading import read_dates
from assistant.domain.flow import AnswerShape, Flow, Question
from assistant.domain.people import PersonGroup
from assistant.domain.record import AnswerStatus, Record
from assistant.domain.said_to_us import statement_before
from assistant.domain.text import Message

_MAX_WORDS = 60
_NAME_WORDS = 5
_PLACE_WORDS = 25
_SHORT = 10
_DAY_CHARS = len("2015-02-03")
_ADULT = 20

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ASKS_BACK = re.compile(
    r"\?\W*$|^\W*(?:so |and |but |ok |okay |sorry |um+ |er+ |hang on |wait )*"
    r"(?:what|who|when|where|why|how|which|should|shall|can|could|do|does|is|are|am|will|would)"
    r"(?:'s|’s|s)? (?:(?:should|shall|can|could|do|does|did|am|are|is|will|would|happens|about|"
    r"if|else|now|next)\b[ ,]*)*(?:i|we|you|this|that|it|it's|there|anyone|somebody)\b"
    r"|^\W*what (?:happens|do|should|now|next)\b",
    re.IGNORECASE,
)
_ASKS_FOR = re.compile(
    r"^\W*(?:so |and |but |please |pls |really )*(?:i|we)(?:'d|’d| would)? "
    r"(?:really |just |would )*(?:want|need|like|ask|request) (?:\w+ ){0,4}?"
    r"(?:to|someone|somebody|help|support|an?)\b"
    r"|^\W*(?:please|can (?:someone|somebody|they|you))\b"
    r"|^\W*(?:an? |the )?(?:social (?:care|workers?|services)|children['’]?s services|early help|"
    r"police|camhs|mash|someone|somebody) to \w+",
    re.IGNORECASE,
)
_IF_THEN = re.compile(
    r"^\W*(?:so |and |but |because |cos )*(?:if|unless|without (?:help|support|this))\b"
    r"[^.!?]*\b(?:will|won['’]?t|would|could|might|may|going to|gonna|['’]ll)\b"
    r"|^\W*(?:so |and |but )*(?:without (?!\w+ing\b)(?:[\w'’-]+ ){1,5}?|otherwise,? |"
    r"(?:if )?left (?:as (?:it|things) (?:is|are)|alone|like this),? |at this rate,? )"
    r"(?:(?!(?:i|we|school|staff)\b)(?:[\w'’-]+ ){1,3}?(?:will|won['’]?t|could|might|may|"
    r"going to|gonna)\b|(?:he|she|they|it|that)['’]?ll\b)",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"^\W*(?:yes|yep|yeah|yea|aye|y|no|nope|nah|n|not (?:yet|so far|at the moment|now|really)|none|"
    r"never|neither|both|all|already|nobody|no ?one|definitely|of course)\b",
    re.IGNORECASE,
)
_BARE_YES = re.compile(r"^\W*(?:yes|yep|yeah|yea|aye|ok|okay|sure)\W*$", re.IGNORECASE)
_STREET = re.compile(
    r"\b(?:road|street|avenue|lane|close|drive|way|court|crescent|terrace|gardens|place|grove|"
    r"square|rise|row|park|hill|house|flat|farm|cottage|caravan|hostel|refuge|hotel|unit|lodge|"
    r"rd|st|ave|cres|dr|heol|stryd|ffordd|same|with us|here|no fixed|temporary|temp|homeless|"
    r"[a-z]{1,2}\d{1,2}[a-z]? ?\d[a-z]{2}|care home|children['’]?s home)\b"
    r"|^\W*\d{1,4}[a-z]?,? [a-z]",
    re.IGNORECASE,
)
_FUNCTION = frozenset(
    "a an the he she it they we i you his her their its our my who that this there is are was were "
    "be been am has have had do does did dont doesnt didnt isnt wasnt not no yes yep nope ok okay "
    "and or but so if because cos when then of for to in on at by from with about as up out "
    "want wants need needs know knows think said says told just very really happened happens "
    "hes shes theyre its ive im weve".split()
)
_TELLS = re.compile(
    r"\b(?:was|were|said|told|went|did|had|came|met|got|hit|rang|spoke|\w{3,}ed)\b", re.IGNORECASE
)
_PAUSE = re.compile(r"\s*(?:[,.;:!–—-]|$)")
_NOT_KNOWN = re.compile(
    r"^\W*(?:(?:sorry|um+|er+|honestly|tbh|oh|well|ok|i|we|i['’]?m|we['’]?re|afraid|really)\W+)*"
    r"(?:do(?:n['’]?t| not) (?:actually |really )?know|dunno|dk|idk|not (?:sure|known|certain|"
    r"recorded|on file)|unsure|unknown|no (?:idea|clue)|can(?:['’]?t|not) (?:say|remember|recall|"
    r"tell)|would(?:n['’]?t| not) know|haven['’]?t (?:got|a clue|asked)|not been (?:told|asked)|"
    r"nobody knows|no ?one knows|(?:have|has) no idea)\b",
    re.IGNORECASE,
)
_DECLINED = re.compile(
    r"^\W*(?:(?:i|we)\W?(?:['’]?d)? ?)?(?:(?:would )?(?:rather|prefer) not|prefer(?:s|red)? not|"
    r"won['’]?t (?:say|answer)|not (?:going|willing) to (?:say|answer))\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_NOT_APPLICABLE = re.compile(
    r"^\W*(?:n/?a|not applicable|does(?:n['’]?t| not) apply)\W*$", re.IGNORECASE
)
_OF_WHAT = re.compile(
    r"^\W*about\b(?=\W+[a-z])(?!\W+(?:an?|one|two|three|four|five|six|ten|half|last|mid\w*|the "
    r"(?:start|end|beginning|middle))\b)",
    re.IGNORECASE,
)
_KNOWS_SOMETHING = re.compile(r"\b(?:but|think|maybe|probably|around|about)\b|\d", re.IGNORECASE)


def read_status(text: str) -> AnswerStatus | None:
    """Whether the words only say that the answer is not known, kept back or does not apply."""
    if _NOT_APPLICABLE.match(text):
        return AnswerStatus.NOT_APPLICABLE
    if _DECLINED.match(text):
        return AnswerStatus.DECLINED
    match = _NOT_KNOWN.match(text)
    if match is None:
        return None
    # "no idea about his dob": what follows is the matter, and no guess at it.
    rest = _OF_WHAT.sub("", text[match.end() :])
    if len(_WORD.findall(rest)) > _SHORT or _KNOWS_SOMETHING.search(rest):
        return None
    return AnswerStatus.NOT_KNOWN


def meant_question(text: str, flow: Flow, asked: str) -> str:
    """Of which question a "not known" speaks: one it names ("dunno his dob"), else the asked."""
    words = _norms(text)
    for section in flow.sections:
        for question in section.questions:
            if question.names and not words.isdisjoint(question.names):
                return question.id
    return asked


def fits(question: Question, message: Message, family: frozenset[str] = frozenset()) -> bool:
    """Can the whole message stand as the answer to the question?

    `family` are names of the child's family: they count where the question is about relations.
    """
    text = message.text.strip()
    count = len(_WORD.findall(text))
    if not count or count > _MAX_WORDS or tells_something_else(text):
        return False
    match question.answer:
        case AnswerShape.NAME:
            return _is_name(text)
        case AnswerShape.DATE:
            mentions = read_dates(message.text, message.today)
            return any(mention.edtf and not mention.is_rejected for mention in mentions)
        case AnswerShape.ADDRESS:
            return count <= _PLACE_WORDS and _STREET.search(text) is not None
        case AnswerShape.SHORT:
            if question.about:
                return count <= _SHORT and _speaks_of(question, text, family)
            return count <= _SHORT and _TELLS.search(text) is None
        case AnswerShape.YES_NO:
            plain = _YES_OR_NO.match(text)
            if plain and (not question.about or _says_no_more(text[plain.end() :])):
                return True
            return _speaks_of(question, text, family)
        case AnswerShape.WORDS:
            return not is_bare_yes(text) and (
                not question.about or _speaks_of(question, text, family)
            )


def _says_no_more(rest: str) -> bool:
    """Does a yes or no stand alone, end its clause, or go on with small words ("yes he does")?"""
    return _PAUSE.match(rest) is not None or _norms(rest) <= _FUNCTION


def answers_late(
    question: Question, message: Message, family: frozenset[str], *, was_put: bool
) -> bool:
    """Does the message answer a question that is not, or no longer, on the screen?

    A full date alone in the past is a date of birth. Otherwise the question was put, and the words
    speak of its matter.
    """
    if question.answer is AnswerShape.DATE:
        return full_past_date(message) is not None
    if not was_put or not question.about:
        return False
    return _speaks_of(question, message.text, family) and fits(question, message, family)


def full_past_date(message: Message) -> str | None:
    """The day, as ISO 8601, where a message is a date in a child's lifetime and nothing else."""
    text = message.text.strip()
    mentions = read_dates(text, message.today)
    if len(mentions) != 1 or mentions[0].edtf is None or len(mentions[0].edtf) != _DAY_CHARS:
        return None
    years = message.today.year - int(mentions[0].edtf[:4])
    is_all = mentions[0].words.strip(" .") == text.strip(" .")
    return mentions[0].edtf if is_all and 0 < years < _ADULT else None


def family_words(record: Record) -> frozenset[str]:
    """Names of the child's family, as `fits` takes them."""
    return frozenset(
        word.lower()
        for person in record.people
        if person.group is PersonGroup.FAMILY
        for name in person.names
        for word in name.split()
    )


def tells_something_else(text: str) -> bool:
    """Does it ask the assistant, ask for help, or say what could happen?"""
    return (
        _ASKS_BACK.search(text) is not None or asks_for_help(text) or tells_what_could_happen(text)
    )


def is_bare_yes(text: str) -> bool:
    """Is it only a yes, to a question that asks for more?"""
    return _BARE_YES.match(text) is not None


def tells_what_could_happen(text: str) -> bool:
    """Does it open with a condition and say what would follow?"""
    return _IF_THEN.search(text) is not None


def asks_for_help(text: str) -> bool:
    """Does the writer say what they want done?"""
    return _ASKS_FOR.search(text) is not None


def asks_back(text: str) -> bool:
    """Is it a question put to the assistant, and nothing else?"""
    asks = _ASKS_BACK.search(text) is not None and len(_WORD.findall(text)) <= _PLACE_WORDS
    return asks and statement_before(text) is None


def _speaks_of(question: Question, text: str, family: frozenset[str]) -> bool:
    words = _norms(text)
    is_about_family = "mum" in question.about
    return not words.isdisjoint(question.about) or (
        is_about_family and not words.isdisjoint(family)
    )


def _is_name(text: str) -> bool:
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return len(words) <= _NAME_WORDS and not any(
        word.replace("'", "") in _FUNCTION or word.isdigit() for word in words
    )


def _norms(text: str) -> set[str]:
    """The words as they are listed in a flow: lower case, without apostrophes or a plural s."""
    found = {
        word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
        for word in _WORD.findall(text)
    }
    return found | {word.removesuffix("s") for word in found if len(word) > 3}
