"""Situations that mean a child is at risk now though no one says so: cues that stand together.

Each situation names the cues that must all stand near one another in the present, in any order;
`danger_cues` says what a cue is. A situation carries sentences it must find and let pass.
"""

from __future__ import annotations

from pydantic import Field

from assistant.domain.rules.danger_patterns import DangerKind
from assistant.domain.text import Frozen


class DangerSituation(Frozen):
    """Cues that mean danger together: each of `cues` must stand within `reach` characters.

    `is_of_now`: its cues say by their own form that it is so now.
    """

    kind: DangerKind
    cues: tuple[str, ...] = Field(min_length=1)
    reach: int = 170
    found: tuple[str, ...] = Field(min_length=1)
    passed: tuple[str, ...] = Field(min_length=1)
    is_of_now: bool = False


_M, _S, _H = DangerKind.MISSING, DangerKind.SUICIDE, DangerKind.SELF_HARM
_W, _B, _U = DangerKind.WEAPON, DangerKind.BEING_HURT, DangerKind.UNSAFE_HOME
_O, _P, _D = DangerKind.OVERDOSE, DangerKind.PERPETRATOR, DangerKind.MEDICAL


def situation(
    kind: DangerKind,
    cues: str,
    found: str,
    passed: str,
    reach: int = 170,
    *,
    is_of_now: bool = False,
) -> DangerSituation:
    """A situation as its row is written: cues by spaces, its sentences by " / "."""
    return DangerSituation(
        kind=kind,
        cues=tuple(cues.split()),
        reach=reach,
        found=tuple(found.split(" / ")),
        passed=tuple(passed.split(" / ")),
        is_of_now=is_of_now,
    )


