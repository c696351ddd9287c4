"""Whether a word is said of somebody: what stands in front of it, read word by word from the
right.
"""

import re

_BE = frozenset(
    "is was are were be been being am isn't wasn't aren't weren't isnt wasnt arent werent hes "
    "shes its theyre im thats whos ur r "
    "became become becomes becoming get gets got getting feel feels felt feeling seem seems "
    "seemed look looks looked looking "
    "appear appears appeared remain remains remained sound sounds sounded turned turning grew "
    "grows act acts acted acting "
    "going went goes stay stays stayed keep keeps kept behave behaves behaved".split()
)
_BESIDE_BE = frozenset(
    "been not be to can will would has have had always never often also could really just".split()
)
_WITH_PRONOUN = frozenset(("hes", "shes", "theyre", "im"))
_BARE_CONTRACTIONS = frozenset(
    "mums dads nans grans mothers fathers mams carers parents brothers sisters schools homes "
    "behaviours attitudes".split()
)
_DEGREE = frozenset(
    "very so really realy rly extremely absolutely totally completely quite rather pretty too "
    "more most less increasingly utterly "
    "deeply truly genuinely incredibly particularly especially just always often also still "
    "not never clearly obviously visibly "
    "somewhat fairly dead well proper super such now even simply frankly equally both "
    "constantly generally usually all plain "
    "downright highly naturally bitterly desperately terribly awfully that this only far "
    "already probably quickly right bit "
    "little lot kind sort of a an longer no as thoroughly hugely massively "
    "seriously unbelievably ridiculously "
    "insanely exceptionally remarkably terrifically horribly dreadfully perfectly slightly "
    "definitely defo surely certainly "
    "rarely sometimes normally typically ever forever actually basically honestly literally".split()
)
_JOINING = frozenset(("and", "or", "but", "yet", "&", "nor"))
_OBJECTS = frozenset(
    ("me", "us", "him", "her", "them", "staff", "everyone", "mum", "dad", "it", "people", "others")
)
_MAKES_SO = frozenset(
    "made makes make making left leaves leaving find finds found finding got gets get getting "
    "keeps consider considered".split()
)
_COMES_AS = frozenset(
    "presents presented presenting across over described seen regarded viewed".split()
)
_WORD = re.compile(r"[^\s]+")
_MAX_WORDS = 10


def subject_of_predicate(before: str) -> str | None:
    """The word a predicate is about ("mum" for "mum is very"), "" when it stands further off,
    None without a predicate.
    """
    if not before or not before[-1].isspace():
        return None
    words = before.rsplit(None, _MAX_WORDS)[-_MAX_WORDS:]
    index = len(words) - 1
    pairs = 0
    while index >= 0:
        word = words[index]
        if word in _DEGREE:
            index -= 1
        elif pairs < 3 and index >= 1 and word in _JOINING:
            index -= 2
            pairs += 1
        elif pairs < 3 and word.endswith(",") and _is_be_further(words, index):
            index -= 1
            pairs += 1
        else:
            break
    if index < 0:
        return None
    word = words[index]
    if word == "as" or (index + 1 < len(words) and words[index + 1] == "as" and word in _COMES_AS):
        return words[index - 1] if index else ""
    if word in _BE:
        while index and words[index - 1] in _BESIDE_BE:
            index -= 1
        if word in _WITH_PRONOUN:
            return "he"
        return words[index - 1] if index else ""
    if word in _BARE_CONTRACTIONS:
        return word[:-1]
    if word.endswith(("'s", "'re", "'m", "n't")) and not word.startswith("let"):
        stem = word.rsplit("'", 1)[0]
        return stem if not word.endswith("n't") else (words[index - 1] if index else "")
    if word in _OBJECTS and index and words[index - 1] in _MAKES_SO:
        return word
    if (
        index >= 2
        and words[index - 2] in ("find", "found", "finds")
        and words[index - 1] in ("the", "his", "her")
    ):
        return word
    return None


def _is_be_further(words: list[str], index: int) -> bool:
    return any(word in _BE or word.endswith("'s") for word in words[max(0, index - 5) : index])


def is_predicate(before: str) -> bool:
    """Whether what follows is said of somebody or something ("he is very …")."""
    return subject_of_predicate(before) is not None


def skip_adverbs(before: str, adverbs: frozenset[str]) -> str:
    """The last word in front that is not one of these adverbs, lower case and without marks; ""
    at the start.
    """
    words = before.split()[-6:]
    while words and words[-1] in adverbs:
        words.pop()
    return words[-1].strip(',;:()"') if words else ""
