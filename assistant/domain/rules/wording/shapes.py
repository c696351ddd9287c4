"""In what surroundings a phrase counts, and how far the marked words reach.

A shape gets the scene and the span of a phrase and gives back the span to mark, or None when the
words are used in a way that only describes. Every look to the left or right is bounded, so the
work stays linear in the text.
"""

import re
from collections.abc import Callable

from assistant.domain.rules.wording.predicates import (
    is_predicate,
    skip_adverbs,
    subject_of_predicate,
)
from assistant.domain.rules.wording.scene import Scene

Span = tuple[int, int]
Shape = Callable[[Scene, int, int], Span | None]

_BE = (
    r"(?:is|was|are|were|be|been|being|am|'s|'re|'m|isn'?t|wasn'?t|aren'?t|weren'?t|hes|shes|"
    r"its|theyre|im|thats|whos|weve been"
    r"|(?:mum|dad|nan|gran|nana|mother|father|mam|carer|parent|brother|sister|school|home|"
    r"behaviour|attitude)s"
    r"|became|becomes?|becoming|gets?|got|getting|feels?|felt|feeling|seems?|seemed|looks?|"
    r"looked|looking|appears?|appeared"
    r"|remains?|remained|sounds?|sounded|turned|turning|grew|grows|acts?|acted|acting|going|"
    r"went|stays?|stayed|presents? as"
    r"|presented as|presenting as|comes across as|came across as|comes over as|can be|"
    r"come across as|find (?:him|her|them|it)|found (?:him|her|them|it)"
    r"|finds (?:him|her|them|it)|(?:made|makes|making|left|leaves|leaving|got|gets) (?:me|us|"
    r"him|her|them|staff|everyone|mum|dad|the other children))"
)
_DEGREE = (
    r"(?:very|so|really|realy|rly|extremely|absolutely|totally|completely|quite|rather|pretty|"
    r"too|more|most|less|increasingly"
    r"|utterly|deeply|truly|genuinely|incredibly|particularly|especially|just|always|often|"
    r"also|still|not|never|clearly|obviously"
    r"|visibly|a bit|a little|a lot|a bit of an?|somewhat|fairly|dead|well|proper|super|such|"
    r"now|even|simply|frankly|equally|both"
    r"|constantly|generally|usually|all|plain|downright|highly|naturally|bitterly|desperately|"
    r"terribly|awfully|kind of|sort of|that|this|only|far|as|been|being|already|probably|"
    r"quickly|no longer|right)"
)
_LINK = rf"(?:{_DEGREE} )*"
_JUDGED = (
    r"behaviours?|attitudes?|accounts?|explanations?|story|stories|version|response|reply|"
    r"reaction|transition|handover|contact|conduct|teaching|handwriting|spelling|parenting|"
    r"parents?|mothers?|mums?|fathers?|dads?|carers?|homes?|"
    r"home life|homelife|house|flat|household|conditions?|influences?"
    r"|choices?|manners?|hygiene|attendance|timekeeping|punctuality|relationships?|progress|"
    r"effort|work|language|example|start in life|upbringing"
    r"|families|family|child|children|boys?|girls?|lads?|kids?|pupils?|students?|person|"
    r"people|man|woman|men|women|friends?|friendships?|care|supervision"
    r"|discipline|role models?|environment|diet|temper|mood|reputation|engagement|"
    r"communication|boundaries|routines?|support|decisions?|judgement"
    r"|marriage|atmosphere|time of it|deal|loss|concerns?|concentration|presentation|"
    r"self-esteem|sleep|appetite|social skills|lifestyle|character"
    r"|personality|nature|impact|effect|improvement|change|deterioration|decline|amount|"
    r"impression|excuse|job|sense|understanding|grasp|bond|attachment|life|childhood|"
    r"outcomes?|learner|worker|team|school|placement|member|addition|asset|leader|listener|"
    r"company|way|ways|thing|things|comments?|remarks?|names?|words?|stuff|messages?|needs?|"
    r"treatment|handling|dynamic|interactions?|habits?|traits?|tendencies|emotions?|insight|"
    r"interest|interests"
)
JUDGED_NOUN = re.compile(rf" (?:[a-z-]+ )?(?:{_JUDGED})\b")
_OBSERVED = re.compile(
    r"^ ?(?:[:(,;-]|and|as|because|with|when)? ?\(?(?:(?:he|she|they) (?:was|were) |was |were )?"
    r"(?:crying|cried|sobb|tear|weep|wept|shak|trembl|shout|scream|yell|hid|hiding|rock|red|"
    r"flush|pac(?:ed|ing)|clench|hand|fists?|head|eyes|looking|looked at|star|"
    r"star(?:ed|ing)|hugg|curl|sat |sitting|shouting|kicked|threw|throwing|slamm|walked|ran |"
    r"running|smil|laugh|bit|biting|refus|would not|wouldn't|said)"
)
_TITLED = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|sir|pc|dc|sgt|rev|nurse|judge|auntie|uncle|st)\.? (?:[a-z]+ )?$"
)
_DETERMINER = re.compile(
    r"(?:\b(?:such an?|an?|the|our|quite an?|a bit of an?|right|real|proper|total|complete|"
    r"absolute|little|most|very|young|such) )+$"
)
_NOUN_AFTER = re.compile(
    rf" (?:{_JUDGED}|individual|teenager|adult|teacher|creature|mess|state|place|area|"
    rf"home life|attitude|situation|story|reaction|thing)\b"
)


