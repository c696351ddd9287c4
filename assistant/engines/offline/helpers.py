"""Help given by somebody named without a role: "Dave sat with him in the calm room"."""

from __future__ import annotations

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause
from assistant.engines.offline.lexicon import CHILD_WORDS, Agent
from assistant.engines.offline.reading import Reading

_WHOM = r"(?:him|her|them|the \w+|\w+)"
_HELPS: tuple[str, ...] = (
    rf"\b(?:sat|stayed|waited|spoke|talked|checked in|had a (?:chat|word|talk)) (?:down |quietly )?"
    rf"with {_WHOM}\b",
    r"\b(?:took|moved|walked|got|sent|led) (?:the (?:others|other \w+|rest|class|little ones)|"
    r"everyone(?: else)?|them all) (?:\w+ )?(?:out|upstairs|downstairs|inside|in|"
    r"outside|away|back)\b",
    rf"\b(?:calmed|comforted|reassured|supervised|escorted|settled|supported) {_WHOM}\b",
    rf"\b(?:took|walked|brought|sent|escorted|led) {_WHOM} (?:straight |back |down |over |up )?"
    r"(?:to|into|out of|back) (?:the |a |our )?(?:medical|first aid|nurse|office|calm|quiet|"
    r"sensory|head|class|lesson|reception|matron|hospital|a&e|minor injuries|doctors?|gp)",
    r"\b(?:put|applied|held|gave|got|found|made) (?:him |her |them )?(?:a |an |the |some )?"
    r"(?:cold |wet |dry |clean |spare |hot |change of )*(?:compress|ice|plasters?|dressing|"
    r"bandage|cream|drink|snack|breakfast|toast|coat|towel|clothes|lunch|inhaler|first aid)\b",
    r"\b(?:rang|phoned|called|emailed|contacted|informed|notified|alerted) (?:home|999|101|111|"
    r"the police|police|an ambulance|the ambulance|social (?:care|services|worker)|mash|"
    r"the (?:dsl|head|office|gp))",
    r"\b(?:handed|passed|gave|took|brought) (?:\w+ ){1,4}?(?:on |in |over )?to (?:the |our )?"
    r"(?:police|office|dsl|head|nurse|senco|student services|social (?:care|worker)|reception)\b",
    rf"\b(?:has |have |had )?(?:gone|went|driven|drove) (?:\w+ ){{0,4}}?(?:to look|to find|to "
    rf"fetch|to collect|after|looking for) ?{_WHOM}?\b",
    r"\b(?:logged|recorded|wrote|filled in|filled out|completed|did|put)\b[^.!?\n]{0,30}\b"
    r"(?:cpoms|myconcern|body map|(?:incident|accident|concern) (?:form|report)|first aid)\b",
)
_HELP = AnyCase("|".join(_HELPS))


def is_help(reading: Reading, clause: Clause) -> bool:
    """Does somebody named, initialled or called a key person do what only a helper does?"""
    word = clause.subject_word
    if word is None or word in CHILD_WORDS or word in reading.subject:
        return False
    if not (_is_initial(reading, clause) or word == "person" or word in reading.agents):
        return False
    if clause.subject is not Agent.CHILD and clause.subject is not Agent.THING:
        return False
    return _HELP.search(reading.text, clause.start_char, clause.end_char) is not None


def _is_initial(reading: Reading, clause: Clause) -> bool:
    """Is the subject one capital, as logs write who was on shift ("M sat with her")?"""
    first = clause.words[0]
    return (
        len(first.norm) == 1
        and first.is_capital
        and first.norm == clause.subject_word
        and not any(name.startswith(first.norm) for name in reading.subject)
    )
