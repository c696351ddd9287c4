"""Words that show a clause tells what happened and does not plan."""

_PAST = frozenset(
    "was were wasn't wasnt had came went said told got did didn't didnt saw found left ran threw "
    "hit hurt fell woke slept".split()
)


def is_past_form(word: str) -> bool:
    """Whether a word is the past of a verb, as far as its form tells."""
    return word in _PAST or (len(word) > 4 and word.endswith("ed"))