def _is_name(scene: Scene, start: int, end: int) -> bool:
    """Whether the words are part of a name: a capital inside a sentence, or a title in front."""
    word = scene.text[start:end]
    if not word[0].isupper():
        return False
    if _TITLED.search(scene.before(start)):
        return True
    if len(word) == 1 or scene.text[max(0, start - 40) : end + 40].isupper():
        return False
    if not scene.is_sentence_start(start):
        return not word.isupper() or len(word) > 5
    following = re.match(r"(?:'s)? (\w+)", scene.text[end : end + 20])
    return bool(
        following
        and following.group(1)[0].isupper()
        and following.group(1) not in ("I", "Mum", "Dad", "DSL")
    )


_SPOKEN_OF = re.compile(
    r"(?:i|i'm|i've|i'd|im|ive|mum|mum's|mums|dad|dad's|dads|mam|nan|gran|mother|father|"
    r"parents|staff|we|god|english|dsl)\b"
)


def _is_proper(scene: Scene, start: int, end: int) -> bool:
    """Whether a phrase is a name or a title: one capital word or two, and not a word that often
    has a capital.
    """
    return (
        not _SPOKEN_OF.match(scene.folded, start)
        and scene.text[start:end].count(" ") < 2
        and _is_name(scene, start, end)
    )


def _hyphenated(scene: Scene, end: int) -> bool:
    return bool(re.match(r"[-–][A-Za-z]", scene.text[end : end + 2]))


def plain(scene: Scene, start: int, end: int) -> Span | None:
    """The words themselves, wherever they stand."""
    if _hyphenated(scene, end) or (scene.text[start].isupper() and _is_proper(scene, start, end)):
        return None
    return start, end


def judging(scene: Scene, start: int, end: int) -> Span | None:
    """A judging word and the noun it judges."""
    if _is_name(scene, start, end) or _hyphenated(scene, end):
        return None
    if scene.folded[start:end] in ("odd", "strange", "weird", "funny") and re.search(
        r"\d $", scene.before(start)
    ):
        return None  # "30 odd messages"
    noun = _NOUN_AFTER.match(scene.after(end))
    return (start, end + noun.end()) if noun else (start, end)


def ambiguous(scene: Scene, start: int, end: int) -> Span | None:
    """A word that judges people and conduct but only describes things ("poor signal")."""
    if _is_name(scene, start, end) or _hyphenated(scene, end):
        return None
    noun = JUDGED_NOUN.match(scene.after(end))
    if noun:
        return start, end + noun.end()
    subject = subject_of_predicate(scene.before(start))
    if (
        subject is not None
        and PERSON_SUBJECT.search(subject)
        and not re.match(
            r" (?:to (?:the|his|her|school|home)|for covid|enough|when|\d|on (?:mon|tues|wednes|"
            r"thurs|fri|satur|sun|\d)|at \d|apart from|with (?:a|the))\b",
            scene.after(end),
        )
    ):
        return start, end
    return None


def adverb(scene: Scene, start: int, end: int) -> Span | None:
    """A judging adverb beside what was done."""
    return (
        None if _is_name(scene, start, end) and not scene.is_sentence_start(start) else (start, end)
    )


def stance(scene: Scene, start: int, end: int) -> Span | None:
    """A word that announces how sure or how pleased the writer is."""
    after = scene.after(end)
    if not re.search(r"\w", after):
        return (
            None if scene.folded[start:end] in ("clearly", "plainly", "literally") else (start, end)
        )
    return start, end


