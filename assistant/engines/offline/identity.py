"""Who the child is: name, other name, age, year group and date of birth as typed."""

from __future__ import annotations

import re

from assistant.domain.ports import ProposedAnswer
from assistant.domain.text import Section
from assistant.engines.offline.any_case import AnyCase, WithCapitals
from assistant.engines.offline.given_names import GIVEN_NAMES
from assistant.engines.offline.lexicon import is_ing, is_past
from assistant.engines.offline.name_shapes import is_function
from assistant.engines.offline.not_names import DAYS, MONTHS, NOT_NAMES, TITLES
from assistant.engines.offline.ordinary_words import ORDINARY_WORDS
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.told_roles import role_told_after
from assistant.engines.offline.words import Word, split_words

_NAME_LEAD = AnyCase(
    r"\s*(?:(?:hi|hello|ok|so|right|its|it's|it is|this is|thats|about|re|"
    r"regarding|concerning|referral for|(?:the )?(?:child|pupil|student|boy|girl) is|"
    r"(?:(?:a|the|our|my|this|little|one) )*(?:child|pupil|student|boy|girl|lad) (?:in|from|at|of) "
    r"[^,.:;\n]{2,30}(?=[,:])|"
    r"child'?s name is|"
    r"full name|child|pupil|student|young person|yp|resident|name|his name is|"
    r"her name is|name is|called|is called|we have|i have|subject|"
    r"learner)\b[\s:,\-–]*)*"
)


# A capital matters in it.
_CALLED = WithCapitals(
    r"\b(?:(?:child|boy|girl|pupil|student|lad|resident|yp|young person|his|her|"
    r"their)(?:['’]?s)? (?:full )?(?:name is|name['’]?s|name:|is called|called)"
    r"|(?:he|she|they)(?:['’]?s| is|['’]re|re| are) (?:called|named))"
    r"\s+((?:[A-Za-z][\w'’-]+)(?: (?-i:[A-Z])[\w'’-]+){0,3})"
)


_SHORT_FORM = re.compile(r"[A-Z]{2,3}[a-z]?")  # PR, CIN, LA, PEx
_OWN_ROLES = frozenset(
    "boy girl child pupil student lad yp resident learner toddler baby youngster teenager".split()
)
_NAME_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’\-]*")


_KNOWN_AS = re.compile(
    r"\(\s*(?:known as |aka |a\.k\.a\.? |prefers |goes by |"
    r"called )?[\"'“‘]?([A-Z][\w'’-]+)[\"'”’]?\s*\)|\b(?:known as|aka|goes by|"
    r"prefers to be called|likes to be called|everyone calls (?:him|her|them)|"
    r"we call (?:him|her|them)|nickname(?:d| is)?)\s+[\"'“‘]?([A-Z][\w'’-]+)"
)


_DATE = (
    r"(?:(?:the )?\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}|\d{1,2}(?:st|nd|rd|"
    r"th)?(?: of)? [A-Za-z]{3,9}\.?,? \d{2,4}|\d{4}-\d\d-\d\d)"
)


_DOB = AnyCase(
    rf"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birthday(?: is)?)\s*(?:is|:|-|–)?\s*({_DATE})"
)


_AGE = AnyCase(
    r"(?:\b(?:aged?|age is|(?:he|she|they)(?:'s|’s|s| is| are)|hes|shes|theyre|"
    r"just turned|is)\s*(?:now |just |only |about "
    r")?:?\s*(\d{1,2})\b(?!\s*(?:months|weeks|days|times|/|\.\d|th|st|nd|rd|%|"
    r"other|out of|o'clock))|\b(\d{1,2})[\s-]?(?:years?[\s-]old|yrs?[\s-]old|"
    r"y/?o\b|yrs?\b(?! \d)))"
)


_AGE_BARE = re.compile(
    r"(?:^|[,(\s])(\d{1,2})(?=\s*(?:[,.)\-–]|$|\s(?:y|yr|year|in|and|he|she|lives|"
    r"from|at|attends)\b))"
)


_YEAR = AnyCase(r"\b(?:y|yr|year)\.?\s?(\d{1,2})\b(?! ?(?:years|olds?|month))")


_EARLY_YEARS = AnyCase(
    r"\b(?:in |my |our )?(?:the )?(reception|nursery|pre-?school|sixth form|"
    r"toddler room|baby room)\b"
)


_KIN = frozenset(
    "brother sister bro sis sibling siblings mum dad twin cousin baby friend "
    "partner who whos partner stepbrother stepsister".split()
)


_ABOUT = WithCapitals(
    r"\b(?:referral|refer|referring|concerns?|concerned|worried|worry|worries|report|safeguarding|"
    r"ringing|writing|it['’]?s)\b[^.!?\n]{0,40}?\b(?:for|about|on|regarding|re|concerning)[:\s]\s*"
    r"(?:(?:a|the|our|my) (?:child|pupil|student|young person|boy|girl|lad|resident)"
    r"(?: called| named)?,? )?((?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+){0,3})"
)