DANGER_SITUATIONS: tuple[DangerSituation, ...] = (
    situation(
        _D,
        "NO_BREATH",
        "he has stopped breathing twice in the last five minutes / doing CPR on him",
        "he stopped breathing as a newborn and was in hospital for a week",
    ),
    situation(
        _D,
        "STUPOR|DAZED SUGAR",
        "he is diabetic and he is getting drowsy",
        "he is diabetic and was sleepy in maths on 3 March",
    ),
    situation(
        _D,
        "STUPOR|DAZED FEVER",
        "she is burning up and very sleepy",
        "he had a fever and was sleepy last week",
    ),
    situation(
        _D,
        "NONE_GIVEN SUGAR STUPOR|DAZED|SICK|NO_CARE|ALONE",
        "he's had no insulin since Friday and is being sick",
        "no insulin was missed and he was not sick",
    ),
    situation(
        _D,
        "STUPOR|DAZED HEAD_KNOCK",
        "she fell down the stairs and is slurring her words",
        "he bumped his head last term and was drowsy for an hour",
    ),
    situation(
        _D,
        "SICK HEAD_KNOCK",
        "banged his head on the kerb and he's been sick twice since",
        "he banged his head in May and was sick once",
    ),
    situation(
        _D,
        "FEVER NO_CARE",
        "baby's temp is 40 and mum won't ring the doctor",
        "his temperature was high last week and mum did not ring the doctor",
    ),
    situation(
        _D,
        "INJURY NO_CARE",
        "his wrist looks broken and dad says there's no need for a hospital",
        "his arm was broken last year and mum refused hospital",
    ),
    situation(
        _D,
        "ASTHMA NONE_GIVEN|NO_CARE|NEEDS_AMBULANCE",
        "he is wheezing and there is no inhaler in the house",
        "he has asthma and his inhaler is in the office",
    ),
    situation(
        _D,
        "ALLERGY SWELLING",
        "she has eaten a cashew and her lips are swelling",
        "he has a nut allergy and a bruise that was swollen last week",
    ),
    situation(
        _H,
        "BLEED NOT_STOPPING",
        "his arm is cut and won't stop bleeding / deep gash, the towel is soaked",
        "he cut his knee in the yard last week and it would not stop for a minute",
        reach=90,
    ),
    situation(
        _D,
        "GRAVE",
        "nan says he has been unconscious twice and she's put him to bed / her skin is grey",
        "he was unconscious for a minute in March and the hospital kept him in",
    ),
    situation(
        _O,
        "POISON",
        "the toddler has got hold of a dishwasher tablet",
        "he ate the berries at snack time on Monday",
    ),
    situation(
        _D,
        "PARENT_DOWN YOUNG|ALONE|SAID_IT",
        "a Year 6 child says his mum is cold and won't get up",
        "mum fell on the stairs in June and her sister says the toddler stayed with her",
    ),
    situation(
        _M,
        "TRAFFIC ON_FOOT",
        "he is walking along the hard shoulder",
        "they walked along the old railway line on Tuesday",
        reach=70,
    ),
    situation(
        _B,
        "CHEST RAGING",
        "they are holed up in the loft and he is smashing up downstairs",
        "he hid in the cupboard during the shouting in May",
        reach=110,
    ),
    situation(
        _B,
        "FORCED KEPT_NOW|SCARED|UNKNOWN_ADULT|WEAPON|FIRE",
        "a man has grabbed her arm and won't let go",
        "she was dragged into the game by her friends last week",
        reach=110,
    ),
    situation(
        _P,
        "NAMED_HARMER WITH_CHILD_NOW|HAS_CHILD",
        "the stepfather she made the allegation against is doing bath time tonight",
        "the uncle she made the allegation against moved abroad in 2020",
        reach=110,
    ),
    situation(
        _B,
        "AFFAIRS COMING|SAID_IT",
        "he has texted her to say your goodbyes",
        "he said see you later and went home",
        reach=90,
    ),
    situation(
        _B,
        "THREATENED SHUT_IN|CHEST|RAGING|COMING|HOLDS",
        "he is threatening to drown the baby and she's locked in the bathroom",
        "he threatened to burn the form and walked off",
        reach=90,
    ),
    situation(
        _B,
        "NEGLECT_NOW PARENT_DOWN|DUMPED|ALONE|YOUNG",
        "no food since Sunday and mum hasn't moved from the bed",
        "there was no food in for the baby on 3 May so the food bank was rung",
        reach=130,
    ),
    # What was taken.
    situation(
        _O,
        "SWALLOWED AMOUNT AGO",
        "she has just told me she swallowed the whole packet",
        "two paracetamol given at 14:00 for a headache",
        reach=120,
    ),
    situation(
        _O,
        "SWALLOWED STUPOR|DAZED|SICK",
        "he has had some of his mum's tablets and he is slurring",
        "he was given paracetamol last week when he was sick",
    ),
    situation(
        _O,
        "TABLETS_GONE STUPOR|DAZED|SICK|NOT_THERE|SCARED|GOODBYE",
        "his nan's tablets are gone and he is staggering about",
        "the medicine cupboard was empty last month when she was sick",
    ),
    situation(
        _O,
        "DRUGS STUPOR|DAZED",
        "they have been vaping something and one of them is limp",
        "he was drowsy after his new medication in March and the dose was cut",
    ),
    # Who is not where they should be.
    situation(
        _M,
        "NOT_THERE OUT_THERE",
        "Ellie isn't in her room and the window is open",
        "he was not in his room at 9 on 3 May, the door was open and he was in the lounge",
        reach=130,
    ),
    situation(
        _M,
        "WENT_WITH UNKNOWN_ADULT",
        "she has got into a van with a man we don't know",
        "she got in the car with an older boy in March and was home by nine",
        reach=110,
    ),
    situation(
        _P,
        "UNKNOWN_ADULT NEAR_NOW|LURKING SCARED|ALONE|LURKING",
        "there are two men outside the flat and she is hiding",
        "two men from the council are outside the flat to mend the road",
        reach=150,
    ),
    situation(
        _P,
        "ABUSER HAS_CHILD SOON",
        "the uncle who touched him is looking after him tonight",
        "the uncle who touched him is in prison and nan is looking after him tonight",
        reach=130,
    ),
    # Threats and arms.
    situation(
        _B,
        "COMING HARM_MEANT SOON",
        "his dad is on his way round to finish it tonight",
        "he would kill for a sandwich tonight",
        reach=110,
    ),
    situation(
        _W,
        "HOLDS WEAPON",
        "he has put a kitchen knife up his sleeve",
        "he had a penknife from scouts in his bag on Monday and handed it over",
        reach=70,
    ),
    situation(
        _W,
        "FIRE_NOW",
        "he has poured petrol on the step",
        "the bins were set on fire in June",
        reach=60,
    ),
    # Fear of home or of who comes.
    situation(
        _U,
        "SCARED HOME_OR_HIM SOON",
        "she is under the table sobbing because he collects her at three",
        "she was crying at home time on Friday because she had lost her coat",
        reach=150,
    ),
    situation(
        _U,
        "HURT_AT_HOME HOME_OR_HIM SOON|SCARED",
        "he says when he gets in tonight dad will lock him out again",
        "when he went home dad locked the shed tonight as usual",
        reach=140,
    ),
    situation(
        _U,
        "DUMPED SOON",
        "they have changed the locks and he has nowhere to go tonight",
        "they had nowhere to go in 2020 and were housed",
        reach=110,
    ),
    # A grown-up who can't look after the child.
    situation(
        _P,
        "ADULT DRINK CARING_NOW",
        "her nan has had two bottles of wine and is driving to get her",
        "his mum used to drink and she collects him every day",
        reach=130,
    ),
    situation(
        _B,
        "ALONE YOUNG IN_PERIL",
        "a six-year-old has rung us, mum is on the floor and nobody else is in",
        "the toddler played on his own by the window last week",
        reach=140,
    ),
    situation(
        _B,
        "SHUT_IN SCARED|CANT_LEAVE|BREAKING_IN|STUPOR|DAZED|ATTACK_NOW",
        "she's locked in the bathroom and he is hammering on the door",
        "she was locked in the shed when she was four and was scared",
        reach=120,
    ),
    situation(
        _B,
        "BREAKING_IN SCARED|ALONE|YOUNG|SHUT_IN",
        "someone is trying to get in the back door and the kids are hiding",
        "the wolf in the play is banging on the door and the pigs are hiding",
        reach=120,
    ),
    situation(
        _B,
        "HEAR_NOW",
        "I can hear her begging upstairs",
        "neighbours could hear shouting last year",
    ),
    situation(
        _B,
        "ATTACK_NOW SCARED|YOUNG AGO",
        "he is beating mum and the kids are hiding now",
        "he was hitting mum when she was a baby",
        reach=120,
    ),
    situation(
        _B,
        "JUST_HARMED AGO SCARED|ABUSER|HOME_OR_HIM",
        "she has just told me she was raped this morning and he is collecting her",
        "she was assaulted in 2019 and still finds crowds hard",
        reach=150,
    ),
    # No wish to live, told without the word.
    situation(
        _S,
        "GOODBYE MEANS|SOON|SAID_IT|BRINK",
        "he has messaged a friend to look after his dog because he won't be here",
        "she wrote goodbye on the leavers' card last term",
        reach=130,
    ),
    situation(
        _S,
        "BRINK",
        "she is on the wrong side of the railings",
        "the class walked over the bridge and by the river last week",
    ),
    # Taken away.
    situation(
        _P,
        "TAKEN_AWAY AGAINST_WILL SOON|COMING",
        "they fly at six tonight and she says there is a wedding",
        "her sister's wedding was abroad last summer and they flew home after a week",
        reach=150,
    ),
)
