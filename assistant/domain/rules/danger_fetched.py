"""A parent on the way to a child who is ill or had an everyday mishap: that is care, and no danger.

Somebody on the way is a sign of danger beside fear, hurt by a person, drink or an order. Beside a
child who was sick and is being fetched it is none. Anything but the illness and the coming keeps
the alarm: the words left over are few and known, or nothing is calmed.
"""

from __future__ import annotations

import re

_WHO = (
    r"(?:(?:his|her|their|the) )?(?:mum|mam|mom|mummy|mother|dad|daddy|father|parents?|nan|nana|"
    r"gran|grandma|grandad|auntie?|aunt|uncle|carers?|foster (?:mum|dad|carers?)|stepmum|stepdad)"
)
_COMING = re.compile(
    rf"\b{_WHO}(?:['’]?s| is| are)? (?:now |just |already )*(?:(?:on (?:his|her|their|the) way|"
    rf"coming|"
    r"collecting|picking|fetching|getting)(?: (?:now|over|in|up|back|out|down|for))*"
    r"(?: (?:to )?(?:collect|pick|fetch|get|take|bring)(?:ing)?)?(?: (?:him|her|them))?(?: up)?"
    r"(?: (?:home|to (?:the )?(?:gp|doctors?|walk.?in|minor injuries|hospital|a and e|a&e)))?)\b",
    re.IGNORECASE,
)
_UNWELL = re.compile(
    r"\b(?:(?:been |being |was |is |feels?|feeling |felt )*(?:sick|poorly|ill|unwell|nauseous)|"
    r"vomit(?:ed|ing)|(?:threw|throwing|thrown) up|(?:a )?(?:high |bit of a )?(?:temperature|fever|"
    r"temp)|headache|migraine|(?:tummy|stomach|belly|ear|tooth) ?ache|sore throat|nose ?bleed|"
    r"(?:runny|dodgy|upset) (?:tummy|stomach)|(?:the )?(?:runs|diarrhoea|d&v|chicken ?pox|bug|"
    r"nits|rash|cold|cough)|(?:fell|fallen|tripped|slipped)(?: over| down)?|(?:cut|grazed|bumped|"
    r"scraped|trapped|twisted|sprained) (?:his|her|their|a|an) (?:knee|hand|finger|elbow|arm|leg|"
    r"ankle|wrist|foot|toe|lip|chin|nose))\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"\b(?:no|nope|hes|hed|shes|theyre|he|she|they|him|her|is|are|was|were|has|had|been|got|"
    r"getting|"
    r"feels?|feeling|felt|a|an|the|and|so|but|in|at|on|to|of|with|after|before|just|again|also|now|"
    r"this|today|morning|afternoon|break|lunch|lunchtime|playtime|assembly|class|lesson|maths|"
    r"english|pe|dt|science|school|nursery|playground|field|hall|corridor|office|medical room|"
    r"reception|here|twice|once|times?|all|over|bit|very|really|quite|ok|okay|fine|nothing else|"
    r"first aid(?:er)?|bumped note|sent|home|early|waiting|because|cos|as|my|our|me|us|i|we|child|"
    r"boy|girl|pupil|everyone|everybody|everything|nobody|danger|immediate|\d+|am|pm)\b|[\W_]+",
    re.IGNORECASE,
)
_MOST_CHARS = 240


def is_fetched_unwell(text: str) -> bool:
    """Does a short message say only that a child is unwell and a parent is coming for them?"""
    if len(text) > _MOST_CHARS or _COMING.search(text) is None or _UNWELL.search(text) is None:
        return False
    words = text.replace("’", "'").replace("'", "")
    return _PLAIN.sub("", _UNWELL.sub(" ", _COMING.sub(" ", words))) == ""
