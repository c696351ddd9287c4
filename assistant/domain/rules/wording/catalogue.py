"""The wording rules as data: what each says and asks, where it comes from, and its own examples.

Reasons are about the words, never about the person who typed them. Sources are keys of the
domain brief, or "guide".
"""

from assistant.domain.findings import Category, ResolutionKind, Rule, Severity
from assistant.domain.rules.wording.catalogue_other import OTHER_RULES

_VIEW = (
    ResolutionKind.REWORD,
    ResolutionKind.LEAVE_OUT,
    ResolutionKind.MOVE_TO_REQUEST,
    ResolutionKind.ATTRIBUTE,
    ResolutionKind.KEEP,
)
_PLAIN = (
    ResolutionKind.REWORD,
    ResolutionKind.LEAVE_OUT,
    ResolutionKind.ATTRIBUTE,
    ResolutionKind.KEEP,
)


def _warn(
    rule_id: str,
    category: Category,
    reason: str,
    question: str,
    source: str,
    flagged: tuple[str, ...],
    passed: tuple[str, ...],
    resolutions: tuple[ResolutionKind, ...] = _VIEW,
) -> Rule:
    return Rule(
        id=rule_id,
        category=category,
        severity=Severity.WARN,
        sections=("background",),
        reason=reason,
        question=question,
        source=source,
        resolutions=resolutions,
        flagged=flagged,
        passed=passed,
    )


