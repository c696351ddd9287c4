"""The wording rules that are not about fact and opinion: softening, verdicts, jargon, weak
requests, outcomes, certainty.
"""

from assistant.domain.findings import Category, ResolutionKind, Rule, Severity

_REWORD = (ResolutionKind.REWORD, ResolutionKind.LEAVE_OUT, ResolutionKind.KEEP)
_NARRATIVE = ("background", "interventions", "request", "outcomes")

OTHER_RULES: tuple[Rule, ...] = (
    Rule(
        id="LANG-3.minimising",
        category=Category.MINIMISING,
        severity=Severity.INFO,
        sections=_NARRATIVE,
        reason="The marked words can make an event sound smaller than it was.",
        question="What was done, by whom, and where, in plain words?",
        source="V4",
        resolutions=_REWORD,
        flagged=("It was just horseplay in the line.", "He was only messing about."),
        passed=("He pushed a boy twice in the line.", 'He said "we were messing about".'),
    ),
    Rule(
        id="LANG-4.verdict",
        category=Category.VERDICT,
        severity=Severity.INFO,
        sections=_NARRATIVE,
        reason="The marked words are for police or a court to decide.",
        question="What act was seen or described? Is a police or court source known?",
        source="V5",
        resolutions=_REWORD,
        flagged=("He assaulted a boy in the yard.", "She was groomed online."),
        passed=("He punched a boy in the yard.", "He was charged with assault."),
    ),
    Rule(
        id="LANG-5.adult-terms",
        category=Category.ADULT_TERMS,
        severity=Severity.INFO,
        sections=_NARRATIVE,
        reason="The marked words are for adults; used of a child they hide what happened.",
        question="How old is each person, and what was done or said?",
        source="V5",
        resolutions=_REWORD,
        flagged=("She has an older boyfriend.", "They were flirting at lunch."),
        passed=("She is 13 and was in a car with a man of about 25.", 'She said "he is my lover".'),
    ),
    Rule(
        id="BG-10.jargon",
        category=Category.JARGON,
        severity=Severity.INFO,
        sections=("background", "interventions", "request", "outcomes"),
        reason="Readers in other services may not know the marked letters.",
        question="What do these letters stand for?",
        source="G4",
        resolutions=_REWORD,
        flagged=("Logged on CPOMS the same day.", "He was discussed at TAC in May."),
        passed=("Logged on the safeguarding system the same day.", "He has a tac in his hand."),
    ),
    Rule(
        id="OUT-2.institution-centred",
        category=Category.INSTITUTION_CENTRED,
        severity=Severity.WARN,
        sections=("outcomes",),
        reason="The marked words are about the setting, and Outcomes are about the child.",
        question="How would this affect the child?",
        source="guide",
        resolutions=_REWORD,
        flagged=(
            "One-to-one support is not sustainable.",
            "We will have no choice but to permanently exclude him.",
        ),
        passed=("He could lose contact with his friends.", "He could stop sleeping again."),
    ),
    Rule(
        id="REQ-4.weak-request",
        category=Category.WEAK_REQUEST,
        severity=Severity.WARN,
        sections=("request",),
        reason="The marked words leave the reader to guess what is asked for.",
        question="What exactly should the local authority do, and for whom?",
        source="G8",
        resolutions=_REWORD,
        flagged=("Please advise.", "Something needs to be done."),
        passed=(
            "Please carry out an assessment of the family home.",
            "We ask for a strategy discussion.",
        ),
    ),
    Rule(
        id="OUT-3.certainty",
        category=Category.CERTAINTY,
        severity=Severity.WARN,
        sections=("outcomes", "request"),
        reason="The marked words sound certain about what can't be known yet.",
        question="Could this be said as “could” or “is likely to”, with the facts it rests on?",
        source="R3",
        resolutions=_REWORD,
        flagged=("He will definitely do it again.", "She is bound to be hurt."),
        passed=("He could do it again.", "She is likely to be hurt, as on 4 May."),
    ),
)