def feeling(scene: Scene, start: int, end: int) -> Span | None:
    """An inner state said of somebody, with nothing seen or heard beside it."""
    if _is_name(scene, start, end) or _hyphenated(scene, end):
        return None
    before = scene.before(start)
    if not is_predicate(before):
        if not re.search(rf"\b(?:an?|the) {_LINK}(?:[a-z]+ and )?$", before) or not re.match(
            r"(?: and [a-z]+|, [a-z]+)? (?:little |young )?(?:child|boy|girl|lad|kid|"
            r"young man|young woman|young person|man|woman|mother|mum|father|dad|family|"
            r"teenager)\b",
            scene.after(end),
        ):
            return None
    if _OBSERVED.match(scene.after(end)):
        return None
    return start, end


def strong_feeling(scene: Scene, start: int, end: int) -> Span | None:
    """An inner state strong enough to count wherever it stands."""
    if _is_name(scene, start, end) or _hyphenated(scene, end) or _OBSERVED.match(scene.after(end)):
        return None
    return start, end


def sentence_adverb(scene: Scene, start: int, end: int) -> Span | None:
    """A feeling word that comments on the whole sentence."""
    if _is_name(scene, start, end):
        return None
    before, after = scene.before(start), scene.after(end)
    if (
        scene.is_sentence_start(start)
        or after.startswith(",")
        or re.search(r"(?:,|-|\bbut|\band|\bwas|\bis|\bhad|\bhas)\s*$", before)
    ):
        return start, end
    return None


def label_noun(scene: Scene, start: int, end: int) -> Span | None:
    """A label with the article and degree words in front of it."""
    if _is_name(scene, start, end) or _hyphenated(scene, end):
        return None
    before = scene.before(start)
    if re.search(r"\bto $", before) or re.search(
        r"(?:he|she|they|not|n't|boys|girls|who) $", before
    ):
        return None  # the verb: "to bully"
    determiner = _DETERMINER.search(before)
    return (start - len(determiner.group()), end) if determiner else (start, end)


def label_in_the(scene: Scene, start: int, end: int) -> Span | None:
    """A label after "is the"."""
    match = re.search(rf"\b{_BE} {_LINK}(the )$", scene.before(start))
    return (start - len(match.group(1)), end) if match and not _hyphenated(scene, end) else None


def label_pred(scene: Scene, start: int, end: int) -> Span | None:
    """A word that is a label only when somebody is said to be one."""
    if _hyphenated(scene, end) or _is_name(scene, start, end):
        return None
    before = scene.before(start)
    match = re.search(
        rf"\b(?:he|she|they|who|hes|shes|theyre|i|you|mum|dad|mother|father|parents?|"
        rf"[a-z]+(?:'s)?)\b ?{_BE} {_LINK}"
        r"((?:(?:(?:such|quite|turning into|not) )*(?:an?|our|the|one of the|one of our|"
        r"a bit of an?) )(?:[a-z]+ ){0,2})$",
        before,
    )
    if match:
        return start - len(match.group(1)), end
    if (
        scene.folded[end - 1] == "s"
        and is_predicate(before)
        and scene.folded[start:end] in ("animals",)
    ):
        return start, end
    return None


def trait(scene: Scene, start: int, end: int) -> Span | None:
    """A character word said of a person."""
    if _is_name(scene, start, end) or _hyphenated(scene, end):
        return None
    before, after = scene.before(start), scene.after(end)
    if is_predicate(before):
        return start, end
    person = re.match(
        r"(?:,? [a-z-]+| and [a-z-]+){0,2} (?:child|children|boys?|girls?|lads?|kids?|pupils?|"
        r"students?|man|woman|men|women|mothers?|mums?|fathers?|dads?|parents?"
        r"|teenagers?|family|families|individual|person|people|partner|side|streak|nature|"
        r"behaviour|attitude|way|manner|ways|character|towards|with|at|to|liar|sod|cow|madam|"
        r"one|so-and-so|little)\b",
        after,
    )
    if person:
        return start, end + (
            person.end()
            if not re.search(r"(?:towards|with|at|to|and [a-z-]+.*)$", person.group())
            else 0
        )
    if scene.is_sentence_start(start):  # a note without a subject: "Lazy in lessons."
        return start, end
    return None


