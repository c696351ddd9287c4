"""The wording rules that say "this is not fact", as data.

Reasons are about the words, never about the person who typed them. Sources are keys of the domain
brief's list, or "guide".
"""

from assistant.domain.findings import Category, ResolutionKind, Rule, Severity

VIEW = (
    ResolutionKind.REWORD,
    ResolutionKind.LEAVE_OUT,
    ResolutionKind.MOVE_TO_REQUEST,
    ResolutionKind.ATTRIBUTE,
    ResolutionKind.KEEP,
)
PLAIN = (
    ResolutionKind.REWORD,
    ResolutionKind.LEAVE_OUT,
    ResolutionKind.ATTRIBUTE,
    ResolutionKind.KEEP,
)


def not_fact_rule(
    rule_id: str,
    category: Category,
    reason: str,
    question: str,
    source: str,
    flagged: tuple[str, ...],
    passed: tuple[str, ...],
    resolutions: tuple[ResolutionKind, ...] = VIEW,
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


VIEW_RULES: tuple[Rule, ...] = (
    not_fact_rule(
        "BG-1.opinion.evaluative-word",
        Category.OPINION,
        "The marked words judge; Background needs what was seen or heard.",
        "What was seen or heard that led to these words?",
        "R1",
        ("The flat is disgusting.", "He has made excellent progress."),
        ("The inspection report graded the home 'Inadequate'.", "Mum said the flat is disgusting."),
    ),
    not_fact_rule(
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
    not_fact_rule(
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
    not_fact_rule(
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
    not_fact_rule(
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
    not_fact_rule(
        "BG-1.emotion.writer-feeling",
        Category.EMOTION,
        "The marked words tell how it felt to see or hear this; Background needs the event itself.",
        "What happened, as a person in the room would have seen it?",
        "guide",
        ("It breaks my heart to see him wait.", "Sadly, nobody came to the play."),
        ("Mum said it breaks her heart.", "He cried for ten minutes after the call."),
    ),
    not_fact_rule(
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
    not_fact_rule(
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
    not_fact_rule(
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
    not_fact_rule(
        "BG-1.speculation.motive",
        Category.SPECULATION,
        "The marked words say why somebody did it, which can't be seen.",
        "What did the child do or say, just before and just after?",
        "R1",
        ("He deliberately knocked the paint over.", "She shouts to get attention."),
        ("He climbed down to fetch his shoe.", 'She said, "I did it on purpose."'),
    ),
    not_fact_rule(
        "BG-1.speculation.mind-reading",
        Category.SPECULATION,
        "The marked words say what somebody wanted, knew or thought without saying how that "
        "is known.",
        "What did they say or do that showed this?",
        "R1",
        ("He wanted to upset his sister.", "She knew exactly what she was doing."),
        ("He told his tutor that he wanted to go home.", "He asked whether she wanted a drink."),
    ),
    not_fact_rule(
        "BG-1.speculation.prediction",
        Category.SPECULATION,
        "The marked words say what will happen; that belongs in Outcomes, resting on facts.",
        "What has happened so far that points this way?",
        "guide",
        ("He will end up in prison.", "She is bound to do it again."),
        ("The review will take place on 4 June.", "Mum said he will be off until Monday."),
    ),
    not_fact_rule(
        "BG-1.labelling.noun",
        Category.LABELLING,
        "The marked words read as a label.",
        "What did the child or adult do or say that made you write this?",
        "H4",
        ("He is a bully.", "She is a compulsive liar."),
        ("He called her a liar in the corridor.", "He read the part of the bully in the play."),
    ),
    not_fact_rule(
        "BG-1.labelling.trait",
        Category.LABELLING,
        "The marked words describe a character, not an action.",
        "What did they do or say, and when?",
        "H4",
        ("She is manipulative and lazy.", "He is attention-seeking."),
        ("He wrote a rude word on the desk.", "Mrs Wild met them at the gate."),
    ),
    not_fact_rule(
        "BG-1.labelling.known-as",
        Category.LABELLING,
        "The marked words pass on a reputation.",
        "Which events is this reputation based on, and when were they?",
        "R1",
        ("The family is well known to services.", "He has a reputation for fighting."),
        ("The family has had three social workers since 2019.", "He is known as Joe."),
    ),
)
"""Opinion, emotion, speculation and labels."""
