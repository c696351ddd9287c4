"""How much each cue weighs when danger is told by many small signs and no one situation.

The weights were fitted by logistic regression on sentences of our own, urgent and calm (the unit
sentences, the development sets and the development cases), and rounded to tenths. The sum of a
sentence's cues, one of each, is set against `ENOUGH`.
"""

WEIGHTS: dict[str, float] = {
    "EVERYDAY": -0.8,
    "GRAVE": 2.6,
    "STUPOR": 1.7,
    "DAZED": 1.1,
    "SWALLOWED": 1.5,
    "FORCED": 1.4,
    "GOODBYE": 1.4,
    "ATTACK_NOW": 1.2,
    "NOT_STOPPING": 1.2,
    "NOT_THERE": 1.2,
    "SHUT_IN": 1.2,
    "BLEED": 1.1,
    "CHEST": 1.1,
    "DRINK": 1.1,
    "HOLDS": 1.1,
    "MEANS": 1.1,
    "NO_BREATH": 1.1,
    "POISON": 1.1,
    "SCARED": 1.1,
    "ASTHMA": 1.0,
    "DRUGS": 1.0,
    "ON_FOOT": 1.0,
    "SAID_IT": 1.0,
    "WENT_WITH": 1.0,
    "BRINK": 0.9,
    "FIRE": 0.9,
    "NAMED_HARMER": 0.9,
    "NO_CARE": 0.9,
    "OUT_THERE": 0.9,
    "TAKEN_AWAY": 0.9,
    "WEAPON": 0.9,
    "HARM_MEANT": 0.8,
    "INJURY": 0.8,
    "IN_PERIL": 0.8,
    "KEPT_NOW": 0.8,
    "TRAFFIC": 0.8,
    "UNKNOWN_ADULT": 0.8,
    "YOUNG": 0.8,
    "DUMPED": 0.7,
    "RAGING": 0.7,
    "AGAINST_WILL": 0.6,
    "CARING_NOW": 0.6,
    "NEEDS_AMBULANCE": 0.6,
    "PARENT_DOWN": 0.6,
    "SOON": 0.6,
    "SWELLING": 0.6,
    "COMING": 0.5,
    "HEAD_KNOCK": 0.5,
    "WITH_CHILD_NOW": 0.5,
    "ABUSER": 0.4,
    "BREAKING_IN": 0.4,
    "HEAR_NOW": 0.4,
    "HURT_AT_HOME": 0.4,
    "NEAR_NOW": 0.4,
    "NONE_GIVEN": 0.4,
    "TABLETS_GONE": 0.4,
    "THREATENED": 0.4,
    "AFFAIRS": 0.3,
    "AGO": 0.3,
    "FIRE_NOW": 0.3,
    "HOME_OR_HIM": 0.3,
    "JUST_HARMED": 0.3,
    "SUGAR": 0.3,
    "ALLERGY": 0.2,
    "ALONE": 0.2,
    "CANT_LEAVE": 0.2,
    "HAS_CHILD": 0.2,
    "FEVER": 0.1,
}
NOW_WEIGHT = 0.8
PRESENT_WEIGHT = 2.0
PAST_WEIGHT = -0.3
MIXED_WEIGHT = -0.9
ENOUGH = 4.7
# What the cues that alarm must weigh without the circumstances.
ALARM = 0.5
ALARM_IN_STORY = 0.9
# How somebody is: one such cue beside when, where and who is an ordinary note.
BODILY = frozenset("STUPOR DAZED ASTHMA INJURY BLEED HEAD_KNOCK DRUGS SWELLING FEVER".split())
# Cues that only say when, where and who.
CIRCUMSTANCES = frozenset(
    "SOON AGO YOUNG SAID_IT ON_FOOT NEAR_NOW COMING HAS_CHILD CARING_NOW WITH_CHILD_NOW "
    "HOME_OR_HIM EVERYDAY SUGAR ALLERGY CANT_LEAVE OUT_THERE ALONE".split()
)