PERSON_SUBJECT = re.compile(
    rf"(?:he|she|they|hes|shes|theyre|who|i|we|mum|dad|mam|nan|gran|nana|grandma|grandad|"
    rf"grandmother|grandfather|stepdad|stepmum|stepfather|stepmother|uncle|aunt|brother|"
    rf"sister|yp|{_JUDGED})(?:'s|s)?$"
)


def said_of_person(scene: Scene, start: int, end: int) -> Span | None:
    """A word that judges when said of a person or of conduct, and only describes when said of a
    thing.
    """
    if _is_name(scene, start, end) or _hyphenated(scene, end):
        return None
    noun = _NOUN_AFTER.match(scene.after(end))
    before = scene.before(start)
    if noun and re.search(
        rf"\b(?:an?|the|his|her|their|such|very|is|was|as|our|some|being|with|like) {_LINK}$",
        before,
    ):
        return start, end + noun.end()
    subject = subject_of_predicate(before)
    if not subject:
        return None
    if PERSON_SUBJECT.search(subject):
        return start, end
    typed = scene.text[start - len(before) : start]
    at = before.rfind(subject)
    named = typed[at : at + 1].isupper() and subject not in (
        "the",
        "it",
        "this",
        "that",
        "there",
        "here",
        "what",
    )
    return (start, end) if named else None


def poor_name(scene: Scene, start: int, end: int) -> Span | None:
    """Pity in front of a name: "poor Ellie"."""
    name = re.match(r" [A-Z][a-z]+(?![\w'’-])", scene.text[end : end + 24])
    if name is None or re.match(r" (?:I|Law|Laws|Clare|Yorkshire)\b", scene.text[end : end + 12]):
        return None
    return start, end + name.end()


def hedge(scene: Scene, start: int, end: int) -> Span | None:
    """A word that says the writer is guessing."""
    return None if _is_name(scene, start, end) else (start, end)


def seems(scene: Scene, start: int, end: int) -> Span | None:
    """Seeming: a guess, unless what was seen follows or somebody came into view."""
    after = scene.after(end)
    word = scene.folded[start:end]
    if word in ("appeared", "appears", "appear"):
        if re.match(
            r" (?:from|at|in|on|behind|out|with|before|for|outside|by|back|next|again|under|"
            r"beside|through|above|below|over|around|twice|\d|when|and|as (?:a|the|himself|"
            r"herself))\b|[.,;]|$",
            after,
        ):
            return None
        if not re.match(r" (?:very |really |quite |so |a bit |to )?[a-z-]+", after) or re.match(
            r" [a-z-]+(?: and [a-z]+)? ?[:(]", after
        ):
            return None
        return start, end
    if word.startswith(
        (
            "looks like",
            "look like",
            "looked like",
            "sounds like",
            "sounded like",
            "feels like",
            "felt like",
        )
    ) and re.search(
        r"\bwhat (?:it )?$|\bdrawing.{0,20}$|\bshaped.{0,10}$|\bwhat .{0,20}$",
        scene.before(start),
    ):
        return None
    return start, end


def modal(scene: Scene, start: int, end: int) -> Span | None:
    """Might, may, could and must of guessing; not of permission, rules or ability."""
    words, after, before = scene.folded[start:end], scene.after(end), scene.before(start)
    if _is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if re.search(
        r"\b(?:policy|rule|rules|asked if|asked whether|in|of|since|until|by|every|last|this|"
        r"to|on|\d|so that|so) $",
        before,
    ):
        return None
    if words in (
        "may be",
        "may not be",
        "must be",
        "may also be",
        "can't be",
        "cannot be",
        "could be",
    ) and re.match(
        r" (?:only |not |then |always )?(?:seen|heard|collected|picked|given|used|taken|"
        r"searched|worn|kept|handed|signed|returned|left|supervised|accompanied|locked|"
        r"completed|logged|recorded|made|sent"
        r"|stored|informed|told|shared|found|reached|contacted|identified|opened|switched|"
        r"turned off|closed|read|held|brought|done by|escorted|checked|weighed|in bed|in by|"
        r"home by|in school|removed|extended|played|unlocked|moved|fixed|got)\b",
        after,
    ):
        return None
    if words == "could have" and re.match(
        r" (?:a|an|the|some|his|her|their|more|another|it|one|two|\d)\b", after
    ):
        return None
    if words in ("must have", "would have") and re.match(
        r" (?:a|an|two|one|at least|their|his|her)\b", after
    ):
        return None
    if words == "might" and re.match(r" and main\b|[.,]", after):
        return None
    if words.startswith("can") and not re.search(
        r"\b(?:it|this|that|there|he|she|they|story) $", before
    ):
        return None
    return start, end