_NOT_FACT_RULES: tuple[Rule, ...] = (
    _warn(
        "BG-1.opinion.evaluative-word",
        Category.OPINION,
        "The marked words judge; Background needs what was seen or heard.",
        "What was seen or heard that led to these words?",
        "R1",
        ("The flat is disgusting.", "He has made excellent progress."),
        ("The inspection report graded the home 'Inadequate'.", "Mum said the flat is disgusting."),
    ),
    _warn(
        "BG-1.opinion.judged-quality",
        Category.OPINION,
        "The marked words say how good or bad something was, not what happened.",
        "What happened, or what was counted or measured, that shows this?",
        "R1",
        ("His behaviour has been poor.", "Her attendance is poor."),
        (
            "Poor signal ended the call after two minutes.",
            "He used the good scissors to cut the rope.",
        ),
    ),
    _warn(
        "BG-1.opinion.stance",
        Category.OPINION,
        "The marked words say how sure somebody is, not what was seen or heard.",
        "What was seen or heard that makes this plain?",
        "R2",
        ("Clearly the boy needs help.", "In my opinion he copies his cousin."),
        (
            "She spoke clearly and gave her full name.",
            "Dad said that in his opinion the fence was too low.",
        ),
    ),
    _warn(
        "BG-1.opinion.team-belief",
        Category.OPINION,
        "The marked words give the view of the team; Background needs what the view rests on.",
        "What has the team seen or heard that this view rests on?",
        "guide",
        ("Staff feel that he should not be here.", "We believe that she is unsafe at home."),
        (
            "She felt along the shelf for her glasses.",
            "The consultant believes that the scar is old.",
        ),
    ),
    _warn(
        "BG-1.emotion.inner-state",
        Category.EMOTION,
        "The marked words name a feeling without saying what was seen or who said so.",
        "What did you see or hear that showed this, or who said so?",
        "R3",
        ("Dad was furious about the letter.", "She is ashamed of her house."),
        (
            "She was crying and her hands were shaking.",
            "Leon told his tutor that he was scared of the dog.",
        ),
    ),
    _warn(
        "BG-1.emotion.writer-feeling",
        Category.EMOTION,
        "The marked words tell how it felt to see or hear this; Background needs the event itself.",
        "What happened, as a person in the room would have seen it?",
        "guide",
        ("It breaks my heart to see him wait.", "Sadly, nobody came to the play."),
        ("Mum said it breaks her heart.", "He cried for ten minutes after the call."),
    ),
    _warn(
        "BG-1.emotion.dramatic-wording",
        Category.EMOTION,
        "The marked words are dramatic; plainer words would show what happened.",
        "What exactly was done, in plain words?",
        "R3",
        ("He erupted when the game stopped.", "She was cowering in the corner."),
        (
            "He shouted and kicked the door twice.",
            "She stood in the corner with her hands over her face.",
        ),
    ),
    _warn(
        "BG-1.speculation.hedge",
        Category.SPECULATION,
        "The marked words are a guess.",
        "What was seen or heard that this guess comes from?",
        "guide",
        ("He probably took the money.", "She seems to have a second phone."),
        (
            "The GP wrote that the rash was probably an allergy.",
            "He appeared from behind the shed at 10:20.",
        ),
    ),
    _warn(
        "BG-1.speculation.cause",
        Category.SPECULATION,
        "The marked words give a cause that nobody is named as having found.",
        "Who found that cause, and when? If nobody has, may it move to the Request as a view?",
        "guide",
        (
            "The drawings point to something at home.",
            "He behaves like this because of his home life.",
        ),
        (
            "The psychologist concluded that the words were copied from a game.",
            "He was late because of the bus.",
        ),
    ),
    _warn(
        "BG-1.speculation.motive",
        Category.SPECULATION,
        "The marked words say why somebody did it, which can't be seen.",
        "What did the child do or say, just before and just after?",
        "R1",
        ("He deliberately knocked the paint over.", "She shouts to get attention."),
        ("He climbed down to fetch his shoe.", 'She said, "I did it on purpose."'),
    ),
    _warn(
        "BG-1.speculation.mind-reading",
        Category.SPECULATION,
        "The marked words say what somebody wanted, knew or thought without saying how that "
        "is known.",
        "What did they say or do that showed this?",
        "R1",
        ("He wanted to upset his sister.", "She knew exactly what she was doing."),
        ("He told his tutor that he wanted to go home.", "He asked whether she wanted a drink."),
    ),
    _warn(
        "BG-1.speculation.prediction",
        Category.SPECULATION,
        "The marked words say what will happen; that belongs in Outcomes, resting on facts.",
        "What has happened so far that points this way?",
        "guide",
        ("He will end up in prison.", "She is bound to do it again."),
        ("The review will take place on 4 June.", "Mum said he will be off until Monday."),
    ),
    _warn(
        "BG-1.labelling.noun",
        Category.LABELLING,
        "The marked words read as a label.",
        "What did the child or adult do or say that made you write this?",
        "H4",
        ("He is a bully.", "She is a compulsive liar."),
        ("He called her a liar in the corridor.", "He read the part of the bully in the play."),
    ),
    _warn(
        "BG-1.labelling.trait",
        Category.LABELLING,
        "The marked words describe a character, not an action.",
        "What did they do or say, and when?",
        "H4",
        ("She is manipulative and lazy.", "He is attention-seeking."),
        ("He wrote a rude word on the desk.", "Mrs Wild met them at the gate."),
    ),
    _warn(
        "BG-1.labelling.known-as",
        Category.LABELLING,
        "The marked words pass on a reputation.",
        "Which events is this reputation based on, and when were they?",
        "R1",
        ("The family is well known to services.", "He has a reputation for fighting."),
        ("The family has had three social workers since 2019.", "He is known as Joe."),
    ),
    _warn(
        "BG-7.vague.frequency",
        Category.VAGUE,
        "The marked words say how often without a count.",
        "How many times is this logged, from when to when?",
        "R7",
        ("He is often late.", "She runs off from time to time."),
        (
            "He was late on four of five days.",
            "The school usually closes at 16:00, the handbook says.",
        ),
        _PLAIN,
    ),
    _warn(
        "BG-7.vague.amount",
        Category.VAGUE,
        "The marked words say how much without a number.",
        "How many, or how much, is recorded?",
        "R7",
        ("There have been several fights.", "He has a lot of absence."),
        ("There have been 14 recorded fights.", "He asked how many were left."),
        _PLAIN,
    ),
    _warn(
        "BG-7.vague.time",
        Category.VAGUE,
        "The marked words say when without a date.",
        "What date does the log give, or roughly which week?",
        "R3",
        ("He moved in recently.", "She ran off the other day."),
        ("He moved in on 4 May.", "Gran said he moved in recently."),
        _PLAIN,
    ),
    _warn(
        "BG-7.vague.event",
        Category.VAGUE,
        "The marked words name something that happened without describing it.",
        "What exactly was done or said, by whom?",
        "R7",
        ("He had a meltdown in assembly.", "She touched him inappropriately."),
        (
            "He lay on the floor and screamed for ten minutes.",
            "Mum said he had a meltdown at home.",
        ),
        _PLAIN,
    ),
    _warn(
        "BG-1.generalisation.absolute",
        Category.GENERALISATION,
        "The marked words say always, never or everyone, with no dates or counts.",
        "Which times are recorded, and on what dates?",
        "R7",
        ("He never listens.", "She fights with everybody."),
        ("Registers are always closed at 09:30 under the policy.", "He always wears glasses."),
        _PLAIN,
    ),
    _warn(
        "BG-1.generalisation.stereotype",
        Category.GENERALISATION,
        "The marked words speak of a kind of people, not of this child.",
        "What did this child or this family do or say?",
        "R1",
        ("Families from that estate never come.", "Boys will be boys."),
        ("The family lives on the Millbrook estate.", "All three boys ran to the gate."),
        _PLAIN,
    ),
    _warn(
        "BG-5.unattributed-hearsay.no-source",
        Category.UNATTRIBUTED_HEARSAY,
        "Nobody is named as having said this.",
        "Who said it, to whom, and when?",
        "M3",
        ("Apparently he has moved out.", "It is believed that the uncle is back."),
        (
            "According to the housing officer, he has moved out.",
            "We were told by Mrs Hale that he has moved out.",
        ),
        _PLAIN,
    ),
    _warn(
        "BG-5.unattributed-hearsay.people-say",
        Category.UNATTRIBUTED_HEARSAY,
        "People in general are given as the source; nobody can be asked.",
        "Who said it, to whom, and when?",
        "M3",
        ("Some of the mums say he hit a girl.", "Other parents say the flat is empty."),
        (
            "A Year 4 girl said he hit her.",
            "Mrs Hale told the office on 4 May that the flat is empty.",
        ),
        _PLAIN,
    ),
    _warn(
        "BG-1.diagnosis.condition",
        Category.DIAGNOSIS,
        "The marked words are a diagnosis with no clinician, date or document beside them.",
        "Who diagnosed this, and when? If nobody has, what was seen?",
        "R3",
        ("He has ADHD.", "Mum is depressed."),
        ("Dr Hale diagnosed ADHD on 4 May.", "The leaflet on anxiety was handed out."),
    ),
    _warn(
        "LANG-2.blame.fault",
        Category.BLAME,
        "The marked words find fault with somebody.",
        "What did they do or not do, and when?",
        "V1",
        ("The parents are to blame.", "She puts herself at risk."),
        ("Gran said the parents are to blame.", "Dad collected him at 17:10 on 4 May."),
    ),
    _warn(
        "LANG-2.blame.willingness",
        Category.BLAME,
        "The marked words judge how willing somebody is.",
        "What was offered or asked, on what date, and what was the answer?",
        "R1",
        ("Mum refuses to engage with us.", "Dad can't be bothered to come."),
        (
            "Mum declined the referral on 20 February.",
            "She refused to hand over her phone at 21:00.",
        ),
    ),
    _warn(
        "LANG-2.blame.doubt",
        Category.BLAME,
        "The marked words cast doubt on what somebody said.",
        "What were their words, to whom, and when?",
        "V5",
        ("Dad claims that he was at work.", "She makes out that it was broken."),
        ("Dad said that he was at work.", "Mum claims Universal Credit."),
    ),
    _warn(
        "BG-1.note.aside",
        Category.NOTE,
        "The marked words are a remark to the reader.",
        "Is there a fact behind this remark? If so, what was it?",
        "guide",
        ("He was late, quelle surprise.", "Dad rang, for once."),
        ("He took the history course.", 'Dad said, "What a surprise."'),
        _PLAIN,
    ),
    _warn(
        "BG-1.note.exclamation",
        Category.NOTE,
        "The exclamation mark adds weight, not a fact.",
        "What happened, in plain words?",
        "guide",
        ("No coat again!!", "He kept the money!"),
        ("He kept the money.", 'He shouted "Get out!" at the teacher.'),
        _PLAIN,
    ),
    _warn(
        "BG-1.note.rhetorical-question",
        Category.NOTE,
        "The marked words ask the reader a question.",
        "What is known about this, and what is not?",
        "guide",
        ("How can anyone live like that?", "Where was his mother in all this?"),
        ("I asked him what had happened.", 'She asked, "Can I stay here?"'),
        _PLAIN,
    ),
    _warn(
        "BG-1.note.scare-quotes",
        Category.NOTE,
        "The quotation marks hold nobody's words and read as doubt.",
        "What was said or seen, and by whom?",
        "guide",
        ("His 'friends' ran off.", "Mum's 'illness' came back."),
        ("He said 'my friends ran off'.", "The note reads 'back at six'."),
        _PLAIN,
    ),
)

WORDING_RULES: tuple[Rule, ...] = _NOT_FACT_RULES + OTHER_RULES
"""Every wording rule."""

ORGANISATION_RULES: tuple[Rule, ...] = tuple(
    Rule(
        id=f"ORG-1.{category.value.replace('_', '-')}",
        category=category,
        severity=Severity.WARN,
        sections=("background",),
        reason="Your organisation asks for a second look at these words.",
        question="Can this be said in plainer words, or with who said it?",
        source="organisation",
        resolutions=_VIEW,
        flagged=(
            "Depends on the organisation's own list.",
            "Depends on the organisation's own list, too.",
        ),
        passed=("He left the room at 10:20.", "She came back at 10:40."),
    )
    for category in Category
)
"""One rule a category for the phrases an organisation adds; its examples stand in the
organisation's file.
"""

_BY_ID: dict[str, Rule] = {rule.id: rule for rule in WORDING_RULES + ORGANISATION_RULES}


def rule_by_id(rule_id: str) -> Rule:
    """The wording rule of this id; KeyError when there is none."""
    return _BY_ID[rule_id]