def find_about(text: str) -> tuple[int, int] | None:
    """The span of a name somebody says they are writing about ("a referral for …"), or None."""
    match = _ABOUT.search(text)
    if match is None:
        return None
    words = split_words(text, *match.span(1))
    norm = words[0].norm
    if _SHORT_FORM.fullmatch(match.group(1)):
        return None
    common = norm in ORDINARY_WORDS and norm not in GIVEN_NAMES
    possessed = text[: match.end(1)].endswith(("'s", "’s"))
    if common or possessed or norm in NOT_NAMES | TITLES | MONTHS or is_function(norm):
        return None
    return match.span(1)


def find_called(text: str) -> tuple[int, int] | None:
    """The span of a name given outright ("she's called …"), unless it is a relation's; or None."""
    for called in _CALLED.finditer(text):
        before = split_words(text, max(0, called.start() - 30), called.start())
        first = split_words(called.group(1))[0]
        is_name = called.group(1)[0].isupper() or first.norm in GIVEN_NAMES
        if is_name and not _is_of_kin(before) and not is_function(first.norm):
            return called.span(1)
    return None


def find_child_name(text: str, section: Section) -> tuple[int, int] | None:
    """The span of the subject child's name in a message of the child section, or None."""
    given = find_called(text) or find_about(text)
    if given is not None or section is not Section.CHILD:
        return given
    lead = _NAME_LEAD.match(text)
    start = lead.end() if lead else 0
    end = start
    place = start
    count = 0
    for match in _NAME_WORD.finditer(text, start):
        norm = match.group().lower().replace("'", "").replace("’", "")
        gap = text[place : match.start()]
        if count and gap != " ":
            break
        if not count and gap.strip():
            return None
        if _SHORT_FORM.fullmatch(match.group()):
            break
        capital = match.group()[0].isupper()
        listed = norm in GIVEN_NAMES
        stop = (
            norm in ORDINARY_WORDS
            or norm in NOT_NAMES
            or norm in DAYS
            or is_ing(norm)
            or (not count and (is_function(norm) or len(norm) < 2))
            or (not count and not capital and is_past(norm))
            or (norm in MONTHS and not listed)
        )
        if (
            norm in ("y", "yr", "yrs", "dob", "aged", "age")
            or (stop and not (capital and (listed or _ends_a_name(text, match.end(), count))))
            or (count and not capital and not _lower_surname(text, match.end(), norm))
        ):
            break
        if norm in TITLES and not count:
            return None
        if (
            not count
            and not capital
            and not listed
            and not re.match(
                r"\s*(?:[,.(]|yr?\b|year|\d|$|[a-z]+\s*(?:[,.(]|\d))", text[match.end() :]
            )
        ):
            return None
        end = place = match.end()
        count += 1
        if count == 4:
            break
    if not count or _is_told_to_be_another(text, start, end):
        return None
    trimmed = text[start:end]
    while end > start and not text[start].isalpha():
        start += 1
    if trimmed[-2:].lower() in ("'s", "’s"):
        end -= 2
    return start, end


def _is_told_to_be_another(text: str, start: int, end: int) -> bool:
    """Do the words after a name say that it is a relation's or a helper's?"""
    words = split_words(text, start, end)
    role = role_told_after(text, words, len(words) - 1)
    if role is None:
        return False
    norms = [w.norm for w in split_words(text, *role)]
    owned = norms[0] in ("his", "her", "their", "mums", "dads")
    return norms[-1] not in _OWN_ROLES or owned or norms == ["the", "baby"]


def find_known_as(text: str) -> tuple[int, int] | None:
    """The span of another name for the subject child ("Tobias Fenn (Toby)"), or None."""
    known = _KNOWN_AS.search(text)
    if known is None:
        return None
    group = 1 if known.group(1) else 2
    norm = known.group(group).lower()
    near = text[max(0, known.start() - 40) : known.start()]
    if (
        norm in ORDINARY_WORDS
        or norm in NOT_NAMES
        or (
            group == 1
            and re.search(
                r"\b(?:mum|dad|mam|nan|gran|brother|sister|partner|carers?|with|"
                r"worker)\b[\w ]{0,8}$",
                near,
                re.I,
            )
        )
    ):
        return None
    return known.span(group)


def _is_of_kin(before: tuple[Word, ...]) -> bool:
    """Do the words before an age or a year speak of somebody else in the family?"""
    return any(w.norm.removesuffix("s") in _KIN or w.norm in _KIN for w in before[-4:])


