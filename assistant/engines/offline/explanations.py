"""How a hurt is said to have come about with nobody's doing in it."""

from __future__ import annotations

from assistant.engines.offline.any_case import AnyCase

_HURT = AnyCase(
    r"\b(?:bruis\w*|marks?|cuts?|burn\w*|scratch\w*|swell\w*|swollen|injur\w*|lumps?|graz\w*|"
    r"limp\w*|black eye|split lip|(?:bite|hand|finger)(?: ?marks?| ?prints?)|bitten|bleed\w*|"
    r"bled|blood\w*|wounds?|welts?|sores?|sore|fractur\w*|broken|hurt)\b"
)
# How a hurt is said to have come about with nobody's doing in it, or that nobody knows.
_BY_CHANCE = AnyCase(
    r"\b(?:(?:fell|fallen|falls?)(?! (?:asleep|out|behind|ill|pregnant|apart|for|in love)\b)|"
    r"tripp\w*|slipp\w*|bump\w*|bang\w*|knock\w*|"
    r"(?:walked|ran|run|crashed) into|hit (?:his|her|their|it|the)(?: own)? \w+ on|"
    r"caught (?:it|his|her|their|himself|herself) ?|"
    r"(?:come|came|coming) off (?:the|a|an|his|her|their)|"
    r"(?:come|came|gone|went|going) (?:down|over) (?:(?:the|a|his|her|on) )?(?:\w+ )?(?:slide|"
    r"stairs|steps|hill|ramp|bike|scooter|handlebars|skateboard|bunk|wall|ankle)|"
    r"(?:did|done|does) (?:it|this|that|them) (?:at|on|in|off|playing|doing|climbing|jumping)|"
    r"(?:it|this|that) (?:had )?(?:happened|come) (?:at|on|in|from|playing|doing)|"
    r"(?:said|says|told \w+|thinks|thought)(?: that)? (?:it|that|they)(?: was|.?s| were) "
    r"(?:just |only |probably |from |caused by )*(?:a|an|the|his|her|their) "
    r"(?!man|woman|boy|girl|dad|mum|uncle|brother|sister|step\w*|partner|boyfriend|friend|neighbour|teacher|baby)\w+|"
    r"roll\w* off|trapped|(?:himself|herself|themselves)|"
    r"accident\w*|play.?fight\w*|rough and tumble|clumsy|bruises? eas\w+|birth ?mark|eczema|"
    r"insect|(?:the|a|our|their|his|her) (?:cat|dog|puppy|rabbit|baby|toddler)|"
    r"punch\w* (?:a|the) (?:wall|door|locker)|"
    r"no idea|(?:doesn.?t|didn.?t|don.?t|does not|did not|not) (?:know|remember|sure)|"
    r"can.?t remember|couldn.?t (?:remember|say)|nothing happened|"
    r"from (?:playing|football|rugby|the (?:park|slide|swing\w*|trampoline|stairs)|a fall))\b"
)


def tells_of_hurt(text: str) -> bool:
    """Does a text name a mark or a hurt?"""
    return _HURT.search(text) is not None


def is_by_chance(text: str) -> bool:
    """Do words give chance, play or nobody's knowing as what a hurt came from?"""
    return _BY_CHANCE.search(text) is not None


# Nothing is told with these: how the child is, or that nobody knows.
_NO_ACCOUNT = AnyCase(
    r"\b(?:bruises? eas\w+|birth ?mark|eczema|clumsy|no idea|(?:doesn.?t|didn.?t|don.?t|does not|"
    r"did not|not) (?:know|remember|sure)|can.?t remember|couldn.?t (?:remember|say)|"
    r"nothing happened)\b"
)


def gives_account(text: str) -> bool:
    """Do words tell what a hurt came from, as an account of its own?"""
    return is_by_chance(text) and _NO_ACCOUNT.search(text) is None