def cause_clause(scene: Scene, start: int, end: int) -> Span | None:
    """A cause given for conduct or a state; not for a plain fact ("late because of the bus")."""
    after = scene.after(end)
    if re.match(
        r" (?:bus|train|traffic|weather|snow|ice|illness|appointment|dentist|medical|hospital|"
        r"coronavirus|covid|a|an|hay|nut|injury|cast|fire|lock|rain|flood|power|strike|road|"
        r"age|number|court|order|ankle|arm|leg|glasses)\b",
        after,
    ):
        return None
    if re.search(
        r"\b(?:excluded|absent|cancelled|closed|sent home|late|delayed|moved|postponed|ended|"
        r"stopped|removed from|exempt|restrained|called|off)\b[^,]{0,30}$",
        scene.before(start),
    ) and re.match(r"(?:due|owing|because of)", scene.folded[start:end]):
        return None
    return start, end


_TEAM_SUBJECT = re.compile(
    r"(?:^|\b)(?:i|we|staff|all staff|school staff|night staff|care staff|day staff|our staff|"
    r"the staff|the team|our team|the staff team|the school|school|the home|colleagues|"
    r"teachers|the teachers|his teachers|her teachers"
    r"|the dsl|dsl|the ddsl|ddsl|the head|the headteacher|the head teacher|the senco|"
    r"the sendco|senco|mdsas|the mdsas|tas|the tas|lsas|the lsas|lunchtime staff|midday staff|"
    r"the deputy|the manager|the key ?worker|keyworker|key person|the class teacher|"
    r"class teacher"
    r"|the whole team|everyone here|all of us|most of us|some of us|both of us|"
    r"the pastoral team|pastoral|the safeguarding team|slt|the office|the kitchen staff|"
    r"the nursery|the team here|team|carers here|residential staff|the shift|staff on shift|"
    r"staff on (?:duty|nights|days)|staff here|staff at (?:the|our) [a-z]+|us|"
    r"the head of year|head of year|the staffroom|the academy|the college|the unit|"
    r"the residential team|nursery staff|other staff|many staff|several staff|some staff|"
    r"most staff|a number of staff|a lot of staff|experienced staff|support staff|"
    r"the form tutor|the governors|the setting)"
    r"(?: (?:all|both|also|now|do|really|still|just|firmly|strongly|genuinely|personally|"
    r"always|would|often|certainly|have|had|has|long|unanimously|sincerely|honestly|"
    r"definitely|seriously|collectively|rightly))*,? $"
)


def team_belief(scene: Scene, start: int, end: int) -> Span | None:
    """The view of the writer or the writer's own team."""
    subject = _TEAM_SUBJECT.search(scene.before(start))
    if subject is None:
        return None
    word = scene.folded[start:end]
    after = scene.after(end)
    if word in ("felt", "feel", "found", "find") and re.match(
        r" (?:the|a|an|his|her|for|his|along|under|two|\d|it in|it on|it under|him (?:in|on|"
        r"at|sitting|asleep|hiding|outside|under)|her (?:in|on|at|sitting|asleep|hiding|"
        r"outside|under)|them (?:in|on))\b",
        after,
    ):
        return None
    if word in (
        "view",
        "views",
        "sense",
        "doubts",
        "views",
        "guess",
        "understand",
        "gather",
        "expect",
        "expects",
        "imagine",
    ) and re.match(r"[.,]|$", after):
        return None
    if word in (
        "expect",
        "expects",
        "view",
        "regard",
        "consider",
        "considered",
        "agree that",
        "found",
        "find",
    ) and not re.match(
        r" (?:that|him|her|them|it|this|he|she|they|mum|dad|\w+ (?:is|are|was|to be|not|should))\b",
        after,
    ):
        return None
    more = re.match(
        r" (?:strongly |very strongly |firmly |deeply )?that\b| strongly\b| like\b", after
    )
    return start, end + (more.end() if more else 0)