def _ends_a_name(text: str, end: int, count: int) -> bool:
    """Does a capitalised word after a first name close it ("Callum Price 9", "Tom Day, Year 2")?"""
    return count > 0 and re.match(r"\s*(?:[,.(]|\d|yr?\d|$)", text[end:]) is not None


def _lower_surname(text: str, end: int, norm: str) -> bool:
    return norm.isalpha() and len(norm) > 2 and _ends_a_name(text, end, 1)


_AGE_OR_YEAR = AnyCase(
    r"\W*(?:aged? |is )?(?:\d{1,2}\b(?![:./])|y(?:ea)?r ?\d|d\.?o\.?b|born\b|date of birth)"
)


def opens_with_identity(reading: Reading) -> bool:
    """Does it name the child as a form would: a name, then an age, year or date of birth?"""
    name = find_child_name(reading.text, Section.CHILD)
    return name is not None and _AGE_OR_YEAR.match(reading.text, name[1]) is not None


def find_name_given(reading: Reading, found: dict[str, ProposedAnswer]) -> None:
    """The child's name, where it is given outright before the child section was reached.

    In a story somebody else may be "called" a name; there only whom it is about counts.
    """
    is_story = reading.section is not Section.SAFETY
    called = (None if is_story else find_called(reading.text)) or find_about(reading.text)
    if called is not None:
        quote = reading.quote(*called)
        found["child-name"] = ProposedAnswer(
            question_id="child-name", quote=quote, value=quote.text
        )


def find_identity(reading: Reading, found: dict[str, ProposedAnswer]) -> None:
    """Name, other name, age, year group and date of birth, from a message about the child."""
    text = reading.text
    name = find_child_name(text, Section.CHILD)
    place = 0
    if name is not None:
        quote = reading.quote(*name)
        found["child-name"] = ProposedAnswer(
            question_id="child-name", quote=quote, value=quote.text
        )
        place = name[1]
    known = find_known_as(text)
    if known is not None:
        quote = reading.quote(*known)
        found["child-known-as"] = ProposedAnswer(
            question_id="child-known-as", quote=quote, value=quote.text
        )
    _age_and_year(reading, found, place)
    dob = _DOB.search(text)
    if dob is not None:
        quote = reading.quote(*dob.span(1))
        found["child-dob"] = ProposedAnswer(
            question_id="child-dob", quote=quote, value=_iso(quote.text)
        )


def _age_and_year(reading: Reading, found: dict[str, ProposedAnswer], place: int) -> None:
    text = reading.text
    first_end = reading.passages[1].end_char if len(reading.passages) > 1 else len(text)
    for pattern in (_AGE, _AGE_BARE):
        for match in pattern.finditer(text, 0, first_end):
            group = 1 if match.group(1) else 2
            before = split_words(text, max(0, match.start() - 30), match.start(group))
            if pattern is _AGE_BARE and "child-name" not in found and match.start() > 2:
                continue  # a bare number says whose age it is only beside the child's name
            if _is_of_kin(before) or (
                before and before[-1].norm in ("y", "yr", "year", "dob", "ks")
            ):
                continue
            if int(match.group(group)) > 19 or ("child-name" in found and match.start() < place):
                continue
            quote = reading.quote(*match.span(group))
            found.setdefault(
                "child-age",
                ProposedAnswer(question_id="child-age", quote=quote, value=str(int(quote.text))),
            )
            break
        if "child-age" in found:
            break
    for match in _YEAR.finditer(text):
        before = split_words(text, max(0, match.start() - 30), match.start())
        if _is_of_kin(before) or int(match.group(1)) > 14:
            continue
        quote = reading.quote(*match.span())
        found["child-year-group"] = ProposedAnswer(
            question_id="child-year-group", quote=quote, value=f"Year {int(match.group(1))}"
        )
        return
    early = _EARLY_YEARS.search(text)
    if early is not None:
        quote = reading.quote(*early.span(1))
        found["child-year-group"] = ProposedAnswer(
            question_id="child-year-group", quote=quote, value=quote.text.capitalize()
        )


_MONTH_NUMBERS = {
    m: i + 1 for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())
}


def _iso(words: str) -> str:
    """A date of birth as `2014-03-02` where the words say day, month and year; else the words."""
    numbers = re.fullmatch(r"(\d{1,2})[./\-](\d{1,2})[./\-](\d{2,4})", words)
    if numbers:
        day, month, year = (int(n) for n in numbers.groups())
    else:
        named = re.fullmatch(
            r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3})[a-z]*\.?,? (\d{2,4})", words
        )
        if named is None or named.group(2).lower() not in _MONTH_NUMBERS:
            return words
        day, month, year = (
            int(named.group(1)),
            _MONTH_NUMBERS[named.group(2).lower()],
            int(named.group(3)),
        )
    year += 2000 if year < 100 else 0
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else words