def mind(scene: Scene, start: int, end: int) -> Span | None:
    """What somebody wanted, knew or felt, said of another person as if seen from inside."""
    before, after, words = scene.before(start), scene.after(end), scene.folded[start:end]
    single = " " not in words
    if re.search(
        r"\b(?:if|whether|what|who|asked (?:him|her|them|staff)?|how|anyone|n't|not|to|"
        r"if (?:he|she|they)|what (?:he|she|they)|whatever (?:he|she|they)|who (?:he|she|"
        r"they)|where (?:he|she|they)|whether (?:he|she|they)|which|why|when asked what (?:he|"
        r"she)) $",
        before,
    ) and words not in ("doesn't care", "knowing"):
        return None
    if not single:
        if words.startswith(("meant to", "means to", "understood", "lied", "lying")) and re.search(
            r"\b(?:is|was|are|were|am) $", before
        ):
            return None
        return (
            (start, end)
            if _subject_is_other(before)
            or words.startswith(
                (
                    "knowing",
                    "no ",
                    "without",
                    "hiding",
                    "keeping",
                    "crying",
                    "looking",
                    "using",
                    "taking",
                )
            )
            else None
        )
    if not _subject_is_other(before):
        return (
            (start, end) if words == "knowing" and not re.match(r" (?:sign|look)", after) else None
        )
    if words in ("knows", "knew") and re.match(
        r" (?:the|his|her|him|them|all|most|\d|how to (?:read|swim|ride|count|spell|write)|"
        r"each|one another|it as|where the)\b",
        after,
    ):
        return None
    if words in ("felt", "feels", "feel") and re.match(
        r" (?:the|a|an|his|her|for|along|around|in|under|inside|like a|like an|\w+ with|hot|"
        r"cold|warm|sick|dizzy|faint|ill)\b",
        after,
    ):
        return None
    if words in (
        "likes",
        "like",
        "liked",
        "enjoys",
        "enjoyed",
        "loves",
        "loved",
        "prefers",
    ) and not re.match(
        r" (?:to (?:wind|hurt|scare|be the|control|cause|annoy|shock|get|make|push|test|lie|"
        r"provoke|upset|be in|tease|bully)|the (?:attention|drama|power|control|thrill|"
        r"reaction|fact|feeling)|being (?:in|the|difficult|naughty|told|cruel|nasty|bad|on)|"
        r"winding|hurting|scaring|causing|annoying|upsetting|shocking|getting|making|pushing|"
        r"provoking|it when|this|seeing|attention|drama|hitting|frightening|bullying|"
        r"tormenting|watching|having|playing (?:up|the|mum|staff)|power|every|himself|herself|"
        r"a reaction|trouble|misery|chaos|how)\b",
        after,
    ):
        return None
    if words in ("decided", "decides") and re.match(r" (?:on|at|in|by)\b", after):
        return None
    if words in ("wants", "wanted", "wanting") and not re.match(
        r" (?:to|him|her|them|everyone|everybody|me|us|people|attention|revenge|nothing|out|"
        r"rid|more|it to|others|mum|dad|staff|love|control|power|sympathy|trouble|a reaction|"
        r"a fight|an excuse|what|all|someone|nobody)\b",
        after,
    ):
        return None
    if words in (
        "understands",
        "understood",
        "recognises",
        "recognised",
        "trusts",
        "regrets",
        "realised",
        "remembers",
        "believed",
        "believes",
        "blames",
        "hates",
        "adores",
        "thinks",
        "thought",
        "assumed",
        "assumes",
    ) and re.match(
        r" (?:english|polish|bsl|makaton|spoken|one-step|two-step|simple|single|french|urdu|"
        r"letters|numbers|his own name|her own name|and)\b",
        after,
    ):
        return None
    return start, end


_SUBJECT_ADVERBS = frozenset(
    "also really just only always never obviously clearly definitely probably secretly "
    "actually simply still now then often "
    "genuinely truly so very much defo do does did even absolutely already fully completely seriously deeply openly".split()
)
_NOT_OTHER = frozenset(
    "i we staff school you team policy rule letter report home dsl head teacher to the a an "
    "his her is was of on in by for my our "
    "their its with at from as be been that this what if not or some any no has had have are were will would can could".split()
)


def _subject_is_other(before: str) -> bool:
    """Whether the nearest subject in front is somebody other than the writer."""
    subject = skip_adverbs(before, _SUBJECT_ADVERBS)
    return bool(subject) and subject not in _NOT_OTHER and subject[0].isalpha()


def prediction(scene: Scene, start: int, end: int) -> Span | None:
    """What will happen, said as known."""
    if re.search(
        r"\b(?:policy|meeting|review|plan|school|we|staff|i|was|home|not) $", scene.before(start)
    ) and not scene.folded[start:end].startswith(("bound", "will end up")):
        return None
    if re.search(r"\bmake $", scene.before(start)) and scene.folded[start:end].startswith(
        ("sure", "certain")
    ):
        return None
    return start, end
